package org.medellinlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StaleValues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class LabSettingsTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    LabSettings settings;

    @Autowired
    LabReading labs;

    @Autowired
    JdbcClient jdbc;

    private LabId lab;

    @BeforeEach
    void lay() {
        lab = demo.lay();
    }

    @Test
    void what_was_typed_is_kept_and_what_is_not_in_the_form_stays() {
        var before = labs.sheet(lab).orElseThrow().draft();
        var kept = kept();

        var now = revise(typed(kept, "theme.en", "Squares that last", "long", "72"), kept.version());

        var after = labs.sheet(lab).orElseThrow().draft();
        assertThat(after.theme().exactly(Language.EN)).isEqualTo("Squares that last");
        assertThat(after.theme().exactly(Language.ES)).isEqualTo(before.theme().exactly(Language.ES));
        assertThat(after.horizons().longMonths()).isEqualTo(72);
        assertThat(after.organisedBy()).isEqualTo(before.organisedBy());
        assertThat(after.languages()).isEqualTo(before.languages());
        assertThat(now.version()).isEqualTo(kept.version() + 1);
        assertThat(jdbc.sql("select count(*) from audit_entry where thing_kind = 'Lab' and happened = 'CHANGED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void saving_without_a_change_is_no_change() {
        var kept = kept();

        assertThat(revise(kept.values(), kept.version())).isEqualTo(kept);
    }

    @Test
    void who_saves_second_gets_both_versions() {
        var kept = kept();
        revise(typed(kept, "name.en", "Theirs"), kept.version());

        var stale =
                catchThrowableOfType(StaleValues.class, () -> revise(typed(kept, "name.en", "Mine"), kept.version()));

        assertThat(stale.theirs()).containsEntry("name.en", "Theirs");
        revise(typed(kept, "name.en", "Mine"), stale.version());
        assertThat(kept().values()).containsEntry("name.en", "Mine");
    }

    @Test
    void an_activity_is_not_left_outside_the_days() {
        var kept = kept();
        var first = LocalDate.parse(kept.values().get("firstDay"));

        assertThatThrownBy(
                        () -> revise(typed(kept, "firstDay", first.plusDays(1).toString()), kept.version()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("settings.lab.problem.items"));
        assertThat(revise(typed(kept, "firstDay", first.minusDays(1).toString()), kept.version())
                        .values())
                .containsEntry("firstDay", first.minusDays(1).toString());
    }

    @Test
    void a_lab_that_is_history_is_opened_again_by_an_administrator_only() {
        var kept = kept();
        var history = revise(typed(kept, "state", "ARCHIVED"), kept.version());

        assertThatThrownBy(() -> revise(typed(history, "state", "FOLLOW_UP"), history.version()))
                .isInstanceOf(Refused.class);
        var opened = org.medellinlab.shared.CurrentActor.asSystem(
                () -> settings.revise(lab, typed(history, "state", "FOLLOW_UP"), history.version()));
        assertThat(opened.values()).containsEntry("state", "FOLLOW_UP");
    }

    @ParameterizedTest
    @CsvSource({
        "zone, America/Medellin, zone",
        "zone, '', zone",
        "firstDay, '', firstDay",
        "firstDay, 2017-02-30, firstDay",
        "lastDay, 2000-01-01, lastDay",
        "lastDay, 2100-01-01, lastDay",
        "languages, '', languages",
        "state, OVER, state",
        "short, 0, short",
        "short, 999, short",
        "medium, 1, medium",
        "long, x, long"
    })
    void what_cannot_be_is_said_at_its_field(String field, String value, String where) {
        assertThat(LabValues.problems(kept().values())).isEmpty();
        assertThat(LabValues.problems(typed(kept(), field, value))).containsKey(where);
    }

    @Test
    void a_lab_without_a_name_is_refused_at_the_first_working_language() {
        var nameless = typed(kept(), "name.es", "", "name.pt", "", "name.en", "", "languages", "pt,en");

        assertThat(LabValues.problems(nameless)).containsOnlyKeys("name.pt");
    }

    private LabSettings.Kept kept() {
        return demo.as("demo-organiser", () -> settings.kept(lab));
    }

    private LabSettings.Kept revise(Map<String, String> typed, long version) {
        return demo.as("demo-organiser", () -> settings.revise(lab, typed, version));
    }

    private static Map<String, String> typed(LabSettings.Kept kept, String... changes) {
        var typed = new LinkedHashMap<>(kept.values());
        for (var i = 0; i < changes.length; i += 2) {
            typed.put(changes[i], changes[i + 1]);
        }
        return typed;
    }
}
