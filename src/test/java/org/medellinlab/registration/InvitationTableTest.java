package org.medellinlab.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.OrganisationId;

class InvitationTableTest {

    private static final OrganisationId MAYOR = OrganisationId.next();
    private static final String GOOD = "Ana Ríos,ana@x.org,es,delegada,Alcaldía\n";

    @Test
    void a_table_without_header_is_read_in_the_usual_order() {
        var table = read(GOOD + "Rui,rui@x.org\n");

        assertThat(table.problems()).isEmpty();
        assertThat(table.rows()).hasSize(2).first().satisfies(row -> {
            assertThat(row.draft().name()).isEqualTo("Ana Ríos");
            assertThat(row.draft().organisation()).isEqualTo(MAYOR);
        });
        assertThat(table.rows().getLast().draft().kind()).isEqualTo(ParticipantKind.DELEGATE);
    }

    @Test
    void a_header_in_portuguese_with_tabs_puts_the_columns_in_another_order() {
        var table = read("E-mail\tNome\tVem como\tIdioma\njo@x.org\tJoão 🌳 שלום\tIntérprete\tPortuguês\n");

        assertThat(table.problems()).isEmpty();
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(2);
            assertThat(row.draft().name()).isEqualTo("João 🌳 שלום");
            assertThat(row.draft().language()).isEqualTo(Language.PT);
            assertThat(row.draft().kind()).isEqualTo(ParticipantKind.INTERPRETER);
        });
    }

    @ParameterizedTest
    @MethodSource
    void a_bad_row_is_said_with_its_row_and_column(String bad, int row, String column, String key) {
        assertThat(read(bad).problems())
                .singleElement()
                .isEqualTo(new TableProblem(
                        row, column.isEmpty() ? null : column, key, column.isEmpty() ? null : cell(column, row)));
    }

    static Stream<Arguments> a_bad_row_is_said_with_its_row_and_column() {
        return Stream.of(
                bad("", 0, "", "table.empty"),
                bad("   \n\n", 0, "", "table.empty"),
                bad("nombre,correo\n", 0, "", "table.empty"),
                bad("nombre,idioma\nAna,es\n", 1, "", "table.columns"),
                bad("PK\u0003\u0004\0\0", 0, "", "table.no-text"),
                bad("x".repeat(1_000_001), 0, "", "table.large"),
                bad("a,a@x.org\n".repeat(1001), 0, "", "table.many"),
                bad("\"Ana,ana@x.org\n", 0, "", "table.quotes"),
                bad(",ana@x.org\n", 1, "name", "problem.name"),
                bad(GOOD + " ,b@x.org\n", 2, "name", "problem.name"),
                bad("x".repeat(5000) + ",a@x.org\n", 1, "name", "table.name-long"),
                bad("=1+1,a@x.org\n", 1, "name", "table.formula"),
                bad("@SUM(A1),a@x.org\n", 1, "name", "table.formula"),
                bad("An\u0007a,a@x.org\n", 1, "name", "problem.signs"),
                bad("#N/A,a@x.org\n", 1, "name", "table.error-value"),
                bad("2017-05-29,a@x.org\n", 1, "name", "table.no-letters"),
                bad("Ana,\n", 1, "address", "problem.address"),
                bad("Ana,ana\n", 1, "address", "problem.address"),
                bad("Ana,ana@@x.org\n", 1, "address", "problem.address"),
                bad(GOOD + "Otra,ANA@x.org\n", 2, "address", "table.twice"),
                bad("Ana,ana@x.org,fr\n", 1, "language", "table.language"),
                bad("Ana,ana@x.org,es,alcalde\n", 1, "kind", "table.kind"),
                bad("Ana,ana@x.org,es,delegada,Nadie\n", 1, "organisation", "table.organisation"),
                bad("Ana,ana@x.org,es,delegada,Alcaldía,más\n", 1, "", "table.cells"));
    }

    /// As a spreadsheet names it; the tables here have the usual order.
    private static String cell(String column, int row) {
        return ""
                + "ABCDE"
                        .charAt(List.of("name", "address", "language", "kind", "organisation")
                                .indexOf(column)) + row;
    }

    private static Arguments bad(String table, int row, String column, String key) {
        return Arguments.of(table, row, column, "invitation." + key);
    }

    private static InvitationTable read(String text) {
        return new InvitationTable(word -> word.equals("alcaldia") ? Optional.of(MAYOR) : Optional.empty(), 1000)
                .read(text);
    }
}
