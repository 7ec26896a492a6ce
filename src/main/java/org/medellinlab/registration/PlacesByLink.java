package org.medellinlab.registration;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabReading;
import org.medellinlab.registration.PlacesProposal.Fate;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.stereotype.Component;

/// Takes from the link in the mail who will take an organisation's places: a name and an address for each, all at once.
@Component
class PlacesByLink implements MailAction {

    private static final int LONGEST_NAME = 200;

    private final PlacesOffers offers;
    private final Directory directory;
    private final LabReading labs;
    private final Messages messages;
    private final Clock clock;

    PlacesByLink(PlacesOffers offers, Directory directory, LabReading labs, Messages messages, Clock clock) {
        this.offers = offers;
        this.directory = directory;
        this.labs = labs;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return PlacesMail.KIND;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var offer = offer(link);
        var lab = labs.sheet(offer.lab()).orElseThrow(NotForYou::new);
        var organisation = Objects.requireNonNull(directory.organisations().get(offer.organisation()))
                .name()
                .in(reader);
        var fields = new ArrayList<ActField>();
        for (var place = 1; place <= offer.places(); place++) {
            fields.add(ActField.line(
                    "name-" + place, messages.get(reader, "letter.places.name", place), place == 1, LONGEST_NAME));
            fields.add(ActField.line(
                    "address-" + place, messages.get(reader, "letter.places.address", place), place == 1, 254));
        }
        return new ActPage(
                messages.get(reader, "letter.places.title", organisation),
                List.of(
                        messages.get(
                                reader,
                                "letter.places.words",
                                offer.places(),
                                lab.name().in(reader)),
                        messages.get(reader, "letter.places.later")),
                fields,
                messages.get(reader, "letter.places.button"));
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        var offer = offer(link);
        var people = new ArrayList<PlacesProposal>();
        var seen = new HashSet<EmailAddress>();
        for (var place = 1; place <= offer.places(); place++) {
            var name = form.getOrDefault("name-" + place, "");
            var address = form.getOrDefault("address-" + place, "");
            if (name.isEmpty() && address.isEmpty()) {
                continue;
            }
            if (name.isEmpty() || name.chars().anyMatch(Character::isISOControl)) {
                throw new Refused("letter.places.problem.name", place).in("name-" + place);
            }
            if (!EmailAddress.isValid(address)) {
                throw new Refused("letter.places.problem.address", place).in("address-" + place);
            }
            if (!seen.add(new EmailAddress(address))) {
                throw new Refused("letter.places.problem.twice", place).in("address-" + place);
            }
            people.add(new PlacesProposal(name, new EmailAddress(address).value(), Fate.OPEN));
        }
        offer.propose(people, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return "letter.places.thanks";
    }

    private PlacesOffer offer(ActLink link) {
        var offer = offers.findById(link.thing()).orElseThrow(NotForYou::new);
        offer.refuseUnlessOpen();
        return offer;
    }
}
