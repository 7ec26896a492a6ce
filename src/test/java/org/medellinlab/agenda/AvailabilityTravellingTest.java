package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabReading;
import org.medellinlab.labfile.LabFileRejected;
import org.medellinlab.labfile.Travelling;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;

/// When people and places cannot be had goes with the lab file, and stays behind when a lab is copied to other days.
class AvailabilityTravellingTest extends Travelling {

    @Autowired
    AvailabilityKeeping keeping;

    @Autowired
    Absences absences;

    @Autowired
    LabReading labs;

    @Autowired
    Directory directory;

    private UUID host = new UUID(0, 0);
    private UUID venue = host;
    private LocalDate day = LocalDate.EPOCH;

    @BeforeEach
    void lay() {
        day = labs.sheet(lab).orElseThrow().days().getFirst();
        venue = labs.venues(lab).keySet().iterator().next();
        host = directory.personNamed("demo-host").orElseThrow().id().value();
        absences.save(Absence.ofPerson(lab.value(), host, away(day, "22:00", "02:00")));
        absences.save(Absence.ofPerson(lab.value(), host, AbsenceDraft.wholeDay(day.plusDays(1))));
        demo.as("demo-organiser", () -> keeping.placeIsAway(lab, venue, List.of(away(day, "13:00", "00:00"))));
    }

    @Test
    void it_comes_out_as_it_went_in_and_bringing_it_again_writes_nothing() {
        var told = tell();
        var before = rows();
        assertThat(told.substring(told.indexOf("\navailability:\n")))
                .startsWith("""

                availability:
                - place: %s
                  away:
                  - day: %s
                    starts: 13:00
                    ends: 00:00
                - person: demo-host
                  away:
                  - day: %s
                    starts: 22:00
                    ends: 02:00
                  - day: %s
                """.formatted(place(), day, day, day.plusDays(1)));

        bring(told);

        assertThat(rows()).isEqualTo(before);
        assertThat(tell()).isEqualTo(told);
    }

    @Test
    void a_lab_that_is_not_there_yet_has_the_same_availability_and_nobody_was_asked() {
        demo.as("demo-organiser", () -> keeping.ask(lab, host));
        var evening = new AbsenceDraft(day.plusDays(2), LocalTime.MIN, LocalTime.of(21, 0), LocalTime.of(1, 0));
        absences.save(Absence.ofPerson(lab.value(), host, evening));
        var told = tell();

        var other = bring(told.replace("slug: barrios-vivos\n", "slug: barrios-vivos-otra-vez\n"));

        assertThat(other).isNotEqualTo(lab);
        assertThat(person(other).absences())
                .containsExactly(away(day, "22:00", "02:00"), AbsenceDraft.wholeDay(day.plusDays(1)), evening)
                .isEqualTo(person(lab).absences());
        assertThat(person(other).askedAt()).isNull();
        var places = CurrentActor.asSystem(() -> keeping.places(other));
        assertThat(places.values())
                .filteredOn(away -> !away.isEmpty())
                .containsExactly(List.of(away(day, "13:00", "00:00")));
        assertThat(places.keySet()).isEqualTo(labs.venues(other).keySet());
    }

    @Test
    void a_file_says_it_anew_of_whom_it_names_and_leaves_the_others() {
        var told = tell();
        demo.as("demo-organiser", () -> keeping.placeIsAway(lab, venue, List.of()));
        var kept = rows();

        bring(told.replace("starts: 22:00\n    ends: 02:00", "starts: 21:00\n    ends: 01:30"));

        assertThat(person(lab).absences())
                .containsExactly(away(day, "21:00", "01:30"), AbsenceDraft.wholeDay(day.plusDays(1)));
        assertThat(rows()).as("the other day of the same person").containsAnyElementsOf(kept);
        assertThat(place(lab)).containsExactly(away(day, "13:00", "00:00"));

        bring(without(told));

        assertThat(person(lab).absences()).hasSize(2);
        assertThat(place(lab)).hasSize(1);
    }

    @Test
    void what_somebody_said_themselves_stays() {
        var told = tell();
        demo.as("demo-organiser", () -> keeping.ask(lab, host));
        jdbc.sql("update availability_asked set answered_at = asked_at").update();
        jdbc.sql("delete from absence where person_id is not null").update();

        bring(told);

        assertThat(person(lab).absences()).isEmpty();
        demo.as("demo-organiser", () -> keeping.ask(lab, host));
        bring(told);
        assertThat(person(lab).absences()).as("asked again, nothing said yet").hasSize(2);
    }

