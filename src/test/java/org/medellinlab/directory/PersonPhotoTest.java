package org.medellinlab.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.privacy.MyData;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A person's picture is put there by the person or who keeps the person, seen by all who take part, and taken along.
@ProductTest
class PersonPhotoTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    PersonPhoto photos;

    @Autowired
    DirectoryKeeping keeping;

    @Autowired
    MyData data;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        demo.lay();
    }

    @Test
    void everybody_who_takes_part_sees_it_and_another_takes_its_place() throws IOException {
        as("demo-delegate", () -> photos.put(card("demo-delegate"), picture(50)));
        as(
                "demo-host",
                () -> assertThat(photos.of(person("demo-delegate")))
                        .hasValueSatisfying(seen -> assertThat(seen.mediaType()).isEqualTo("image/png")));

        as("demo-delegate", () -> photos.put(card("demo-delegate"), picture(60)));

        assertThat(jdbc.sql("select count(*) from stored_file")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        as("demo-delegate", () -> photos.remove(card("demo-delegate")));
        as("demo-host", () -> assertThat(photos.of(person("demo-delegate"))).isEmpty());
        assertThat(jdbc.sql("select count(*) from stored_piece")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobody_puts_up_the_picture_of_somebody_else_they_do_not_keep() {
        as(
                "demo-host",
                () -> assertThatThrownBy(() -> photos.put(card("demo-delegate"), picture(50)))
                        .isInstanceOf(NotForYou.class));
        as("demo-organiser", () -> photos.put(card("demo-delegate"), picture(50)));

        assertThat(jdbc.sql("select count(*) from person_photo")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void it_is_taken_along_with_all_else_that_is_held() {
        as("demo-delegate", () -> {
            photos.put(card("demo-delegate"), picture(50));
            var zip = new ByteArrayOutputStream();
            data.write(Language.ES, zip);

            assertThat(names(zip.toByteArray())).contains("files/directory-portrait.png", "tables/directory-photo.csv");
        });
    }

    private static ArrayList<String> names(byte[] archive) {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return names;
    }

    private DirectoryCard card(String key) {
        return keeping.card(DirectoryKind.PERSON, key, Language.ES).orElseThrow();
    }

    private PersonId person(String key) {
        return new PersonId(jdbc.sql("select id from person where person_key = ?")
                .param(key)
                .query(java.util.UUID.class)
                .single());
    }

    private void as(String key, Runnable work) {
        CurrentActor.as(new SignedIn(person(key), key, Language.ES), () -> {
            work.run();
            return true;
        });
    }

    private static byte[] picture(int side) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toByteArray();
    }
}
