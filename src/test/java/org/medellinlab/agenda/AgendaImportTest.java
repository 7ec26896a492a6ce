package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.agenda.ImportPreview.Fate;
import org.medellinlab.commitment.DemoPromises;
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
    void the_json_of_pretalx_says_the_same() {
        var json = """
                {"schedule": {"conference": {"days": [{"index": 1, "date": "2026-03-03", "rooms": {"Plaza Mayor": [
                  {"guid": "abc", "id": 1, "date": "2026-03-03T09:00:00-05:00", "start": "09:00", "duration": "01:30",
                   "title": {"es": "Agua & calle", "en": "Water"}, "track": "Agua", "type": "Charla", "language": "es",
                   "abstract": "Una charla.", "persons": []}]}}]}}}""";
        bring(XML);

        assertThat(bring(json).number(Fate.SAME)).isEqualTo(1);
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
        return organiser(() -> importing.preview(lab, file.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportPreview bring(String file) {
        return organiser(() -> importing.bring(lab, file.getBytes(StandardCharsets.UTF_8)));
    }

    private <T> T organiser(Supplier<T> work) {
        return demo.as("demo-organiser", work);
    }
}
