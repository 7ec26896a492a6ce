package org.medellinlab.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds who confirms a promise. Joins read-only to the directory's seats.
@Component
class Ratifiers {

    private final JdbcClient jdbc;

    Ratifiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return nothing for a promise without a seat: there is no organisation to ask
    Optional<Ratifier> of(UUID commitment) {
        return jdbc.sql("""
                        select c.owner_seat_id, r.seat_id as named, n.deputy_id, c.promised_by_person_id,
                            a.id as changed, a.seat_id as author_seat, a.person_id as author
                        from commitment c join seat s on s.id = c.owner_seat_id
                        left join ratifying_seat r on r.organisation_id = s.organisation_id
                        left join seat n on n.id = r.seat_id
                        left join ratification_answer a on a.commitment_id = c.id and a.position = (
                            select max(position) from ratification_answer
                            where commitment_id = c.id and answer = 'CHANGED')
                        where c.id = ?""").param(commitment).query((rs, i) -> ratifier(rs)).optional();
    }

    private static Ratifier ratifier(ResultSet rs) throws SQLException {
        var owner = Objects.requireNonNull(seat(rs, "owner_seat_id"));
        var isChanged = rs.getObject("changed") != null;
        var authorSeat = seat(rs, "author_seat");
        return new Ratifier(
                owner,
                seat(rs, "named"),
                seat(rs, "deputy_id"),
                authorSeat == null ? owner : authorSeat,
                person(rs, isChanged ? "author" : "promised_by_person_id"));
    }

    private static @Nullable SeatId seat(ResultSet rs, String column) throws SQLException {
        var id = rs.getObject(column, UUID.class);
        return id == null ? null : new SeatId(id);
    }

    private static @Nullable PersonId person(ResultSet rs, String column) throws SQLException {
        var id = rs.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
