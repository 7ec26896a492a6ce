package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.internal.JacksonUtils;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The days of a lab as a board to be arranged with pointer and keyboard, as a list and as a table: our element over a
/// calendar library, in `frontend/components/timetable.ts`. It does at once what a person does, and tells it by
/// [TimetableTells].
@Tag("medellin-timetable")
@JsModule("./components/timetable.ts")
@NpmPackage(value = "@event-calendar/core", version = "5.15.0")
class Timetable extends Component {

    private static final String DETAIL = "event.detail";

    /// What the element shows; `from` and `until` are minutes since the midnight its day begins with.
    record Shown(
            String id,
            String title,
            String lang,
            String day,
            int from,
            int until,
            @Nullable String track,
            @Nullable String venue,
            String kind,
            String kindWord,
            String about,
            String people,
            boolean approximate,
            boolean cancelled,
            boolean unscheduled,
            String warning,
            String editing) {}

    record Column(String id, String title) {}

    record Day(String date, String tab, String label) {}

    record Plan(List<Day> days, List<Column> tracks, List<Column> venues, List<Shown> items) {}

    private String said = "";

    Timetable(Map<String, String> words, String language) {
        getElement().setPropertyMap("words", words);
        getElement().setProperty("language", language);
        hear("timetable-place", TimetableTells.Placed::new);
        hear("timetable-ask", TimetableTells.Asked::new);
        hear("timetable-open", TimetableTells.Opened::new);
        hear("timetable-new", TimetableTells.Drawn::new);
        hear("timetable-day", TimetableTells.Turned::new);
        hear("timetable-settled", TimetableTells.Settled::new);
    }

    private interface Told<E extends ComponentEvent<Timetable>> extends Serializable {
        E event(Timetable source, boolean fromClient, JsonNode detail);
    }

    private void hear(String name, Told<?> told) {
        getElement()
                .addEventListener(
                        name,
                        event -> fireEvent(
                                told.event(this, true, event.getEventData().get(DETAIL))))
                .addEventData(DETAIL);
    }

    void show(Plan plan) {
        getElement().setPropertyBean("plan", plan);
    }

    void show(LocalDate day) {
        getElement().setProperty("day", day.toString());
    }

    /// Shows what was saved, and says it.
    void apply(List<Shown> items, List<UUID> gone, String said) {
        this.said = said;
        apply(items, gone);
    }

    /// Shows what has changed since; what was said last still holds.
    void apply(List<Shown> items, List<UUID> gone) {
        getElement()
                .callJsFunction(
                        "apply",
                        JacksonUtils.listToJson(items),
                        JacksonUtils.listToJson(
                                gone.stream().map(UUID::toString).toList()),
                        said);
    }

    void byVenue() {
        getElement().executeJs("this.columns = 'venues'"); // a person may have turned it back since
    }

    void lead(UUID item) {
        getElement().callJsFunction("show", item.toString());
    }

    void steps(boolean undoable, boolean redoable) {
        getElement().setProperty("undoable", undoable);
        getElement().setProperty("redoable", redoable);
    }

    <E extends ComponentEvent<Timetable>> void on(Class<E> event, ComponentEventListener<E> listener) {
        addListener(event, listener);
    }
}
