package org.medellinlab.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.BoardVenues;
import org.medellinlab.agenda.DemoLab;
import org.medellinlab.agenda.ui.TimetableTells.Placing;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.CurrentActor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What runs past midnight on the organisers' board, and places without anything in them.
class NightOnTheBoardTest extends OnTheBoard {

    private static final LocalTime NINE = LocalTime.of(21, 0);
    private static final LocalTime ONE = LocalTime.of(1, 0);

    @Autowired
    BoardVenues boardVenues;

    @Autowired
    LabReading labs;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void makeANight() {
        var item = item();
        CurrentActor.asSystem(() -> planning.edit(
                lab, item.id(), item.version(), AgendaItemForm.of(item).at(item.day(), NINE, ONE)));
        show();
    }

    @Test
    void it_stands_on_the_day_it_begins_on_and_says_until_when_it_lasts() {
        var shown = shown();
        assertThat(shown.get("day").asString()).isEqualTo(item().day().toString());
        assertThat(shown.get("from").asInt()).isEqualTo(21 * 60);
        assertThat(shown.get("until").asInt()).isEqualTo(25 * 60);
        assertThat(shown.get("about").asString()).startsWith("termina al día siguiente, 1:00");
    }

    @Test
    void moved_and_pulled_it_may_end_before_at_and_after_midnight() {
        place(20 * 60, 24 * 60);
        assertThat(item().starts()).isEqualTo(LocalTime.of(20, 0));
        assertThat(item().ends()).isEqualTo(LocalTime.MIDNIGHT);

        place(19 * 60, 26 * 60 + 15);
        assertThat(item().starts()).isEqualTo(LocalTime.of(19, 0));
        assertThat(item().ends()).isEqualTo(LocalTime.of(2, 15));
        assertThat(item().runsPastMidnight()).isTrue();

        place(19 * 60, 22 * 60);
        assertThat(item().ends()).isEqualTo(LocalTime.of(22, 0));
        assertThat(item().runsPastMidnight()).isFalse();
    }

    @Test
    void split_its_second_half_may_begin_on_the_day_after() {
        var item = item();
        var night = CurrentActor.asSystem(() -> planning.edit(
                lab,
                item.id(),
                item.version(),
                AgendaItemForm.of(item).at(item.day(), LocalTime.of(23, 0), LocalTime.of(3, 0))));

        var halves = Moves.halves(night);

        assertThat(halves.getFirst().endsAt()).isEqualTo(halves.getLast().startsAt());
        assertThat(halves.getLast().day()).isEqualTo(item.day().plusDays(1));
        assertThat(halves.getLast().ends()).isEqualTo(LocalTime.of(3, 0));
    }

    @Test
    void the_dialog_says_that_an_end_before_the_start_is_one_of_the_day_after() {
        test(button("Nueva actividad")).click();
        var ends = find(TimePicker.class).withCaption("Termina").single();
        assertThat(ends.getHelperText()).isNullOrEmpty();
        find(TimePicker.class).withCaption("Empieza").single().setValue(NINE);
        ends.setValue(ONE);
        assertThat(ends.getHelperText()).isEqualTo("Del día siguiente");
        find(TextField.class).all().stream()
                .filter(field -> field.getLabel().startsWith("Título"))
                .findFirst()
                .orElseThrow()
                .setValue("Baile");
        test(button("Guardar")).click();

        assertThat(CurrentActor.asSystem(() -> reading.draft(lab)))
                .anyMatch(
                        row -> row.runsPastMidnight() && row.title().toString().contains("Baile"));
    }

    @Test
    void of_many_places_those_in_use_are_columns_and_others_once_they_are_chosen() {
        var venues = labs.venues(lab).keySet();
        var used = TimetableContent.used(CurrentActor.asSystem(() -> reading.draft(lab)));
        assertThat(venues).hasSizeGreaterThan(BoardVenues.FEW);
        assertThat(columns()).containsExactlyInAnyOrderElementsOf(ids(used));
        var empty = venues.stream().filter(id -> !used.contains(id)).findFirst().orElseThrow();

        test(button("Lugares…")).click();
        choose(empty);
        test(button("Mostrar")).click();

        assertThat(columns()).contains(empty.toString()).hasSize(used.size() + 1);
        show();
        assertThat(columns()).as("kept").contains(empty.toString());
        assertThat(CurrentActor.asSystem(() -> boardVenues.of(lab))).containsExactly(empty);
    }

