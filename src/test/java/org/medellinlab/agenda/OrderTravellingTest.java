package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medellinlab.labfile.LabFileRejected;
import org.medellinlab.labfile.Travelling;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;

/// Which item comes before which goes with the lab file, and with a copy of the lab.
class OrderTravellingTest extends Travelling {

    private static final String FIRST = "bienvenida";
    private static final String THEN = "pausa-1";
    private static final String LAST = "almuerzo-1";

    @Autowired
    ItemOrdering ordering;

    @Autowired
    AgendaReading agenda;

    @BeforeEach
    void lay() {
        order(FIRST, THEN);
        order(THEN, LAST);
    }

    @Test
    void it_comes_out_as_it_went_in_and_bringing_it_again_writes_nothing() {
        var told = tell();
        var before = rows();
        assertThat(told).contains("""

                order:
                - first: %s
                  then: %s
                - first: %s
                  then: %s
                """.formatted(FIRST, THEN, THEN, LAST));

        bring(told);

        assertThat(rows()).isEqualTo(before).hasSize(2);
        assertThat(tell()).isEqualTo(told);
    }

    @Test
    void a_lab_that_is_not_there_yet_has_the_same_order() {
        var other = bring(tell().replace("slug: barrios-vivos\n", "slug: barrios-vivos-otra-vez\n"));

        assertThat(other).isNotEqualTo(lab);
        assertThat(said(other)).containsExactlyInAnyOrder(FIRST + " " + THEN, THEN + " " + LAST);
    }

    @Test
    void a_file_adds_to_what_is_said_and_takes_nothing_away() {
        var told = tell();

        bring(told.replaceFirst("\norder:\n(?:[- ].*\n)*", "\norder:\n- first: " + FIRST + "\n  then: " + LAST + "\n"));

        assertThat(said(lab)).containsExactlyInAnyOrder(FIRST + " " + THEN, THEN + " " + LAST, FIRST + " " + LAST);

        bring(told.replaceFirst("\norder:\n(?:[- ].*\n)*", "\n"));

        assertThat(said(lab)).hasSize(3);
    }

    @Test
    void a_lab_begun_as_a_copy_on_other_days_keeps_the_order() {
        var copy = copied("barrios-vivos-2", "AGENDA");

        assertThat(said(copy)).containsExactlyInAnyOrder(FIRST + " " + THEN, THEN + " " + LAST);
        assertThat(said(lab)).hasSize(2);
        assertThat(said(copied("barrios-vivos-3", "PLACES"))).isEmpty();
    }

    static Stream<Arguments> wrongs() {
        return Stream.of(
                Arguments.of("- first: bienvenida", "- first: nada", "order[0].first", "there is no «nada»"),
                Arguments.of("  then: pausa-1", "  then: nada", "order[0].then", "there is no «nada»"),
                Arguments.of("  then: pausa-1", "  then: Nada", "order[0].then", "pattern"),
                Arguments.of("  then: pausa-1\n", "", "order[0]", "then"),
                Arguments.of(
                        "  then: pausa-1",
                        "  then: bienvenida",
                        "order[0].then",
                        "another item than «bienvenida», which cannot be before itself"),
                Arguments.of(
                        "- first: bienvenida",
                        "- first: bienvenida\n  then: pausa-1\n- first: bienvenida",
                        "order[1]",
                        "order[0] says the same: leave one of them out"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("wrongs")
    void a_mistake_is_told_with_its_line_and_nothing_is_kept(String from, String to, String path, String expected) {
        var told = tell();
        var at = told.indexOf("\norder:\n");
        jdbc.sql("delete from agenda_order").update();
        var wrong = told.substring(0, at) + told.substring(at).replaceFirst(from, to);

        var rejected = catchThrowableOfType(LabFileRejected.class, () -> bring(wrong));

        assertThat(rejected.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.expected()).contains(expected);
            assertThat(problem.line())
                    .isGreaterThan((int) told.substring(0, at).lines().count());
        });
        assertThat(rows()).isEmpty();
    }

    @Test
    void a_circle_is_told_in_full_whether_the_file_closes_it_alone_or_with_what_the_lab_says() {
        var told = tell();
        var circle = told.replaceFirst("\norder:\n", "\norder:\n- first: " + LAST + "\n  then: " + FIRST + "\n");
        var before = rows();

        var said = FIRST + " → " + THEN + " → " + LAST + " → " + FIRST;
        assertThat(expected(circle))
                .contains("no circle; " + LAST + " → " + FIRST + " → " + THEN + " → " + LAST + " leads back")
                .contains("the lab has " + FIRST + " → " + THEN + " already");
        assertThat(rows()).isEqualTo(before);

        jdbc.sql("delete from agenda_order").update();
        assertThat(expected(circle)).doesNotContain("the lab has").contains("leads back: leave this out");
        assertThat(expected(circle.replace("- first: " + LAST + "\n  then: " + FIRST + "\n", "")
                        .replace(
                                "  then: " + LAST + "\n",
                                "  then: " + LAST + "\n- first: " + LAST + "\n  then: " + FIRST + "\n")))
                .contains(LAST + " → " + said.substring(0, said.lastIndexOf(" → ")));
        assertThat(rows()).isEmpty();
    }

    private String expected(String text) {
        return catchThrowableOfType(LabFileRejected.class, () -> bring(text))
                .problems()
                .getFirst()
                .expected();
    }

    private void order(String first, String then) {
        var ids = items(lab);
        demo.as(
                "demo-organiser",
                () -> ordering.order(
                        lab, Objects.requireNonNull(ids.get(first)), Objects.requireNonNull(ids.get(then))));
    }

    private LinkedHashMap<String, UUID> items(LabId of) {
        return CurrentActor.asSystem(() -> agenda.draft(of)).stream()
                .collect(Collectors.toMap(
                        AgendaItemRow::key, AgendaItemRow::id, (one, other) -> one, LinkedHashMap::new));
    }

    private List<String> said(LabId of) {
        var keys = items(of).entrySet().stream()
                .collect(Collectors.toMap(java.util.Map.Entry::getValue, java.util.Map.Entry::getKey));
        return CurrentActor.asSystem(() -> ordering.orders(of)).stream()
                .map(order -> keys.get(order.first()) + " " + keys.get(order.then()))
                .toList();
    }

    private List<String> rows() {
        return jdbc.sql("select concat_ws(' ', id, version, first_id, then_id) from agenda_order order by id")
                .query((rs, i) -> Objects.requireNonNull(rs.getString(1)))
                .list();
    }
}
