package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.commitment.HandingEvidence;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Photos that show how a promise goes are shown on its public page.
@ProductTest
class EvidencePicturesTest {

    private static final String GUIDE = "b1-guia-comites";
    private static final String PROMISE = "/labs/barrios-vivos/commitments/" + GUIDE;

    @Autowired
    DemoPromises demo;

    @Autowired
    HandingEvidence evidence;

    @Autowired
    PublicPages pages;

    @Autowired
    JdbcClient jdbc;

    @Value("${server.port}")
    int port;

    private LabId lab = LabId.next();
    private Visitor visitor = new Visitor(0);

    @BeforeEach
    void lay() {
        lab = demo.lay();
        visitor = new Visitor(port);
    }

    @Test
    void a_photo_is_shown_small_with_its_words_and_opens_in_full() throws IOException {
        var photo = PROMISE + "/evidence/" + hand("La plaza \"nueva\"", "plaza.jpg", HandingEvidence.photo(1200, 800));

        assertThat(visitor.read(PROMISE + "?lang=es"))
                .contains("href=\"" + photo + "\"", "src=\"" + photo + "/small\"", "loading=\"lazy\"")
                .contains("alt=\"Foto: La plaza &quot;nueva&quot;\"");
        assertThat(visitor.read(PROMISE + "?lang=en")).contains("alt=\"Photo: La plaza");
        assertThat(width(photo + "/small")).isEqualTo(480);
        assertThat(width(photo + "/small")).as("remembered").isEqualTo(480);
        assertThat(width(photo)).isEqualTo(1200);
        var full = visitor.get(photo).headers();
        assertThat(full.firstValue("Content-Disposition").orElseThrow()).startsWith("inline");
        assertThat(full.firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(full.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(full.firstValue("Content-Security-Policy").orElseThrow()).contains("sandbox");
    }

    @Test
    void another_file_stays_a_link_and_is_saved() {
        var file = PROMISE + "/evidence/"
                + hand("El plano", "plano.txt", "Plano de la plaza".getBytes(StandardCharsets.UTF_8));

        assertThat(visitor.read(PROMISE + "?lang=es"))
                .contains("href=\"" + file + "\"")
                .doesNotContain("file-picture", "/small\"");
        for (var path : new String[] {file, file + "/small"}) {
            assertThat(visitor.get(path)
                            .headers()
                            .firstValue("Content-Disposition")
                            .orElseThrow())
                    .startsWith("attachment");
        }
    }

    @Test
    void who_may_not_read_the_promise_sees_no_picture_of_it() {
        var photo = hand("La plaza", "plaza.jpg", HandingEvidence.photo(600, 400));
        var other = "/labs/barrios-vivos/commitments/b1-pasantia/evidence/" + photo;
        assertThat(visitor.get(other).statusCode()).isEqualTo(404);
        assertThat(visitor.get(other + "/small").statusCode()).isEqualTo(404);
        assertThat(visitor.get(PROMISE + "/evidence/" + photo + "/small").statusCode())
                .isEqualTo(200);

        jdbc.sql("update commitment set visibility = 'LAB' where commitment_key = ?")
                .param(GUIDE)
                .update();

        assertThat(visitor.get(PROMISE + "/evidence/" + photo).statusCode()).isEqualTo(404);
        assertThat(visitor.get(PROMISE + "/evidence/" + photo + "/small").statusCode())
                .isEqualTo(404);
    }

    private UUID hand(String title, String name, byte[] content) {
        var file = evidence.hand(lab, GUIDE, title, name, content);
        pages.refreshNow();
        return file;
    }

    private int width(String path) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(visitor.get(path).body())).getWidth();
    }
}
