package org.medellinlab.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.TrackKeeping;
import org.medellinlab.agenda.ui.TimetableTells.Placing;
import org.medellinlab.shared.CurrentActor;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The columns of a board that is open while they change.
class ColumnsOfTheBoardTest extends OnTheBoard {

    @Autowired
    TrackKeeping tracks;

    private Timetable timetable = new Timetable(Map.of(), "es");

    @BeforeEach
    void findTheBoard() {
        timetable = find(Timetable.class).single();
    }

    @Test
    void what_another_organiser_does_to_them_is_seen_at_the_next_look() {
        assertThat(columns()).containsExactly("Cuidar", "Diseñar");

        var added = CurrentActor.asSystem(() -> tracks.add(lab, Map.of("name.es", "Sembrar")));
        look();
        assertThat(columns()).containsExactly("Cuidar", "Diseñar", "Sembrar");

        CurrentActor.asSystem(() -> tracks.rename(lab, added.id(), Map.of("name.es", "Regar"), added.version()));
        look();
        assertThat(columns()).containsExactly("Cuidar", "Diseñar", "Regar");

        CurrentActor.asSystem(() -> tracks.move(lab, added.id(), -2));
        look();
        assertThat(columns()).containsExactly("Regar", "Cuidar", "Diseñar");

        var removed = CurrentActor.asSystem(() -> tracks.remove(lab, added.id()));
        look();
        assertThat(columns()).containsExactly("Cuidar", "Diseñar");
        CurrentActor.asSystem(() -> tracks.restore(lab, removed));
        look();
        assertThat(columns()).containsExactly("Regar", "Cuidar", "Diseñar");
        assertThat(find(Timetable.class).single()).as("the same board").isSameAs(timetable);
    }

    @Test
    void what_somebody_moves_meanwhile_is_seen_with_them() {
        var before = item();
        CurrentActor.asSystem(() -> tracks.add(lab, Map.of("name.es", "Sembrar")));
        shift(before);
        look();

        assertThat(columns()).contains("Sembrar");
        assertThat(shown(before.id()).get("from").asInt()).isEqualTo(TimetableContent.minutes(before.starts()) + 30);
    }

    @Test
    void when_their_dialog_closes_what_was_done_before_can_still_be_undone() {
        var before = item();
        shift(before);
        assertThat(timetable.getElement().getProperty("undoable", false)).isTrue();

        test(button("Ejes…")).click();
        test(button("Nuevo eje")).click();
        find(TextField.class).withCaption("Nombre · Español").single().setValue("Sembrar");
        test(button("Guardar")).click();
        test(button("Cerrar")).click();

        assertThat(columns()).containsExactly("Cuidar", "Diseñar", "Sembrar");
        assertThat(find(Timetable.class).single()).isSameAs(timetable);
        assertThat(timetable.getElement().getProperty("undoable", false)).isTrue();
        undo();
        assertThat(AgendaItemForm.of(item())).isEqualTo(AgendaItemForm.of(before));
    }

    @Test
    void a_new_column_can_be_chosen_for_an_item_at_once() {
        CurrentActor.asSystem(() -> tracks.add(lab, Map.of("name.es", "Sembrar")));
        look();

        test(button("Nueva actividad")).click();

        assertThat(find(Select.class).all().stream()
                        .flatMap(
                                select -> ((Select<?>) select).getListDataView().getItems())
                        .map(Object::toString))
                .contains(CurrentActor.asSystem(() -> reading.tracks(lab))
                        .getLast()
                        .id()
                        .toString());
    }

    private void look() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
    }

    private void shift(AgendaItemRow item) {
        var placing = new Placing(
                item.id(),
                item.day(),
                TimetableContent.minutes(item.starts()) + 30,
                TimetableContent.minutes(item.ends()) + 30,
                item.track(),
                item.venue(),
                false);
        var detail = JacksonUtils.beanToJson(new TimetableTells.Placed.Detail(List.of(placing), false));
        ComponentUtil.fireEvent(timetable, new TimetableTells.Placed(timetable, true, detail));
    }

    private void undo() {
        var detail =
                JacksonUtils.beanToJson(new TimetableTells.Asked.Detail("undo", List.of(), LocalDate.of(2026, 3, 2)));
        ComponentUtil.fireEvent(timetable, new TimetableTells.Asked(timetable, true, detail));
    }

    private AgendaItemRow item() {
        return item("pausa-1");
    }

    private JsonNode plan() {
        return (JsonNode) timetable.getElement().getPropertyRaw("plan");
    }

    private JsonNode shown(UUID item) {
        return plan().get("items")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(item.toString()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> columns() {
        var titles = new ArrayList<String>();
        plan().get("tracks").forEach(track -> titles.add(track.get("title").asString("")));
        return titles;
    }
}
