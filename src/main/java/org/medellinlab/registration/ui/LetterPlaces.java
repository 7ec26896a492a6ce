package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.registration.InvitationFilter;
import org.medellinlab.registration.InvitingOrganisations;
import org.medellinlab.registration.OfferRow;
import org.medellinlab.registration.SendingLetters;
import org.medellinlab.shared.LabHere;

/// The ways from the list of people to letters and to organisations.
@org.springframework.stereotype.Component
class LetterPlaces {

    private final SendingLetters sending;
    private final InvitingOrganisations organisations;

    LetterPlaces(SendingLetters sending, InvitingOrganisations organisations) {
        this.sending = sending;
        this.organisations = organisations;
    }

    Div ways(Component there, LabHere lab) {
        var undecided = organisations.offers(lab.id()).stream()
                .mapToLong(OfferRow::undecided)
                .sum();
        var ways = new Div(
                new Anchor(letters(lab), there.getTranslation("letter.title")),
                new Anchor(
                        lab.view("people/organisations"),
                        there.getTranslation(
                                undecided == 0 ? "letter.places.open" : "letter.places.open-some", undecided)));
        ways.addClassName("row");
        return ways;
    }

    /// "Write to these 23": absent when nobody would get it.
    Optional<Component> writeToThese(Component there, LabHere lab, InvitationFilter filter) {
        var number = sending.number(lab.id(), filter);
        return number == 0
                ? Optional.empty()
                : Optional.of(new Anchor(
                        write(lab, PeopleFilter.write(filter)), there.getTranslation("letter.write-to", number)));
    }

    static String letters(LabHere lab) {
        return lab.view("letters");
    }

    static String letter(LabHere lab, UUID id) {
        return letters(lab) + "?letter=" + id;
    }

    static String write(LabHere lab, QueryParameters filter) {
        var query = filter.getQueryString();
        return lab.view("letters/write") + (query.isEmpty() ? "" : "?" + query);
    }

    static String draft(LabHere lab, UUID id) {
        return lab.view("letters/write") + "?letter=" + id;
    }

    /// The letter that the address names.
    static Optional<UUID> named(QueryParameters query) {
        return query.getSingleParameter("letter").flatMap(word -> {
            try {
                return Optional.of(UUID.fromString(word));
            } catch (IllegalArgumentException nonsense) {
                return Optional.empty();
            }
        });
    }
}
