package org.medellinlab.commitment.ui;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

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
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.Horizon;
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

    private final CommitmentReading commitments;
    private final CommitmentTracking tracking;
    private final WordsSource words;
    private final ObjectProvider<SheetSection> sections;

    GroupLanes(
            CommitmentReading commitments,
            CommitmentTracking tracking,
            WordsSource words,
            ObjectProvider<SheetSection> sections) {
        this.commitments = commitments;
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
            case GROUP_FACTS -> Optional.of(counts(of(lab, subject.id()), reader));
            default -> Optional.empty();
        };
    }

    private List<CommitmentSheet> of(LabHere lab, UUID group) {
        return commitments.ofGroup(lab.id(), group);
    }

    @Override
    public Map<UUID, Component> onGroupCards(LabHere lab, Language reader) {
        return commitments.ofLab(lab.id()).stream()
                .collect(groupingBy(CommitmentSheet::group, collectingAndThen(toList(), all -> counts(all, reader))));
    }

    private Component counts(List<CommitmentSheet> all, Language reader) {
        var ratified = all.stream()
                .filter(c -> c.ratification() == Ratification.RATIFIED)
                .count();
        var label = new Span(words.say(reader, "commitment.ratified"));
        label.addClassName("soft");
        var value = new Span(words.say(reader, "commitment.ratified-of", ratified, all.size()));
        value.addClassName("fact-value");
        var fact = new Div(label, value);
        fact.addClassName("fact");
        return fact;
    }

    private Component lanes(UUID group, Actor actor, LabHere lab, Words say) {
        var all = of(lab, group);
        var box = new Section();
        box.addClassName("group-promises");
        if (!tracking.seatsToPromiseFor(lab.id()).isEmpty()) {
            var make = new Anchor(lab.view("commitments/new?group=" + group), say.say("commitment.new.button"));
            make.addClassName("promise-button");
            box.add(make);
        }
        if (all.isEmpty()) {
            box.add(new EmptyState(say.say("commitment.group.empty")));
            return box;
        }
        var lanes = new Div();
        lanes.addClassName("lanes");
        Stream.of(Horizon.values())
                .filter(horizon ->
                        horizon != Horizon.UNSTATED || all.stream().anyMatch(c -> c.horizon() == Horizon.UNSTATED))
                .map(horizon -> lane(horizon, all, actor, lab, say))
                .forEach(lanes::add);
        box.add(lanes);
        return box;
    }

    private Component lane(Horizon horizon, List<CommitmentSheet> all, Actor actor, LabHere lab, Words say) {
        var mine = all.stream().filter(c -> c.horizon() == horizon).toList();
        var count = new Span(String.valueOf(mine.size()));
        count.addClassName("soft");
        var lane = new Section(new H2(new Span(say.say("commitment.horizon." + horizon)), count));
        lane.addClassName("lane");
        mine.forEach(c -> lane.add(new CommitmentCard(c, lab, say, actions(c, actor, lab, say))));
        return lane;
    }

    /// What can be done with it; for one without a seat, why nobody can be asked.
    private List<Component> actions(CommitmentSheet commitment, Actor actor, LabHere lab, Words say) {
        if (commitment.ownerSeat() == null) {
            var leads = actor.is(Role.ORGANISER, lab.id()) || actor.isFor(Role.LEAD, commitment.group());
            return leads ? List.of(CommitmentCard.soft(say.say("commitment.nobody-to-ask"))) : List.of();
        }
        var subject = new Subject(Place.COMMITMENT, commitment.id(), commitment.group());
        return SheetSection.all(sections.orderedStream().toList(), subject, actor, lab, say.reader());
    }
}
