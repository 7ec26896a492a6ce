package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.lab.LabFounding;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.UnsentFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files of items: for everybody once they are released, or for the team only.
@ProductTest
class ItemFilesTest {

    private static final byte[] GUIDE = "Guía del recorrido\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLAN = "Plan B si llueve\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    LabFiles labFiles;

    @Autowired
    LabFounding founding;

    @Autowired
    AgendaReading reading;

    @Autowired
    AgendaPlanning planning;

    @Autowired
    AgendaArranging arranging;

    @Autowired
    ItemFiles files;

    @Autowired
    UnsentFiles unsent;

    @Autowired
    DemoPromises demo;

    @Autowired
    OfflineFolder folder;

    @Autowired
    LeftFiles left;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Value("${server.port}")
    int port;

    private LabId lab = LabId.next();
    private ItemFile guide = new ItemFile(new UUID(0, 0), "", 0);
    private ItemFile plan = guide;

    @BeforeEach
    void bring() {
        lab = DemoLab.barriosVivos(labFiles);
        guide = keep("Guía del recorrido.txt", GUIDE);
        plan = keep("plan.txt", PLAN);
        save(materials(
                new ItemMaterial(LocalizedText.of(Language.ES, "Guía"), guide),
                new ItemMaterial(LocalizedText.of(Language.ES, "Plan B"), plan).onlyForTheTeam()));
    }

    @Test
    void nobody_has_a_file_before_its_item_is_released_but_those_who_write_it() throws Exception {
        assertThat(files.released(lab, guide.id())).isEmpty();
        assertThat(get(guide).statusCode()).isEqualTo(404);
        assertThat(CurrentActor.asSystem(() -> files.ofDraft(lab, guide.id())))
                .hasValueSatisfying(content -> assertThat(content.whole()).isEqualTo(GUIDE));
    }

    @Test
    void what_is_released_is_saved_by_everybody_and_run_by_no_browser() throws Exception {
        release("v2");

        var answer = get(guide);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(GUIDE);
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment;");
        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        // pages are prepared a moment later
        Awaitility.await()
                .untilAsserted(() -> assertThat(new String(page().body(), StandardCharsets.UTF_8))
                        .contains("/agenda/files/" + guide.id(), "TXT, 0,1 MB")
                        .doesNotContain(plan.id().toString()));
    }

    @Test
    void what_is_for_the_team_only_is_in_no_release_and_no_change() throws Exception {
        release("v2");

        assertThat(get(plan).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select content from agenda_release where name = 'v2'")
                        .query(String.class)
                        .single())
                .contains(guide.id().toString())
                .doesNotContain(plan.id().toString());
        assertThat(CurrentActor.asSystem(() -> planning.changesSinceRelease(lab)))
                .isEmpty();
    }

    @Test
    void a_file_of_another_lab_can_be_no_material() {
        var other = DemoLab.medellin2017(labFiles);
        var theirs = CurrentActor.asSystem(() -> reading.draft(other)).getFirst();
        var named = AgendaItemForm.of(theirs)
                .with(materials(new ItemMaterial(LocalizedText.of(Language.ES, "Guía"), guide)));

        assertThatThrownBy(
                        () -> CurrentActor.asSystem(() -> planning.edit(other, theirs.id(), theirs.version(), named)))
                .hasMessage("files.gone");
        assertThat(CurrentActor.asSystem(() -> files.ofDraft(other, guide.id())))
                .isEmpty();
    }

    @Test
    void what_is_handed_in_is_nobody_elses_until_the_item_is_saved_with_it() {
        var mine = keep("mío.txt", PLAN);
        var form = materials(new ItemMaterial(LocalizedText.of(Language.ES, "Mío"), mine));

        assertThat(CurrentActor.asSystem(() -> files.ofDraft(lab, mine.id()))).isEmpty();
        assertThatThrownBy(() -> CurrentActor.asSystem(() -> edit(form))).hasMessage("files.gone");

        save(form);
        assertThat(CurrentActor.asSystem(() -> files.ofDraft(lab, mine.id()))).isPresent();
        CurrentActor.asSystem(() -> edit(form));
        assertThat(item(lab, "pausa-1").details().materials()).hasSize(1);
    }

