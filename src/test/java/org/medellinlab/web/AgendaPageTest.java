package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaPeople;
import org.medellinlab.agenda.AgendaPlanning;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.agenda.DemoLab;
import org.medellinlab.agenda.ItemDetails;
import org.medellinlab.agenda.ItemMaterial;
import org.medellinlab.agenda.ItemPerson;
import org.medellinlab.agenda.ItemRole;
import org.medellinlab.agenda.TrackKeeping;
import org.medellinlab.lab.LabReading;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The public agenda: light enough for a bad network, whole without a script, on paper and in a calendar.
@ProductTest
class AgendaPageTest {

    private static final String LAB = "/labs/medellin-2017";
    private static final int MOST_BYTES = 60_000;
    private static final Pattern PART =
            Pattern.compile("(?:href|src)=\"(/(?:styles/|agenda\\.js|favicon\\.svg)[^\"]*)\"");

    @Autowired
    LabFiles files;

    @Autowired
    AgendaReading reading;

    @Autowired
    AgendaPlanning planning;

    @Autowired
    AgendaPeople people;

    @Autowired
    TrackKeeping tracks;

    @Autowired
    LabReading labs;

    @Autowired
    PublicPages pages;

    @Autowired
    JdbcClient jdbc;

    @Value("${server.port}")
    int port;

    private Visitor visitor = new Visitor(0);
    private LabId lab = LabId.next();

    @BeforeEach
    void bring() {
        visitor = new Visitor(port);
        lab = DemoLab.medellin2017(files);
        pages.refreshNow();
    }

