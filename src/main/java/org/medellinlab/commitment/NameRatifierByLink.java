package org.medellinlab.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.NewSeats;
import org.medellinlab.directory.Successor;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.springframework.stereotype.Component;

/// Takes from the link in a mail which seat of an organisation confirms its promises: one that is known, or a new one
/// with whoever holds it.
@Component
class NameRatifierByLink implements MailAction {

    private static final String OTHER = "other";

    private final NamingRatifiers naming;
    private final RatifierNames names;
    private final NewSeats seats;
    private final Directory directory;
    private final Messages messages;

    NameRatifierByLink(
            NamingRatifiers naming, RatifierNames names, NewSeats seats, Directory directory, Messages messages) {
        this.naming = naming;
        this.names = names;
        this.seats = seats;
        this.directory = directory;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return RatificationMail.NAME;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var owner = owner(link);
        var organisation = directory.seat(owner).orElseThrow(NotForYou::new).organisationName();
        var options = new ArrayList<ActField.Option>();
        naming.seatsBeside(owner).stream()
                .filter(seat -> !seat.id().equals(owner))
                .forEach(seat -> options.add(
                        new ActField.Option(seat.id().toString(), seat.title().in(reader))));
        options.add(new ActField.Option(OTHER, say(reader, "other")));
        var seat = ActField.choice("seat", say(reader, "seat"), true, options);
        return new ActPage(
                say(reader, "title", organisation.in(reader)),
                List.of(say(reader, "why"), say(reader, "not-alone")),
                List.of(
                        options.size() == 1 ? seat.filledWith(OTHER) : seat,
                        ActField.line("office", say(reader, "office"), false, 300)
                                .withHint(say(reader, "office-hint"))
                                .mending("commitment.ratifier.no-office"),
                        ActField.line("name", say(reader, "name"), false, 300),
                        ActField.line("address", say(reader, "address"), false, 254)),
                say(reader, "send"));
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        var owner = owner(link);
        var chosen = form.getOrDefault("seat", "");
        names.name(
                lab(link),
                owner,
                OTHER.equals(chosen) ? opened(owner, reader, form) : new SeatId(UUID.fromString(chosen)),
                link.person());
        return "commitment.ratifier.thanks";
    }

    private SeatId opened(SeatId owner, Language reader, Map<String, String> form) {
        var office = form.getOrDefault("office", "");
        if (office.isBlank()) {
            throw new Refused("commitment.ratifier.no-office");
        }
        var organisation = directory.seat(owner).orElseThrow(NotForYou::new).organisation();
        var holder = new Successor(form.getOrDefault("name", ""), form.getOrDefault("address", ""), reader, false);
        return seats.open(organisation, LocalizedText.of(reader, office), holder);
    }

    private SeatId owner(ActLink link) {
        var seat = Objects.requireNonNull(link.seat());
        if (!directory.holds(Objects.requireNonNull(link.person()), seat)) {
            throw new Refused("commitment.refused.passed-on");
        }
        return seat;
    }

    private static LabId lab(ActLink link) {
        return new LabId(UUID.fromString(Objects.requireNonNull(link.memo())));
    }

    private String say(Language reader, String key, Object... arguments) {
        return messages.get(reader, "commitment.ratifier." + key, arguments);
    }
}