    static Stream<Arguments> wrongs() {
        return Stream.of(
                Arguments.of("ends: 02:00", "ends: 21:00", ".away[0].ends", "an hour after the start, 22:00"),
                Arguments.of("ends: 02:00", "ends: 25:00", ".away[0].ends", "does not match"),
                Arguments.of(
                        "starts: 22:00\n    ends: 02:00",
                        "starts: 00:00\n    ends: 21:00\n    nightUntil: 22:00",
                        ".away[0].nightUntil",
                        "an hour of the night that begins when they can be had again, at 21:00"),
                Arguments.of("    ends: 02:00\n", "", ".away[0]", "both «starts» and «ends»"),
                Arguments.of(
                        "- person: demo-host\n  away", "- person: nadie\n  away", ".person", "there is no «nadie»"),
                Arguments.of("- person: demo-host\n  away", "- place: luna\n  away", ".place", "there is no «luna»"),
                Arguments.of("- person: demo-host\n  away", "- away", "availability[1]", "either a person or a place"),
                Arguments.of(
                        "- person: demo-host\n  away",
                        "- person: demo-host\n  away:\n  - day: 2031-05-05\n- person: demo-host\n  away",
                        "availability[2]",
                        "availability[1] is of the same one"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("wrongs")
    void a_mistake_is_told_with_its_line_and_nothing_is_kept(String from, String to, String path, String expected) {
        var told = tell();
        var at = told.indexOf("\navailability:\n");
        assertThat(told.substring(at)).contains(from);
        jdbc.sql("delete from absence").update();
        var wrong = told.substring(0, at) + told.substring(at).replaceFirst(java.util.regex.Pattern.quote(from), to);

        var rejected = catchThrowableOfType(LabFileRejected.class, () -> bring(wrong));

        assertThat(rejected.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).contains("availability[").endsWith(path);
            assertThat(problem.expected()).contains(expected);
            assertThat(problem.line())
                    .isGreaterThan((int) told.substring(0, at).lines().count());
        });
        assertThat(rows()).isEmpty();
    }

    @Test
    void the_days_move_with_a_lab_that_is_moved() {
        CurrentActor.asSystem(() -> files.moveBy(lab, 3));

        assertThat(person(lab).absences())
                .containsExactly(away(day.plusDays(3), "22:00", "02:00"), AbsenceDraft.wholeDay(day.plusDays(4)));
        var told = tell();
        CurrentActor.asSystem(() -> files.bring(told, 2));
        assertThat(person(lab).absences()).first().isEqualTo(away(day.plusDays(5), "22:00", "02:00"));
    }

    @Test
    void a_lab_begun_as_a_copy_has_other_days_and_none_of_it() {
        var copy = copied("barrios-vivos-2", "PLACES,AGENDA");

        assertThat(labs.venues(copy)).isNotEmpty();
        assertThat(absences.findByLabOrderByDayAscStartsAsc(copy.value())).isEmpty();
        assertThat(absences.findByLabOrderByDayAscStartsAsc(lab.value())).hasSize(3);
    }

    private static String without(String told) {
        return told.replaceFirst("\navailability:\n(?:[- ].*\n)*", "\n");
    }

    private AvailabilityRow person(LabId of) {
        return CurrentActor.asSystem(() -> keeping.people(of)).stream()
                .filter(row -> row.who().equals(host))
                .findFirst()
                .orElseThrow();
    }

    private List<AbsenceDraft> place(LabId of) {
        return Objects.requireNonNull(
                CurrentActor.asSystem(() -> keeping.places(of)).get(venue));
    }

    private String place() {
        return Objects.requireNonNull(labs.venues(lab).get(venue)).draft().key();
    }

    private static AbsenceDraft away(LocalDate day, String from, String until) {
        return new AbsenceDraft(day, LocalTime.parse(from), LocalTime.parse(until));
    }

    private List<@Nullable String> rows() {
        return jdbc.sql("select concat_ws(' ', id, version, held_on, starts, ends) from absence order by id")
                .query(String.class)
                .list();
    }
}