    @Test
    void page_styles_and_script_weigh_less_than_sixty_kilobytes_together() {
        for (var language : List.of("es", "pt", "en")) {
            var path = LAB + "/agenda?lang=" + language;
            var html = visitor.read(path);
            var weight = weight(path);
            var parts = PART.matcher(html)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
            assertThat(parts).hasSizeGreaterThanOrEqualTo(5);
            for (var part : parts) {
                weight += weight(part.replace("&amp;", "&"));
            }
            assertThat(weight).as(language).isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    @Test
    void every_item_can_be_read_without_a_script_and_has_an_hour_with_its_distance_from_utc() {
        var html = visitor.read(LAB + "/agenda?lang=es");

        for (var item : reading.released(lab).orElseThrow().items()) {
            assertThat(html).contains("id=\"" + item.key() + "\"");
        }
        assertThat(html).contains("data-zone=\"America/Bogota\"", ":00-05:00\"", "agenda.pdf", "id=\"f-visits\"");
        assertThat(html.split("<script", -1)).hasSize(2);
    }

    @Test
    void only_the_agenda_and_the_network_may_run_their_script() {
        assertThat(policy(LAB + "/agenda?lang=es"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe", "connect-src");
        assertThat(policy("/network?lang=es"))
                .contains("script-src 'self'; connect-src 'self'")
                .doesNotContain("unsafe");
        assertThat(policy(LAB + "?lang=es")).contains("default-src 'none'").doesNotContain("script-src", "connect-src");
    }

    private String policy(String path) {
        return visitor.get(path).headers().firstValue("Content-Security-Policy").orElse("");
    }

    @Test
    void the_whole_is_a_pdf_with_a_sheet_a_day_and_an_item_is_a_calendar() throws IOException {
        var pdf = visitor.get(LAB + "/agenda.pdf?lang=pt");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        int sheets;
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf.body())) {
            sheets = document.getNumberOfPages();
        }
        var days = reading.released(lab).orElseThrow().items().stream()
                .map(item -> item.day())
                .distinct()
                .count();
        assertThat((long) sheets).isEqualTo(days);

        var item = reading.released(lab).orElseThrow().items().getFirst();
        var one = visitor.read(LAB + "/agenda/" + item.key() + ".ics?lang=es");
        assertThat(one.split("BEGIN:VEVENT", -1)).hasSize(2);
        assertThat(one).contains(item.id().toString());
    }

    @Test
    void a_place_with_clocks_of_its_own_says_both_hours() {
        var item = reading.released(lab).orElseThrow().items().stream()
                .filter(one -> one.venue() != null)
                .findFirst()
                .orElseThrow();
        jdbc.sql("update venue set zone = 'Europe/Madrid' where id = ?")
                .param(item.venue())
                .update();
        jdbc.sql("update public_revision set revision = revision + 1").update();
        pages.refreshNow();

        assertThat(visitor.read(LAB + "/agenda?lang=en"))
                .contains("In "
                        + java.util.Objects.requireNonNull(item.venueName()).in(org.medellinlab.shared.Language.EN)
                        + ": " + item.starts().plusHours(7));
    }

    @Test
    void every_track_can_be_filtered_however_many_there_are() {
        var item = reading.released(lab).orElseThrow().items().getFirst();
        CurrentActor.asSystem(() -> {
            for (var n = 0; n < 12; n++) {
                var track = tracks.add(lab, Map.of("name.es", "Eje " + n));
                planning.add(lab, AgendaItemForm.of(item).inTrack(track.id()));
            }
            planning.release(lab, "v97");
        });
        pages.refreshNow();

        var html = visitor.read(LAB + "/agenda?lang=es");
        var sheet = PART.matcher(html)
                .results()
                .map(found -> found.group(1))
                .filter(path -> path.contains("public-agenda"))
                .findFirst()
                .orElseThrow();
        var style = visitor.read(sheet.replace("&amp;", "&"));
        var filters = html.split("id=\"t-[0-9]+\"", -1).length - 1;
        assertThat(filters).isGreaterThanOrEqualTo(12);
        for (var n = 0; n < filters; n++) {
            assertThat(html).contains("id=\"t-" + n + "\"");
            assertThat(style).contains(":has(#t-" + n + ":checked)");
        }
        assertThat(style).contains(":has(#t-" + (AgendaPage.MOST_TRACKS - 1) + ":checked)");
    }

    @Test
    void what_runs_past_midnight_ends_on_the_day_after() {
        var item = reading.released(lab).orElseThrow().items().getFirst();
        CurrentActor.asSystem(() -> {
            planning.edit(
                    lab,
                    item.id(),
                    item.version(),
                    AgendaItemForm.of(item).at(item.day(), LocalTime.of(21, 0), LocalTime.of(1, 0)));
            planning.release(lab, "v98");
        });
        pages.refreshNow();

        assertThat(visitor.read(LAB + "/agenda?lang=en"))
                .contains("datetime=\"" + item.day() + "T21:00:00-05:00\"")
                .contains("datetime=\"" + item.day().plusDays(1) + "T01:00:00-05:00\"");
        assertThat(visitor.read(LAB + "/schedule.xml?lang=en")).contains("<duration>04:00</duration>");
        assertThat(visitor.read(LAB + "/agenda/" + item.key() + ".ics?lang=es"))
                .contains("DTEND;TZID=America/Bogota:"
                        + item.day().plusDays(1).toString().replace("-", "") + "T010000");
        assertThat(visitor.get(LAB + "/agenda.pdf?lang=en").statusCode()).isEqualTo(200);
    }

    @Test
    void page_and_paper_say_how_one_gets_in_and_paper_where_it_ends_and_who_is_there() throws IOException {
        var items = CurrentActor.asSystem(() -> reading.draft(lab));
        var item = items.stream().filter(one -> one.venue() != null).findFirst().orElseThrow();
        var end = labs.venues(lab).values().stream()
                .filter(venue -> !venue.id().equals(item.venue()))
                .findFirst()
                .orElseThrow();
        var details = item.details();
        CurrentActor.asSystem(() -> {
            planning.edit(
                    lab,
                    item.id(),
                    item.version(),
                    AgendaItemForm.of(item)
                            .with(new ItemDetails(
                                    false,
                                    false,
                                    end.id(),
                                    null,
                                    List.of(),
                                    details.people(),
                                    List.of("Nora Invitada"),
                                    details.bring(),
                                    details.audience(),
                                    details.tags(),
                                    details.materials(),
                                    "")));
            // a long day, with a way before each of its items
            for (var more = 0; more < 13; more++) {
                var form = AgendaItemForm.of(item);
                planning.add(
                        lab,
                        new AgendaItemForm(
                                form.kind(),
                                form.title(),
                                form.abstractText(),
                                form.day(),
                                LocalTime.of(6 + more, 0),
                                LocalTime.of(6 + more, 20),
                                false,
                                more % 2 == 0 ? item.venue() : end.id(),
                                null,
                                form.phase()));
            }
            planning.release(lab, "v99");
        });
        jdbc.sql("update venue set latitude = 6.2, longitude = -75.6 where id = ?")
                .param(end.id())
                .update();
        jdbc.sql("""
                update venue set address = 'Calle Inventada 7', step_free = true, latitude = 6.25, longitude = -75.56
                where id = ?""").param(item.venue()).update();
        jdbc.sql("update public_revision set revision = revision + 1").update();
        pages.refreshNow();

        var page = visitor.read(LAB + "/agenda?lang=en");
        assertThat(page).contains("Calle Inventada 7 · Step-free");
        assertThat(page.split("<p class=\"way\"", -1)).hasSizeGreaterThan(6);
        assertThat(page).containsPattern("<p class=\"way\">[^<]* min from [^<]*estimated");
        try (var document = org.apache.pdfbox.Loader.loadPDF(
                visitor.get(LAB + "/agenda.pdf?lang=en").body())) {
            var words = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(words).contains("→ " + end.draft().name().in(Language.EN), "Also: Nora Invitada");
            assertThat(words.split("⇢", -1)).hasSameSizeAs(page.split("<p class=\"way\"", -1));
        }
    }

    private int weight(String path) {
        return visitor.get(path, "Accept-Encoding", "gzip").body().length;
    }

    @Test
    void the_page_says_all_there_is_to_an_item_and_what_is_off_and_not_who_interprets() throws IOException {
        var items = CurrentActor.asSystem(() -> reading.draft(lab)).stream()
                .filter(one -> one.venue() != null && one.track() == null)
                .toList();
        var item = items.getFirst();
        var off = items.get(1);
        var names = CurrentActor.asSystem(() -> people.choices(lab));
        var persons = List.copyOf(names.persons().keySet());
        var seat = names.seats().keySet().iterator().next();
        CurrentActor.asSystem(() -> {
            planning.edit(
                    lab,
                    off.id(),
                    off.version(),
                    AgendaItemForm.of(off).with(off.details().cancelled(true)));
            planning.edit(
                    lab,
                    item.id(),
                    item.version(),
                    new AgendaItemForm(
                            item.kind(),
                            LocalizedText.of(Language.PT, "Oficina da sombra"),
                            LocalizedText.of(Language.EN, "Where the next tree goes"),
                            item.day(),
                            item.starts(),
                            item.ends(),
                            true,
                            item.venue(),
                            null,
                            LocalizedText.of(Language.ES, "Preguntar"),
                            new ItemDetails(
                                    false,
                                    false,
                                    null,
                                    null,
                                    List.of(Language.ES, Language.EN),
                                    List.of(
                                            ItemPerson.person(ItemRole.SPEAKER, persons.get(0)),
                                            ItemPerson.seat(ItemRole.HOST, seat),
                                            ItemPerson.person(ItemRole.FACILITATOR, persons.get(1)),
                                            ItemPerson.person(ItemRole.INTERPRETER, persons.get(2))
                                                    .into(List.of(Language.PT))),
                                    List.of(),
                                    LocalizedText.of(Language.ES, "Sombrero y agua"),
                                    LocalizedText.of(Language.ES, "Equipos de parques"),
                                    List.of("sombra"),
                                    List.of(new ItemMaterial(
                                            LocalizedText.of(Language.ES, "Mapa"), "https://example.org/mapa")),
                                    "Solo el equipo")));
            return planning.release(lab, "v96");
        });
        pages.refreshNow();

        var page = visitor.read(LAB + "/agenda?lang=es");
        var one = line(page, item.key());
        assertThat(one)
                .contains("Oficina da sombra", "<span lang=\"pt\">", "<span lang=\"en\">")
                .contains("Where the next tree goes", ">≈<", "Preguntar", "#sombra")
                .contains("href=\"https://example.org/mapa\"", ">Mapa</a>")
                .doesNotContain("class=\"off\"", "Solo el equipo");
        var said = one.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        assertThat(said)
                .contains("Ponentes: " + names.persons().get(persons.get(0)))
                .contains("Reciben: "
                        + Objects.requireNonNull(names.seats().get(seat)).in(Language.ES))
                .contains("Facilitan: " + names.persons().get(persons.get(1)))
                .contains("Idiomas: Español · Inglés", "Interpretación: Portugués")
                .contains("Para: Equipos de parques", "Qué llevar: Sombrero y agua")
                .doesNotContain(Objects.requireNonNull(names.persons().get(persons.get(2))));
        assertThat(line(page, off.key()))
                .contains("cancelled", "class=\"off\"", "Cancelada")
                .doesNotContain(off.key() + ".ics");
        assertThat(line(visitor.read(LAB + "/agenda?lang=en"), item.key()))
                .contains("Interpreted into:", "Portuguese", "<span lang=\"es\">");
        for (var file : List.of("/schedule.xml?lang=es", "/schedule.json?lang=es")) {
            assertThat(visitor.read(LAB + file)).contains("Interpretación: Portugués");
        }
        try (var document = org.apache.pdfbox.Loader.loadPDF(
                visitor.get(LAB + "/agenda.pdf?lang=es").body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Idiomas: Español · Inglés · Interpretación: Portugués", "Qué llevar: Sombrero y agua")
                    .contains("Cancelada");
        }
    }

    private static String line(String page, String key) {
        var from = page.indexOf("<li id=\"" + key + "\"");
        assertThat(from).as(key).isPositive();
        var next = page.indexOf("<p class=\"when\"", page.indexOf("<p class=\"when\"", from) + 1);
        return page.substring(from, next < 0 ? page.length() : next);
    }
}
