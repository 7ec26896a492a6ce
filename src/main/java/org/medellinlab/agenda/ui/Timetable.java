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
/// calendar library, in `frontend/components/timetable.ts`. It does at once what a person does, and tells it here.
@Tag("medellin-timetable")
@JsModule("./components/timetable.ts")
@NpmPackage(value = "@event-calendar/core", version = "5.15.0")
class Timetable extends Component {

    private static final String DETAIL = "event.detail";

    /// What the element shows; `from` and `until` are minutes since midnight.
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

    /// Where a person put an item.
    record Placing(
            UUID id,
            LocalDate day,
            int from,
            int until,
            @Nullable UUID track,
            @Nullable UUID venue,
            boolean unscheduled) {}

    /// Items were put somewhere else, or copies of them.
    static class Placed extends ComponentEvent<Timetable> {
        record Detail(List<Placing> placings, boolean copy) {}

        private final transient Detail detail;

        Placed(Timetable source, boolean fromClient, JsonNode detail) {
            super(source, fromClient);
            this.detail = JacksonUtils.readValue(detail, Detail.class);
        }

        Detail detail() {
            return detail;
        }
    }

    /// Something is to be done with items: `undo`, `redo`, `move`, `copy`, `split`, `swap`, `tray`.
    static class Asked extends ComponentEvent<Timetable> {
        record Detail(String deed, List<UUID> ids, LocalDate day) {}

        private final transient Detail detail;

        Asked(Timetable source, boolean fromClient, JsonNode detail) {
            super(source, fromClient);
            this.detail = JacksonUtils.readValue(detail, Detail.class);
        }

        Detail detail() {
            return detail;
        }
    }

    /// A person wants to see or write all of an item.
    static class Opened extends ComponentEvent<Timetable> {
        private final UUID item;

        Opened(Timetable source, boolean fromClient, JsonNode detail) {
            super(source, fromClient);
            item = UUID.fromString(detail.get("id").asString());
        }

        UUID item() {
            return item;
        }
    }

    /// Hours were drawn where a new item shall be.
    static class Drawn extends ComponentEvent<Timetable> {
        record Detail(
                LocalDate day,
                int from,
                int until,
                @Nullable UUID track,
                @Nullable UUID venue) {}

        private final transient Detail detail;

        Drawn(Timetable source, boolean fromClient, JsonNode detail) {
            super(source, fromClient);
            this.detail = JacksonUtils.readValue(detail, Detail.class);
        }

        Detail detail() {
            return detail;
        }
    }

    /// Another day is shown.
    static class Turned extends ComponentEvent<Timetable> {
        private final LocalDate day;

        Turned(Timetable source, boolean fromClient, JsonNode detail) {
            super(source, fromClient);
            day = LocalDate.parse(detail.get("day").asString());
        }

        LocalDate day() {
            return day;
        }
    }

    /// What was saved is shown, and nothing more has come for a moment: time for what takes longer.
    static class Settled extends ComponentEvent<Timetable> {
        Settled(Timetable source, boolean fromClient, JsonNode nothing) {
            super(source, fromClient);
        }
    }

    Timetable(Map<String, String> words, String language) {
        getElement().setPropertyMap("words", words);
        getElement().setProperty("language", language);
        hear("timetable-place", Placed::new);
        hear("timetable-ask", Asked::new);
        hear("timetable-open", Opened::new);
        hear("timetable-new", Drawn::new);
        hear("timetable-day", Turned::new);
        hear("timetable-settled", Settled::new);
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
        getElement()
                .callJsFunction(
                        "apply",
                        JacksonUtils.listToJson(items),
                        JacksonUtils.listToJson(
                                gone.stream().map(UUID::toString).toList()),
                        said);
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