    @Test
    void a_copy_of_an_item_and_of_a_lab_have_the_same_files_but_the_teams() {
        var item = item(lab, "pausa-1");
        var fresh = new AgendaArranging.Wanted(UUID.randomUUID(), "copia", null, AgendaItemForm.of(item));
        CurrentActor.asSystem(() -> arranging.put(lab, List.of(fresh)));
        assertThat(item(lab, "copia").details().materials())
                .isEqualTo(item.details().materials());

        var typed = new HashMap<>(CurrentActor.asSystem(() -> founding.likeAnEarlierOne(lab)));
        typed.putAll(Map.of("slug", "copia-2032", "parts", "AGENDA"));
        var copy = CurrentActor.asSystem(() -> founding.found(typed));

        assertThat(item(copy, "pausa-1").details().materials())
                .as("what is the team's stays with the team")
                .isEqualTo(item.details().materials().stream()
                        .filter(material -> !material.team())
                        .toList());
        assertThat(CurrentActor.asSystem(() -> files.ofDraft(copy, guide.id()))).isPresent();
    }

    @Test
    void a_lab_file_brought_again_leaves_an_item_its_files() {
        var told = CurrentActor.asSystem(() -> labFiles.tell(lab));
        CurrentActor.asSystem(() -> labFiles.bring(told));

        assertThat(item(lab, "pausa-1").details().materials()).hasSize(2);
    }

    @Test
    void the_folder_for_when_the_network_fails_has_them_all() throws IOException {
        release("v2");
        var bytes = new ByteArrayOutputStream();
        CurrentActor.asSystem(() -> folder.write(lab, Language.ES, bytes));

        var names = new ArrayList<String>();
        var index = "";
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().endsWith("index.html")) {
                    index = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        assertThat(names).filteredOn(name -> name.contains("/files/")).hasSize(2);
        assertThat(index).contains("Materiales", "Guía", "Plan B");
    }

    @Test
    void a_file_goes_once_no_item_and_no_version_has_it() {
        release("v2");
        var soon = clock.instant().plus(Duration.ofDays(1));
        save(materials());
        assertThat(left.due(soon)).isEqualTo(1);
        assertThat(left.due(clock.instant().minus(Duration.ofDays(1)))).isZero();

        assertThat(left.forget(soon, 10)).isEqualTo(1);

        assertThat(CurrentActor.asSystem(() -> files.ofDraft(lab, plan.id()))).isEmpty();
        assertThat(files.released(lab, guide.id())).isPresent();
    }

    private ItemFile keep(String name, byte[] content) {
        var file = demo.as("demo-organiser", () -> unsent.handIn(lab, name, content));
        return new ItemFile(file.id(), file.name(), file.size());
    }

    private static ItemDetails materials(ItemMaterial... materials) {
        return new ItemDetails(
                false,
                false,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                List.of(),
                List.of(materials),
                "");
    }

    private void save(ItemDetails details) {
        demo.as("demo-organiser", () -> edit(details));
    }

    private void edit(ItemDetails details) {
        var item = item(lab, "pausa-1");
        planning.edit(lab, item.id(), item.version(), AgendaItemForm.of(item).with(details));
    }

    private void release(String name) {
        CurrentActor.asSystem(() -> planning.release(lab, name));
    }

    private AgendaItemRow item(LabId of, String key) {
        return CurrentActor.asSystem(() -> reading.draft(of)).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<byte[]> get(ItemFile file) throws Exception {
        return get("/labs/barrios-vivos/agenda/files/" + file.id());
    }

    private HttpResponse<byte[]> page() throws Exception {
        return get("/labs/barrios-vivos/agenda?lang=es");
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
