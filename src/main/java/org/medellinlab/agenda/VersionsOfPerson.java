package org.medellinlab.agenda;

import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.HeldRows;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.medellinlab.shared.PersonalWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who put a draft aside, scheduled a release or told people of one; what somebody chose and how they subscribe.
@Component
class VersionsOfPerson {

    private final JdbcClient jdbc;

    VersionsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonalData.Column> columns() {
        return List.of(
                new PersonalData.Column("agenda_alternative", "kept_by", PersonalData.Fate.LOSES_PERSON),
                new PersonalData.Column("agenda_alternative", "content", PersonalData.Fate.LOSES_PERSON),
                new PersonalData.Column("agenda_scheduled", "content", PersonalData.Fate.LOSES_PERSON),
                new PersonalData.Column("agenda_scheduled", "scheduled_by", PersonalData.Fate.LOSES_PERSON),
                new PersonalData.Column("agenda_notice", "sent_by", PersonalData.Fate.LOSES_PERSON),
                new PersonalData.Column("agenda_choice", "person_id", PersonalData.Fate.GOES),
                new PersonalData.Column("agenda_invited", "person_id", PersonalData.Fate.GOES),
                new PersonalData.Column("calendar_feed", "person_id", PersonalData.Fate.GOES));
    }

    List<PersonalData.Held> held(PersonId person) {
        var id = person.value();
        return List.of(
                HeldRows.of(jdbc, "agenda-work", """
                select l.name as lab_text, w.name, w.done_at from (
                    select lab_id, name, kept_at as done_at from agenda_alternative where kept_by = ?
                    union all select lab_id, name, scheduled_at from agenda_scheduled where scheduled_by = ?
                    union all select n.lab_id, r.name, n.sent_at from agenda_notice n
                        join agenda_release r on r.id = n.release_id where n.sent_by = ?) w
                join lab l on l.id = w.lab_id order by w.done_at""", id, id, id),
                HeldRows.of(jdbc, "agenda-choice", """
                select l.name as lab_text, i.title as item_text, c.chosen_at from agenda_choice c
                join lab l on l.id = c.lab_id left join agenda_item i on i.id = c.item_id
                where c.person_id = ? order by c.chosen_at""", id),
                HeldRows.of(jdbc, "agenda-invited", """
                select l.name as lab_text, a.sent_at from agenda_invited a join lab l on l.id = a.lab_id
                where a.person_id = ? order by a.sent_at""", id),
                HeldRows.of(jdbc, "calendar-feed", """
                select made_at from calendar_feed where person_id = ? order by made_at""", id));
    }

    void erase(PersonalData.Forgotten whom) {
        for (var table : List.of("agenda_alternative", "agenda_scheduled")) {
            forgetIn(table, whom);
        }
        for (var column : columns()) {
            if (column.column().equals("content")) {
                continue;
            }
            var sql = column.fate() == PersonalData.Fate.GOES
                    ? "delete from %1$s where %2$s = ?"
                    : "update %1$s set %2$s = null where %2$s = ?";
            jdbc.sql(sql.formatted(column.table(), column.column()))
                    .param(whom.id().value())
                    .update();
        }
    }

    /// A version put aside keeps its hours and places; neither its parts nor its notes name the person any more.
    private void forgetIn(String table, PersonalData.Forgotten whom) {
        record Version(UUID id, String content) {}
        jdbc.sql("select id, content from " + table)
                .query((rs, i) -> new Version(rs.getObject(1, UUID.class), rs.getString(2)))
                .list()
                .forEach(version -> {
                    var forgotten = FrozenAgenda.of(version.content())
                            .mapped(item -> item.without(whom.id().value())
                                    .withoutGuest(whom::isIn)
                                    .withTeamNotes(
                                            PersonalWords.blotted(item.details().teamNotes(), whom)))
                            .toJson();
                    if (!forgotten.equals(version.content())) {
                        jdbc.sql("update " + table + " set content = ?, version = version + 1 where id = ?")
                                .params(forgotten, version.id())
                                .update();
                    }
                });
    }
}
