package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.agenda.ImportPreview.Fate;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.registration.Workbook;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Agendas from elsewhere: lenient for what is odd, clear for what is wrong, all or nothing, and twice is once.
@ProductTest
class AgendaImportTest {

    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <schedule><version>1</version><conference><title>X</title></conference>
            <day index="1" date="2026-03-03"><room name="PLAZA  mayor">
            <event guid="abc" id="1"><date>2026-03-03T14:00:00+00:00</date><start>09:00</start><duration>01:30</duration>
            <room>Plaza Mayor</room><title>Agua &amp; calle</title><subtitle/><track>Agua</track><type>talk</type>
            <language>es</language><abstract>Una <b>charla</b>.</abstract><persons><person id="1">Ana</person></persons></event>
            <event guid="def" id="2"><start>11:00</start><duration>00:45</duration><title>Sin lugar</title></event>
            </room></day></schedule>""";

    @Autowired
    DemoPromises demo;

    @Autowired
    AgendaImport importing;

    @Autowired
    AgendaReading reading;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
    }

    @Test
    void frab_xml_becomes_items_by_the_labs_clocks_and_twice_is_once() {
        var done = bring(XML);
        assertThat(done.number(Fate.NEW)).isEqualTo(2);

        var first = item("Agua & calle");
        assertThat(first.starts()).isEqualTo(LocalTime.of(9, 0));
        assertThat(first.ends()).isEqualTo(LocalTime.of(10, 30));
        assertThat(first.kind()).isEqualTo(AgendaItemKind.PLENARY);
        assertThat(first.venueName()).isNotNull();
        assertThat(first.trackName()).isNotNull();
        assertThat(item("Sin lugar").day()).hasToString("2026-03-03");
        var written = written();
        assertThat(bring(XML).changesNothing()).isTrue();
        assertThat(written()).isEqualTo(written);
    }

    @Test
    void a_changed_file_changes_the_same_item_and_leaves_what_it_does_not_say() {
        bring(XML);
        var before = item("Agua & calle");

        var done = bring(XML.replace("01:30", "02:00").replace("<track>Agua</track>", ""));

        assertThat(done.number(Fate.CHANGED)).isEqualTo(1);
        var after = item("Agua & calle");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.ends()).isEqualTo(LocalTime.of(11, 0));
        assertThat(after.track()).isEqualTo(before.track());
    }

    @Test
    void a_track_the_lab_has_is_taken_from_every_kind_of_file_whatever_its_capitals_and_accents() {
        var before = tracks();
        var designing = jdbc.sql("select id from track where track_key = 'disenar' and lab_id = ?")
                .param(lab.value())
                .query(java.util.UUID.class)
                .single();

        bring(XML.replace("<track>Agua</track>", "<track>DISENAR</track>"));
        bring("""
                {"schedule": {"conference": {"days": [{"index": 1, "date": "2026-03-03", "rooms": {"Plaza Mayor": [
                  {"guid": "json", "id": 1, "date": "2026-03-03T09:00:00-05:00", "start": "09:00", "duration": "01:30",
                   "title": {"es": "De JSON"}, "track": " diseñar ", "persons": []}]}}]}}}""");
        bring("""
                {"talks": [{"code": "AAAAAA", "id": 1, "title": "De pretalx", "content_locale": "es", "track": 3,
                  "start": "2026-03-03T09:00:00-05:00", "end": "2026-03-03T09:45:00-05:00"}],
                 "tracks": [{"id": 3, "name": {"en": "DESIGNING"}}]}""");
        bring("Título;Día;Inicio;Fin;Eje\nDe tabla;2026-03-03;9:00;10:00;Projetar\n");
        var sheet = new Workbook()
                .row(1, row(1, "Título", "Día", "Inicio", "Fin", "Eje"))
                .row(2, row(2, "De hoja", "2026-03-03", "9:00", "10:00", "disenar"))
                .bytes();
        organiser(() -> importing.bring(lab, sheet, true));
        bring(calendar("BEGIN:VEVENT\nUID:c@x\nDTSTART:20260303T140000Z\nDTEND:20260303T150000Z\n"
                + "SUMMARY:De calendario\nCATEGORIES:Diseñar\nEND:VEVENT\n"));

        assertThat(tracks()).isEqualTo(before);
        assertThat(Stream.of("Agua & calle", "De JSON", "De pretalx", "De tabla", "De hoja")
                        .map(this::item))
                .allSatisfy(item -> assertThat(item.track()).isEqualTo(designing));
        assertThat(item("De calendario").track()).as("a calendar has no tracks").isNull();
    }

    @Test
    void a_new_track_is_made_once_and_found_again_also_when_it_was_renamed_since() {
        var table = "Título;Día;Inicio;Fin;Eje\nUno;2026-03-03;9:00;10:00;Árboles\nDos;2026-03-03;9:00;10:00;ARBOLES\n";
        assertThat(preview(table).newTracks()).containsExactly("Árboles");
        var before = tracks();

        bring(table);

        assertThat(tracks()).hasSize(before.size() + 1).containsAll(before);
        var made = item("Uno").track();
        assertThat(item("Dos").track()).isEqualTo(made);
        jdbc.sql("update track set name = json_object('es', 'Sombra') where id = ?")
                .param(made)
                .update();
        assertThat(preview(table).newTracks()).isEmpty();
        assertThat(bring(table).changesNothing()).isTrue();
        assertThat(bring(table.replace("Árboles", "Sombra")).changesNothing()).isTrue();
        assertThat(tracks()).hasSize(before.size() + 1);
    }

    private java.util.List<@Nullable String> tracks() {
        return jdbc.sql("select concat(id, ' ', version, ' ', name) from track where lab_id = ? order by id")
                .param(lab.value())
                .query(String.class)
                .list();
    }

    private static String[] row(int number, String... words) {
        return IntStream.range(0, words.length)
                .mapToObj(i -> Workbook.text((char) ('A' + i) + "" + number, words[i]))
                .toArray(String[]::new);
    }

    @Test
    void the_json_of_pretalx_says_the_same() {
        var json = """
                {"schedule": {"conference": {"days": [{"index": 1, "date": "2026-03-03", "rooms": {"Plaza Mayor": [
                  {"guid": "abc", "id": 1, "date": "2026-03-03T09:00:00-05:00", "start": "09:00", "duration": "01:30",
                   "title": {"es": "Agua & calle", "en": "Water"}, "track": "Agua", "type": "Charla", "language": "es",
                   "abstract": "Una charla.", "persons": []}]}}]}}}""";
        bring(XML);

        assertThat(bring(json).number(Fate.CHANGED)).isEqualTo(1);
        assertThat(item("Agua & calle").title().exactly(Language.EN)).isEqualTo("Water");
        assertThat(bring(json).number(Fate.SAME)).isEqualTo(1);
    }

    @Test
    void people_of_the_lab_are_found_and_the_others_stay_as_names() {
        var valentina = known("demo-delegate");
        var file = XML.replace("<person id=\"1\">Ana</person>", """
                <person id="1">valentina  ETCHEGARAY pena</person><person id="2">Zoé Nadie</person>
                <person id="3" email="Demo-Facilitator@example.org">A. Giraldo</person>""");

        var done = bring(file);

        assertThat(done.guests()).containsExactly("Zoé Nadie");
        var details = item("Agua & calle").details();
        assertThat(details.people())
                .containsExactlyInAnyOrder(
                        ItemPerson.person(ItemRole.SPEAKER, valentina),
                        ItemPerson.person(ItemRole.SPEAKER, known("demo-facilitator")));
        assertThat(details.guests()).containsExactly("Zoé Nadie");
        var written = written();
        assertThat(bring(file).changesNothing()).isTrue();
        assertThat(written()).isEqualTo(written);
    }

    @Test
    void a_name_becomes_a_person_when_somebody_of_that_name_comes_to_the_lab() {
        bring(XML);
        assertThat(item("Agua & calle").details().guests()).containsExactly("Ana");
        jdbc.sql("update person set name = 'ANÁ' where person_key = 'demo-delegate'")
                .update();

        var again = bring(XML);

        assertThat(again.number(Fate.CHANGED)).isEqualTo(1);
        assertThat(again.guests()).isEmpty();
        assertThat(item("Agua & calle").details().guests()).isEmpty();
        assertThat(item("Agua & calle").details().people()).hasSize(1);
    }

    @Test
    void of_two_with_one_name_neither_is_taken() {
        jdbc.sql("update person set name = 'Ana' where person_key in ('demo-delegate', 'iara-sampaio')")
                .update();

        var done = bring(XML);

        assertThat(said(done)).anyMatch(words -> words.contains("dos personas"));
        assertThat(item("Agua & calle").details().guests()).containsExactly("Ana");
        assertThat(item("Agua & calle").details().people()).isEmpty();
    }

    @Test
    void an_unknown_place_is_made_once_when_that_is_wished_and_else_left_out() {
        var file = XML.replace("PLAZA  mayor", "Auditorio  Nuevo").replace("Plaza Mayor", "auditorio nuevo");
        var without = organiser(() -> importing.preview(lab, file.getBytes(StandardCharsets.UTF_8), false));
        assertThat(without.newPlaces()).isEmpty();
        assertThat(without.problems()).extracting(ImportProblem::key).contains("import.odd.room");
        assertThat(preview(file).newPlaces()).containsExactly("auditorio nuevo");
        assertThat(places()).doesNotContain("auditorio nuevo");

        bring(file);

        assertThat(item("Agua & calle").venueName()).isNotNull();
        assertThat(item("Sin lugar").venue()).isEqualTo(item("Agua & calle").venue());
        assertThat(places()).containsOnlyOnce("auditorio nuevo");
        var written = written();
        assertThat(bring(file).changesNothing()).isTrue();
        assertThat(written()).isEqualTo(written);
    }

    @Test
    void a_file_with_something_wrong_makes_no_place_either() {
        var file = XML.replace("Plaza Mayor", "Auditorio Nuevo").replace("<start>11:00</start>", "<start>x</start>");

        assertThatThrownBy(() -> bring(file)).isInstanceOf(Refused.class);

        assertThat(places()).doesNotContain("Auditorio Nuevo");
    }

    @Test
    void what_pretalx_answers_for_the_latest_schedule_is_read() {
        var done = bring("""
                {"version": "0.2", "slots": [
                  {"code": "AAAAAA", "title": "Sombra", "speakers": [{"code": "S1", "name": "Zoé Nadie"}],
                   "submission_type": {"en": "Workshop"}, "track": {"en": "Agua"}, "state": "confirmed",
                   "abstract": "Árboles.", "duration": 30, "content_locale": "es",
                   "slot": {"room_id": 1, "room": {"en": "Plaza Mayor"},
                            "start": "2026-03-03T14:00:00Z", "end": "2026-03-03T14:45:00Z"}},
                  {"code": "BBBBBB", "title": "Sin hora", "state": "accepted", "slot": null},
                  {"code": "CCCCCC", "title": "Retirada", "state": "withdrawn", "slot": null}],
                 "breaks": [{"room": {"en": "Plaza Mayor"}, "room_id": 1, "start": "2026-03-03T15:00:00Z",
                             "end": "2026-03-03T15:20:00Z", "description": {"es": "Café", "en": "Coffee"}}]}""");

        assertThat(done.number(Fate.NEW)).isEqualTo(2);
        assertThat(done.problems()).extracting(ImportProblem::key).contains("import.odd.no-slot", "import.odd.state");
        var talk = item("Sombra");
        assertThat(talk.starts()).isEqualTo(LocalTime.of(9, 0));
        assertThat(talk.ends()).isEqualTo(LocalTime.of(9, 45));
        assertThat(talk.kind()).isEqualTo(AgendaItemKind.WORKSHOP);
        assertThat(talk.details().guests()).containsExactly("Zoé Nadie");
        assertThat(talk.venueName()).isNotNull();
        assertThat(item("Café").kind()).isEqualTo(AgendaItemKind.BREAK);
        assertThat(item("Café").title().exactly(Language.EN)).isEqualTo("Coffee");
    }

    @Test
    void a_page_of_talks_expanded_slots_and_the_schedule_of_its_pages_say_the_same() {
        var talks = """
                {"count": 1, "next": null, "results": [{"code": "AAAAAA", "title": "Sombra", "content_locale": "es",
                  "speakers": [{"name": "Zoé Nadie"}], "submission_type": "Workshop", "track": "Agua",
                  "slots": [{"room": {"id": 1, "name": {"es": "Plaza Mayor"}},
                             "start": "2026-03-03T09:00:00-05:00", "end": "2026-03-03T09:45:00-05:00"}]}]}""";
        var slots = """
                {"id": 7, "version": "0.2", "slots": [{"id": 1, "duration": 45,
                  "room": {"id": 1, "name": {"es": "Plaza Mayor"}}, "start": "2026-03-03T09:00:00-05:00",
                  "submission": {"code": "AAAAAA", "title": "Sombra", "content_locale": "es", "state": "confirmed",
                    "speakers": [{"code": "S1", "name": "Zoé Nadie"}], "track": {"name": {"es": "Agua"}},
                    "submission_type": {"name": {"es": "Workshop"}}}}]}""";
        var page = """
                {"talks": [{"code": "AAAAAA", "id": 1, "title": "Sombra", "content_locale": "es", "speakers": ["S1"],
                  "track": 3, "room": 1, "start": "2026-03-03T09:00:00-05:00", "end": "2026-03-03T09:45:00-05:00"}],
                 "tracks": [{"id": 3, "name": {"es": "Agua"}}], "rooms": [{"id": 1, "name": {"es": "Plaza Mayor"}}],
                 "speakers": [{"code": "S1", "name": "Zoé Nadie"}]}""";

        assertThat(bring(talks).number(Fate.NEW)).isEqualTo(1);
        assertThat(bring(slots).changesNothing()).isTrue();
        assertThat(bring(page).changesNothing()).isTrue();
        assertThatThrownBy(() -> bring("{\"slots\": [1, 2]}")).hasMessage("import.refused.slots");
    }

    @Test
    void a_table_may_name_people() {
        bring("Título;Día;Inicio;Fin;Ponentes\nUno;2026-03-03;9:00;10:00;\"Valentina Etchegaray Peña; Zoé Nadie\"\n");

        var details = item("Uno").details();
        assertThat(details.people()).containsExactly(ItemPerson.person(ItemRole.SPEAKER, known("demo-delegate")));
        assertThat(details.guests()).containsExactly("Zoé Nadie");
    }

    @Test
    void a_calendar_names_people_of_the_lab_by_address_or_name_and_of_others_only_who_leads() {
        jdbc.sql("insert into person (id, version, person_key, name, languages, address)"
                        + " values (uuid(), 0, 'elsewhere', 'Persona de otra parte', 'es', 'elsewhere@example.org')")
                .update();
        var event = """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//X//Y//EN
                BEGIN:VEVENT
                UID:people@x
                DTSTART:20260303T140000Z
                DTEND:20260303T150000Z
                SUMMARY:Con gente
                ORGANIZER;CN=Oficina de Eventos:mailto:eventos@example.org
                ATTENDEE;CN=A. Giraldo;ROLE=CHAIR:mailto:Demo-Facilitator@example.org
                ATTENDEE;CN=valentina  ETCHEGARAY pena:mailto:nobody@example.org
                ATTENDEE;CN=Zoé Nadie;ROLE=CHAIR:mailto:zoe@example.org
                ATTENDEE;CN=Cualquiera;ROLE=REQ-PARTICIPANT:mailto:cualquiera@example.org
                ATTENDEE;CN=De Otro Lab:mailto:elsewhere@example.org
                ATTENDEE;CN=sin.nombre@example.org;ROLE=CHAIR:mailto:sin.nombre@example.org
                ATTENDEE;CN=Sala 3;CUTYPE=ROOM:mailto:sala3@example.org
                ATTENDEE;CN=Quien No Viene;PARTSTAT=DECLINED:mailto:no@example.org
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n");

