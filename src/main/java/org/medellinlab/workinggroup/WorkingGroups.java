package org.medellinlab.workinggroup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LanguagesConverter;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Reads the groups of a lab: five statements, however many groups there are. What a group is for and which
/// organisations are in it is public.
@Service
@PreAuthorize("permitAll()")
public class WorkingGroups {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final LanguagesConverter LANGUAGES = new LanguagesConverter();

    private final JdbcClient jdbc;

    WorkingGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The lab's groups in the order of their numbers.
    public List<GroupSheet> groups(LabId lab) {
        var members = parts(
                "select p.*, p.group_id as of_group from group_member p",
                lab,
                (rs, i) -> new GroupSheet.Member(
                        new OrganisationId(rs.getObject("organisation_id", UUID.class)),
                        rs.getString("named_as"),
                        seat(rs, "seat_id")));
        var subthemes = parts(
                "select p.*, p.group_id as of_group from group_subtheme p",
                lab,
                (rs, i) -> new GroupSheet.Subtheme(text(rs, "name"), seat(rs, "lead_seat_id")));
        var links = parts(
                "select p.*, p.group_id as of_group from group_link p",
                lab,
                (rs, i) -> new GroupSheet.Link(
                        LinkKind.valueOf(rs.getString("kind")), rs.getObject("other_group_id", UUID.class)));
        var coLeads = parts(
                "select p.*, p.group_id as of_group from group_co_lead p",
                lab,
                (rs, i) -> new GroupSheet.CoLead(
                        new SeatId(rs.getObject("seat_id", UUID.class)), CoLeadPart.valueOf(rs.getString("part"))));
        return jdbc.sql("select * from working_group where lab_id = ? order by number, group_key")
                .param(lab.value())
                .query((rs, i) -> {
                    var id = rs.getObject("id", UUID.class);
                    return new GroupSheet(
                            id,
                            rs.getString("group_key"),
                            rs.getInt("number"),
                            text(rs, "name"),
                            text(rs, "objective"),
                            LANGUAGES.convertToEntityAttribute(rs.getString("languages")),
                            GroupState.valueOf(rs.getString("state")),
                            seat(rs, "lead_seat_id"),
                            rs.getString("lead_named"),
                            of(members, id),
                            of(subthemes, id),
                            of(links, id),
                            rs.getObject("paused_until", LocalDate.class),
                            rs.getString("close_reason") == null
                                    ? null
                                    : CloseReason.valueOf(rs.getString("close_reason")),
                            rs.getString("close_summary") == null ? null : text(rs, "close_summary"),
                            of(coLeads, id));
                })
                .list();
    }

    /// One group by its key or its identifier.
    public Optional<GroupSheet> group(LabId lab, String keyOrId) {
        return groups(lab).stream()
                .filter(group ->
                        group.key().equals(keyOrId) || group.id().toString().equals(keyOrId))
                .findFirst();
    }

    private <T> Map<UUID, List<T>> parts(String select, LabId lab, RowMapper<T> mapper) {
        record Part<T>(UUID group, T value) {}
        var all = new HashMap<UUID, List<T>>();
        jdbc.sql(select + " join working_group g on g.id = p.group_id where g.lab_id = ? order by p.position")
                .param(lab.value())
                .query((rs, i) ->
                        new Part<>(rs.getObject("of_group", UUID.class), Objects.requireNonNull(mapper.mapRow(rs, i))))
                .list()
                .forEach(part -> all.computeIfAbsent(part.group(), g -> new java.util.ArrayList<>())
                        .add(part.value()));
        return all;
    }

    private static <T> List<T> of(Map<UUID, List<T>> parts, UUID group) {
        return List.copyOf(parts.getOrDefault(group, List.of()));
    }

    private static @Nullable SeatId seat(ResultSet rs, String column) throws SQLException {
        var id = rs.getObject(column, UUID.class);
        return id == null ? null : new SeatId(id);
    }

    private static LocalizedText text(ResultSet rs, String column) throws SQLException {
        return TEXT.convertToEntityAttribute(rs.getString(column));
    }
}
