package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaPlanning;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.agenda.DemoLab;
import org.medellinlab.agenda.ItemDetails;
import org.medellinlab.agenda.ItemFile;
import org.medellinlab.agenda.ItemMaterial;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

/// The released agenda as conference apps read it: both notations say the same, and hold every item once.
@ProductTest
class ScheduleTest {

    private static final String LAB = "/labs/barrios-vivos";

    @Autowired
    LabFiles files;

    @Autowired
    AgendaReading reading;

    @Autowired
    AgendaPlanning planning;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PublicPages pages;

    @Value("${server.port}")
    int port;

    private LabId lab = LabId.next();

    @BeforeEach
    void bring() {
        lab = DemoLab.barriosVivos(files);
        pages.refreshNow();
    }

    @Test
    void xml_and_json_say_the_same_of_every_item() throws Exception {
        var items = reading.released(lab).orElseThrow().items();
        var answer = get(LAB + "/schedule.xml?lang=es");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
        var root = document.getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("schedule");
        var events = root.getElementsByTagName("event");
        assertThat(events.getLength()).isEqualTo(items.size());
        var first = (Element) events.item(0);
        assertThat(((Element) first.getParentNode()).getTagName()).isEqualTo("room");
        assertThat(((Element) first.getParentNode().getParentNode()).getAttribute("date"))
                .isEqualTo("2026-03-02");
        assertThat(text(first, "start")).isEqualTo("08:30");
        assertThat(text(first, "duration")).isEqualTo("01:00");
        assertThat(text(first, "date")).isEqualTo("2026-03-02T08:30:00-05:00");
        assertThat(text(first, "type")).isEqualTo("plenary");
        assertThat(first.getAttribute("guid")).isEqualTo(items.getFirst().id().toString());

        var conference = JsonMapper.builder()
                .build()
                .readTree(get(LAB + "/schedule.json?lang=es"))
                .path("schedule")
                .path("conference");
        assertThat(conference.path("time_zone_name").asString("")).isEqualTo("America/Bogota");
        var seen = 0;
        for (var day : conference.path("days")) {
            for (var room : day.path("rooms")) {
                for (var event : room) {
                    seen++;
                    if (event.path("guid").asString("").equals(first.getAttribute("guid"))) {
                        for (var field :
                                new String[] {"date", "start", "duration", "room", "title", "language", "url"}) {
                            assertThat(event.path(field).asString("")).as(field).isEqualTo(text(first, field));
                        }
                        assertThat(event.path("id").asInt(0)).isEqualTo(Integer.parseInt(first.getAttribute("id")));
                    }
                }
            }
        }
        assertThat(seen).isEqualTo(items.size());
    }

    @Test
    void materials_for_everybody_are_links_and_attachments_and_what_to_bring_is_described() throws Exception {
        var item = reading.released(lab).orElseThrow().items().getFirst();
        var guide = new ItemFile(Ids.next(), "guía.txt", 5);
        jdbc.sql("insert into stored_file values (?, ?, 'text/plain', 5, utc_timestamp(6))")
                .params(guide.id(), guide.name())
                .update();
        jdbc.sql("insert into agenda_file values (?, ?, utc_timestamp(6))")
                .params(lab.value(), guide.id())
                .update();
        CurrentActor.asSystem(() -> {
            planning.edit(
                    lab,
                    item.id(),
                    item.version(),
                    AgendaItemForm.of(item)
                            .with(new ItemDetails(
                                    false,
                                    false,
                                    null,
                                    null,
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    LocalizedText.of(Language.ES, "Cuaderno"),
                                    LocalizedText.of(Language.ES, "Para quien escribe"),
                                    List.of(),
                                    List.of(
                                            new ItemMaterial(
                                                    LocalizedText.of(Language.ES, "Mapa"),
                                                    "https://example.org/mapa?a=1&b=2"),
                                            new ItemMaterial(LocalizedText.of(Language.ES, "Guía"), guide),
                                            new ItemMaterial(
                                                            LocalizedText.of(Language.ES, "Plan B"),
                                                            "https://example.org/b")
                                                    .onlyForTheTeam()),
                                    "")));
            planning.release(lab, "v9");
        });
        pages.refreshNow();

        var xml = get(LAB + "/schedule.xml?lang=es");
        assertThat(xml)
                .contains(
                        "<link href=\"https://example.org/mapa?a=1&amp;b=2\">Mapa</link>",
                        "/labs/barrios-vivos/agenda/files/" + guide.id() + "\">Guía</attachment>",
                        "<subtitle>Para quien escribe</subtitle>",
                        "Qué llevar: Cuaderno")
                .doesNotContain("Plan B");
        var json = get(LAB + "/schedule.json?lang=es");
        assertThat(json)
                .contains("https://example.org/mapa?a=1&b=2", "/agenda/files/" + guide.id(), "Qué llevar: Cuaderno")
                .containsPattern("\"subtitle\" ?: ?\"Para quien escribe\"")
                .doesNotContain("Plan B");
    }

    @Test
    void the_reader_chooses_the_language_and_other_pages_may_read_it() throws IOException {
        assertThat(get(LAB + "/schedule.json?lang=pt")).contains("Boas-vindas");
        assertThat(get(LAB + "/schedule.xml?lang=en")).contains("Welcome and introduction");
        var answer = new Visitor(port).get(LAB + "/schedule.xml?lang=en");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
    }

    private String get(String path) throws IOException {
        return new Visitor(port).read(path);
    }

    private static String text(Element event, String name) {
        return event.getElementsByTagName(name).item(0).getTextContent();
    }
}