    @Test
    void a_chosen_place_that_came_into_use_is_a_column_still_when_it_is_left_again() {
        var used = TimetableContent.used(CurrentActor.asSystem(() -> reading.draft(lab)));
        var free = labs.venues(lab).keySet().stream()
                .filter(id -> !used.contains(id))
                .limit(2)
                .toList();
        CurrentActor.asSystem(() -> boardVenues.show(lab, Set.of(free.getFirst())));
        var before = item().venue();
        move(free.getFirst());
        show();

        test(button("Lugares…")).click();
        choose(free.getLast());
        test(button("Mostrar")).click();
        move(before);
        show();

        assertThat(columns())
                .contains(free.getFirst().toString(), free.getLast().toString());
        assertThat(CurrentActor.asSystem(() -> boardVenues.of(lab))).containsExactlyInAnyOrderElementsOf(free);
    }

    @Test
    void few_places_are_all_columns_and_nothing_is_to_be_chosen() {
        var venues = labs.venues(lab).keySet();
        var used = TimetableContent.used(CurrentActor.asSystem(() -> reading.draft(lab)));
        var kept = venues.stream().filter(id -> !used.contains(id)).findFirst().orElseThrow();
        var more = venues.stream()
                .filter(id -> !id.equals(kept))
                .skip(BoardVenues.FEW - 1)
                .toList();
        jdbc.sql("update agenda_item set venue_id = null where venue_id in (:gone)")
                .param("gone", more)
                .update();
        jdbc.sql("update agenda_item set end_venue_id = null").update();
        for (var gone : more) {
            jdbc.sql("delete from travel_time where from_id = :gone or to_id = :gone")
                    .param("gone", gone)
                    .update();
        }
        jdbc.sql("update venue set lab_id = :other, venue_key = concat('x-', venue_key) where id in (:gone)")
                .param("other", other())
                .param("gone", more)
                .update();

        show();

        assertThat(columns()).hasSize(BoardVenues.FEW).contains(kept.toString());
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Lugares…");
    }

    private UUID other() {
        return DemoLab.medellin2017(files).value();
    }

    @SuppressWarnings("unchecked")
    private void choose(UUID venue) {
        var group = (CheckboxGroup<UUID>) find(CheckboxGroup.class).single();
        var all = new java.util.HashSet<>(group.getValue());
        all.add(venue);
        group.setValue(all);
    }

    private static List<String> ids(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.toList());
    }

    private void move(@Nullable UUID venue) {
        var item = item();
        var form = AgendaItemForm.of(item);
        var there = new AgendaItemForm(
                form.kind(),
                form.title(),
                form.abstractText(),
                form.day(),
                form.starts(),
                form.ends(),
                form.approximate(),
                venue,
                form.track(),
                form.phase(),
                form.details());
        CurrentActor.asSystem(() -> planning.edit(lab, item.id(), item.version(), there));
    }

    private JsonNode plan() {
        return (JsonNode) find(Timetable.class).single().getElement().getPropertyRaw("plan");
    }

    private JsonNode shown() {
        return plan().get("items")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(item().id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> columns() {
        var ids = new ArrayList<String>();
        plan().get("venues").forEach(venue -> ids.add(venue.get("id").asString("")));
        return ids;
    }

    private void place(int from, int until) {
        var item = item();
        var timetable = find(Timetable.class).single();
        var placing = new Placing(item.id(), item.day(), from, until, item.track(), item.venue(), false);
        var detail = JacksonUtils.beanToJson(new TimetableTells.Placed.Detail(List.of(placing), false));
        ComponentUtil.fireEvent(timetable, new TimetableTells.Placed(timetable, true, detail));
    }

    private AgendaItemRow item() {
        return item("pausa-1");
    }
}
