package org.medellinlab.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Reads the milestones and indicators of promises; all of them are public.
@Service
@PreAuthorize("permitAll()")
public class MeasureReading {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final String IN_LAB = "join commitment c on c.id = m.commitment_id where c.lab_id = ?";

    private final JdbcClient jdbc;

    MeasureReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<MilestoneRow> milestones(LabId lab, UUID commitment) {
        return milestones(" and c.id = ?", lab.value(), commitment);
    }

    public List<IndicatorRow> indicators(LabId lab, UUID commitment) {
        return indicators(" and c.id = ?", lab.value(), commitment);
    }

    private List<MilestoneRow> milestones(String and, Object... params) {
        return jdbc.sql("select m.* from milestone m " + IN_LAB + and + " order by m.commitment_id, m.position")
                .params(params)
                .query((rs, i) -> new MilestoneRow(
                        rs.getObject("id", UUID.class),
                        rs.getObject("commitment_id", UUID.class),
                        TEXT.convertToEntityAttribute(rs.getString("title")),
                        DueOn.parse(rs.getString("due_on")).orElse(null),
                        rs.getObject("reached_on", LocalDate.class)))
                .list();
    }

    private List<IndicatorRow> indicators(String and, Object... params) {
        var values = new HashMap<UUID, List<IndicatorRow.Value>>();
        jdbc.sql("select v.* from indicator_value v join indicator m on m.id = v.indicator_id " + IN_LAB + and
                        + " order by v.on_day, v.position")
                .params(params)
                .query(rs -> {
                    values.computeIfAbsent(rs.getObject("indicator_id", UUID.class), id -> new ArrayList<>())
                            .add(new IndicatorRow.Value(
                                    rs.getObject("on_day", LocalDate.class), rs.getBigDecimal("value")));
                });
        return jdbc.sql("select m.* from indicator m " + IN_LAB + and + " order by m.commitment_id, m.position")
                .params(params)
                .query((rs, i) -> indicator(rs, values))
                .list();
    }

    private static IndicatorRow indicator(ResultSet rs, Map<UUID, List<IndicatorRow.Value>> values)
            throws SQLException {
        var id = rs.getObject("id", UUID.class);
        return new IndicatorRow(
                id,
                rs.getObject("commitment_id", UUID.class),
                TEXT.convertToEntityAttribute(rs.getString("name")),
                rs.getString("unit"),
                rs.getBigDecimal("baseline"),
                rs.getBigDecimal("target"),
                List.copyOf(values.getOrDefault(id, List.of())));
    }
}
