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

    /// Whatever it tells with a detail.
    abstract static class Told<D> extends ComponentEvent<Timetable> {
        private final transient D detail;

        Told(Timetable source, boolean fromClient, JsonNode detail, Class<D> type) {
            super(source, fromClient);
            this.detail = JacksonUtils.readValue(detail, type);
        }

        final D detail() {
            return detail;
        }
    }

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
    static class Placed extends Told<Placed.Detail> {
        record Detail(List<Placing> placings, boolean copy) {}

        Placed(Timetable source, boolean fromClient, JsonNode detail) {
            super(source, fromClient, detail, Detail.class);
        }
    }

    /// Something is to be done with items: `undo`, `redo`, `move`, `copy`, `split`, `swap`, `tray`.
    static class Asked extends Told<Asked.Detail> {
        record Detail(String deed, List<UUID> ids, LocalDate day) {}

        Asked(Timetable source, boolean fromClient, JsonNode detail) {
            super(source, fromClient, detail, Detail.class);
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
    static class Drawn extends Told<Drawn.Detail> {
        record Detail(
                LocalDate day,
                int from,
                int until,
                @Nullable UUID track,
                @Nullable UUID venue) {}

        Drawn(Timetable source, boolean fromClient, JsonNode detail) {
            super(source, fromClient, detail, Detail.class);
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
