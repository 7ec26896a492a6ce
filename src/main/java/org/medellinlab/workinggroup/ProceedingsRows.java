package org.medellinlab.workinggroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private static final String STEPS = """
            select s.id, s.words, s.person_id, coalesce(p.name, s.named) as who, s.due_on, s.topic_id
            from topic_step s left join person p on p.id = s.person_id where\s""";

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
        return jdbc.sql(STEPS + "s.topic_id = ? order by s.id")
                .param(topic)
                .query((rs, i) -> step(rs))
                .list();
    }

    /// Of all topics of a lab, by topic: one statement.
    Map<UUID, List<ProceedingsSheet.Step>> stepsInLab(LabId lab) {
        record Of(UUID topic, ProceedingsSheet.Step step) {}
        return jdbc
                .sql(STEPS + "s.topic_id in (select id from open_topic where lab_id = ?) order by s.id")
                .param(lab.value())
                .query((rs, i) -> new Of(rs.getObject(6, UUID.class), step(rs)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::topic, Collectors.mapping(Of::step, Collectors.toList())));
    }

    /// Who came to the topics of a lab, by topic and name: one statement.
    Map<UUID, List<String>> cameInLab(LabId lab) {
        record Of(UUID topic, String name) {}
        return jdbc
                .sql("""
                        select i.topic_id, p.name from topic_interest i join person p on p.id = i.person_id
                        join open_topic t on t.id = i.topic_id where t.lab_id = ? and i.came order by p.name, p.id""")
                .param(lab.value())
                .query((rs, i) -> new Of(rs.getObject(1, UUID.class), rs.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::topic, Collectors.mapping(Of::name, Collectors.toList())));
    }

    /// What was written of the topics, by topic: one statement.
    Map<UUID, Map<String, String>> words(List<UUID> topics) {
        return all.findByTopicIn(topics).stream().collect(Collectors.toMap(Proceedings::topic, Proceedings::words));
    }

    private static ProceedingsSheet.Step step(ResultSet rs) throws SQLException {
        return new ProceedingsSheet.Step(
                rs.getObject(1, UUID.class),
                rs.getString(2),
                person(rs.getObject(3, UUID.class)),
                rs.getString(4),
                rs.getObject(5, LocalDate.class));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
