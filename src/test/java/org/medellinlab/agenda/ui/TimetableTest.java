package org.medellinlab.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medellinlab.Statements;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.ItemPerson;
import org.medellinlab.agenda.ItemRole;
import org.medellinlab.agenda.ui.TimetableTells.Placing;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor;
import org.springframework.beans.factory.annotation.Autowired;

/// What the element tells, and what comes of it.
class TimetableTest extends OnTheBoard {

    @Autowired
    Directory directory;

    @Autowired
    Statements statements;

    @Test
    void what_is_dragged_is_saved_at_once_and_comes_back_by_undo() {
        var before = item("pausa-1");

        place(shifted(before, 30), false);
        assertThat(item("pausa-1").starts()).isEqualTo(before.starts().plusMinutes(30));

        ask("undo");
        assertThat(AgendaItemForm.of(item("pausa-1"))).isEqualTo(AgendaItemForm.of(before));
        ask("redo");
        assertThat(item("pausa-1").starts()).isEqualTo(before.starts().plusMinutes(30));
    }

    @Test
    void twenty_steps_and_more_can_be_taken_back_and_done_again() {
        var before = item("pausa-1");
        var after = new ArrayList<LocalTime>();
        for (var step = 0; step < 25; step++) {
            place(shifted(item("pausa-1"), step % 2 == 0 ? 15 : -30), false);
            after.add(item("pausa-1").starts());
        }
        for (var step = 0; step < 25; step++) {
            ask("undo");
        }
        assertThat(AgendaItemForm.of(item("pausa-1"))).isEqualTo(AgendaItemForm.of(before));
        for (var step = 0; step < 20; step++) {
            ask("redo");
            assertThat(item("pausa-1").starts()).isEqualTo(after.get(step));
        }
    }

    @Test
    void undo_asks_where_somebody_else_has_edited_since() {
        var before = item("pausa-1");
        place(shifted(before, 30), false);
        var moved = item("pausa-1");
        CurrentActor.asSystem(() -> planning.edit(
                lab,
                moved.id(),
                moved.version(),
                AgendaItemForm.of(moved).with(moved.details().cancelled(true))));

        ask("undo");

        assertThat(find(MergeDialog.class).single().isOpened()).isTrue();
        assertThat(item("pausa-1").starts()).isEqualTo(moved.starts());
        test(button("Guardar")).click();
        assertThat(item("pausa-1").starts()).isEqualTo(before.starts());
        assertThat(item("pausa-1").isCancelled()).isTrue();
    }

    @Test
    void a_day_of_many_items_costs_as_many_statements_as_one_of_few() {
        var item = item("pausa-1");
        var person = CurrentActor.asSystem(() -> directory.personNamed("demo-organiser"))
                .orElseThrow();
        var form = AgendaItemForm.of(item)
                .with(item.details()
                        .withPeople(
                                ItemRole.HOST,
                                List.of(ItemPerson.person(
                                        ItemRole.HOST, person.id().value()))));
        CurrentActor.asSystem(() -> planning.add(lab, form));
        show();

        var few = statements.during(this::show);
        for (var more = 0; more < 40; more++) {
            CurrentActor.asSystem(() -> planning.add(lab, form));
        }

        assertThat(statements.during(this::show)).isEqualTo(few);
        assertThat(find(Timetable.class).single()).isNotNull();
    }

    /// Each time something is shown anew the element tells once more that it has settled: it would never end.
    @Test
    void what_has_settled_is_shown_anew_only_where_a_warning_is_another() {
        shownAnew();
        place(shifted(item("pausa-1"), 45), false);
        assertThat(shownAnew()).as("what was saved").isEqualTo(1);

        settle();
        assertThat(shownAnew()).as("two items at once, and a warning on each").isEqualTo(1);
        settle();
        assertThat(shownAnew()).as("nothing new").isZero();
    }

    private void settle() {
        var board = find(Timetable.class).single();
        ComponentUtil.fireEvent(board, new TimetableTells.Settled(board, true, JacksonUtils.createObjectNode()));
    }

