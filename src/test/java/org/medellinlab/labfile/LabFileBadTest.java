package org.medellinlab.labfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medellinlab.ProductTest;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.shared.CurrentActor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Twenty and more ways in which a lab file can be wrong: each names line, path and what was expected, and nothing of
/// the file is kept.
@ProductTest
class LabFileBadTest {

    @Autowired
    LabFiles files;

    @Autowired
    JdbcClient jdbc;

    static Stream<Arguments> wrongs() {
        return Stream.of(
                wrong("nothing at all", "", "", "a lab file"),
                wrong("a list instead of a mapping", "- a\n- b\n", "", "a mapping"),
                wrong("broken YAML", "format: [\n", "", "well-formed YAML"),
                wrong("a tab for indentation", "format: medellin-lab/1\nlab:\n\tslug: x\n", "", "well-formed YAML"),
                wrong("a hundred thousand brackets", "a: " + "[".repeat(100_000), "", "at most 30 levels"),
                wrong("an alias bomb", "a: &a [x]\nb: [*a, *a]\n", "", "expected"),
                changed("another format", "format: medellin-lab/1", "format: medellin-lab/9", "format"),
                changed(
                        "a field nobody knows",
                        "  slug: medellin-2017",
                        "  slug: medellin-2017\n  colour: red",
                        "lab.colour"),
                changed("a field twice", "  slug: medellin-2017", "  slug: medellin-2017\n  slug: other", "lab.slug"),
                changed("a key with capitals", "  slug: medellin-2017", "  slug: Medellín 2017", "lab.slug"),
                changed(
                        "a day that does not exist",
                        "  firstDay: 2017-05-29",
                        "  firstDay: 2017-02-30",
                        "lab.firstDay"),
                changed("a day in words", "  firstDay: 2017-05-29", "  firstDay: mañana", "lab.firstDay"),
                changed("a last day before the first", "  lastDay: 2017-06-02", "  lastDay: 2017-05-02", "lab.lastDay"),
                changed("a zone nobody knows", "  zone: America/Bogota", "  zone: America/Macondo", "lab.zone"),
                changed("a state nobody knows", "  state: FOLLOW_UP", "  state: DREAMING", "lab.state"),
                changed("a host city that is not there", "  hostCity: medellin", "  hostCity: macondo", "lab.hostCity"),
                changed(
                        "a language the product does not speak",
                        "  languages: [es, pt, en]",
                        "  languages: [es, fr]",
                        "lab.languages[1]"),
                appended(
                        "an organisation in no known city",
                        "organisations",
                        "{key: zz, name: {es: Z}, city: macondo}",
                        ".city"),
                appended("an organisation without a name", "organisations", "{key: zz}", "organisations["),
                appended("a key twice", "cities", "{key: medellin, name: {es: M}}", ".key"),
                appended("a country of three letters", "cities", "{key: zz, name: {es: Z}, country: COL}", ".country"),
                appended(
                        "a person in a seat that is not there",
                        "people",
                        "{key: zz, name: Z, languages: [es], holds: [{seat: zz, from: 2017-01-01}]}",
                        ".holds[0].seat"),
                appended(
                        "an address that is none",
                        "people",
                        "{key: zz, name: Z, languages: [es], address: nobody}",
                        ".address"),
                appended(
                        "an item at a place that is not there",
                        "agenda",
                        "{key: zz, kind: PLENARY, title: {es: Z}, day: 2017-05-29, starts: \"08:00\", ends: \"09:00\", place: zz}",
                        ".place"),
                appended(
                        "an item of no known kind",
                        "agenda",
                        "{key: zz, kind: PARTY, title: {es: Z}, day: 2017-05-29, starts: \"08:00\", ends: \"09:00\"}",
                        ".kind"),
                appended(
                        "an hour that does not exist",
                        "agenda",
                        "{key: zz, kind: PLENARY, title: {es: Z}, day: 2017-05-29, starts: \"25:00\", ends: \"26:00\"}",
                        ".starts"),
                appended(
                        "a member that is no organisation",
                        "groups",
                        "{key: zz, number: 9, name: {es: Z}, objective: {es: Z}, languages: [es], state: ACTIVE, members: [{organisation: zz}]}",
                        ".members[0].organisation"),
                appended(
                        "a promise in no group",
                        "commitments",
                        "{key: zz, group: zz, statement: {es: Z}, horizon: SHORT, ratification: PROVISIONAL}",
                        ".group"),
                appended(
                        "a promise without words",
                        "commitments",
                        "{key: zz, group: city-to-city, statement: {}, horizon: SHORT, ratification: PROVISIONAL}",
                        ".statement"),
                appended(
                        "a due date of no known precision",
                        "commitments",
                        "{key: zz, group: city-to-city, statement: {es: Z}, horizon: SHORT, ratification: PROVISIONAL, dueOn: \"soon\"}",
                        ".dueOn"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongs")
    void a_wrong_file_is_refused_whole_and_says_where(String what, String text, String path, String expected) {
        var rejected =
                catchThrowableOfType(LabFileRejected.class, () -> CurrentActor.asSystem(() -> files.bring(text)));

        assertThat(rejected).as(what).isNotNull();
        assertThat(rejected.problems()).anySatisfy(problem -> {
            assertThat(problem.path()).contains(path);
            assertThat(problem.toString()).contains(expected);
        });
        if (!path.isEmpty()) {
            assertThat(rejected.problems())
                    .allSatisfy(problem -> assertThat(problem.line()).isPositive());
        }
        assertThat(jdbc.sql(
                                "select (select count(*) from lab) + (select count(*) from city) + (select count(*) from person)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void every_problem_of_a_file_is_told_at_once() {
        var text = DemoLabs.text("medellin-2017")
                .replace("  state: FOLLOW_UP", "  state: DREAMING")
                .replace("  lastDay: 2017-06-02", "  lastDay: 2017-06-99");

        var rejected =
                catchThrowableOfType(LabFileRejected.class, () -> CurrentActor.asSystem(() -> files.bring(text)));

        assertThat(rejected.problems()).extracting(LabFileProblem::path).contains("lab.state", "lab.lastDay");
    }

    private static Arguments wrong(String what, String text, String path, String expected) {
        return Arguments.of(what, text, path, expected);
    }

    private static Arguments changed(String what, String from, String to, String path) {
        var text = DemoLabs.text("medellin-2017");
        assertThat(text).as("the lab file contains " + from).contains(from);
        return Arguments.of(what, text.replace(from + "\n", to + "\n"), path, "expected");
    }

    private static Arguments appended(String what, String section, String entry, String path) {
        var text = DemoLabs.text("medellin-2017");
        assertThat(text).contains("\n" + section + ":\n");
        return Arguments.of(
                what,
                text.replace("\n" + section + ":\n", "\n" + section + ":\n  - " + entry + "\n"),
                path,
                "expected");
    }
}
