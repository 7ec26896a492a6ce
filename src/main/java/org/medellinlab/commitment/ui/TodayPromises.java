package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.commitment.BoardFilter.Field;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.TodayCard;

/// A delegate's Today: what their city has promised, and the way to promise something.
@org.springframework.stereotype.Component
class TodayPromises implements TodayCard {

    private static final int SHOWN = 4;

    private final CommitmentReading commitments;
    private final CommitmentTracking tracking;
    private final WordsSource words;

    TodayPromises(CommitmentReading commitments, CommitmentTracking tracking, WordsSource words) {
        this.commitments = commitments;
        this.tracking = tracking;
        this.words = words;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Component> card(Actor actor, LabHere lab, LocalDateTime now, Language reader) {
        var seats = tracking.mySeats(lab.id());
        if (!actor.is(Role.DELEGATE, lab.id()) || seats.isEmpty()) {
            return Optional.empty();
        }
        var say = words.of(lab, reader);
        var promised = new LinkedHashMap<OrganisationId, List<CommitmentSheet>>();
        seats.stream()
                .map(SeatRow::organisation)
                .distinct()
                .forEach(
                        organisation -> promised.put(organisation, commitments.ofOrganisation(lab.id(), organisation)));
        var mine = promised.values().stream().flatMap(List::stream).toList();
        var home = seats.getFirst().organisation();
        var organisation = say.organisations().get(home);
        var where = organisation == null || organisation.city() == null
                ? seats.getFirst().organisationName().in(reader)
                : organisation.city().in(reader);
        var card = new Card(say.say("commitment.today.of", where));
        promised.forEach((owner, all) -> card.add(open(owner, all, promised.size() > 1, lab, say)));
        mine.stream().limit(SHOWN).forEach(c -> card.add(row(c, lab, say)));
        if (mine.size() > SHOWN) {
            var all = promised.size() == 1
                    ? BoardLink.address(lab, given(home))
                    : lab.view("commitments/mine"); // a board has one organisation
            card.add(new Anchor(all, say.say("commitment.today.all", mine.size())));
        }
        var make = new Anchor(lab.view("commitments/new"), say.say("commitment.new.button"));
        make.addClassName("promise-button");
        card.add(make);
        return Optional.of(card);
    }

    /// How many an organisation has still to keep, and the way to these.
    ///
    /// @param named says which organisation, as there are others
    private static Component open(
            OrganisationId owner, List<CommitmentSheet> all, boolean named, LabHere lab, Words say) {
        var open = (int) all.stream().filter(CommitmentSheet::isFollowed).count();
        var words = say.say("commitment.today.open", open);
        var organisation = say.organisations().get(owner);
        if (named && organisation != null) {
            words = say.say("commitment.today.open-of", organisation.name().in(say.reader()), words);
        }
        return counted(open, given(owner).with(Field.LOOK, "FOLLOWED"), words, lab);
    }

    private static BoardFilter given(OrganisationId owner) {
        return BoardFilter.ALL.with(Field.GIVEN, owner.toString());
    }

    /// A number of promises, the way to exactly these; where there are none, there is no way.
    static Component counted(int count, BoardFilter these, String words, LabHere lab) {
        if (count == 0) {
            return CommitmentCard.soft(words);
        }
        var line = CommitmentCard.soft("");
        line.add(new BoardLink(lab, these, words));
        return line;
    }

    static Component row(CommitmentSheet commitment, LabHere lab, Words say) {
        var link = new Anchor(
                lab.view("commitments/" + commitment.key()),
                commitment.statement().in(say.reader()));
        var when = new Span(say.when(commitment));
        when.addClassName("soft");
        var row = new Div(
                new Div(new H3(link), when),
                say.completion(commitment.completion()),
                Words.meter(commitment.completion()));
        row.addClassName("promise-row");
        return row;
    }
}