    private static long shownAnew() {
        var page = UI.getCurrent().getInternals();
        page.getStateTree().runExecutionsBeforeClientResponse();
        return page.dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.getInvocation().getExpression().contains("$0.apply("))
                .count();
    }

    @Test
    void several_go_to_the_tray_together_and_back() {
        var ids = List.of(item("pausa-1").id(), item("almuerzo-1").id());

        ask("tray", ids.toArray(UUID[]::new));
        assertThat(CurrentActor.asSystem(() -> reading.unscheduled(lab)))
                .extracting(AgendaItemRow::id)
                .containsExactlyInAnyOrderElementsOf(ids);

        ask("undo");
        assertThat(CurrentActor.asSystem(() -> reading.unscheduled(lab))).isEmpty();
    }

    @Test
    void a_copy_stands_beside_the_first_and_is_gone_after_undo() {
        var item = item("pausa-1");
        place(shifted(item, 60), true);
        assertThat(titled(item)).hasSize(2);

        ask("undo");
        assertThat(titled(item)).singleElement().isEqualTo(item("pausa-1"));
    }

    @Test
    void an_item_is_split_into_halves_at_a_quarter_of_an_hour() {
        var item = item("almuerzo-1");

        ask("split", item.id());

        var halves = titled(item);
        assertThat(halves).hasSize(2);
        assertThat(halves.getFirst().ends()).isEqualTo(halves.getLast().starts());
        assertThat(halves.getLast().ends()).isEqualTo(item.ends());
        assertThat(halves.getFirst().ends().getMinute() % 15).isZero();
    }

    @Test
    void two_items_change_places_and_keep_their_length() {
        var one = item("pausa-1");
        var other = item("almuerzo-1");

        ask("swap", one.id(), other.id());

        assertThat(item("pausa-1").starts()).isEqualTo(other.starts());
        assertThat(item("almuerzo-1").starts()).isEqualTo(one.starts());
        assertThat(minutes(item("pausa-1"))).isEqualTo(minutes(one));
    }

    @Test
    void what_dragging_does_can_be_chosen_in_a_dialog() {
        var item = item("pausa-1");
        ask("move", item.id());
        var days = find(Select.class).all().stream()
                .filter(field -> "Día".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();

        setDay(days, item.day().plusDays(1));
        test(button("Mover")).click();

        assertThat(item("pausa-1").day()).isEqualTo(item.day().plusDays(1));
        assertThat(item("pausa-1").starts()).isEqualTo(item.starts());
    }

    @SuppressWarnings("unchecked")
    private static void setDay(Select<?> days, LocalDate day) {
        ((Select<LocalDate>) days).setValue(day);
    }

    private static long minutes(AgendaItemRow item) {
        return Duration.between(item.starts(), item.ends()).toMinutes();
    }

    private List<AgendaItemRow> titled(AgendaItemRow like) {
        return CurrentActor.asSystem(() -> reading.draft(lab)).stream()
                .filter(row -> row.title().equals(like.title()))
                .filter(row -> row.day().equals(like.day()))
                .toList();
    }

    private static Placing shifted(AgendaItemRow item, int minutes) {
        return new Placing(
                item.id(),
                item.day(),
                of(item.starts()) + minutes,
                of(item.ends()) + minutes,
                item.track(),
                item.venue(),
                false);
    }

    private static int of(LocalTime time) {
        return TimetableContent.minutes(time);
    }

    private void place(Placing placing, boolean copy) {
        var timetable = find(Timetable.class).single();
        var detail = JacksonUtils.beanToJson(new TimetableTells.Placed.Detail(List.of(placing), copy));
        ComponentUtil.fireEvent(timetable, new TimetableTells.Placed(timetable, true, detail));
    }

    private void ask(String deed, UUID... ids) {
        var timetable = find(Timetable.class).single();
        var detail = JacksonUtils.beanToJson(
                new TimetableTells.Asked.Detail(deed, Arrays.asList(ids), LocalDate.of(2026, 3, 2)));
        ComponentUtil.fireEvent(timetable, new TimetableTells.Asked(timetable, true, detail));
    }
}
