package org.medellinlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class LabFoundingTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    LabFounding founding;

    @Autowired
    LabLifecycle lifecycle;

    @Autowired
    LabReading labs;

    @Autowired
    AgendaReading agenda;

    @Autowired
    JdbcClient jdbc;

    private LabId earlier = LabId.next();

    @BeforeEach
    void lay() {
        earlier = demo.lay();
    }

    @Test
    void a_lab_begins_from_nothing_and_whoever_begins_it_organises_it() {
        var lab = found(typed());

        var sheet = labs.sheet(lab).orElseThrow();
        assertThat(sheet.slug()).isEqualTo("plazas-vivas-2031");
        assertThat(sheet.draft().state()).isEqualTo(LabState.DRAFT);
        assertThat(sheet.days()).hasSize(5);
        assertThat(sheet.hostCityName().in(Language.ES)).isEqualTo("Medellín");
        assertThat(labs.venues(lab)).isEmpty();
        assertThat(demo.as("demo-organiser", () -> agenda.draft(lab))).isEmpty();
        assertThat(roles(lab)).containsExactly(Role.ORGANISER.name());
    }

    @Test
    void a_city_that_is_not_there_yet_is_written_down_once() {
        var first = found(typed("city", "", "newCity", "Lanquín"));
        var second = found(typed("city", "", "newCity", "lanquín", "slug", "otro-lab"));

        assertThat(labs.sheet(first).orElseThrow().draft().hostCity())
                .isEqualTo(labs.sheet(second).orElseThrow().draft().hostCity());
    }

    @Test
    void a_copy_brings_everything_along_on_the_same_days_of_the_week() {
        var like = new LinkedHashMap<>(demo.as("demo-organiser", () -> founding.likeAnEarlierOne(earlier)));
        like.put("slug", "barrios-vivos-2");
        like.put("parts", "TEAM,PLACES,AGENDA,VISITS,EXERCISES");

        var lab = found(like);

        var before = labs.sheet(earlier).orElseThrow().draft();
        var after = labs.sheet(lab).orElseThrow().draft();
        assertThat(after.firstDay()).isEqualTo(before.firstDay().plusDays(364));
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.horizons()).isEqualTo(before.horizons());
        assertThat(labs.venues(lab)).hasSameSizeAs(labs.venues(earlier)).isNotEmpty();
        var was = demo.as("demo-organiser", () -> agenda.draft(earlier));
        var is = demo.as("demo-organiser", () -> agenda.draft(lab));
        assertThat(is)
                .extracting(AgendaItemRow::key)
                .containsExactlyElementsOf(was.stream().map(AgendaItemRow::key).toList());
        assertThat(is)
                .extracting(AgendaItemRow::day)
                .containsExactlyElementsOf(
                        was.stream().map(item -> item.day().plusDays(364)).toList());
        assertThat(is.stream().filter(item -> item.venue() != null))
                .isNotEmpty()
                .allMatch(item -> labs.venues(lab).containsKey(item.venue()));
        assertThat(count("site_visit", lab))
                .isEqualTo(count("site_visit", earlier))
                .isPositive();
        assertThat(count("exercise", lab)).isEqualTo(count("exercise", earlier)).isPositive();
        assertThat(count("participant", lab)).isZero();
        assertThat(roles(lab)).contains(Role.FACILITATOR.name(), Role.ORGANISER.name());
        assertThat(agenda.released(lab)).isEmpty();
    }

    @Test
    void only_what_was_chosen_comes_along() {
        var like = new LinkedHashMap<>(demo.as("demo-organiser", () -> founding.likeAnEarlierOne(earlier)));
        like.put("slug", "barrios-vivos-3");
        like.put("parts", "AGENDA");

        var lab = found(like);

        assertThat(labs.venues(lab)).isEmpty();
        assertThat(count("site_visit", lab)).isZero();
        assertThat(demo.as("demo-organiser", () -> agenda.draft(lab)))
                .isNotEmpty()
                .allMatch(item -> item.venue() == null);
    }

    @Test
    void visits_bring_the_places_they_stop_at() {
        assertThat(FoundingValues.parts(Map.of("parts", "VISITS")))
                .containsExactlyInAnyOrder(CopiedPart.Choice.VISITS, CopiedPart.Choice.PLACES);
    }

    @Test
    void what_is_missing_is_said_and_an_address_belongs_to_one_lab() {
        assertThat(FoundingValues.problems(Map.of()))
                .containsKeys("name.es", "theme.es", "firstDay", "lastDay", "zone", "languages", "city", "slug");
        assertThat(FoundingValues.problems(typed("slug", "Así no"))).containsOnlyKeys("slug");
        assertThatThrownBy(() -> found(typed("slug", "barrios-vivos")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("founding.problem.slug-taken"));
    }

    @Test
    void a_lab_one_does_not_organise_is_not_copied() {
        assertThatThrownBy(() -> found(typed("copyOf", "medellin-2017"))).isInstanceOf(NotForYou.class);
    }

    @Test
    void a_lab_goes_step_by_step_and_back_again() {
        var lab = found(typed());

        step(lab, LabState.DRAFT, LabState.ANNOUNCED);
        assertThat(state(lab)).isEqualTo(LabState.ANNOUNCED);
        step(lab, LabState.ANNOUNCED, LabState.DRAFT);
        assertThat(state(lab)).isEqualTo(LabState.DRAFT);
        assertThatThrownBy(() -> step(lab, LabState.DRAFT, LabState.RUNNING)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> step(lab, LabState.ANNOUNCED, LabState.RUNNING))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_lab_goes_through_its_whole_life_and_only_an_administrator_opens_history_again() {
        var lab = found(typed());
        var life = List.of(LabState.DRAFT, LabState.ANNOUNCED, LabState.RUNNING, LabState.FOLLOW_UP, LabState.ARCHIVED);
        assertThat(life).containsExactly(LabState.values());

        for (var next = 1; next < life.size(); next++) {
            step(lab, life.get(next - 1), life.get(next));
            assertThat(state(lab)).isEqualTo(life.get(next));
        }

        assertThatThrownBy(() -> step(lab, LabState.ARCHIVED, LabState.FOLLOW_UP))
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).key())
                .isEqualTo("settings.lab.problem.archived");
        assertThat(state(lab)).isEqualTo(LabState.ARCHIVED);
        CurrentActor.asSystem(() -> lifecycle.step(lab, LabState.ARCHIVED, LabState.FOLLOW_UP));
        assertThat(state(lab)).isEqualTo(LabState.FOLLOW_UP);
    }

    @Test
    void the_checklist_says_what_is_missing_and_what_is_not() {
        var lab = found(typed());

        assertThat(missing(lab)).containsExactly("words", "team", "places", "days", "release", "people");
        assertThat(missing(earlier)).doesNotContain("release", "people", "places");
    }

    private List<String> missing(LabId lab) {
        return demo.as("demo-organiser", () -> lifecycle.checklist(lab)).stream()
                .filter(row -> !row.isDone())
                .map(ChecklistSource.Row::key)
                .toList();
    }

    private void step(LabId lab, LabState from, LabState to) {
        demo.as("demo-organiser", () -> lifecycle.step(lab, from, to));
    }

    private LabState state(LabId lab) {
        return labs.sheet(lab).orElseThrow().draft().state();
    }

    private LabId found(Map<String, String> typed) {
        return demo.as("demo-organiser", () -> founding.found(typed));
    }

    private int count(String table, LabId lab) {
        return jdbc.sql("select count(*) from " + table + " where lab_id = ?")
                .param(lab.value())
                .query(Integer.class)
                .single();
    }

    private List<@Nullable String> roles(LabId lab) {
        return jdbc.sql("select role from role_grant where lab_id = ? order by role")
                .param(lab.value())
                .query(String.class)
                .list();
    }

    private static Map<String, String> typed(String... changes) {
        var typed = new LinkedHashMap<String, String>(Map.of(
                "name.es", "Plazas Vivas",
                "theme.es", "Plazas que duran",
                "firstDay", "2031-05-05",
                "lastDay", "2031-05-09",
                "zone", "America/Bogota",
                "languages", "es,pt",
                "city", "medellin"));
        for (var i = 0; i < changes.length; i += 2) {
            typed.put(changes[i], changes[i + 1]);
        }
        return typed;
    }
}