        var seen = preview(event);
        assertThat(seen.guests()).containsExactly("Zoé Nadie");
        assertThat(seen.items().getFirst().who())
                .extracting(ImportPreview.Who::name, ImportPreview.Who::known)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A. Giraldo", true),
                        org.assertj.core.groups.Tuple.tuple("valentina ETCHEGARAY pena", true),
                        org.assertj.core.groups.Tuple.tuple("Zoé Nadie", false));
        assertThat(seen.problems()).extracting(ImportProblem::key).containsOnlyOnce("import.odd.address");

        bring(event);
        var details = item("Con gente").details();
        assertThat(details.people())
                .containsExactly(
                        ItemPerson.person(ItemRole.SPEAKER, known("demo-delegate")),
                        ItemPerson.person(ItemRole.FACILITATOR, known("demo-facilitator")));
        assertThat(details.guests()).containsExactly("Zoé Nadie");
        assertThat(bring(event).changesNothing()).isTrue();

        bring(event.replace("mailto:eventos@", "mailto:elsewhere@"));
        assertThat(item("Con gente").details()).as("of another lab").isEqualTo(details);

        bring(event.replace("mailto:eventos@", "mailto:demo-organiser@"));
        assertThat(item("Con gente").details().people(ItemRole.HOST))
                .containsExactly(ItemPerson.person(ItemRole.HOST, known("demo-organiser")));
    }

    @Test
    void a_table_may_say_all_there_is_to_an_item_in_any_of_the_languages() {
        var es = """
                Título;Día;Inicio;Fin;Anfitriones;Facilitación;Cupo;Idiomas;Qué llevar;Para quién es;Temas;Notas del equipo
                Uno;2026-03-03;9:00;10:00;Valentina Etchegaray Peña;Zoé Nadie;40;español, portugués;Agua;Para todas;sombra, agua;Llave en portería
                """;
        assertThat(bring(es).problems()).extracting(ImportProblem::key).containsOnly("import.odd.outside");
        bring("""
                Title,Day,Starts,Ends,Hosts,Facilitators,Capacity,Languages,What to bring,Who it is for,Tags,Team notes
                Two,2026-03-03,11:00,12:00,Valentina Etchegaray Peña,,25,en / es,Water,Everybody,shade,Key at the gate
                """);
        bring("""
                Título;Data;Início;Fim;Anfitriões;Facilitação;Vagas;Línguas;O que levar;Para quem é;Assuntos;Notas da equipe
                Três;2026-03-03;13:00;14:00;Valentina Etchegaray Peña;;12;pt;Água;Todas;sombra;Chave
                """);

        var one = item("Uno").details();
        assertThat(one.people()).containsExactly(ItemPerson.person(ItemRole.HOST, known("demo-delegate")));
        assertThat(one.guests()).containsExactly("Zoé Nadie");
        assertThat(one.capacity()).isEqualTo(40);
        assertThat(one.languages()).containsExactly(Language.ES, Language.PT);
        assertThat(one.bring().in(Language.ES)).isEqualTo("Agua");
        assertThat(one.audience().in(Language.ES)).isEqualTo("Para todas");
        assertThat(one.tags()).containsExactly("sombra", "agua");
        assertThat(one.teamNotes()).isEqualTo("Llave en portería");
        assertThat(item("Two").details().capacity()).isEqualTo(25);
        assertThat(item("Two").details().languages()).containsExactly(Language.EN, Language.ES);
        assertThat(item("Três").details().tags()).containsExactly("sombra");
        assertThat(item("Três").details().teamNotes()).isEqualTo("Chave");
        assertThat(bring(es).changesNothing()).isTrue();

        bring("Título;Día;Inicio;Fin\nUno;2026-03-03;9:00;10:00\n");
        assertThat(item("Uno").details()).as("what a file does not say stays").isEqualTo(one);
    }

    @Test
    void what_a_table_says_oddly_is_left_out_and_said() {
        var done = bring("""
                Título;Día;Inicio;Fin;Cupo;Idiomas;Qué llevar
                Uno;2026-03-03;9:00;10:00;muchas;klingon, es;%s
                """.formatted("a".repeat(1001)));

        assertThat(done.isWrong()).isFalse();
        assertThat(done.problems())
                .extracting(ImportProblem::key)
                .contains("import.odd.capacity", "import.odd.language", "import.odd.long");
        var details = item("Uno").details();
        assertThat(details.capacity()).isNull();
        assertThat(details.languages()).containsExactly(Language.ES);
        assertThat(details.bring().isEmpty()).isTrue();
    }

    @Test
    void a_spreadsheet_with_its_own_days_and_hours_is_read_and_twice_is_once() {
        var day = Workbook.cell("B2", "s=\"1\"", "<v>46084</v>");
        var starts = Workbook.cell("C2", "s=\"1\"", "<v>0.395833333333333</v>");
        var ends = Workbook.cell("D2", "s=\"1\"", "<v>0.4375</v>");
        var file = new Workbook()
                .row(
                        1,
                        Workbook.text("A1", "Título"),
                        Workbook.text("B1", "Día"),
                        Workbook.text("C1", "Inicio"),
                        Workbook.text("D1", "Fin"),
                        Workbook.text("E1", "Lugar"),
                        Workbook.text("F1", "Ponentes"))
                .row(
                        2,
                        Workbook.text("A2", "Sombra & agua"),
                        day,
                        starts,
                        ends,
                        Workbook.text("E2", "Plaza Mayor"),
                        Workbook.text("F2", "Zoé Nadie"))
                .bytes();

        var done = organiser(() -> importing.bring(lab, file, true));

        assertThat(done.problems()).extracting(ImportProblem::key).containsExactly("import.odd.outside");
        assertThat(done.number(Fate.NEW)).isEqualTo(1);
        var item = item("Sombra & agua");
        assertThat(item.day()).hasToString("2026-03-03");
        assertThat(item.starts()).isEqualTo(LocalTime.of(9, 30));
        assertThat(item.ends()).isEqualTo(LocalTime.of(10, 30));
        assertThat(item.venueName()).isNotNull();
        assertThat(item.details().guests()).containsExactly("Zoé Nadie");
        assertThat(organiser(() -> importing.bring(lab, file, true)).changesNothing())
                .isTrue();
    }

    private java.util.UUID known(String key) {
        return jdbc.sql("select id from person where person_key = ?")
                .param(key)
                .query(java.util.UUID.class)
                .single();
    }

    private java.util.List<@Nullable String> places() {
        return jdbc.sql("select json_value(name, '$.es') from venue where lab_id = ?")
                .param(lab.value())
                .query(String.class)
                .list();
    }

    @Test
    void a_calendar_in_another_zone_is_taken_at_the_right_hour_and_its_oddities_are_said() {
        var done = bring("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//X//Y//EN
                BEGIN:VEVENT
                UID:one@x
                DTSTART:20260303T140000Z
                DTEND:20260303T150000Z
                SUMMARY:Desde lejos
                END:VEVENT
                BEGIN:VEVENT
                UID:two@x
                DTSTART;VALUE=DATE:20260303
                SUMMARY:Todo el día
                END:VEVENT
                BEGIN:VEVENT
                UID:three@x
                DTSTART:20260303T180000
                DURATION:PT30M
                RRULE:FREQ=DAILY
                SUMMARY:Otra vez
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));

        assertThat(item("Desde lejos").starts()).isEqualTo(LocalTime.of(9, 0));
        assertThat(item("Otra vez").ends()).isEqualTo(LocalTime.of(18, 30));
        assertThat(done.problems()).extracting(ImportProblem::key).contains("import.odd.whole-day", "import.odd.again");
    }

    @Test
    void what_a_calendar_calls_off_is_called_off_and_what_nobody_knew_is_not_made_for_that() {
        var event = """
                BEGIN:VEVENT
                UID:%1$s@x
                DTSTART:20260303T140000Z
                DTEND:20260303T150000Z
                SUMMARY:%1$s
                STATUS:%2$s
                END:VEVENT
                """;
        bring(calendar(event.formatted("Mercado", "CONFIRMED")));
        assertThat(item("Mercado").isCancelled()).isFalse();

        var done = bring(calendar(event.formatted("Mercado", "CANCELLED") + event.formatted("Fiesta", "CANCELLED")));

        assertThat(item("Mercado").isCancelled()).isTrue();
        assertThat(demo.as("demo-organiser", () -> reading.draft(lab)))
                .extracting(row -> row.title().in(Language.ES))
                .doesNotContain("Fiesta");
        assertThat(done.problems())
                .extracting(ImportProblem::key)
                .containsExactly("import.odd.outside", "import.odd.cancelled");
    }

    private static String calendar(String events) {
        return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//X//Y//EN\n" + events + "END:VCALENDAR\n")
                .replace("\n", "\r\n");
    }

    @Test
    void our_own_calendar_read_back_is_the_same_items() {
        var own = demo.as("demo-organiser", () -> reading.draft(lab)).size();

        var preview = preview(calendar());

        assertThat(preview.number(Fate.NEW)).isZero();
        assertThat(preview.items()).hasSize(own);
    }

    @Autowired
    AgendaCalendar calendars;

    private String calendar() {
        return calendars.ics(lab, Language.ES);
    }

    @Test
    void a_table_is_read_by_its_heads_and_says_row_and_column_of_what_is_wrong() {
        var good = "Título;Día;Inicio;Fin;Lugar;Color\nUno;3/3/2026;9h30;10.15;Plaza Mayor;rojo\n"
                + "Dos;2026-03-03;2:15 pm;;;\n";
        var preview = preview(good);
        assertThat(said(preview))
                .containsExactlyInAnyOrder(
                        "Fila 1, Encabezado: «Color» no se conoce; no se lee.",
                        "Fila 2, Día: 2026-03-03 no es un día del laboratorio.",
                        "Fila 3, Día: 2026-03-03 no es un día del laboratorio.",
                        "Fila 3, Termina: no dice cuándo termina; queda de una hora.");
        bring(good);
        assertThat(item("Dos").starts()).isEqualTo(LocalTime.of(14, 15));

        var before = written();
        var bad = good + "Tres;3/3/2026;25:00;;;\n;3/3/2026;9:00;;;\n";
        assertThat(said(preview(bad)))
                .startsWith("Fila 4, Empieza: «25:00» no es una hora. Escriba 9:30.", "Fila 5, Título: falta.");
        assertThatThrownBy(() -> bring(bad)).isInstanceOf(Refused.class).hasMessage("import.refused.wrong");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void what_cannot_be_read_says_where() {
        assertThatThrownBy(() -> preview("<schedule><day></schedule>")).hasMessage("import.refused.xml");
        assertThatThrownBy(() -> preview("{\"schedule\": ")).hasMessage("import.refused.json");
        assertThatThrownBy(() -> preview("{}")).hasMessage("import.refused.no-schedule");
        assertThatThrownBy(() -> preview("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nnonsense\r\n"))
                .hasMessage("import.refused.ics");
        assertThatThrownBy(() -> preview("")).hasMessage("import.refused.empty");
    }

    @Test
    void a_document_type_is_not_followed() {
        var evil = "<!DOCTYPE schedule [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + XML.substring(XML.indexOf("<schedule")).replace("Sin lugar", "&x;");

        assertThatThrownBy(() -> bring(evil)).isInstanceOf(Refused.class);
    }

    @Test
    void each_slot_and_each_break_counts_towards_what_a_file_may_have() {
        var talk = "{\"code\": \"T%d\", \"title\": \"Charla %d\", \"slots\": [%s]}";
        var slot = "{\"start\": \"2026-03-03T09:00:00-05:00\", \"duration\": 30}";
        var pause =
                "{\"start\": \"2026-03-03T10:00:00-05:00\", \"end\": \"2026-03-03T10:15:00-05:00\", \"description\": \"Café %d\"}";
        var half = String.join(", ", java.util.Collections.nCopies(2_500, slot));
        var talks = "{\"talks\": [" + talk.formatted(1, 1, half) + ", " + talk.formatted(2, 2, half)
                + "], \"breaks\": [%s]}";

        assertThat(preview(talks.formatted("")).items()).hasSize(5_000);
        assertThatThrownBy(() -> preview(talks.formatted(pause.formatted(7))))
                .satisfies(refused -> assertThat(told(refused))
                        .isEqualTo("Un archivo puede traer como máximo 5000 actividades; «Café 7» (la número 3 del"
                                + " archivo) ya no cabe. Divida el archivo, por ejemplo por días, e importe las partes"
                                + " una tras otra."));
        assertThatThrownBy(
                        () -> preview("{\"talks\": [" + talk.formatted(1, 1, half + ", " + half + ", " + slot) + "]}"))
                .hasMessage("import.refused.many");
    }

    @Test
    void what_is_wrong_counts_as_well() {
        var rows = new StringBuilder("Título;Día;Empieza\n");
        for (var i = 0; i < 5_001; i++) {
            rows.append("X").append(i).append(";3/3/2026;25:00\n");
        }

        assertThatThrownBy(() -> preview(rows.toString()))
                .satisfies(refused -> assertThat(told(refused)).contains("«X5000» (la número 5002 del archivo)"));
    }

    @Test
    void what_stands_too_deep_is_refused_with_the_place_and_what_to_do() {
        var levels = 100_000;
        var xml = "<schedule><day><room>\n<event><persons>" + "<p>".repeat(levels) + "</schedule>";
        var json = "{\"talks\":\n" + "[".repeat(levels);
        var named = "{\"talks\": [{\"title\":\n" + "{\"name\":".repeat(60) + "1" + "}".repeat(60) + "}]}";

        assertThatThrownBy(() -> preview(xml))
                .satisfies(refused -> assertThat(told(refused))
                        .startsWith("El archivo tiene más de 50 niveles, uno dentro de otro (línea 2, columna ")
                        .endsWith("expórtela de nuevo e importe ese archivo."));
        assertThatThrownBy(() -> preview(json))
                .satisfies(refused -> assertThat(told(refused))
                        .startsWith("El archivo tiene más de 50 niveles, uno dentro de otro (línea 2, columna "));
        assertThatThrownBy(() -> preview(named)).hasMessage("import.refused.deep");
        var formatted = XML.replace("Una <b>charla</b>", "<i>".repeat(30) + "Una charla" + "</i>".repeat(30));
        assertThat(preview(formatted).items()).hasSize(2);
    }

    private String told(Throwable refused) {
        var why = (Refused) refused;
        return messages.get(Language.ES, why.key(), why.arguments()).replaceAll("(?<=\\d)[.,\u00a0](?=\\d{3})", "");
    }

    private Stream<String> words(ImportPreview preview) {
        return preview.problems().stream().map(problem -> problem.say(messages, Language.ES));
    }

    private java.util.List<String> said(ImportPreview preview) {
        return words(preview).toList();
    }

    private AgendaItemRow item(String title) {
        return demo.as("demo-organiser", () -> reading.draft(lab)).stream()
                .filter(row -> row.title().in(Language.ES).equals(title))
                .findFirst()
                .orElseThrow();
    }

    private String written() {
        return jdbc.sql("select count(*) + sum(version) * 10000 from agenda_item")
                        .query(String.class)
                        .single()
                + " "
                + jdbc.sql("select count(*) from audit_entry")
                        .query(String.class)
                        .single();
    }

    private ImportPreview preview(String file) {
        return organiser(() -> importing.preview(lab, file.getBytes(StandardCharsets.UTF_8), true));
    }

    private ImportPreview bring(String file) {
        return organiser(() -> importing.bring(lab, file.getBytes(StandardCharsets.UTF_8), true));
    }

    private <T> T organiser(Supplier<T> work) {
        return demo.as("demo-organiser", work);
    }
}
