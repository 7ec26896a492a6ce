package org.medellinlab.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medellinlab.registration.Workbook.cell;
import static org.medellinlab.registration.Workbook.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.medellinlab.shared.Refused;

class TableFileTest {

    @Test
    void the_first_sheet_is_read_row_for_row_with_a_header_in_portuguese() throws IOException {
        var opened = read(new Workbook()
                .row(1, text("A1", "E-mail"), text("B1", "Nome"), text("D1", "Idioma"))
                .row(3, text("A3", "jo@x.org"), text("B3", "João 🌳 שלום \"o\"\ndois"), text("D3", "pt"))
                .bytes());

        assertThat(opened.otherSheets()).isEqualTo(1);
        var table = table(opened);
        assertThat(table.problems()).isEmpty();
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(3);
            assertThat(row.draft().name()).isEqualTo("João 🌳 שלום \"o\" dois");
        });
    }

    @Test
    void what_is_wrong_is_said_with_the_row_and_the_letter_of_the_column() throws IOException {
        var table = table(read(new Workbook()
                .row(1, text("A1", "Idioma"), text("B1", "Nombre"), text("C1", "Correo"))
                .row(2, text("B2", "Ana"), text("C2", "ana@x.org"))
                .row(5, text("A5", "fr"), text("B5", "x".repeat(5000)), text("C5", "nadie"))
                .bytes()));

        assertThat(table.problems())
                .extracting(TableProblem::row, TableProblem::cell, TableProblem::key)
                .containsExactlyInAnyOrder(
                        tuple(5, "A5", "invitation.table.language"),
                        tuple(5, "B5", "invitation.table.name-long"),
                        tuple(5, "C5", "invitation.problem.address"));
    }

    @Test
    void days_and_numbers_are_written_out_and_formulas_give_what_they_showed() throws IOException {
        var opened = read(new Workbook()
                .row(
                        1,
                        cell("A1", "t=\"str\"", "<f>UPPER(\"ana\")</f><v>ANA</v>"),
                        text("B1", "ana@x.org"),
                        cell("C1", "s=\"1\"", "<v>42884</v>"),
                        cell("D1", "s=\"1\"", "<v>42884.375</v>"),
                        cell("E1", "", "<v>1.5E3</v>"),
                        cell("F1", "t=\"b\"", "<v>1</v>"))
                .row(2, cell("A2", "t=\"e\"", "<f>1/0</f><v>#DIV/0!</v>"), text("B2", "b@x.org"))
                .bytes());

        assertThat(opened.text()).startsWith("ANA\tana@x.org\t2017-05-29\t2017-05-29 09:00\t1500\t");
        assertThat(opened.formulas()).containsExactly("A1", "A2");
        assertThat(table(opened).problems())
                .extracting(TableProblem::cell, TableProblem::key)
                .contains(tuple("A2", "invitation.table.error-value"));
    }

    @Test
    void a_sheet_without_formats_is_read_too() throws IOException {
        assertThat(read(new Workbook()
                                .with("[Content_Types].xml", "<Types/>")
                                .person(1, "Ana", "ana@x.org")
                                .bytes())
                        .text())
                .startsWith("Ana\tana@x.org");
    }

    @Test
    void a_text_is_read_in_the_codings_spreadsheets_write() throws IOException {
        assertThat(read("nombre;correo\nAna Ñ;ana@x.org".getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("Ana Ñ");
        assertThat(read("\uFEFFAna Ñ\tana@x.org".getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .contains("Ana Ñ\tana@x.org");
    }

    @Test
    void what_is_no_table_is_refused_whatever_it_is_called() {
        refused("invitation.table.no-text", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16});
        refused("invitation.table.no-text", "Ana,Ríos".getBytes(StandardCharsets.ISO_8859_1));
        refused("invitation.table.old-excel", new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
        });
        refused("invitation.table.no-text", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        var good = new Workbook().person(1, "Ana", "ana@x.org").bytes();
        refused("invitation.table.broken", java.util.Arrays.copyOf(good, good.length / 2));
        refused(
                "invitation.table.broken",
                new Workbook()
                        .with("xl/worksheets/sheet1.xml", "<worksheet><row")
                        .bytes());
        refused(
                "invitation.table.broken",
                new Workbook()
                        .with("xl/sharedStrings.xml", "<!DOCTYPE a [<!ENTITY b \"&#120;\">]><sst/>")
                        .person(1, "Ana", "ana@x.org")
                        .bytes());
    }

    @Test
    void a_file_that_is_too_large_is_not_read_to_its_end() {
        var endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                read++;
                return 'a';
            }
        };

        assertThatThrownBy(() -> TableFile.read(endless)).hasMessage("invitation.table.large");
        assertThat(endless.read).isLessThanOrEqualTo(TableFile.MOST_BYTES + 1);
    }

    @Test
    void what_unpacks_without_end_is_refused_before_it_has() {
        var bomb =
                new Workbook().with("xl/media/image1.png", new byte[60_000_000]).bytes();
        assertThat(bomb.length).isLessThan(100_000);
        refused("invitation.table.bomb", bomb);
        var many = new Workbook();
        for (var i = 0; i < 600; i++) {
            many.with("xl/x" + i + ".xml", "<x/>");
        }
        refused("invitation.table.bomb", many.bytes());
    }

    @Test
    void too_many_rows_are_refused_and_so_is_a_row_beyond_the_moon() throws IOException {
        var many = new Workbook();
        for (var i = 1; i <= 1001; i++) {
            many.person(i, "Ana " + i + " López", "a" + i + "@x.org");
        }
        assertThat(table(read(many.bytes())).problems())
                .extracting(TableProblem::key)
                .containsExactly("invitation.table.many");
        refused(
                "invitation.table.many",
                new Workbook().person(1_000_000, "Ana", "ana@x.org").bytes());
    }

    private static void refused(String key, byte[] bytes) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(Refused.class).hasMessage(key);
    }

    private static TableFile.Opened read(byte[] bytes) throws IOException {
        return TableFile.read(new ByteArrayInputStream(bytes));
    }

    private static InvitationTable table(TableFile.Opened opened) {
        return new InvitationTable(word -> Optional.empty(), 1000).read(opened.text());
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
