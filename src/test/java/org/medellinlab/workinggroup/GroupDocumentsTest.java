package org.medellinlab.workinggroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medellinlab.Statements;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.UnsentFiles;
import org.springframework.beans.factory.annotation.Autowired;

/// What a group puts on its shelf: pages and files, for itself or for everybody.
class GroupDocumentsTest extends InAGroup {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @Autowired
    GroupShelf shelf;

    @Autowired
    UnsentFiles unsent;

    @Autowired
    PublicGroups inPublic;

    @Autowired
    OldDocuments old;

    @Autowired
    Statements statements;

    @Autowired
    Installation installation;

    @Test
    void a_page_has_an_address_of_the_web_and_a_file_was_handed_in() {
        assertThatThrownBy(() -> add(page("Mapa", "javascript:alert(1)"))).hasMessage("workinggroup.refused.address");
        assertThatThrownBy(() -> add(page(" ", "https://example.org"))).hasMessage("workinggroup.refused.no-document");
        assertThatThrownBy(() -> add(new DocumentDraft(Ids.next(), "Mapa", null, Ids.next(), DocumentAudience.GROUP)))
                .hasMessage("files.gone");

        var once = file("El mapa", "mapa.pdf", DocumentAudience.GROUP);
        add(once);
        add(once);
        add(page("La página", "https://example.org/mapa"));

        assertThat(lead(() -> shelf.documents(lab, group)))
                .satisfiesExactly(
                        map -> {
                            assertThat(map.title()).isEqualTo("El mapa");
                            assertThat(map.file()).isEqualTo(new DocumentRow.File("mapa.pdf", PDF.length));
                            assertThat(map.addedBy())
                                    .isEqualTo(demo.person("demo-lead").name());
                            assertThat(map.addedAt()).isBetween(clock.instant().minusSeconds(60), clock.instant());
                        },
                        page -> assertThat(page.address()).isEqualTo("https://example.org/mapa"));
        assertThat(lead(() -> shelf.open(lab, group, once.id())).orElseThrow().whole())
                .isEqualTo(PDF);
    }

    @Test
    void what_is_for_the_group_is_neither_shown_nor_opened_to_others() {
        var own = file("Del grupo", "acta.pdf", DocumentAudience.GROUP);
        var all = file("De todos", "guia.pdf", DocumentAudience.PUBLIC);
        add(own);
        add(all);

        assertThat(facilitator(() -> shelf.documents(lab, group)))
                .extracting(DocumentRow::title)
                .containsExactly("De todos");
        assertThat(facilitator(() -> shelf.open(lab, group, own.id()))).isEmpty();
        assertThat(facilitator(() -> shelf.open(lab, group, all.id()))).isPresent();
        assertThat(inPublic.documents(lab)).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo("De todos");
            assertThat(row.addedBy()).isNull();
        });
        assertThat(inPublic.open(lab, GROUP, own.id())).isEmpty();
        assertThatThrownBy(() -> facilitator(() -> {
                    shelf.remove(lab, group, all.id());
                    return 0;
                }))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void the_public_page_lists_what_is_for_all_and_hands_it_out_as_an_attachment() {
        var all = file("La guía", "guía de plazas.pdf", DocumentAudience.PUBLIC);
        add(all);
        var page = "/labs/barrios-vivos/groups/" + GROUP;
        await().atMost(Duration.ofSeconds(10)).until(() -> get(page).body().contains("La guía"));

        var answer = get(page + "/documents/" + all.id());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("%PDF-1.4");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");

        remove(all.id());
        assertThat(get(page + "/documents/" + all.id()).statusCode()).isEqualTo(404);
        await().atMost(Duration.ofSeconds(10)).until(() -> !get(page).body().contains("La guía"));
    }

    @Test
    void what_was_taken_away_comes_back_until_it_is_forgotten() {
        var map = page("Mapa", "https://example.org/mapa");
        add(map);
        remove(map.id());
        assertThat(lead(() -> shelf.documents(lab, group))).isEmpty();

        lead(() -> {
            shelf.bringBack(lab, group, map.id());
        });
        assertThat(lead(() -> shelf.documents(lab, group))).hasSize(1);

        var later = clock.instant().plus(Duration.ofDays(1));
        assertThat(old.due(later)).isZero();
        remove(map.id());
        assertThat(old.forget(later, 10)).isEqualTo(1);
        assertThatThrownBy(() -> lead(() -> {
                    shelf.bringBack(lab, group, map.id());
                }))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void a_shelf_costs_the_same_however_full_it_is() {
        add(page("Uno", "https://example.org/1"));
        var single = lead(() -> statements.during(() -> shelf.documents(lab, group)));
        add(page("Dos", "https://example.org/2"));
        add(file("Tres", "tres.pdf", DocumentAudience.PUBLIC));
        assertThat(lead(() -> statements.during(() -> shelf.documents(lab, group))))
                .isEqualTo(single);
    }

    private static DocumentDraft page(String title, @Nullable String address) {
        return new DocumentDraft(Ids.next(), title, address, null, DocumentAudience.GROUP);
    }

    private DocumentDraft file(String title, String name, DocumentAudience audience) {
        var file = lead(() -> unsent.handIn(lab, name, PDF));
        return new DocumentDraft(Ids.next(), title, null, file.id(), audience);
    }

    private void add(DocumentDraft draft) {
        lead(() -> {
            shelf.add(lab, group, draft);
        });
    }

    private void remove(UUID document) {
        lead(() -> {
            shelf.remove(lab, group, document);
        });
    }

    private HttpResponse<String> get(String path) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(installation.address(path)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private <T> T facilitator(Supplier<T> work) {
        return demo.as("demo-facilitator", work);
    }
}
