package org.medellinlab.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who has which item open at this moment, on whatever node, and whether the draft has changed. It tells and guards
/// nothing: what two people save meets in [StaleEdit].
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class AgendaPresence {

    /// Who has not been heard of for so long has gone: a closed laptop says no goodbye.
    private static final Duration GONE = Duration.ofSeconds(12);

    private final JdbcClient jdbc;
    private final CurrentActor actors;
    private final Clock clock;

    AgendaPresence(JdbcClient jdbc, CurrentActor actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /// What can be seen of the others.
    ///
    /// @param draft another text whenever any item of the draft is another
    /// @param tracks another text whenever there are other tracks, or others in another order or by another name
    /// @param others names of those who have an item open, by item
    /// @param here names of those who look at the same draft
    public record Sight(String draft, String tracks, Map<UUID, List<String>> others, List<String> here) {}

    /// Looks around, and says that the acting person looks at the draft, and has this item open.
    @Transactional
    public Sight look(LabId lab, @Nullable UUID open) {
        var me = actors.required().person().value();
        var now = clock.instant();
        if (open != null) {
            jdbc.sql("""
                            insert into agenda_presence (person_id, item_id, seen_at)
                            select ?, i.id, ? from agenda_item i where i.id = ? and i.lab_id = ?
                            on duplicate key update seen_at = values(seen_at)""").params(me, local(now), open, lab.value()).update();
        }
        jdbc.sql("""
                        insert into board_presence (person_id, lab_id, seen_at) values (?, ?, ?)
                        on duplicate key update seen_at = values(seen_at)""").params(me, lab.value(), local(now)).update();
        var here = jdbc.sql("""
                        select p.name from board_presence a join person p on p.id = a.person_id
                        where a.lab_id = ? and a.person_id <> ? and a.seen_at > ? order by p.name""")
                .params(lab.value(), me, local(now.minus(GONE)))
                .query((rs, i) -> Objects.requireNonNull(rs.getString(1)))
                .list();
        var others = new LinkedHashMap<UUID, List<String>>();
        jdbc.sql("""
                        select a.item_id, p.name from agenda_presence a join agenda_item i on i.id = a.item_id
                        join person p on p.id = a.person_id
                        where i.lab_id = ? and a.person_id <> ? and a.seen_at > ? order by p.name""").params(lab.value(), me, local(now.minus(GONE))).query(rs -> {
            others.merge(
                    rs.getObject(1, UUID.class),
                    List.of(rs.getString(2)),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        });
        return jdbc.sql("""
                        select concat(count(*), ' ', coalesce(sum(version), 0), ' ', coalesce(cast(max(id) as char), '')),
                            (select coalesce(group_concat(t.id, ' ', t.version order by t.position, t.track_key), '')
                             from track t where t.lab_id = ?)
                        from agenda_item where lab_id = ?""")
                .params(lab.value(), lab.value())
                .query((rs, i) -> new Sight(rs.getString(1), rs.getString(2), others, here))
                .single();
    }

    /// The acting person has closed the item.
    public void leave(LabId lab, UUID item) {
        jdbc.sql("delete from agenda_presence where (person_id = ? and item_id = ?) or seen_at < ?")
                .params(
                        actors.required().person().value(),
                        item,
                        local(clock.instant().minus(GONE.multipliedBy(10))))
                .update();
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
