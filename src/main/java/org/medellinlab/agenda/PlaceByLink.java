package org.medellinlab.agenda;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.medellinlab.lab.LabHold;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.lab.VenueRow;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.springframework.stereotype.Component;

/// Takes from the link in the mail when a place can be had, from whoever was asked about it and still is the one to say
/// it. Days and hours are those of the lab, and the page says so.
@Component
class PlaceByLink implements MailAction {

    private final Absences absences;
    private final ContactsOfVenues contacts;
    private final LabReading labs;
    private final Messages messages;
    private final DaysOnLink days;
    private final LabHold holds;
    private final Clock clock;

    PlaceByLink(
            Absences absences,
            ContactsOfVenues contacts,
            LabReading labs,
            Messages messages,
            DaysOnLink days,
            LabHold holds,
            Clock clock) {
        this.absences = absences;
        this.contacts = contacts;
        this.labs = labs;
        this.messages = messages;
        this.days = days;
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AvailabilityMail.PLACE;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var contact = contact(link);
        var lab = lab(contact);
        var place = Optional.<VenueRow>ofNullable(labs.venues(lab.id()).get(contact.venue()))
                .orElseThrow(NotForYou::new);
        var said = absences.findByLabAndVenueOrderByDayAscStartsAsc(contact.lab(), contact.venue()).stream()
                .map(Absence::draft)
                .toList();
        return new ActPage(
                messages.get(
                        reader,
                        "availability.place.title",
                        place.draft().name().in(reader),
                        lab.name().in(reader)),
                List.of(messages.get(
                        reader, "availability.place.words", lab.hostCityName().in(reader))),
                days.fields(lab.days(), said, "availability.place.part.", "availability.place.hours", reader),
                messages.get(reader, "availability.place.button"));
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        var contact = contact(link);
        var away = DaysOnLink.away(lab(contact).days(), form);
        holds.hold(new LabId(contact.lab()));
        absences.deleteAll(absences.findByLabAndVenueOrderByDayAscStartsAsc(contact.lab(), contact.venue()));
        absences.flush();
        away.forEach(one -> absences.save(Absence.ofVenue(contact.lab(), contact.venue(), one)));
        contact.answered(clock.instant().truncatedTo(ChronoUnit.MICROS));
        contacts.save(contact);
        return "availability.link.thanks";
    }

    private VenueContact contact(ActLink link) {
        var person = Objects.requireNonNull(link.person()).value();
        return contacts.findByVenue(link.thing())
                .filter(known -> known.person().equals(person))
                .orElseThrow(NotForYou::new);
    }

    private LabSheet lab(VenueContact contact) {
        return labs.sheet(new LabId(contact.lab())).orElseThrow(NotForYou::new);
    }
}
