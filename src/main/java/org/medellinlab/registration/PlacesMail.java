package org.medellinlab.registration;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.lab.LabReading;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.ActionRequest;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.SpokenDates;
import org.springframework.stereotype.Component;

/// Asks the contact of an organisation who will take its places.
@Component
class PlacesMail {

    static final String KIND = "letter.places";

    private final Outbox outbox;
    private final ActionLinks links;
    private final Directory directory;
    private final LabReading labs;

    PlacesMail(Outbox outbox, ActionLinks links, Directory directory, LabReading labs) {
        this.outbox = outbox;
        this.links = links;
        this.directory = directory;
        this.labs = labs;
    }

    /// The link is good until the lab begins.
    void post(PlacesOffer offer) {
        var lab = labs.sheet(offer.lab()).orElseThrow(NotForYou::new);
        var language = offer.language();
        var known =
                directory.personAt(offer.contactAddress()).map(PersonRow::id).orElse(null);
        var organisation = Objects.requireNonNull(directory.organisations().get(offer.organisation()))
                .name()
                .in(language);
        var model = new HashMap<String, Object>();
        model.put("subject", List.of(organisation, lab.name().in(language)));
        model.put("name", offer.contactName());
        model.put("organisation", organisation);
        model.put("places", offer.places());
        model.put("lab", lab.name().in(language));
        model.put("city", lab.hostCityName().in(language));
        model.put("from", SpokenDates.day(lab.draft().firstDay(), language));
        model.put("until", SpokenDates.dayAndYear(lab.draft().lastDay(), language));
        model.put(
                "link",
                links.issue(new ActionRequest(
                        KIND,
                        offer.uuid(),
                        null,
                        known,
                        language,
                        lab.draft().firstDay().atStartOfDay(lab.draft().zone()).toInstant(),
                        null)));
        outbox.post(Letter.now(
                KIND, offer.contactAddress(), language, KIND + ":" + offer.uuid(), "letter/places", model, known));
    }
}
