package org.medellinlab.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.springframework.stereotype.Component;

/// Takes from the link in a mail who leaves a seat and who comes. The link is good while the person it was sent to
/// still holds the seat, or, for the deputy, while the seat is vacant.
@Component
class HandoverByLink implements MailAction {

    private static final String LEAVING = "leaving";
    private static final String REPLACED = "replaced";

    private final SeatChanges changes;
    private final Directory directory;
    private final Messages messages;

    HandoverByLink(SeatChanges changes, Directory directory, Messages messages) {
        this.changes = changes;
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return SeatChanges.KIND;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var seat = directory.seat(seat(link)).orElseThrow(NotForYou::new);
        refusePassedOn(link);
        var isDeputy = isDeputy(link);
        var what = ActField.choice(
                "what",
                say(reader, "what"),
                true,
                isDeputy
                        ? List.of(option(reader, REPLACED))
                        : List.of(option(reader, LEAVING), option(reader, REPLACED)));
        return new ActPage(
                say(reader, isDeputy ? "act-vacant" : "act-title"),
                List.of(seat.title().in(reader) + ", " + seat.organisationName().in(reader)),
                List.of(
                        isDeputy ? what.filledWith(REPLACED) : what,
                        ActField.day("day", say(reader, "day"), true)
                                .withHint(say(reader, "day-hint"))
                                .mending(
                                        "directory.problem.day",
                                        "directory.handover.far-day",
                                        "directory.handover.too-early")
                                .filledWith(changes.today(seat(link)).toString()),
                        ActField.line("name", say(reader, "successor"), false, 300),
                        ActField.line("address", say(reader, "successor-address"), false, 254)),
                say(reader, "confirm"));
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        refusePassedOn(link);
        LocalDate day;
        try {
            day = LocalDate.parse(form.getOrDefault("day", ""));
        } catch (DateTimeException notADay) {
            throw new Refused("directory.problem.day");
        }
        if (LEAVING.equals(form.get("what"))) {
            changes.leave(seat(link), day);
            return "directory.handover.thanks-left";
        }
        var successor =
                new Successor(form.getOrDefault("name", ""), form.getOrDefault("address", ""), link.language(), false);
        Handover.check(successor);
        changes.replace(seat(link), day, successor);
        return "directory.handover.thanks-replaced";
    }

    private void refusePassedOn(ActLink link) {
        var person = Objects.requireNonNull(link.person());
        var may = isDeputy(link)
                ? directory.holderOf(seat(link)).isEmpty() && holdsDeputy(link, person)
                : directory.holds(person, seat(link));
        if (!may) {
            throw new Refused("directory.handover.passed-on");
        }
    }

    private boolean holdsDeputy(ActLink link, PersonId person) {
        return directory
                .deputy(seat(link))
                .flatMap(directory::holderOf)
                .filter(holder -> holder.id().equals(person))
                .isPresent();
    }

    private ActField.Option option(Language reader, String what) {
        return new ActField.Option(what, say(reader, what));
    }

    private String say(Language reader, String key) {
        return messages.get(reader, "directory.handover." + key);
    }

    private static SeatId seat(ActLink link) {
        return Objects.requireNonNull(link.seat());
    }

    private static boolean isDeputy(ActLink link) {
        return "deputy".equals(link.memo());
    }
}
