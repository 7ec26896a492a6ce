package org.medellinlab.identity;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.identity.AddressChanges.Wish;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.ActionRequest;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.springframework.stereotype.Component;

/// The letters around a change of address: the proof to the new one, the warning to the former one, and the news that
/// it is done. Whether the new address is somebody else's is found out aside, so that the answer does not tell.
@Component
class AddressMail {

    private final Directory directory;
    private final Outbox outbox;
    private final ActionLinks links;
    private final LanguageChoice languages;
    private final Installation installation;
    private final Aside aside;
    private final Clock clock;

    AddressMail(
            Directory directory,
            Outbox outbox,
            ActionLinks links,
            LanguageChoice languages,
            Installation installation,
            Aside aside,
            Clock clock) {
        this.directory = directory;
        this.outbox = outbox;
        this.links = links;
        this.languages = languages;
        this.installation = installation;
        this.aside = aside;
        this.clock = clock;
    }

    void sendAfterCommit(Wish wish, String code) {
        aside.afterCommit(
                "The mail of a new address",
                () -> directory.person(wish.person()).ifPresent(person -> {
                    if (directory.personAt(wish.address()).isEmpty()) {
                        prove(wish, person, code);
                    }
                    var former = wish.former();
                    if (former != null) {
                        warn(wish, person, former);
                    }
                }));
    }

    /// That it is done, to the new address, with the way to end what is still signed in.
    void tellDone(Wish wish, PersonRow person) {
        var model = Map.<String, Object>of("name", person.name(), "link", installation.address("/app/devices"));
        post("door.address-done", "door/address-done", wish, person, wish.address(), model);
    }

    private void prove(Wish wish, PersonRow person, String code) {
        var model = new HashMap<String, Object>();
        model.put("name", person.name());
        model.put("code", code);
        model.put("link", links.issue(request(AddressChanges.PROVE, wish, person)));
        model.put("minutes", AddressChanges.LIVES.toMinutes());
        post("door.address-new", "door/address-new", wish, person, wish.address(), model);
    }

    private void warn(Wish wish, PersonRow person, EmailAddress former) {
        var model = new HashMap<String, Object>();
        model.put("name", person.name());
        model.put("link", links.issue(request(AddressChanges.NOT_ME, wish, person)));
        model.put("days", AddressChanges.CAN_BE_TAKEN_BACK.toDays());
        post("door.address-old", "door/address-old", wish, person, former, model);
    }

    private ActionRequest request(String kind, Wish wish, PersonRow person) {
        var lives = kind.equals(AddressChanges.PROVE) ? AddressChanges.LIVES : AddressChanges.CAN_BE_TAKEN_BACK;
        return new ActionRequest(
                kind,
                wish.id(),
                null,
                wish.person(),
                language(person),
                clock.instant().plus(lives),
                null);
    }

    private void post(
            String kind, String template, Wish wish, PersonRow person, EmailAddress to, Map<String, Object> model) {
        outbox.post(Letter.now(kind, to, language(person), kind + ":" + wish.id(), template, model, person.id()));
    }

    private Language language(PersonRow person) {
        return languages.chosenBy(person.id()).orElse(person.language());
    }
}
