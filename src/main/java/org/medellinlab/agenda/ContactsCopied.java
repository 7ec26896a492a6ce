package org.medellinlab.agenda;

import org.medellinlab.lab.CopiedPart;
import org.medellinlab.lab.LabCopy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// With the places of a lab comes along who knows when each can be had; nobody has asked them yet. When they can stays
/// behind: it was of other days.
@Component
@Order(50)
class ContactsCopied implements CopiedPart {

    private final ContactsOfVenues contacts;

    ContactsCopied(ContactsOfVenues contacts) {
        this.contacts = contacts;
    }

    @Override
    public Choice choice() {
        return Choice.PLACES;
    }

    @Override
    public void copy(LabCopy copy) {
        for (var contact : contacts.findByLab(copy.from().value())) {
            var place = copy.copyOf(contact.venue());
            if (place != null) {
                contacts.save(new VenueContact(copy.to().value(), place, contact.person()));
            }
        }
    }
}
