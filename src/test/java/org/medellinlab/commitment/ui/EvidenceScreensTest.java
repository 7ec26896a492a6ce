package org.medellinlab.commitment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.commitment.HandingEvidence;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.FileLink;
import org.medellinlab.shared.ui.FilePicture;
import org.medellinlab.shared.ui.TableLinks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/// What shows how a promise goes, on its page, and the lists that are taken along.
@ProductTest
class EvidenceScreensTest extends SpringBrowserlessTest {

    private static final String LAB = "labs/barrios-vivos/";
    private static final String GUIDE = "b1-guia-comites";

    @Autowired
    DemoPromises demo;

    @Autowired
    HandingEvidence evidence;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
        jdbc.sql("update reporting_period set from_on = '2026-01-01' where period_key = 'periodo-1'")
                .update();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_photo_is_a_picture_with_its_words_and_another_file_a_link() {
        evidence.hand(lab, GUIDE, "La plaza", "plaza.jpg", HandingEvidence.photo(600, 400));
        evidence.hand(lab, GUIDE, "El plano", "plano.txt", "Plano".getBytes(StandardCharsets.UTF_8));

        open("demo-delegate", "commitments/" + GUIDE);

        var picture = find(Image.class).single();
        assertThat(picture.getAlt()).contains("Foto: La plaza");
        assertThat(picture.getElement().getAttribute("loading")).isEqualTo("lazy");
        var opens = (Anchor) picture.getParent().orElseThrow();
        assertThat(opens).isInstanceOf(FilePicture.class);
        assertThat(opens.getHref()).isNotEqualTo(picture.getSrc()).isNotEmpty();
        assertThat(opens.getElement().hasAttribute("download")).isFalse();
        assertThat(find(FileLink.class).all()).extracting(Anchor::getText).containsExactly("El plano");
    }

    @Test
    void each_list_has_its_files_beside_it() {
        open("demo-monitor", "commitments/assess");
        assertThat(files()).containsExactly("CSV", "XLSX");
        open("demo-host", "groups");
        assertThat(files()).containsExactly("CSV", "XLSX", "CSV", "XLSX", "CSV", "XLSX");
        open("demo-host", "open-space");
        assertThat(files()).containsExactly("CSV", "XLSX");
        open("demo-facilitator", "forum");
        assertThat(files()).containsExactly("CSV", "XLSX", "CSV", "XLSX");
        assertThat(find(Anchor.class).withText("CSV").all())
                .extracting(link -> link.getElement().getAttribute("aria-label"))
                .doesNotHaveDuplicates()
                .allMatch(words -> words.startsWith("Llevarse"));
    }

    private List<String> files() {
        return find(TableLinks.class).all().stream()
                .flatMap(links -> find(Anchor.class, links).all().stream())
                .map(Anchor::getText)
                .toList();
    }

    private void open(String person, String path) {
        demo.signIn(person);
        UI.getCurrent().setLocale(Language.ES.locale());
        UI.getCurrent().navigate(LAB + path);
    }
}
