package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.lab.LabReading;
import org.medellinlab.labfile.LabFileRejected;
import org.medellinlab.labfile.Travelling;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;

/// Who knows when a place can be had goes where the place goes.
class ContactsTravellingTest extends Travelling {

    @Autowired
    VenueContacts contacts;

    @Autowired
    LabReading labs;

    private UUID venue = new UUID(0, 0);

    @BeforeEach
    void lay() {
        venue = labs.venues(lab).keySet().iterator().next();
        organiser(() -> contacts.name(lab, venue, "Rosa Portera", "rosa@lugar.example"));
        organiser(() -> contacts.ask(lab, venue));
    }

    @Test
    void a_copied_lab_has_them_with_its_places_and_nobody_has_asked_them_yet() {
        var copy = copied("barrios-vivos-2", "PLACES");

        var its = demo.as("demo-organiser", () -> contacts.of(copy));
        assertThat(its.keySet()).hasSize(1).allMatch(place -> labs.venues(copy).containsKey(place));
        assertThat(its.values()).singleElement().satisfies(contact -> {
            assertThat(contact.name()).isEqualTo("Rosa Portera");
            assertThat(contact.address()).isEqualTo("rosa@lugar.example");
            assertThat(contact.askedAt()).isNull();
        });
        assertThat(contact(lab).askedAt()).isNotNull();
    }

    @Test
    void a_copied_lab_without_the_places_has_none() {
        var copy = copied("barrios-vivos-3", "AGENDA");

        assertThat(demo.as("demo-organiser", () -> contacts.of(copy))).isEmpty();
    }

    @Test
    void the_lab_file_has_them_and_bringing_it_again_changes_nothing() {
        var told = tell();
        var before = rows();
        assertThat(told).contains("\ncontacts:\n", "rosa@lugar.example");

        bring(told);

        assertThat(rows()).isEqualTo(before);
        assertThat(contact(lab).askedAt()).isNotNull();
        assertThat(tell()).isEqualTo(told);
    }

    @Test
    void where_there_are_none_yet_the_lab_file_brings_them_unasked() {
        var told = tell();
        jdbc.sql("delete from venue_contact").update();

        bring(told);

        assertThat(contact(lab).name()).isEqualTo("Rosa Portera");
        assertThat(contact(lab).askedAt()).isNull();
        assertThat(tell()).isEqualTo(told);
    }

    @Test
    void a_file_that_names_somebody_else_is_followed_and_who_it_was_is_asked_no_more() {
        var told = tell();
        var person = told.substring(told.indexOf("\ncontacts:\n"))
                .split("person: ")[1]
                .lines()
                .findFirst()
                .orElseThrow();

        bring(told.replaceFirst("(\ncontacts:\n(?:.*\n)*?.*person: )" + person, "$1demo-host"));

        assertThat(contact(lab).name()).isEqualTo(demo.person("demo-host").name());
        assertThat(contact(lab).askedAt()).isNull();
    }

    @Test
    void a_file_with_two_for_one_place_brings_nothing_at_all() {
        var told = tell();
        jdbc.sql("delete from venue_contact").update();
        var key = Objects.requireNonNull(labs.venues(lab).get(venue)).draft().key();
        var twice = told.replace("\ncontacts:\n", "\ncontacts:\n- place: " + key + "\n  person: demo-host\n");

        assertThatThrownBy(() -> bring(twice))
                .isInstanceOfSatisfying(
                        LabFileRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .anySatisfy(
                                        problem -> assertThat(problem.path()).isEqualTo("contacts[1].place")));
        assertThat(rows()).isEmpty();
    }

    private VenueContactRow contact(LabId of) {
        return demo.as("demo-organiser", () -> contacts.of(of))
                .values()
                .iterator()
                .next();
    }

    private List<@Nullable String> rows() {
        return jdbc.sql(
                        "select concat(id, ' ', person_id, ' ', version, ' ', coalesce(asked_at, '')) from venue_contact")
                .query(String.class)
                .list();
    }

    private void organiser(Runnable work) {
        demo.as("demo-organiser", work);
    }
}
