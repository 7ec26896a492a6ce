package org.medellinlab.commitment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Finds promises that say something alike, so that two who promise the same hear of each other.
@Service
@PreAuthorize("@actor.takesPartIn(#lab)")
public class SimilarPromises {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final int MOST = 3;
    private static final int SHORTEST = 12;

    /// @param slug of the lab it was made in
    public record Similar(
            UUID id,
            String slug,
            String key,
            LocalizedText statement,
            @Nullable SeatId owner) {}

    private final JdbcClient jdbc;

    SimilarPromises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of this lab, and the public ones of others, the most alike first: one statement; nothing for a few
    /// letters.
    public List<Similar> to(LabId lab, String words) {
        if (words.strip().length() < SHORTEST) {
            return List.of();
        }
        return jdbc.sql("""
                        select c.id, l.slug, c.commitment_key, c.statement, c.owner_seat_id,
                            match (c.statement) against (:words in natural language mode) as likeness
                        from commitment c join lab l on l.id = c.lab_id
                        where match (c.statement) against (:words in natural language mode) > 1
                            and (c.lab_id = :lab or c.visibility = 'PUBLIC')
                        order by likeness desc limit\s""" + MOST)
                .param("words", words)
                .param("lab", lab.value())
                .query((rs, i) -> {
                    var seat = rs.getObject(5, UUID.class);
                    return new Similar(
                            rs.getObject(1, UUID.class),
                            rs.getString(2),
                            rs.getString(3),
                            TEXT.convertToEntityAttribute(rs.getString(4)),
                            seat == null ? null : new SeatId(seat));
                })
                .list();
    }
}
