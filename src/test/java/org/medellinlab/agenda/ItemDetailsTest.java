package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medellinlab.agenda.AgendaChange.What;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ItemDetailsTest extends InTheDraft {

    @Autowired
    AgendaPeople people;

    @Autowired
    NotingAttendance attendance;

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_was_typed_of_an_item_is_read_again() {
        var item = item("pausa-1");
        var details = full();

        var saved = save(item, details);

        assertThat(saved.details()).isEqualTo(details);
        assertThat(item("pausa-1").details()).isEqualTo(details);
        assertThat(CurrentActor.asSystem(() -> people.all(lab, List.of(saved)))
                        .persons()
                        .values())
                .hasSize(2);
        assertThat(people.shown(List.of(saved)).persons()).hasSize(1);
    }

    @Test
    void all_of_it_comes_out_of_the_lab_file_as_it_went_in() {
        var item = save(item("pausa-1"), full());
        CurrentActor.asSystem(() -> attendance.note(lab, item.id(), Set.of(somebody())));

        var told = CurrentActor.asSystem(() -> files.tell(lab));
        jdbc.sql("delete from agenda_attendance").update();
        save(item("pausa-1"), ItemDetails.NONE);
        CurrentActor.asSystem(() -> files.bring(told));

        assertThat(item("pausa-1").details()).isEqualTo(full());
        assertThat(CurrentActor.asSystem(() -> files.tell(lab))).isEqualTo(told).contains("teamNotes: Llamar antes");
    }

    @Test
    void notes_of_the_team_are_in_no_release_and_no_change() {
        var item = item("pausa-1");
        save(item, ItemDetails.NONE.withPeople(ItemRole.SPEAKER, List.of()));
        var noted = new ItemDetails(
                false,
                false,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                List.of(),
                List.of(),
                "Solo nosotros");
        save(item("pausa-1"), noted);
        assertThat(changes()).isEmpty();

        save(item("pausa-1"), full());
        CurrentActor.asSystem(() -> planning.release(lab, "v3"));

        assertThat(jdbc.sql("select content from agenda_release where name = 'v3'")
                        .query(String.class)
                        .single())
                .contains("Cuaderno")
                .doesNotContain("Llamar antes");
    }

    @Test
    void a_cancelled_item_stays_and_is_said_to_be_off() {
        save(item("pausa-1"), ItemDetails.NONE.cancelled(true));

        assertThat(changes()).extracting(AgendaChange::what).containsExactly(What.CALLED_OFF);
        CurrentActor.asSystem(() -> planning.release(lab, "v3"));
        assertThat(reading.released(lab).orElseThrow().items())
                .filteredOn(AgendaItemRow::isCancelled)
                .singleElement()
                .satisfies(item -> assertThat(item.key()).isEqualTo("pausa-1"));
    }

    @Test
    void what_waits_in_the_tray_is_in_no_draft_and_no_release() {
        save(item("pausa-1"), ItemDetails.NONE.unscheduled(true));

        assertThat(CurrentActor.asSystem(() -> reading.unscheduled(lab)))
                .extracting(AgendaItemRow::key)
                .containsExactly("pausa-1");
        assertThat(CurrentActor.asSystem(() -> reading.draft(lab)))
                .extracting(AgendaItemRow::key)
                .doesNotContain("pausa-1");
    }

    @Test
    void a_link_that_a_browser_should_not_follow_is_refused() {
        var bad = new ItemDetails(
                false,
                false,
                null,
                0,
                List.of(),
                List.of(),
                List.of(),
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                List.of(),
                List.of(new ItemMaterial(LocalizedText.of(Language.ES, "Guía"), "javascript:alert(1)")),
                "");

        assertThat(AgendaItemForm.of(item("pausa-1")).with(bad).problems())
                .isEqualTo(Map.of(
                        AgendaField.CAPACITY, "agenda.problem.capacity",
                        AgendaField.MATERIALS, "agenda.problem.link"));
    }

    @Test
    void somebody_who_is_in_no_directory_cannot_be_needed() {
        var unknown = ItemDetails.NONE.withPeople(
                ItemRole.HOST, List.of(ItemPerson.person(ItemRole.HOST, UUID.randomUUID())));

        assertThatThrownBy(() -> save(item("pausa-1"), unknown)).isInstanceOf(NotForYou.class);
    }

    @Test
    void who_was_there_is_noted_once_and_can_be_taken_back() {
        var item = item("pausa-1").id();
        CurrentActor.asSystem(() -> attendance.note(lab, item, Set.of(somebody())));
        CurrentActor.asSystem(() -> attendance.note(lab, item, Set.of(somebody())));
        assertThat(attended(item)).containsExactly(somebody());

        CurrentActor.asSystem(() -> attendance.note(lab, item, Set.of()));
        assertThat(attended(item)).isEmpty();
        assertThatThrownBy(() -> CurrentActor.asSystem(
                        () -> attendance.note(lab, item, Set.of(new PersonId(UUID.randomUUID())))))
                .isInstanceOf(NotForYou.class);
    }

    private List<PersonId> attended(UUID item) {
        return CurrentActor.asSystem(() -> attendance.of(lab, item)).stream()
                .filter(AttendanceRow::attended)
                .map(AttendanceRow::person)
                .toList();
    }

    private List<AgendaChange> changes() {
        return CurrentActor.asSystem(() -> planning.changesSinceRelease(lab));
    }

    private ItemDetails full() {
        var persons = List.copyOf(
                CurrentActor.asSystem(() -> people.choices(lab)).persons().keySet());
        var seat = CurrentActor.asSystem(() -> people.choices(lab))
                .seats()
                .keySet()
                .iterator()
                .next();
        return new ItemDetails(
                true,
                false,
                item("pausa-1").venue(),
                40,
                List.of(Language.PT, Language.ES),
                List.of(
                        ItemPerson.person(ItemRole.SPEAKER, persons.get(1)),
                        ItemPerson.seat(ItemRole.HOST, seat),
                        ItemPerson.person(ItemRole.INTERPRETER, persons.get(0)).into(List.of(Language.PT))),
                List.of("Nora Invitada"),
                LocalizedText.of(Language.ES, "Cuaderno"),
                LocalizedText.of(Language.ES, "Equipos de parques"),
                List.of("agua", "sombra"),
                List.of(new ItemMaterial(LocalizedText.of(Language.ES, "Guía"), "https://example.org/guia.pdf")),
                "Llamar antes");
    }

    private PersonId somebody() {
        return CurrentActor.asSystem(() -> attendance.of(lab, item("pausa-1").id()))
                .getFirst()
                .person();
    }

    private AgendaItemRow save(AgendaItemRow item, ItemDetails details) {
        return CurrentActor.asSystem(() -> planning.edit(
                lab, item.id(), item.version(), AgendaItemForm.of(item).with(details)));
    }

    @Test
    void everybody_knows_into_which_languages_it_is_put_and_the_team_by_whom() {
        var persons = List.copyOf(
                CurrentActor.asSystem(() -> people.choices(lab)).persons().keySet());
        var saved = save(
                item("pausa-1"),
                ItemDetails.NONE.withPeople(
                        ItemRole.INTERPRETER,
                        List.of(
                                ItemPerson.person(ItemRole.INTERPRETER, persons.get(0))
                                        .into(List.of(Language.PT)),
                                ItemPerson.person(ItemRole.INTERPRETER, persons.get(1))
                                        .into(List.of(Language.EN, Language.PT)))));

        assertThat(saved.details().interpretedInto()).containsExactly(Language.PT, Language.EN);
        CurrentActor.asSystem(() -> planning.release(lab, "v3"));
        var released = reading.released(lab).orElseThrow().items().stream()
                .filter(row -> row.key().equals("pausa-1"))
                .findFirst()
                .orElseThrow();
        assertThat(released.details().interpretedInto()).containsExactly(Language.PT, Language.EN);
        assertThat(people.shown(List.of(released)).persons()).isEmpty();
        assertThat(CurrentActor.asSystem(() -> people.all(lab, List.of(released)))
                        .persons())
                .hasSize(2);
        assertThat(ItemDetails.NONE.interpretedInto()).isEmpty();
    }
}
