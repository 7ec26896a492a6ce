package org.medellinlab.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.directory.Directory;
import org.medellinlab.registration.Certificates.Paper;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
class BadgesTest {

    private static final int DOTS = 200;
    private static final Path PICTURES = Path.of("target/screens/papers");

    @Autowired
    DemoLabs labs;

    @Autowired
    LabLocator locator;

    @Autowired
    Directory directory;

    @Autowired
    Badges badges;

    @Autowired
    BadgePaper paper;

    @Autowired
    Certificates certificates;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        labs.lay();
        lab = locator.here("barrios-vivos").orElseThrow().id();
    }

    @Test
    void the_sheets_have_everybody_and_a_code_a_scanner_reads() throws Exception {
        try (var pdf = made("badges", to -> as("demo-organiser", () -> badges.write(lab, Language.ES, to)))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(text(pdf))
                    .contains("Lívia Prado Azevedo", "Caio Figueiredo Reis", "Prefeitura de Teresina", "Português");
            var page = new PDFRenderer(pdf).renderImageWithDPI(0, DOTS);
            for (var badge = 0; badge < 8; badge++) {
                var code = scanned(page, badge % 2, badge / 2);
                assertThat(code).matches("[2-9A-HJ-NP-Z]{8}");
                assertThat(text(pdf)).contains(code);
            }
        }
    }

    @Test
    void printing_again_gives_the_same_codes() throws Exception {
        try (var once = made("badges", to -> as("demo-organiser", () -> badges.write(lab, Language.ES, to)));
                var again = made("badges", to -> as("demo-organiser", () -> badges.write(lab, Language.ES, to)))) {
            assertThat(text(again)).isEqualTo(text(once));
        }
    }

    @Test
    void a_long_name_and_rare_letters_are_all_there() throws Exception {
        var names = List.of(
                "María Fernanda de los Ángeles Ñáñez-Etchegaray y Görgülü de la Concepción Quiñones Bartholomäus",
                "Łucja Şahin Đorđević",
                "Wolfeschlegelsteinhausenbergerdorff",
                "Ana Sá");
        var sheet = names.stream()
                .map(name -> badges.badge(
                        new MixingPerson(
                                PersonId.next(),
                                name,
                                List.of(Language.ES, Language.PT, Language.EN),
                                ParticipantKind.values()[names.indexOf(name) % ParticipantKind.values().length],
                                LocalizedText.of(Language.ES, "San Juan de la Maguana"),
                                LocalizedText.of(
                                        Language.ES, "Secretaría Metropolitana de Espacio Público, Obras y Paisaje")),
                        "ABCD2345"))
                .toList();
        try (var pdf = made(
                "badges-long",
                to -> paper.write(
                        "registration/badges",
                        Language.ES,
                        Map.of("sheets", List.of(sheet), "lab", "Barrios Vivos"),
                        to))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            var all = text(pdf).replaceAll("\\s+", "");
            assertThat(names).allMatch(name -> all.contains(name.replaceAll("\\s+", "")));
        }
    }

    @Test
    void letters_and_certificates_speak_the_persons_language() throws Exception {
        var caio = directory.personNamed("caio-figueiredo").orElseThrow().id();
        try (var letter = made(
                        "letter", to -> as("demo-organiser", () -> certificates.write(lab, caio, Paper.LETTER, to)));
                var certificate = made(
                        "certificate",
                        to -> as("demo-organiser", () -> certificates.write(lab, caio, Paper.CERTIFICATE, to)))) {
            assertThat(text(letter)).contains("Carta-convite", "Caio Figueiredo Reis", "Bairros Vivos", "Medellín");
            assertThat(text(certificate)).contains("Certificado de participação", "Caio Figueiredo Reis");
            assertThat(letter.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void one_gets_ones_own_letter_and_nobody_elses() throws Exception {
        var caio = directory.personNamed("caio-figueiredo").orElseThrow().id();
        try (var letter =
                made("letter-own", to -> as("demo-delegate", () -> certificates.writeMine(lab, Paper.LETTER, to)))) {
            assertThat(text(letter)).contains("Valentina Etchegaray Pena");
        }
        var to = new ByteArrayOutputStream();
        assertThatThrownBy(() -> as("demo-delegate", () -> certificates.write(lab, caio, Paper.LETTER, to)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as("demo-delegate", () -> certificates.writeMine(lab, Paper.CERTIFICATE, to)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as("demo-organiser", () -> certificates.writeMine(lab, Paper.LETTER, to)))
                .isInstanceOf(NotForYou.class);
        assertThat(to.size()).isZero();
    }

    private void as(String key, Runnable work) {
        var person = directory.personNamed(key).orElseThrow();
        CurrentActor.as(new SignedIn(person.id(), person.name(), person.language()), () -> {
            work.run();
            return true;
        });
    }

    /// The PDF, and a picture of its first page to look at.
    private static PDDocument made(String name, Consumer<OutputStream> writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        writing.accept(bytes);
        var pdf = Loader.loadPDF(bytes.toByteArray());
        Files.createDirectories(PICTURES);
        ImageIO.write(
                new PDFRenderer(pdf).renderImageWithDPI(0, 80),
                "png",
                PICTURES.resolve(name + ".png").toFile());
        return pdf;
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    /// What a scanner reads on the badge of that column and row: the code is in its lower right corner.
    private static String scanned(BufferedImage page, int column, int row) throws Exception {
        var right = dots(12 + 92.6 * (column + 1));
        var bottom = dots(10 + 67.6 * (row + 1));
        var corner = page.getSubimage(right - dots(30), bottom - dots(36), dots(29), dots(35));
        var pixels = corner.getRGB(0, 0, corner.getWidth(), corner.getHeight(), null, 0, corner.getWidth());
        var light = new RGBLuminanceSource(corner.getWidth(), corner.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static int dots(double millimetres) {
        return (int) (millimetres * DOTS / 25.4);
    }
}
