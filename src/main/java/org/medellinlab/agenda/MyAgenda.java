package org.medellinlab.agenda;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The acting person's own agenda of a lab: what is for everybody, what they have a place or a part in, and what they
/// choose of several things at the same time.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class MyAgenda {

    private final PersonalAgendaRows rows;
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    MyAgenda(PersonalAgendaRows rows, JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /// Every released item, in the order of days and hours; nothing for who takes part without being registered.
    @Transactional(readOnly = true)
    public List<MyItem> mine(LabId lab) {
        return rows.of(actor.required().person(), lab.value()).stream()
                .flatMap(ofLab -> ofLab.items().stream())
                .toList();
    }

    /// Goes to this one of several at the same time; another choice for that time gives way.
    ///
    /// @throws Refused when it is none of several
    public void choose(LabId lab, UUID item) {
        var all = mine(lab);
        var wanted = item(all, item);
        if (!wanted.isChoice()) {
            throw new Refused("mine.refused.no-choice");
        }
        Stream.concat(all.stream(), gone(lab))
                .filter(other -> other.why() == MyItem.Why.CHOSEN && MyItems.overlap(other.item(), wanted.item()))
                .forEach(other -> drop(other.item().id()));
        jdbc.sql("insert ignore into agenda_choice (person_id, item_id, lab_id, chosen_at) values (?, ?, ?, ?)")
                .params(
                        actor.required().person().value(),
                        item,
                        lab.value(),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /// What was taken out may come back: two choices for one time would then stand beside each other.
    private Stream<MyItem> gone(LabId lab) {
        return rows.of(actor.required().person(), lab.value()).stream().flatMap(ofLab -> ofLab.gone().stream());
    }

    /// Takes a choice back; nothing happens when there was none.
    public void leaveOpen(LabId lab, UUID item) {
        item(mine(lab), item);
        drop(item);
    }

    private void drop(UUID item) {
        jdbc.sql("delete from agenda_choice where person_id = ? and item_id = ?")
                .params(actor.required().person().value(), item)
                .update();
    }

    private static MyItem item(List<MyItem> all, UUID item) {
        return all.stream()
                .filter(one -> one.item().id().equals(item))
                .findFirst()
                .orElseThrow(NotForYou::new);
    }
}
