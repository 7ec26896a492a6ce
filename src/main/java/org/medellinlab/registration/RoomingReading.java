package org.medellinlab.registration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who sleeps where: four statements, however many rooms there are.
@Component
class RoomingReading {

    private record Placed(UUID id, String name, BedDraft draft) {}

    private record Numbered(UUID lodging, UUID id, RoomDraft draft) {}

    private final Stays stays;
    private final Messages messages;
    private final JdbcClient jdbc;

    RoomingReading(Stays stays, Messages messages, JdbcClient jdbc) {
        this.stays = stays;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    RoomingSheet sheet(LabId lab) {
        var guests = stays.guests(lab);
        var journeys = guests.stream().collect(Collectors.toMap(Stays.Guest::person, Stays.Guest::journey));
        var placed = placed(lab);
        var byPerson = placed.stream()
                .collect(Collectors.groupingBy(
                        stay -> stay.draft().person(), Collectors.mapping(Placed::draft, Collectors.toList())));
        Function<Placed, RoomingSheet.Stay> shown = stay -> new RoomingSheet.Stay(
                stay.id(),
                stay.name(),
                stay.draft(),
                NightDoubt.of(
                        journeys.getOrDefault(stay.draft().person(), Journey.UNKNOWN),
                        Objects.requireNonNull(byPerson.get(stay.draft().person()))));
        var byRoom = placed.stream()
                .collect(Collectors.groupingBy(
                        stay -> stay.draft().room(), Collectors.mapping(shown, Collectors.toList())));
        var without = guests.stream()
                .filter(guest -> !guest.local() && !byPerson.containsKey(guest.person()))
                .map(RoomingReading::sleeper)
                .toList();
        var everybody = guests.stream().map(RoomingReading::sleeper).toList();
        return new RoomingSheet(houses(lab, byRoom), everybody, without);
    }

    byte[] table(LabId lab, Language reader) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var house : sheet(lab).houses()) {
            for (var room : house.rooms()) {
                for (var bed = 1; bed <= room.room().beds(); bed++) {
                    var number = bed;
                    room.in(bed).forEach(stay -> rows.add(line(house, room, number, stay, reader)));
                    if (room.in(bed).isEmpty()) {
                        rows.add(line(house, room, number, null, reader));
                    }
                }
            }
        }
        return StayTable.of(
                List.of(
                        messages.get(reader, "stay.rooms.house"),
                        messages.get(reader, "stay.rooms.address"),
                        messages.get(reader, "stay.rooms.room"),
                        messages.get(reader, "stay.rooms.bed-column"),
                        messages.get(reader, "invitation.field.name"),
                        messages.get(reader, "stay.rooms.first-night"),
                        messages.get(reader, "stay.rooms.leaves-on"),
                        messages.get(reader, "stay.rooms.nights-column"),
                        messages.get(reader, "stay.rooms.doubts")),
                rows);
    }

    boolean comes(LabId lab, PersonId person) {
        return jdbc.sql("select count(*) from participant where lab_id = ? and person_id = ?")
                        .params(lab.value(), person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    String name(PersonId person) {
        return jdbc.sql("select name from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    private List<@Nullable Object> line(
            RoomingSheet.House house,
            RoomingSheet.Room room,
            int bed,
            RoomingSheet.@Nullable Stay stay,
            Language reader) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(house.lodging().name());
        cells.add(house.lodging().address());
        cells.add(room.room().name());
        cells.add(bed);
        if (stay != null) {
            var first = stay.draft().firstNight();
            var leaves = stay.draft().leavesOn();
            cells.add(stay.name());
            cells.add(first);
            cells.add(leaves);
            cells.add(ChronoUnit.DAYS.between(first, leaves));
            cells.add(stay.doubts().stream()
                    .map(doubt -> messages.get(reader, "stay.rooms.doubt." + doubt))
                    .collect(Collectors.joining("; ")));
        }
        return cells;
    }

    private List<RoomingSheet.House> houses(LabId lab, Map<UUID, List<RoomingSheet.Stay>> byRoom) {
        var rooms = jdbc
                .sql("select lodging_id, id, name, beds from lodging_room where lab_id = ?")
                .param(lab.value())
                .query((rs, i) -> new Numbered(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        new RoomDraft(rs.getString(3), rs.getInt(4))))
                .list()
                .stream()
                .sorted(Comparator.comparing(room -> room.draft().name(), RoomingReading::byNumber))
                .collect(Collectors.groupingBy(
                        Numbered::lodging,
                        Collectors.mapping(
                                room -> new RoomingSheet.Room(
                                        room.id(), room.draft(), byRoom.getOrDefault(room.id(), List.of())),
                                Collectors.toList())));
        return jdbc.sql("select id, name, address from lodging where lab_id = ? order by name, id")
                .param(lab.value())
                .query((rs, i) -> new RoomingSheet.House(
                        rs.getObject(1, UUID.class),
                        new LodgingDraft(rs.getString(2), rs.getString(3)),
                        rooms.getOrDefault(rs.getObject(1, UUID.class), List.of())))
                .list();
    }

    /// 9 before 10, as doors are numbered.
    private static int byNumber(String one, String other) {
        return Comparator.comparing(RoomingReading::padded)
                .thenComparing(Comparator.naturalOrder())
                .compare(one, other);
    }

    private static String padded(String name) {
        return Pattern.compile("\\d+")
                .matcher(name)
                .replaceAll(number -> "0".repeat(Math.max(0, 8 - number.group().length())) + number.group());
    }

    private List<Placed> placed(LabId lab) {
        return jdbc.sql("""
                        select b.id, p.name, b.room_id, b.bed, b.person_id, b.first_night, b.leaves_on
                        from bed_stay b join person p on p.id = b.person_id
                        where b.lab_id = ? order by b.bed, b.first_night""")
                .param(lab.value())
                .query((rs, i) -> new Placed(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        new BedDraft(
                                rs.getObject(3, UUID.class),
                                rs.getInt(4),
                                new PersonId(rs.getObject(5, UUID.class)),
                                rs.getObject(6, LocalDate.class),
                                rs.getObject(7, LocalDate.class))))
                .list();
    }

    private static RoomingSheet.Sleeper sleeper(Stays.Guest guest) {
        return new RoomingSheet.Sleeper(
                guest.person(),
                guest.name(),
                guest.city(),
                guest.journey().arrival().day(),
                guest.journey().departure().day());
    }
}
