package org.medellinlab.commitment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Boards that somebody keeps under a name; nobody else sees them.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class BoardFilters {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 30;
    private static final int LONGEST_NAME = 100;

    /// A board under its name.
    public record Saved(String name, BoardFilter filter) {}

    private final JdbcClient jdbc;
    private final CurrentActor actors;

    BoardFilters(JdbcClient jdbc, CurrentActor actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    @Transactional(readOnly = true)
    public List<Saved> mine(LabId lab) {
        return jdbc.sql("select name, query from board_filter where person_id = ? and lab_id = ? order by name")
                .params(actors.required().person().value(), lab.value())
                .query((rs, i) -> new Saved(rs.getString(1), read(rs.getString(2))))
                .list();
    }

    /// @throws Refused without a name, or when there are too many
    public void keep(LabId lab, String name, BoardFilter filter) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new Refused("commitment.refused.no-name");
        }
        var mine = mine(lab);
        if (mine.size() >= MOST && mine.stream().noneMatch(saved -> saved.name().equals(name.strip()))) {
            throw new Refused("commitment.refused.too-many", MOST);
        }
        jdbc.sql("""
                        insert into board_filter (person_id, lab_id, name, query) values (?, ?, ?, ?)
                        on duplicate key update query = values(query)""")
                .param(actors.required().person().value())
                .param(lab.value())
                .param(name.strip())
                .param(JSON.writeValueAsString(new LinkedHashMap<>(filter.query())))
                .update();
    }

    public void forget(LabId lab, String name) {
        jdbc.sql("delete from board_filter where person_id = ? and lab_id = ? and name = ?")
                .params(actors.required().person().value(), lab.value(), name)
                .update();
    }

    private static BoardFilter read(String query) {
        return BoardFilter.of(JSON.readValue(query, new TypeReference<Map<String, String>>() {}));
    }
}
