package org.medellinlab.agenda;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.agenda.AgendaAudience.Reader;
import org.medellinlab.agenda.ChangesForOne.LeftOut;
import org.medellinlab.agenda.InviteeRow.Sent;
import org.medellinlab.shared.LabId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who can be invited to an item, in the same number of statements however many they are.
@Component
class InviteeRows {

    private static final Comparator<InviteeRow> PARTS_FIRST =
            Comparator.comparingInt(row -> row.parts().isEmpty() ? row.own() ? 1 : 2 : 0);

    private final AgendaAudience audience;
    private final JdbcClient jdbc;

    InviteeRows(AgendaAudience audience, JdbcClient jdbc) {
        this.audience = audience;
        this.jdbc = jdbc;
    }

    List<InviteeRow> of(LabId lab, AgendaItemRow item) {
        var parts = parts(item);
        var sent = sent(item.id());
        return audience.of(lab).readers().stream()
                .filter(reader -> reader.comes()
                        || reader.own().contains(item.id())
                        || parts.containsKey(reader.person().value())
                        || sent.containsKey(reader.person().value()))
                .map(reader -> row(reader, item.id(), parts, sent))
                .sorted(PARTS_FIRST)
                .toList();
    }

    private static InviteeRow row(Reader reader, UUID item, Map<UUID, List<ItemRole>> parts, Map<UUID, Sent> sent) {
        var id = reader.person().value();
        return new InviteeRow(
                reader.person(),
                reader.name(),
                List.copyOf(parts.getOrDefault(id, List.of())),
                reader.own().contains(item),
                reader.address() == null ? LeftOut.NO_ADDRESS : reader.bouncing() ? LeftOut.BOUNCING : null,
                sent.get(id));
    }

    /// What people do in the item, themselves or as those who hold a seat on that day.
    private Map<UUID, List<ItemRole>> parts(AgendaItemRow item) {
        var parts = new HashMap<UUID, List<ItemRole>>();
        var seats = new HashMap<UUID, List<ItemRole>>();
        item.details().people().forEach(one -> {
            if (one.person() != null) {
                parts.computeIfAbsent(one.person(), first -> new ArrayList<>()).add(one.role());
            } else if (one.seat() != null) {
                seats.computeIfAbsent(one.seat(), first -> new ArrayList<>()).add(one.role());
            }
        });
        if (!seats.isEmpty()) {
            jdbc.sql("""
                            select seat_id, person_id from holding where seat_id in (:seats) and from_on <= :day
                                and (until_on is null or until_on >= :day)""")
                    .param("seats", seats.keySet())
                    .param("day", item.day())
                    .query(rs -> {
                        parts.computeIfAbsent(rs.getObject(2, UUID.class), first -> new ArrayList<>())
                                .addAll(seats.getOrDefault(rs.getObject(1, UUID.class), List.of()));
                    });
        }
        return parts;
    }

    private Map<UUID, Sent> sent(UUID item) {
        var sent = new HashMap<UUID, Sent>();
        jdbc.sql("select person_id, sent_at, called_off from agenda_invited where item_id = ?")
                .param(item)
                .query(rs -> {
                    sent.put(
                            rs.getObject(1, UUID.class),
                            new Sent(rs.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC), rs.getBoolean(3)));
                });
        return sent;
    }
}
