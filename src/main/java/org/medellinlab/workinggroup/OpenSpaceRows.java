package org.medellinlab.workinggroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads a marketplace: five statements, however full it is.
@Component
class OpenSpaceRows {

    private final JdbcClient jdbc;
    private final LabReading labs;

    OpenSpaceRows(JdbcClient jdbc, LabReading labs) {
        this.jdbc = jdbc;
        this.labs = labs;
    }

    OpenSpaceBoard board(LabId lab, PersonId reader) {
        var people = people(lab);
        var topics = topics(lab, people, reader);
        return new OpenSpaceBoard(slots(lab), places(lab), topics, Marketplace.clashes(wishes(topics, people)));
    }

    /// What the rule places, in the order of proposal.
    List<Marketplace.Wish> wishes(LabId lab) {
        var people = people(lab);
        return wishes(topics(lab, people, new PersonId(new UUID(0, 0))), people);
    }

    private static List<Marketplace.Wish> wishes(List<OpenSpaceBoard.Topic> topics, Map<UUID, Set<UUID>> people) {
        return topics.stream()
                .filter(topic -> topic.state() != TopicState.WITHDRAWN)
                .map(topic -> new Marketplace.Wish(
                        topic.id(),
                        topic.convener() == null ? null : topic.convener().value(),
                        people.getOrDefault(topic.id(), Set.of()),
                        topic.slot() == null || topic.place() == null
                                ? null
                                : new Marketplace.Spot(topic.slot(), topic.place()),
                        topic.byHand()))
                .toList();
    }

    List<OpenSpaceBoard.Slot> slots(LabId lab) {
        var first = labs.sheet(lab).orElseThrow(NotForYou::new).draft().firstDay();
        return jdbc.sql("select id, day, starts, minutes from open_slot where lab_id = ? order by day, starts, id")
                .param(lab.value())
                .query((rs, i) -> new OpenSpaceBoard.Slot(
                        rs.getObject(1, UUID.class),
                        first.plusDays(rs.getInt(2) - 1L),
                        rs.getObject(3, LocalTime.class),
                        rs.getInt(4)))
                .list();
    }

    List<OpenSpaceBoard.Place> places(LabId lab) {
        return jdbc.sql("select id, name, capacity from open_place where lab_id = ? order by name, id")
                .param(lab.value())
                .query((rs, i) -> new OpenSpaceBoard.Place(
                        rs.getObject(1, UUID.class), rs.getString(2), rs.getObject(3, Integer.class)))
                .list();
    }

    private List<OpenSpaceBoard.Topic> topics(LabId lab, Map<UUID, Set<UUID>> people, PersonId reader) {
        return jdbc.sql("""
                        select t.*, p.name as convener_name, g.group_key from open_topic t
                        left join person p on p.id = t.convener_id left join working_group g on g.id = t.group_id
                        where t.lab_id = ? order by t.number""")
                .param(lab.value())
                .query((rs, i) -> topic(rs, people, reader))
                .list();
    }

    private static OpenSpaceBoard.Topic topic(ResultSet rs, Map<UUID, Set<UUID>> people, PersonId reader)
            throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var wanting = people.getOrDefault(id, Set.of());
        var convener = rs.getObject("convener_id", UUID.class);
        return new OpenSpaceBoard.Topic(
                id,
                rs.getLong("version"),
                rs.getInt("number"),
                rs.getString("title"),
                rs.getString("why"),
                Language.valueOf(rs.getString("language")),
                convener == null ? null : new PersonId(convener),
                rs.getString("convener_name"),
                TopicState.valueOf(rs.getString("state")),
                rs.getObject("slot_id", UUID.class),
                rs.getObject("place_id", UUID.class),
                rs.getBoolean("by_hand"),
                wanting.size(),
                rs.getString("group_key"),
                wanting.contains(reader.value()));
    }

    /// Who wants to come to what. Who invites to a topic is in it.
    private Map<UUID, Set<UUID>> people(LabId lab) {
        record Wanting(UUID topic, @Nullable UUID person) {}
        var all = new HashMap<UUID, Set<UUID>>();
        jdbc.sql("""
                        select i.topic_id, i.person_id from topic_interest i join open_topic t on t.id = i.topic_id
                        where t.lab_id = :lab and i.interested
                        union select id, convener_id from open_topic where lab_id = :lab and convener_id is not null""")
                .param("lab", lab.value())
                .query((rs, i) -> new Wanting(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class)))
                .list()
                .forEach(wanting -> {
                    if (wanting.person() != null) {
                        all.computeIfAbsent(wanting.topic(), t -> new HashSet<>())
                                .add(wanting.person());
                    }
                });
        return all;
    }
}
