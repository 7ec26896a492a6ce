package org.medellinlab.agenda;

import java.util.Comparator;
import java.util.HashMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.shared.labfile.Bag;
import org.springframework.stereotype.Component;

/// The section `contacts` of a lab file: who knows when a place can be had. They are people of the file like any other;
/// what they were asked and answered does not travel: elsewhere nobody has asked them yet.
@Component
class ContactsInLabFile {

    /// @param place its key
    /// @param person their key
    record ContactDraft(String place, String person) {}

    private final ContactsOfVenues contacts;
    private final AvailabilityMail mail;

    ContactsInLabFile(ContactsOfVenues contacts, AvailabilityMail mail) {
        this.contacts = contacts;
        this.mail = mail;
    }

    /// Where another one is named than there was, what was mailed to that one no longer works.
    void bring(Bag bag) {
        var lab = bag.lab().value();
        var known = contacts.findByLab(lab).stream().collect(Collectors.toMap(VenueContact::venue, one -> one));
        var seen = new HashMap<UUID, Integer>();
        var drafts = bag.list("contacts", ContactDraft.class);
        for (var i = 0; i < drafts.size(); i++) {
            var path = "contacts[" + i + "]";
            var place = bag.find("places", drafts.get(i).place(), path + ".place");
            var person = bag.find("people", drafts.get(i).person(), path + ".person");
            if (place.isEmpty() || person.isEmpty()) {
                continue;
            }
            var before = seen.putIfAbsent(place.get(), i);
            if (before != null) {
                bag.problem(path + ".place", "a place of its own; contacts[" + before + "] is of the same one");
                continue;
            }
            var contact = known.get(place.get());
            if (contact == null) {
                contacts.save(new VenueContact(lab, place.get(), person.get()));
            } else if (!contact.person().equals(person.get())) {
                mail.endAbout(place.get());
                contact.is(person.get());
            }
        }
    }

    void tell(Bag bag) {
        bag.put(
                "contacts",
                contacts.findByLab(bag.lab().value()).stream()
                        .map(one -> new ContactDraft(bag.key("places", one.venue()), bag.key("people", one.person())))
                        .sorted(Comparator.comparing(ContactDraft::place))
                        .toList());
    }
}
