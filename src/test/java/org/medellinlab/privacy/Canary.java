package org.medellinlab.privacy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Somebody of whom every table that can holds something, each with words that occur nowhere else.
@Component
public class Canary {

    static final String NAME = "Zacarías O'Canario <Quimbaya>";
    static final String KEY = "zacarias-canario";
    static final EmailAddress ADDRESS = new EmailAddress("zcanario@quimbaya.example.org");
    static final String OTHER_ADDRESS = "zacarias.privado@quimbaya.example.org";
    static final String PHONE = "+57 604 555 7788";
    static final String WORDS = "canarioquimbayano";

    /// What must be found nowhere afterwards; an identifier stays, and means nobody.
    static final Set<String> SIGNS =
            Set.of("zacarías", "zacarias", "canario", "quimbaya", "555 7788", "o&#39;canario", WORDS);

    private final DemoPromises demo;
    private final Directory directory;
    private final JdbcClient jdbc;

    Canary(DemoPromises demo, Directory directory, JdbcClient jdbc) {
        this.demo = demo;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    public SignedIn signedIn(PersonId person) {
        return new SignedIn(person, NAME, Language.ES);
    }

    /// A person with a name, an address and nothing else.
    public PersonId bare() {
        return CurrentActor.asSystem(() -> directory.write(KEY, NAME, List.of(Language.ES, Language.PT), ADDRESS))
                .id();
    }

    public PersonId inEveryTable() {
        var lab = demo.lay();
        var person = bare();
        var id = person.value();
        var now = LocalDateTime.of(2026, 3, 1, 12, 0);
        put("update person set phone = ?, photo_agreed = true, contact_shared = true where id = ?", PHONE, id);
        put("insert into person_address values (?, 0, ?, 'UNVERIFIED')", id, OTHER_ADDRESS);
        put("insert into directory_alias values ('PERSON', 'zacarias-de-antes', ?)", id);
        put("insert into directory_distinct values ('PERSON', ?, 'zoe', ?)", KEY, LocalDateTime.of(2026, 3, 1, 12, 0));
        var file = Ids.next();
        put("insert into stored_file values (?, ?, 'image/png', 3, ?)", file, WORDS + ".png", now);
        put("insert into stored_piece values (?, 0, ?)", file, new byte[] {1, 2, 3});
        put("insert into person_photo values (?, ?)", id, file);
        directory(id, now);
        account(id, now);
        registration(lab, id, now);
        rest(lab, id, now);
        mail(id, now);
        return person;
    }

    private void directory(UUID id, LocalDateTime now) {
        var seat = one("select id from seat where seat_key = 'cali-resiliencia-direccion'");
        put("insert into holding values (?, 0, ?, '2020-01-01', '2020-12-31', false)", id, seat);
        put("delete from holding where seat_id = ? and person_id <> ?", seat, id);
        put("insert into holding values (?, 1, ?, '2021-01-01', null, false)", id, seat);
        put(
                "insert into directory_merge values (?, 'PERSON', ?, 'zacarias-2', ?, ?, ?, ?, null)",
                Ids.next(),
                id,
                NAME,
                "[{\"before\":{\"name\":\"" + NAME + "\"}}]",
                id,
                now);
        put(
                "insert into directory_merge values (?, 'CITY', ?, 'quitu', 'Quitu', '[]', ?, ?, null)",
                Ids.next(),
                one("select id from city where city_key = 'quito'"),
                id,
                now);
    }

    private void account(UUID id, LocalDateTime now) {
        put(
                "insert into role_grant (id, person_id, role, granted_at) values (?, ?, 'NETWORK_OFFICE', ?)",
                Ids.next(),
                id,
                now);
        put(
                "insert into role_grant (id, person_id, role, lab_id, granted_by, granted_at) values (?, ?, 'MONITOR', ?, ?, ?)",
                Ids.next(),
                one("select id from person where person_key = 'demo-host'"),
                demo.lab().value(),
                id,
                now);
        put(
                "insert into device values (?, ?, ?, ?, ?, ?, '2099-01-01', null)",
                Ids.next(),
                id,
                new byte[32],
                "Navegador " + WORDS,
                now,
                now);
        put("insert into preference values (?, 'pt')", id);
        put("insert into access_revision values (?, 1, ?)", id, now);
        door(id, now);
        put(
                "insert into sign_in values (?, ?, ?, ?, ?, 0, null, ?, ?, null)",
                Ids.next(),
                ADDRESS.value(),
                new byte[32],
                new byte[32],
                new byte[32],
                now,
                now);
        put(
                "insert into erasure_request (id, person_id, asked_by, reason, asked_at, due_at, taken_back_at) values (?, ?, ?, ?, ?, ?, ?)",
                Ids.next(),
                id,
                id,
                "Carta de " + NAME,
                now,
                now,
                now);
    }

    private void door(UUID id, LocalDateTime now) {
        put(
                "insert into passkey values (?, ?, ?, ?, ?, ?, ?, 'usb', 0, ?, null)",
                Ids.next(),
                id,
                new byte[16],
                new byte[32],
                "Llave " + WORDS,
                new byte[8],
                new byte[8],
                now);
        put(
                "insert into address_change values (?, ?, ?, ?, ?, 0, ?, '2099-01-01', null, null)",
                Ids.next(),
                id,
                ADDRESS.value(),
                OTHER_ADDRESS,
                new byte[32],
                now);
        var host = one("select id from person where person_key = 'demo-host'");
        var entry = "insert into desk_entry values (?, ?, ?, ?, ?, ?, '2099-01-01', null)";
        put(entry, Ids.next(), new byte[32], id, demo.lab().value(), host, now);
        put(entry, Ids.next(), new byte[] {1}, host, demo.lab().value(), id, now);
    }

    private void registration(LabId lab, UUID id, LocalDateTime now) {
        var invitation = Ids.next();
        put("""
                insert into invitation (id, version, lab_id, person_id, kind, language, state, sent_at, reason, other_name,
                    other_address) values (?, 0, ?, ?, 'DELEGATE', 'es', 'CONFIRMED', ?, ?, ?, ?)""", invitation, lab.value(), id, now, WORDS, "Ana " + WORDS, WORDS + "@example.org");
        put(
                "insert into invitation_answer values (?, ?, ?, '2026-03-01', '10:00', '2026-03-05', ?, true, '2026-1', ?)",
                invitation,
                "sin " + WORDS,
                "rampa " + WORDS,
                "Madre " + WORDS,
                now);
        put("insert into invitation_link values (?, ?, ?)", new byte[32], invitation, now);
        put("insert into invitation_reminder values (?, '2026-03-01', ?)", invitation, Ids.next());
        put(
                """
                insert into invitation (id, version, lab_id, person_id, kind, language, state, reason, other_name,
                    other_address) values (?, 0, ?, ?, 'DELEGATE', 'es', 'PROPOSED_OTHER', ?, ?, ?)""",
                Ids.next(),
                lab.value(),
                one("select id from person where person_key = 'demo-host'"),
                "Mejor " + NAME,
                NAME,
                OTHER_ADDRESS);
        put("insert into participant values (?, 0, ?, ?, 'DELEGATE', null)", Ids.next(), lab.value(), id);
        put(
                "insert into waiting_place values (?, 0, ?, ?, ?, ?, null, null, null)",
                Ids.next(),
                lab.value(),
                invitation,
                now,
                now);
        stay(lab, id);
        letters(lab, id, now);
        var door = Ids.next();
        put("insert into check_in values (?, 0, ?, ?, 'CNR1', ?)", door, lab.value(), id, now);
        put("insert into check_in_event values (?, ?, true, 'TYPED', ?, ?)", Ids.next(), door, id, now);
        var others = Ids.next();
        var host = one("select id from person where person_key = 'demo-host'");
        put("insert into check_in values (?, 0, ?, ?, 'CNR2', ?)", others, lab.value(), host, now);
        put("insert into check_in_event values (?, ?, true, 'TYPED', ?, ?)", Ids.next(), others, id, now);
        var mixing = Ids.next();
        put("insert into mixing values (?, 0, ?, 'Mesas', 2, 1, ?, ?)", mixing, lab.value(), now, id);
        put("insert into mixing_place values (?, 0, ?, 0, false)", mixing, id);
        put("insert into mixing_place values (?, 1, ?, 1, true)", mixing, host);
        put("insert into mixing_pair values (?, 0, ?, ?, true)", mixing, id, host);
        put("insert into mixing_pair values (?, 1, ?, ?, false)", mixing, host, id);
    }

    private void letters(LabId lab, UUID id, LocalDateTime now) {
        var draft = Ids.next();
        put("""
                insert into letter_draft (id, lab_id, writer_id, with_registered, left_out, kept_at)
                values (?, ?, ?, false, '[]', ?)""", draft, lab.value(), id, now);
        put("insert into letter_draft_words values (?, 'es', ?, ?)", draft, "Para " + WORDS, WORDS);
        var host = one("select id from person where person_key = 'demo-host'");
        put("""
                insert into letter_draft (id, lab_id, writer_id, with_registered, left_out, kept_at)
                values (?, ?, ?, false, ?, ?)""", Ids.next(), lab.value(), host, id.toString(), now);
        var letter = """
                insert into people_letter (id, version, lab_id, sent_by_id, sent_at, subject, words, with_registered)
                values (?, 0, ?, ?, ?, ?, ?, false)""";
        var received = Ids.next();
        var written = "{\"es\":\"%s\"}";
        put(letter, received, lab.value(), host, now, written.formatted("Hola " + NAME), written.formatted(PHONE));
        put("insert into people_letter_recipient values (?, 0, ?, 'es', null)", received, id);
        put("insert into people_letter_recipient values (?, 1, ?, 'es', null)", received, host);
        put(letter, Ids.next(), lab.value(), id, now, written.formatted("Hola"), written.formatted("Hola"));
        var offer = Ids.next();
        put("""
                insert into places_offer values (?, 0, ?, (select id from organisation limit 1), 'DELEGATE', 'es', 2, ?,
                    ?, 'OPEN', ?, null)""", offer, lab.value(), NAME, ADDRESS.value(), now);
        put("insert into places_offer_proposal values (?, 0, ?, ?, 'OPEN')", offer, NAME, OTHER_ADDRESS);
        put("insert into places_offer_proposal values (?, 1, 'Otra', 'otra@example.org', 'OPEN')", offer);
    }

    private void stay(LabId lab, UUID id) {
        put(
                "insert into stay_travel values (?, 0, ?, ?, null, null, ?, null, null, null, null, ?)",
                Ids.next(),
                lab.value(),
                id,
                "bus " + WORDS,
                "tío " + WORDS);
        var lodging = Ids.next();
        var room = Ids.next();
        put("insert into lodging values (?, 0, ?, 'Hotel', null)", lodging, lab.value());
        put("insert into lodging_room values (?, 0, ?, ?, '101', 2)", room, lab.value(), lodging);
        put(
                "insert into bed_stay (id, version, lab_id, room_id, bed, person_id, first_night, leaves_on)"
                        + " values (?, 0, ?, ?, 1, ?, '2026-03-01', '2026-03-04')",
                Ids.next(),
                lab.value(),
                room,
                id);
        put(
                "insert into delegation values (?, 0, ?, ?, null, ?)",
                Ids.next(),
                lab.value(),
                one(
                        "select id from city where id not in (select city_id from delegation where city_id is not null) limit 1"),
                id);
    }

    private void agendaWork(LabId lab, UUID id, LocalDateTime now) {
        var item = one("select min(id) from agenda_item");
        put("insert into agenda_choice values (?, ?, ?, ?)", id, item, lab.value(), now);
        put("insert into agenda_invited values (?, ?, ?, 0, false, ?)", id, item, lab.value(), now);
        put("insert into calendar_feed values (?, ?, unhex(sha2('secret', 256)), 'es', ?)", Ids.next(), id, now);
        put(
                "insert into agenda_notice values (?, 0, ?, (select min(id) from agenda_release where lab_id = ?), 1, 3, ?, ?)",
                Ids.next(),
                lab.value(),
                lab.value(),
                now,
                id);
    }

    private void rest(LabId lab, UUID id, LocalDateTime now) {
        put("update agenda_release set released_by = ?", id);
        if (one("select count(*) from agenda_release").equals(0L)) {
            put(
                    "insert into agenda_release values (?, 0, ?, 1, 'Primera', ?, ?, '{}')",
                    Ids.next(),
                    lab.value(),
                    now,
                    id);
        }
        agendaWork(lab, id, now);
        agenda(id, now);
        var departure = one("select id from departure limit 1");
        var visit = one("select visit_id from departure limit 1");
        put("insert into booking values (?, 0, ?, ?, ?, ?)", Ids.next(), visit, departure, id, now);
        put("update departure set guide_id = ? where id = ?", id, departure);
        put("update visit_stop set contact = ? limit 1", NAME + ", " + PHONE);
        feedback(id, now);
        put("update working_group set lead_named = ? limit 1", NAME + ", Cali");
        put("update group_member set named_as = ? limit 1", "Cali (" + NAME + ")");
        put("update commitment set promised_by = ?, promised_by_person_id = ? limit 1", "por " + NAME, id);
        new CanaryInGroups(jdbc).put(lab, id, now);
        var commitment = one("select id from commitment limit 1");
        put("""
                insert into progress_update (id, version, commitment_id, position, on_day, completion, channel, language, words,
                    person_id, recorded_at)
                values (?, 0, ?, 99, '2026-03-01', 'COMPLETE', 'WEB', 'ES', 'Entregamos la guía', ?, ?)""", Ids.next(), commitment, id, now);
        ratification(id, commitment, now);
        put("insert into board_filter values (?, ?, ?, '{}')", id, lab.value(), WORDS);
        put("""
                insert into promise_note (person_id, lab_id, id, words, beneficiaries, known_by)
                values (?, ?, ?, ?, '', ?)""", id, lab.value(), Ids.next(), WORDS, WORDS);
        var news = """
                insert into news_request values (?, ?, (select group_id from commitment where id = ?), ?,
                    (select id from seat limit 1), ?, 'es', ?, ?, ?, null)""";
        var host = one("select id from person where person_key = 'demo-host'");
        var note = "insert into kept_note values (?, ?, 'promise', ?, ?)";
        put(note, id, lab.value(), "{\"values\":{\"words\":\"" + WORDS + "\"},\"before\":{}}", now);
        var file = Ids.next();
        put("insert into stored_file values (?, ?, 'text/plain', 7, ?)", file, WORDS + ".txt", now);
        put("insert into stored_piece values (?, 0, ?)", file, WORDS.getBytes(StandardCharsets.UTF_8));
        put("insert into unsent_file values (?, ?, ?, ?)", file, id, lab.value(), now);
        put(note, host, lab.value(), "{\"values\":{\"hosts\":\"" + id + "\"},\"before\":{}}", now);
        put(news, Ids.next(), lab.value(), commitment, commitment, id, Ids.next(), host, now);
        put(news, Ids.next(), lab.value(), commitment, commitment, host, Ids.next(), id, now);
    }

    private void ratification(UUID id, Object commitment, LocalDateTime now) {
        var seat = one("select id from seat where seat_key = 'cali-resiliencia-direccion'");
        put("""
                insert into ratifying_seat select ?, 0, organisation_id, id, ?, ? from seat where id = ?""", Ids.next(), id, now, seat);
        put("""
                insert into ratification_answer values (?, 0, ?, 0, 'DECLINED', 'No hay presupuesto', 'ES', null, null,
                    'LINK', ?, ?, ?)""", Ids.next(), commitment, id, seat, now);
        var asked = "insert into ratification_request values (?, ?, ?, ?, ?, ?, ?)";
        put(asked, Ids.next(), commitment, seat, id, Ids.next(), null, now);
        var host = one("select id from person where person_key = 'demo-host'");
        put(asked, Ids.next(), commitment, seat, host, Ids.next(), id, now);
        put("""
                insert into beneficiary_word select ?, 0, ?, 0, organisation_id, 'RECEIPT', 'YES', 'YES', 'Llegó', null,
                    'ES', 'LINK', ?, '2026-03-01', ? from seat where id = ?""", Ids.next(), commitment, id, now, seat);
        put("""
                insert into assessment values (?, 0, ?, 0, 'p1', 'LIMITED', 'Visita', 'Se vio', 'ES', ?, ?, 'Falta poco', 'ES',
                    ?, ?, ?)""", Ids.next(), commitment, id, now, id, now, now);
    }

    private void agenda(UUID id, LocalDateTime now) {
        var item = one("select id from agenda_item limit 1");
        put("insert into agenda_item_person values (?, 0, 'SPEAKER', ?, null, '')", item, id);
        put("insert into agenda_attendance values (?, 0, ?, ?, ?)", Ids.next(), item, id, now);
        var here = demo.lab().value();
        put(
                "insert into absence values (?, 0, ?, ?, null, '2026-03-03', '09:00', '10:00', '01:00')",
                Ids.next(),
                here,
                id);
        put("insert into availability_asked values (?, 0, ?, ?, ?, null)", Ids.next(), here, id, now);
        put(
                "insert into venue_contact select ?, 0, lab_id, id, ?, ?, null from venue where lab_id = ? limit 1",
                Ids.next(),
                id,
                now,
                here);
        put("insert into agenda_presence values (?, ?, ?)", id, item, now);
        put("insert into board_presence values (?, ?, ?)", id, here, now);
        var part = "\"people\":[{\"role\":\"SPEAKER\",\"person\":\"" + id + "\",\"seat\":null,\"languages\":[]}]";
        put("update agenda_release set content = replace(content, ?, ?)", "\"people\":[]", part);
        put(
                "update agenda_item set team_notes = ?, guests = ? where id = ?",
                "Llamar a " + NAME,
                "[\"" + NAME + "\"]",
                item);
        put("""
                insert into agenda_alternative
                select uuid(), 0, lab_id, 'Si llueve', ?, ?, replace(content, ?, ?) from agenda_release limit 1""", now, id, "\"teamNotes\":\"\"", "\"teamNotes\":\"Llamar a " + NAME + "\"");
        put("""
                insert into agenda_scheduled
                select uuid(), 0, lab_id, 'Luego', '2099-01-01', false, ?, ?, content from agenda_release limit 1""", now, id);
    }

    private void feedback(UUID id, LocalDateTime now) {
        var prompts = jdbc.sql("select id, exercise_id from prompt order by id limit 2")
                .query()
                .listOfRows();
        var cited = Ids.untraceable();
        var loose = Ids.untraceable();
        var note = "insert into note values (?, 0, ?, ?, null, ?, 'es', false, ?, ?)";
        put(note, cited, prompts.get(0).get("exercise_id"), prompts.get(0).get("id"), "Citado " + WORDS, id, now);
        put(note, loose, prompts.get(1).get("exercise_id"), prompts.get(1).get("id"), "Suelto " + WORDS, id, now);
        put("insert into note_version values (?, 0, ?, 'es', ?)", loose, "Antes " + WORDS, now);
        put("insert into lesson_note values ((select id from lesson limit 1), 99, ?)", cited);
        var exercise = prompts.get(0).get("exercise_id");
        put("insert into answered_mark values (?, ?)", exercise, id);
        put("insert into answer_draft values (?, ?, ?, ?)", exercise, id, "{\"a\":\"" + WORDS + "\"}", now);
        put("insert into submission values (?, ?, ?)", Ids.untraceable(), exercise, id);
    }

    private void mail(UUID id, LocalDateTime now) {
        var mail = """
                insert into mail_message (id, kind, recipient, person_id, language, subject, text, html, message_id,
                    due_at, state) values (?, 'x.y', ?, ?, 'es', ?, ?, ?, ?, '2099-01-01', ?)""";
        var escaped = NAME.replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#39;");
        put(mail, Ids.next(), ADDRESS.value(), id, "Para " + NAME, "Hola " + NAME, escaped, "a@b", "PENDING");
        put(mail, Ids.next(), OTHER_ADDRESS, null, "Para usted", "Hola", "Hola", "b@b", "SENT");
        put(
                mail,
                Ids.next(),
                "demo-host@example.org",
                null,
                "Antes de usted: " + NAME,
                "Antes: " + NAME + " (" + ADDRESS + ")",
                "<p>Antes: " + escaped + " (" + ADDRESS + ")</p>",
                "c@b",
                "SENT");
        put(
                "insert into action_link values (?, 'x.y', ?, null, ?, 'es', ?, ?, ?, null, null)",
                new byte[32],
                Ids.next(),
                id,
                WORDS,
                now,
                now);
    }

    private Object one(String sql) {
        return jdbc.sql(sql).query((rs, i) -> rs.getObject(1)).list().getFirst();
    }

    private void put(String sql, @Nullable Object... values) {
        var statement = jdbc.sql(sql);
        for (var value : values) {
            statement = statement.param(value);
        }
        if (statement.update() == 0 && !sql.startsWith("update agenda_release") && !sql.startsWith("delete")) {
            throw new AssertionError("nothing done: " + sql);
        }
    }
}
