package org.medellinlab.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medellinlab.ProductTest;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What may be handed in is decided by what it is; it comes back byte for byte, but pictures, which lose what the
/// camera wrote.
@ProductTest
class KeepingFilesTest {

    @Autowired
    KeepingFiles files;

    @Autowired
    StrayFiles stray;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void a_document_of_several_pieces_comes_back_as_it_was() {
        var paper = new byte[700_000];
        new Random(7).nextBytes(paper);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, paper, 0, 9);

        var file = keep(FileUse.DOCUMENT, "C:\\actas\\Acta de Moravia.pdf", paper);

        assertThat(file.name()).isEqualTo("Acta de Moravia.pdf");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.size()).isEqualTo(paper.length);
        assertThat(content(file.id())).isEqualTo(paper);
        assertThat(count("stored_piece")).isEqualTo(3);
    }

    @Test
    void a_spreadsheet_is_one_by_its_content() throws IOException {
        assertThat(keep(FileUse.DOCUMENT, "presupuesto.xlsx", zip("[Content_Types].xml"))
                        .mediaType())
                .endsWith("spreadsheetml.sheet");
        assertRefused("files.type.DOCUMENT", FileUse.DOCUMENT, "todo.zip", zip("algo.txt"));
    }

    @ParameterizedTest
    @CsvSource({
        "MZ, evidencia.pdf",
        "#!/bin/sh\\necho, plan.txt",
        "<html><script>alert(1)</script></html>, nota.txt",
        "<svg xmlns='http://www.w3.org/2000/svg'/>, foto.png",
    })
    void what_only_its_name_makes_harmless_is_refused(String content, String name) {
        var bytes =
                content.equals("MZ") ? program() : content.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);

        assertRefused("files.type.DOCUMENT", FileUse.DOCUMENT, name, bytes);
        assertThat(count("stored_file")).isZero();
    }

    @Test
    void a_file_ends_as_its_content_demands_and_not_as_its_name_wishes() {
        var words = "[InternetShortcut]".getBytes(StandardCharsets.UTF_8);

        assertThat(keep(FileUse.DOCUMENT, "informe.url", words).name()).isEqualTo("informe.txt");
        assertThat(keep(FileUse.DOCUMENT, "informe.hta", words).name()).isEqualTo("informe.txt");
    }

    @Test
    void nothing_and_too_much_are_refused() {
        assertRefused("files.empty", FileUse.PORTRAIT, "nada.jpg", new byte[0]);
        assertRefused("files.too-large", FileUse.PORTRAIT, "mucho.jpg", new byte[FileUse.PORTRAIT.bytes() + 1]);
    }

    @Test
    void a_picture_is_upright_small_and_does_not_say_where_it_was_taken() throws IOException {
        var photo = lyingOnItsSide(jpeg(2_000, 1_000), "6.2442 -75.5812");

        var file = keep(FileUse.PORTRAIT, "IMG_0001.JPG", photo);

        var kept = content(file.id());
        var shape = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(List.of(shape.getWidth(), shape.getHeight())).isEqualTo(List.of(320, 640));
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "6.2442");
        assertThat(file.name()).isEqualTo("IMG_0001.jpg");
    }

    @Test
    void a_small_picture_is_not_made_larger() throws IOException {
        var file = keep(FileUse.PORTRAIT, "yo.jpeg", jpeg(40, 30));

        assertThat(ImageIO.read(new ByteArrayInputStream(content(file.id()))).getWidth())
                .isEqualTo(40);
    }

    @Test
    void a_broken_picture_is_refused_in_words() throws IOException {
        var whole = jpeg(400, 300);

        assertRefused("files.picture.unreadable", FileUse.PORTRAIT, "rota.jpg", java.util.Arrays.copyOf(whole, 20));
    }

    @Test
    void what_is_rolled_back_leaves_nothing() {
        transactions.executeWithoutResult(going -> {
            files.keep(FileUse.DOCUMENT, "plan.txt", "El plan".getBytes(StandardCharsets.UTF_8));
            going.setRollbackOnly();
        });

        assertThat(count("stored_file")).isZero();
        assertThat(count("stored_piece")).isZero();
    }

    @Test
    void only_files_to_which_nothing_refers_are_forgotten_in_time() {
        keep(FileUse.DOCUMENT, "suelto.txt", "Nadie lo espera".getBytes(StandardCharsets.UTF_8));
        var held = keep(FileUse.DOCUMENT, "foto.txt", "De alguien".getBytes(StandardCharsets.UTF_8));
        jdbc.sql("insert into person (id, version, person_key, name, languages) values (uuid(), 0, 'ana', 'Ana', 'es')")
                .update();
        jdbc.sql("insert into person_photo select id, ? from person")
                .param(held.id().value())
                .update();
        var now = clock.instant();

        assertThat(stray.due(now.minus(Duration.ofDays(1)))).isZero();
        assertThat(stray.due(now.plusSeconds(1))).isEqualTo(1);
        assertThat(stray.forget(now.plusSeconds(1), 10)).isEqualTo(1);
        assertThat(content(held.id())).isNotEmpty();
    }

    private StoredFile keep(FileUse use, String name, byte[] content) {
        return java.util.Objects.requireNonNull(transactions.execute(going -> files.keep(use, name, content)));
    }

    private byte[] content(FileId id) {
        var out = new ByteArrayOutputStream();
        transactions.executeWithoutResult(going -> files.write(id, out));
        return out.toByteArray();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private void assertRefused(String key, FileUse use, String name, byte[] content) {
        assertThatThrownBy(() -> keep(use, name, content))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    /// The first bytes of a program for Windows.
    private static byte[] program() {
        var bytes = new byte[512];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[0x3c] = (byte) 0x80;
        System.arraycopy(new byte[] {'P', 'E', 0, 0}, 0, bytes, 0x80, 4);
        return bytes;
    }

    private static byte[] zip(String name) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    /// With what a camera writes (Exif 2.3, 4.6): tag 0x0112, orientation 6 (turn right), and a description.
    private static byte[] lyingOnItsSide(byte[] jpeg, String description) throws IOException {
        var said = description.getBytes(StandardCharsets.US_ASCII);
        var exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0MM\0*\0\0\0\b".getBytes(StandardCharsets.ISO_8859_1));
        exif.writeBytes(new byte[] {0, 2});
        exif.writeBytes(new byte[] {1, 14, 0, 2, 0, 0, 0, (byte) (said.length + 1), 0, 0, 0, 38});
        exif.writeBytes(new byte[] {1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0});
        exif.writeBytes(new byte[] {0, 0, 0, 0});
        exif.writeBytes(said);
        exif.write(0);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(
                new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) ((exif.size() + 2) >> 8), (byte) (exif.size() + 2)});
        out.writeBytes(exif.toByteArray());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
