package org.medellinlab.skeleton;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.router.Route;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What a click costs that saves, with nothing between the view and the database: in one transaction it asks what the
/// person may do, reads and holds the row, writes it and its trail; then it reads anew what it shows, and shows it.
abstract class Saving extends Div {

    private static final String ORGANISER = "select role, lab_id from role_grant where person_id = (select person_id from device limit 1)";
    private static final String TRAIL = """
            insert into audit_entry (id, happened_at, person_id, channel, lab_id, thing_kind, thing_id, thing_name, happened, was, became)
            select ?, utc_timestamp(6), (select person_id from device limit 1), 'WEB', lab_id, ?, id, ?, 'CHANGED', '{"at":"12:00"}', '{"at":"12:15"}' from""";

    private static final Connection DATABASE = connected();

    Saving() {
        getElement().addEventListener("bench", this::clicked).addEventData("event.detail.id").addEventData("event.detail.from");
    }

    private static Connection connected() {
        try {
            var connection = DriverManager.getConnection(System.getProperty("bench.database"));
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private void clicked(DomEvent click) {
        var id = click.getEventData().get("event.detail.id").asString();
        var from = click.getEventData().get("event.detail.from").asInt();
        synchronized (DATABASE) {
            try {
                read(ORGANISER);
                save(id, from);
                DATABASE.commit();
                show(id);
                DATABASE.commit();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    abstract void save(String id, int from) throws SQLException;

    abstract void show(String id) throws SQLException;

    static void trail(String kind, String table, String id) throws SQLException {
        write(TRAIL + " " + table + " where id = ?", UUID.randomUUID().toString(), kind, kind, id);
    }

    static void write(String sql, Object... parameters) throws SQLException {
        try (var statement = prepared(sql, parameters)) {
            if (statement.executeUpdate() != 1) {
                throw new SQLException("nothing was written: " + sql);
            }
        }
    }

    /// Every column of every row.
    static List<List<Object>> read(String sql, Object... parameters) throws SQLException {
        var rows = new ArrayList<List<Object>>();
        try (var statement = prepared(sql, parameters);
                var result = statement.executeQuery()) {
            var columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                var row = new ArrayList<Object>(columns);
                for (var i = 1; i <= columns; i++) {
                    row.add(result.getObject(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
        var statement = DATABASE.prepareStatement(sql);
        for (var i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /// An item of an agenda gets another hour.
    @Route("move")
    @Tag("bench-move")
    public static class MoveView extends Saving {

        @Override
        void save(String id, int from) throws SQLException {
            var version = read("select version, i.* from agenda_item i where id = ? for update", id).getFirst().getFirst();
            write(
                    "update agenda_item set starts = sec_to_time(? * 60), ends = sec_to_time((? + 90) * 60), version = version + 1"
                            + " where id = ? and version = ?",
                    from, from, id, version);
            trail("AgendaItem", "agenda_item", id);
        }

        @Override
        void show(String id) throws SQLException {
            setText(read("select * from agenda_item where id = ?", id).toString());
            read("select * from agenda_item_person where item_id = ? order by position", id);
        }
    }

    /// Somebody tells how it goes with a promise, and its page shows all that is known of it.
    @Route("update")
    @Tag("bench-update")
    public static class UpdateView extends Saving {

        @Override
        void save(String id, int from) throws SQLException {
            var told = read("select (select count(*) from progress_update where commitment_id = c.id), c.* from commitment c"
                            + " where id = ? for update", id)
                    .getFirst()
                    .getFirst();
            write("""
                    insert into progress_update (id, version, commitment_id, position, on_day, completion, channel, language, words, recorded_at)
                    values (?, 0, ?, ?, current_date, 'NO_EVIDENCE', 'WEB', 'ES', ?, utc_timestamp(6))""",
                    UUID.randomUUID().toString(), id, told, "Seguimos avanzando " + from);
            write("update public_revision r join commitment c on c.lab_id = r.lab_id set revision = revision + 1 where c.id = ?", id);
            trail("Commitment", "commitment", id);
        }

        @Override
        void show(String id) throws SQLException {
            removeAll();
            add(new Div(read("""
                    select c.*, l.*, g.*, o.*, city.* from commitment c join lab l on l.id = c.lab_id join working_group g on g.id = c.group_id
                    left join seat s on s.id = c.owner_seat_id left join organisation o on o.id = s.organisation_id
                    left join city on city.id = o.city_id where c.id = ?""", id).toString()));
            for (var part : List.of(
                    "select p.*, o.* from commitment_beneficiary p join organisation o on o.id = p.organisation_id where p.commitment_id = ?",
                    "select p.*, l.* from commitment_lesson p join lesson l on l.id = p.lesson_id where p.commitment_id = ?",
                    "select e.* from progress_evidence e join progress_update p on p.id = e.update_id where p.commitment_id = ?",
                    "select p.* from progress_update p where p.commitment_id = ? order by p.position desc",
                    "select m.* from milestone m where m.commitment_id = ? order by m.position",
                    "select m.* from indicator m where m.commitment_id = ? order by m.position",
                    "select v.* from indicator_value v join indicator m on m.id = v.indicator_id where m.commitment_id = ?",
                    "select a.* from ratification_answer a where a.commitment_id = ? order by a.position desc",
                    "select r.* from ratification_request r where r.commitment_id = ? order by r.asked_at desc",
                    "select w.* from beneficiary_word w where w.commitment_id = ? order by w.position desc",
                    "select a.* from assessment a where a.commitment_id = ? order by a.position desc",
                    "select m.* from citizen_comment m where m.commitment_id = ? order by m.written_at desc")) {
                read(part, id).forEach(row -> add(new Div(row.toString())));
            }
        }
    }
}
