package org.medellinlab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.lab.TravelMinutes.Minutes;
import org.medellinlab.lab.VenueKeeping.Kept;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StaleValues;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class VenueKeepingTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    VenueKeeping keeping;

    @Autowired
    LabReading labs;

    @Autowired
    LabFiles files;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
    }

    @Test
    void a_place_is_kept_with_all_that_was_typed() {
        var kept = add();

        var draft = draft(kept);
        assertThat(draft.name().in(Language.ES)).isEqualTo("Biblioteca");
        assertThat(draft.latitude()).isEqualTo(6.2518);
        assertThat(draft.longitude()).isEqualTo(-75.5636);
        assertThat(draft.capacity()).isEqualTo(80);
        assertThat(draft.stepFree()).isTrue();
        assertThat(draft.several()).isTrue();
        assertThat(draft.opens()).isEqualTo(LocalTime.of(8, 30));
        assertThat(draft.zone()).isNull();
        assertThat(VenueValues.of(draft)).containsAllEntriesOf(typed());
    }

    @Test
    void who_saves_second_gets_both_versions() {
        var kept = add();
        revise(kept, "address", "La de ellos");

        var stale = catchThrowableOfType(StaleValues.class, () -> revise(kept, "address", "La mía"));

        assertThat(stale.theirs()).containsEntry("address", "La de ellos");
    }

    @Test
    void a_place_where_something_happens_stays() {
        var used = labs.venues(lab).keySet().iterator().next();

        assertThatThrownBy(() -> demo.as("demo-organiser", () -> keeping.remove(lab, used)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("places.problem.used"));
        assertThat(labs.venues(lab)).containsKey(used);
    }

    @Test
    void a_removal_is_undone_with_the_ways_to_it() {
        var kept = add();
        var other = labs.venues(lab).keySet().stream()
                .filter(id -> !id.equals(kept.id()))
                .findFirst()
                .orElseThrow();
        demo.as("demo-organiser", () -> keeping.travel(lab, kept.id(), other, 17));

        var removed = demo.as("demo-organiser", () -> keeping.remove(lab, kept.id()));
        assertThat(labs.venues(lab)).doesNotContainKey(kept.id());
        demo.as("demo-organiser", () -> keeping.restore(lab, removed));

        assertThat(draft(kept)).isEqualTo(removed.draft());
        assertThat(labs.travel(lab).between(kept.id(), other)).contains(new Minutes(17, false));
    }

    @Test
    void minutes_that_are_taken_back_are_estimated_again() {
        var kept = add();
        var other = labs.venues(lab).values().stream()
                .filter(venue -> venue.draft().isOnTheMap() && !venue.id().equals(kept.id()))
                .findFirst()
                .orElseThrow()
                .id();
        var estimate = labs.travel(lab).between(kept.id(), other).orElseThrow();
        assertThat(estimate.estimated()).isTrue();

        demo.as("demo-organiser", () -> keeping.travel(lab, kept.id(), other, 99));
        assertThat(labs.travel(lab).between(kept.id(), other)).contains(new Minutes(99, false));
        demo.as("demo-organiser", () -> keeping.travel(lab, kept.id(), other, null));

        assertThat(labs.travel(lab).between(kept.id(), other)).contains(estimate);
        assertThatThrownBy(() -> demo.as("demo-organiser", () -> keeping.travel(lab, kept.id(), other, 0)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_lab_file_carries_it() {
        add();

        var told = demo.as("demo-organiser", () -> files.tell(lab));

        assertThat(told).contains("opens: ").contains("several: true");
    }

    @Test
    void a_place_that_closes_after_midnight_is_kept_and_travels() {
        assertThat(VenueValues.problems(typed("opens", "20:00", "closes", "02:00")))
                .isEmpty();
        var kept = demo.as("demo-organiser", () -> keeping.add(lab, typed("opens", "20:00", "closes", "02:00")));
        assertThat(draft(kept).isOpenAtMidnight()).isTrue();
        assertThat(VenueValues.of(draft(kept))).containsEntry("opens", "20:00").containsEntry("closes", "02:00");

        var file = demo.as("demo-organiser", () -> files.tell(lab));
        CurrentActor.asSystem(() -> files.bring(file.replace("slug: barrios-vivos", "slug: otra-noche")));
        assertThat(labs.venues(labs.bySlug("otra-noche").orElseThrow().id()).values())
                .anySatisfy(venue -> {
                    assertThat(venue.draft().opens()).isEqualTo(LocalTime.of(20, 0));
                    assertThat(venue.draft().closes()).isEqualTo(LocalTime.of(2, 0));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at | aquí | at",
                "at | 95, 10 | at",
                "capacity | 0 | capacity",
                "closes | 08:30 | closes",
                "opens | mañana | opens",
                "zone | America/Medellin | zone",
                "name.es | '' | name.es"
            })
    void what_cannot_be_is_said_at_its_field(String field, String value, String where) {
        assertThat(VenueValues.problems(typed())).isEmpty();
        assertThat(VenueValues.problems(typed(field, value))).containsKey(where);
    }

    private VenueDraft draft(Kept kept) {
        return Objects.requireNonNull(labs.venues(lab).get(kept.id())).draft();
    }

    private Kept add() {
        return demo.as("demo-organiser", () -> keeping.add(lab, typed()));
    }

    private void revise(Kept kept, String field, String value) {
        demo.as("demo-organiser", () -> keeping.revise(lab, kept.id(), typed(field, value), kept.version()));
    }

    private static Map<String, String> typed(String... changes) {
        var typed = new LinkedHashMap<String, String>(Map.of(
                "name.es", "Biblioteca",
                "address", "Calle 44 # 52",
                "at", "6.2518, -75.5636",
                "capacity", "80",
                "stepFree", "yes",
                "several", "yes",
                "opens", "08:30",
                "closes", "18:00"));
        for (var i = 0; i < changes.length; i += 2) {
            typed.put(changes[i], changes[i + 1]);
        }
        return typed;
    }
}
