package org.medellinlab.agenda;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.VenueRow;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.ActionRequest;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.springframework.stereotype.Component;

/// Asks by mail when somebody can come, or a place can be had. A newer question ends the link of an older one.
@Component
class AvailabilityMail {

    static final String KIND = "availability.say";
    static final String PLACE = "availability.place";

    private final Outbox outbox;
    private final ActionLinks links;
    private final Directory directory;
    private final LabReading labs;

    AvailabilityMail(Outbox outbox, ActionLinks links, Directory directory, LabReading labs) {
        this.outbox = outbox;
        this.links = links;
        this.directory = directory;
        this.labs = labs;
    }

    /// The link is good until the lab is over.
    void ask(LabId lab, PersonId id) {
        links.revoke(KIND, lab.value(), id);
        post(KIND, "availability/say", lab, lab.value(), id, null);
    }

    /// Asks when a place can be had; the link is good until the lab is over.
    void askAbout(LabId lab, VenueRow place, PersonId id) {
        endAbout(place.id());
        post(PLACE, "availability/place", lab, place.id(), id, place);
    }

    /// Whoever was asked about a place is not the one to say it any more.
    void endAbout(UUID place) {
        links.revoke(PLACE, place);
    }

    private void post(String kind, String template, LabId lab, UUID thing, PersonId id, @Nullable VenueRow place) {
        var person = directory.person(id).orElseThrow(NotForYou::new);
        var address = person.address();
        if (address == null) {
            throw new Refused("availability.problem.no-address", person.name());
        }
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var language = person.language();
        var model = new HashMap<String, Object>();
        var called = sheet.name().in(language);
        model.put("subject", List.of(called));
        model.put("name", person.name());
        model.put("lab", called);
        model.put("city", sheet.hostCityName().in(language));
        model.put("from", SpokenDates.day(sheet.draft().firstDay(), language));
        model.put("until", SpokenDates.dayAndYear(sheet.draft().lastDay(), language));
        if (place != null) {
            var words = place.draft().name().in(language);
            model.put("place", words);
            model.put("subject", List.of(words, called));
        }
        model.put(
                "link",
                links.issue(new ActionRequest(
                        kind,
                        thing,
                        null,
                        id,
                        language,
                        sheet.draft()
                                .lastDay()
                                .plusDays(1)
                                .atStartOfDay(sheet.draft().zone())
                                .toInstant(),
                        null)));
        outbox.post(Letter.now(kind, address, language, kind + ":" + Ids.next(), template, model, id));
    }
}
