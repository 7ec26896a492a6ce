package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.Installation;
import org.springframework.beans.factory.annotation.Autowired;

/// What a chat shows of a promise or a group that somebody shares.
@ProductTest
class SharePictureTest {

    private static final String PROMISE = "/labs/barrios-vivos/commitments/b1-guia-comites";

    @Autowired
    DemoPromises demo;

    @Autowired
    PublicPages pages;

    @Autowired
    Installation installation;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void lay() {
        demo.lay();
        pages.refreshNow();
    }

    @Test
    void a_page_names_its_picture_and_the_picture_is_there_in_its_language() throws Exception {
        for (var path : new String[] {PROMISE, "/labs/barrios-vivos/groups/plazas-entre-vecinos"}) {
            var page = new String(get(path + "?lang=pt", null).body(), StandardCharsets.UTF_8);
            assertThat(page).contains("property=\"og:image\"", path + ".png?lang=pt", "summary_large_image");

            var picture = get(path + ".png?lang=pt", null);
            assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
            var image = ImageIO.read(new ByteArrayInputStream(picture.body()));
            assertThat(image.getWidth()).isEqualTo(1200);
            assertThat(image.getHeight()).isEqualTo(630);
            assertThat(get(path + ".png?lang=es", null).body()).isNotEqualTo(picture.body());
        }
    }

    @Test
    void a_picture_that_is_known_is_not_sent_again() throws Exception {
        var first = get(PROMISE + ".png?lang=es", null);
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(get(PROMISE + ".png?lang=es", tag).statusCode()).isEqualTo(304);
        assertThat(get(PROMISE + ".png?lang=es", null).body()).isEqualTo(first.body());
    }

    @Test
    void other_pages_have_none() throws Exception {
        assertThat(new String(get("/labs/barrios-vivos/forum", null).body(), StandardCharsets.UTF_8))
                .doesNotContain("og:image");
        assertThat(get("/labs/barrios-vivos/commitments/nothing.png", null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void long_words_and_signs_the_typeface_does_not_know_still_make_a_picture() throws Exception {
        var picture = new SharePicture(
                "Medellín Lab", "Ñandú 🌳", "Palabra".repeat(200) + " y más palabras ".repeat(80), "", 70);

        assertThat(ImageIO.read(new ByteArrayInputStream(picture.png())).getWidth())
                .isEqualTo(1200);
    }

    private HttpResponse<byte[]> get(String path, @Nullable String known) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(installation.address(path)));
        if (known != null) {
            request.header("If-None-Match", known);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
