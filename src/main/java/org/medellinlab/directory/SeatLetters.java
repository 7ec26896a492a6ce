package org.medellinlab.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.HandoverSheet.Contact;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.ActionRequest;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.SheetPart;
import org.medellinlab.shared.SpokenDates;
import org.springframework.stereotype.Component;

/// Writes to those whom a change of a seat's holder concerns.
@Component
class SeatLetters {

    private static final Duration LINK_LIVES = Duration.ofDays(30);
    private static final int HOUR = 8;

    private final Directory directory;
    private final HandoverContents contents;
    private final LocalDays days;
    private final Outbox outbox;
    private final ActionLinks links;
    private final Installation installation;
    private final Clock clock;

    SeatLetters(
            Directory directory,
            HandoverContents contents,
            LocalDays days,
            Outbox outbox,
            ActionLinks links,
            Installation installation,
            Clock clock) {
        this.directory = directory;
        this.contents = contents;
        this.days = days;
        this.outbox = outbox;
        this.links = links;
        this.installation = installation;
        this.clock = clock;
    }

    /// Whether the seat is still theirs.
    void askHolder(SeatId seat, PersonRow holder) {
        ask("directory.still-here", seat, holder, "holder", null);
    }

    /// Who comes: asked of whoever holds the deputy seat, once this one is vacant.
    void askDeputy(SeatId seat, LocalDate lastDay) {
        directory
                .deputy(seat)
                .flatMap(deputy -> directory.holderOf(deputy, lastDay.plusDays(1)))
                .ifPresent(person -> ask("directory.vacant", seat, person, "deputy", lastDay));
    }

    private void ask(String kind, SeatId seat, PersonRow to, String memo, @Nullable LocalDate lastDay) {
        var address = to.address();
        if (address == null) {
            return;
        }
        var language = to.language();
        var model = model(seat, to, lastDay);
        model.put(
                "link",
                links.issue(new ActionRequest(
                        SeatChanges.KIND,
                        seat.value(),
                        seat,
                        to.id(),
                        language,
                        clock.instant().plus(LINK_LIVES),
                        memo)));
        var thing = SeatChanges.thing(seat);
        var due = lastDay == null || lastDay.isBefore(days.today(thing))
                ? null
                : lastDay.plusDays(1).atTime(HOUR, 0).atZone(days.zone(thing)).toInstant();
        outbox.post(new Letter(
                kind,
                address,
                language,
                kind + ":" + seat + ":" + Ids.next(),
                kind.replace('.', '/'),
                model,
                to.id(),
                due));
    }

    /// The handover sheet by mail: what each feature tells of the seat, who held it before and whom to ask.
    void welcome(SeatId seat, LocalDate firstDay, PersonRow successor) {
        var language = successor.language();
        var sheet = contents.of(seat, successor.id(), language);
        var model = model(seat, successor, firstDay);
        model.put("link", installation.address("/app/" + sheet.path()));
        model.put("before", sheet.before().map(SeatLetters::said).orElse(""));
        model.put(
                "contacts",
                sheet.contacts().stream()
                        .filter(contact -> contact.how() != Contact.How.BEFORE)
                        .map(SeatLetters::said)
                        .toList());
        model.put("parts", sheet.parts().stream().map(this::told).toList());
        outbox.post(Letter.now(
                "directory.welcome",
                Objects.requireNonNull(successor.address()),
                language,
                "directory.welcome:" + seat + ":" + Ids.next(),
                "directory/welcome",
                model,
                successor.id()));
    }

    private Map<String, Object> model(SeatId seat, PersonRow to, @Nullable LocalDate day) {
        Language language = to.language();
        var row = directory.seat(seat).orElseThrow(NotForYou::new);
        var model = new HashMap<String, Object>();
        model.put("subject", List.of(row.title().in(language)));
        model.put("name", to.name());
        model.put(
                "seat", row.title().in(language) + ", " + row.organisationName().in(language));
        model.put("day", day == null ? "" : SpokenDates.dayAndYear(day, language));
        return model;
    }

    private static String said(Contact contact) {
        var reach = Stream.of(Optional.ofNullable(contact.address()), Optional.ofNullable(contact.phone()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return contact.name()
                + (contact.how() == Contact.How.BEFORE ? "" : ", " + contact.seat())
                + (reach.isEmpty() ? "" : " (" + reach + ")");
    }

    private Map<String, Object> told(SheetPart part) {
        return Map.of(
                "title",
                part.title(),
                "lines",
                part.lines().stream()
                        .map(line -> Map.of(
                                "words",
                                line.words(),
                                "detail",
                                line.detail(),
                                "link",
                                line.path() == null ? "" : installation.address("/app/" + line.path())))
                        .toList());
    }
}
