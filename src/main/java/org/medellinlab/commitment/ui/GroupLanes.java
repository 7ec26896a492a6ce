package org.medellinlab.commitment.ui;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.CommitmentState;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.Horizon;
import org.medellinlab.commitment.PromiseCounts;
import org.medellinlab.commitment.PromiseCounts.Cell;
import org.medellinlab.commitment.PromiseCounts.Lane;
import org.medellinlab.commitment.PromisePages;
import org.medellinlab.commitment.Ratification;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.SheetSection;
import org.springframework.beans.factory.ObjectProvider;

/// What a group has promised, in lanes by horizon, on the group's page; and how many, wherever the group is shown.
@org.springframework.stereotype.Component
class GroupLanes implements SheetSection {

    /// How many of a horizon stand on the page; the rest is on the board.
    private static final int OF_LANE = 20;

    private final PromisePages pages;
    private final CommitmentTracking tracking;
    private final WordsSource words;
    private final ObjectProvider<SheetSection> sections;

    GroupLanes(
            PromisePages pages, CommitmentTracking tracking, WordsSource words, ObjectProvider<SheetSection> sections) {
        this.pages = pages;
        this.tracking = tracking;
        this.words = words;
        this.sections = sections;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> section(Subject subject, Actor actor, LabHere lab, Language reader) {
        return switch (subject.place()) {
            case GROUP -> Optional.of(lanes(subject.id(), actor, lab, words.of(lab, reader)));
            case GROUP_FACTS -> Optional.of(fact(pages.counts(lab.id()), subject.id(), lab, reader));
            default -> Optional.empty();
        };
    }

    /// One statement for all groups of the lab.
    @Override
    public Map<UUID, Component> onGroupCards(LabHere lab, Language reader) {
        var counts = pages.counts(lab.id());
        return counts.cells().stream()
                .map(Cell::group)
                .distinct()
                .collect(toMap(group -> group, group -> fact(counts, group, lab, reader)));
    }

    private Component fact(PromiseCounts counts, UUID group, LabHere lab, Language reader) {
        var all = counts.of(cell -> cell.group().equals(group));
        var ratified = counts.of(cell -> cell.group().equals(group) && cell.ratification() == Ratification.RATIFIED);
        var label = new Span(words.say(reader, "commitment.ratified"));
        label.addClassName("soft");
        var value = new Anchor(
                lab.view("commitments?group=" + group + "&ratification=" + Ratification.RATIFIED),
                words.say(reader, "commitment.ratified-of", ratified, all));
        value.addClassName("fact-value");
        var fact = new Div(label, value);
        fact.addClassName("fact");
        return fact;
    }

    private Component lanes(UUID group, Actor actor, LabHere lab, Words say) {
        var counts = pages.counts(lab.id());
        var box = new Section();
        box.addClassName("group-promises");
        if (!tracking.seatsToPromiseFor(lab.id()).isEmpty()) {
            var make = new Anchor(lab.view("commitments/new?group=" + group), say.say("commitment.new.button"));
            make.addClassName("promise-button");
            box.add(make);
        }
        if (counts.of(cell -> cell.group().equals(group)) == 0) {
            box.add(new EmptyState(say.say("commitment.group.empty")));
            return box;
        }
        var shown = Stream.of(Horizon.values())
                .map(horizon -> new Lane(group, horizon))
                .filter(lane -> lane.horizon() != Horizon.UNSTATED || count(counts, lane) > 0)
                .toList();
        var first = pages.beginnings(lab.id(), shown, OF_LANE);
        var lanes = new Div();
        lanes.addClassName("lanes");
        shown.stream()
                .map(lane -> lane(lane, count(counts, lane), first, actor, lab, say))
                .forEach(lanes::add);
        box.add(lanes);
        return box;
    }

    private static int count(PromiseCounts counts, Lane lane) {
        return counts.of(cell -> cell.lane().equals(lane));
    }

    private Component lane(Lane lane, int all, List<CommitmentSheet> first, Actor actor, LabHere lab, Words say) {
        var board = lab.view("commitments?group=" + lane.group() + "&horizon=" + lane.horizon());
        var section =
                new Section(new H2(new Span(say.say("commitment.horizon." + lane.horizon())), number(all, board, say)));
        section.addClassName("lane");
        var mine = first.stream().filter(c -> c.horizon() == lane.horizon()).toList();
        mine.forEach(c -> section.add(new CommitmentCard(c, lab, say, actions(c, actor, lab, say))));
        if (mine.size() < all) {
            section.add(new Anchor(board, say.say("commitment.mine.all.ANY", all)));
        }
        return section;
    }

    /// How many, and the way to them.
    private static Component number(int all, String board, Words say) {
        if (all == 0) {
            var none = new Span(String.valueOf(all));
            none.addClassName("soft");
            return none;
        }
        var link = new Anchor(board, String.valueOf(all));
        link.setAriaLabel(say.say("commitment.mine.all.ANY", all));
        return link;
    }

    /// What can be done with it; for one without a seat, why nobody can be asked.
    private List<Component> actions(CommitmentSheet commitment, Actor actor, LabHere lab, Words say) {
        if (commitment.ownerSeat() == null) {
            var leads = actor.is(Role.ORGANISER, lab.id()) || actor.isFor(Role.LEAD, commitment.group());
            return leads
                    ? List.of(
                            CommitmentCard.soft(say.say("commitment.nobody-to-ask")),
                            new Anchor(
                                    lab.view("commitments/" + commitment.key()), say.say("commitment.take-on.choose")))
                    : List.of();
        }
        if (commitment.state() != CommitmentState.OPEN) {
            return List.of(); // nobody is asked about it
        }
        var subject = new Subject(Place.COMMITMENT, commitment.id(), commitment.group());
        return SheetSection.all(sections.orderedStream().toList(), subject, actor, lab, say.reader());
    }
}
