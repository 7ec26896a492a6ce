package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.commitment.BoardFilter.Field;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.Pulse;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;
import org.medellinlab.shared.ui.TodayCard;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.WorkingGroups;

/// A lead's Today: the group's pulse, and the promises of which nobody has told anything for a month.
@org.springframework.stereotype.Component
class TodayGroups implements TodayCard {

    private static final int SHOWN = 3;

    private final WorkingGroups groups;
    private final CommitmentReading commitments;
    private final WordsSource words;

    TodayGroups(WorkingGroups groups, CommitmentReading commitments, WordsSource words) {
        this.groups = groups;
        this.commitments = commitments;
        this.words = words;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Component> card(Actor actor, LabHere lab, LocalDateTime now, Language reader) {
        if (!actor.is(Role.LEAD, lab.id()) && !actor.is(Role.SUBTHEME_LEAD, lab.id())) {
            return Optional.empty();
        }
        var say = words.of(lab, reader);
        var cards = groups.groups(lab.id()).stream()
                .filter(group -> actor.isFor(Role.LEAD, group.id()) || actor.isFor(Role.SUBTHEME_LEAD, group.id()))
                .map(group -> card(group, commitments.ofGroup(lab.id(), group.id()), lab, say))
                .toList();
        return switch (cards.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(cards.getFirst());
            default -> Optional.of(new Div(cards.toArray(Component[]::new)));
        };
    }

    private static Component card(GroupSheet group, List<CommitmentSheet> mine, LabHere lab, Words say) {
        var card = new Card(group.name().in(say.reader()));
        var pulse = Pulse.of(mine, lab.zone());
        var tone = pulse.last() == null || pulse.isQuietOn(say.today()) ? Tone.WARN : Tone.OK;
        card.add(new StatusChip(tone, pulseWords(pulse, say)));
        var silent = mine.stream().filter(c -> c.isSilentOn(say.today())).toList();
        var these = BoardFilter.ALL.with(Field.GROUP, group.id().toString()).with(Field.LOOK, "SILENT");
        card.add(TodayPromises.counted(silent.size(), these, say.say("commitment.today.silent", silent.size()), lab));
        silent.stream().limit(SHOWN).forEach(c -> card.add(TodayPromises.row(c, lab, say)));
        card.add(new Anchor(lab.view("groups/" + group.key()), say.say("commitment.today.to-group")));
        return card;
    }

    static String pulseWords(Pulse pulse, Words say) {
        return pulse.last() == null
                ? say.say("commitment.pulse.none")
                : say.say("commitment.pulse.days", Objects.requireNonNull(pulse.daysOn(say.today())));
    }
}
