package org.medellinlab.workinggroup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what was written of a topic.
@Component
class ProceedingsRows {

    private final ProceedingsRepository all;
    private final JdbcClient jdbc;

    ProceedingsRows(ProceedingsRepository all, JdbcClient jdbc) {
        this.all = all;
        this.jdbc = jdbc;
    }

    ProceedingsSheet sheet(LabId lab, OpenSpaceBoard.Topic topic, Actor actor) {
        var words = all.findByTopic(topic.id());
        var people = people(topic.id());
        var here = people.stream().anyMatch(one -> one.person().equals(actor.person()));
        var leads = arranges(actor, lab) || actor.person().equals(topic.convener());
        return new ProceedingsSheet(
                topic,
                words.map(Proceedings::words).orElse(Map.of()),
                words.map(Proceedings::version).orElse(ProceedingsSheet.NOTHING_WRITTEN),
                people,
                steps(topic.id()),
                leads || here,
                leads && topic.state() == TopicState.PROPOSED);
    }

    static boolean arranges(Actor actor, LabId lab) {
        return actor.is(Role.FACILITATOR, lab) || actor.is(Role.ORGANISER, lab);
    }

    List<ProceedingsSheet.Someone> people(UUID topic) {
        return jdbc.sql("""
                        select p.id, p.name, i.came from topic_interest i join person p on p.id = i.person_id
                        where i.topic_id = ? and (i.came or i.interested)
                        union select p.id, p.name, false from open_topic t join person p on p.id = t.convener_id
                        where t.id = ? and not exists (select 1 from topic_interest i
                            where i.topic_id = t.id and i.person_id = p.id and (i.came or i.interested))
                        order by name, id""")
                .params(topic, topic)
                .query((rs, i) -> new ProceedingsSheet.Someone(
                        new PersonId(rs.getObject(1, UUID.class)), rs.getString(2), rs.getBoolean(3)))
                .list();
    }

    List<ProceedingsSheet.Step> steps(UUID topic) {
        return jdbc.sql("""
                        select s.id, s.words, s.person_id, coalesce(p.name, s.named) as who, s.due_on from topic_step s
                        left join person p on p.id = s.person_id where s.topic_id = ? order by s.id""")
                .param(topic)
                .query((rs, i) -> new ProceedingsSheet.Step(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        person(rs.getObject(3, UUID.class)),
                        rs.getString(4),
                        rs.getObject(5, LocalDate.class)))
                .list();
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
