package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the timetable's element tells of a person's doing. Minutes are counted from midnight.
final class TimetableTells {

    private TimetableTells() {}

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
}
