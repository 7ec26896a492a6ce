package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.HeldRows;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.OrderedRows;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.medellinlab.shared.PersonalWords;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.StringsConverter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who released an agenda, who is needed at items, and who was there.
@Component
class AgendaOfPerson implements PersonalData {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final VersionsOfPerson versions;

    AgendaOfPerson(JdbcClient jdbc, ApplicationEventPublisher events, VersionsOfPerson versions) {
        this.jdbc = jdbc;
        this.events = events;
        this.versions = versions;
    }

    @Override
    public String feature() {
        return "agenda";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Column> columns() {
        var all = new ArrayList<>(List.of(
                new Column("agenda_release", "released_by", Fate.LOSES_PERSON),
                new Column("agenda_release", "content", Fate.LOSES_PERSON),
                new Column("agenda_item_person", "person_id", Fate.GOES),
                new Column("agenda_attendance", "person_id", Fate.GOES),
                new Column("agenda_presence", "person_id", Fate.GOES),
                new Column("board_presence", "person_id", Fate.GOES)));
        all.addAll(versions.columns());
        return List.copyOf(all);
    }

    @Override
    public List<Held> held(PersonId person) {
        var id = person.value();
        var all = new ArrayList<>(List.of(
                HeldRows.of(jdbc, "release", """
                        select l.name as lab_text, r.number, r.name, r.released_at from agenda_release r
                        join lab l on l.id = r.lab_id where r.released_by = ? order by r.released_at""", id),
                HeldRows.of(jdbc, "item-part", """
                        select l.name as lab_text, i.title as item_text, p.role as role_code, i.held_on as day
                        from agenda_item_person p join agenda_item i on i.id = p.item_id
                        join lab l on l.id = i.lab_id where p.person_id = ? order by i.held_on, i.starts, p.role""", id),
                HeldRows.of(jdbc, "attended", """
                        select l.name as lab_text, i.title as item_text, i.held_on as day, a.noted_at
                        from agenda_attendance a join agenda_item i on i.id = a.item_id
                        join lab l on l.id = i.lab_id where a.person_id = ? order by i.held_on, i.starts""", id),
                HeldRows.of(jdbc, "item-open", """
                        select i.title as item_text, a.seen_at from agenda_presence a
                        join agenda_item i on i.id = a.item_id where a.person_id = ? order by a.seen_at""", id),
                HeldRows.of(jdbc, "board-open", """
                        select l.name as lab_text, a.seen_at from board_presence a
                        join lab l on l.id = a.lab_id where a.person_id = ? order by a.seen_at""", id)));
        all.addAll(versions.held(person));
        return List.copyOf(all);
    }

    @Override
    public void erase(Forgotten whom) {
        var id = whom.id().value();
        jdbc.sql("update agenda_release set released_by = null where released_by = ?")
                .param(id)
                .update();
        jdbc.sql("""
                        update agenda_item set version = version + 1
                        where id in (select item_id from agenda_item_person where person_id = ?)""").param(id).update();
        OrderedRows.takeOut(jdbc, "agenda_item_person", "item_id", "person_id = ?", id);
        jdbc.sql("delete from agenda_attendance where person_id = ?").param(id).update();
        jdbc.sql("delete from agenda_presence where person_id = ?").param(id).update();
        jdbc.sql("delete from board_presence where person_id = ?").param(id).update();
        forgetInReleases(whom);
        blotNotes(whom);
        forgetGuest(whom);
        versions.erase(whom);
    }

    /// What was released keeps its hours and places, and no longer says who was there.
    private void forgetInReleases(Forgotten whom) {
        record Frozen(UUID id, UUID lab, String content) {}
        jdbc.sql("select id, lab_id, content from agenda_release where content like ? or content like ?")
                .params("%" + whom.id() + "%", "%\"guests\":[\"%")
                .query((rs, i) -> new Frozen(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3)))
                .list()
                .forEach(frozen -> {
                    jdbc.sql("update agenda_release set content = ?, version = version + 1 where id = ?")
                            .params(
                                    FrozenAgenda.of(frozen.content())
                                            .without(whom)
                                            .toJson(),
                                    frozen.id())
                            .update();
                    events.publishEvent(new PublicChanged(new LabId(frozen.lab())));
                });
    }

    /// Somebody may be named at an item who came into the directory only later.
    private void forgetGuest(Forgotten whom) {
        record Guests(UUID id, List<String> names) {}
        var strings = new StringsConverter();
        jdbc
                .sql("select id, guests from agenda_item where guests is not null")
                .query((rs, i) ->
                        new Guests(rs.getObject(1, UUID.class), strings.convertToEntityAttribute(rs.getString(2))))
                .list()
                .stream()
                .filter(item -> item.names().stream().anyMatch(whom::isIn))
                .forEach(item -> jdbc.sql(
                                "update agenda_item set guests = :guests, version = version + 1 where id = :id")
                        .param(
                                "guests",
                                strings.convertToDatabaseColumn(item.names().stream()
                                        .filter(name -> !whom.isIn(name))
                                        .toList()))
                        .param("id", item.id())
                        .update());
    }

    /// What the team noted may name somebody.
    private void blotNotes(Forgotten whom) {
        record Note(UUID id, String words) {}
        jdbc
                .sql("select id, team_notes from agenda_item where team_notes is not null")
                .query((rs, i) -> new Note(rs.getObject(1, UUID.class), rs.getString(2)))
                .list()
                .stream()
                .filter(note -> whom.isIn(note.words()))
                .forEach(note -> jdbc.sql("update agenda_item set team_notes = ?, version = version + 1 where id = ?")
                        .params(PersonalWords.blotted(note.words(), whom), note.id())
                        .update());
    }
}
