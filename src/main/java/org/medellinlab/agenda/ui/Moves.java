package org.medellinlab.agenda.ui;

import java.util.List;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemRow;

/// What an item is after it was moved.
final class Moves {

    private static final int QUARTER = 15;

    private Moves() {}

    static AgendaItemForm placed(AgendaItemRow item, TimetableTells.Placing placing) {
        return AgendaItemForm.of(item)
                .at(placing.day(), TimetableContent.time(placing.from()), TimetableContent.time(placing.until()))
                .inTrack(placing.track())
                .atVenue(placing.venue())
                .with(item.details().unscheduled(placing.unscheduled()));
    }

    /// Two halves, at a full quarter of an hour; nothing for what is shorter than two quarters.
    static List<AgendaItemForm> halves(AgendaItemRow item) {
        var minutes = item.length().toMinutes();
        var half = minutes / 2 / QUARTER * QUARTER;
        if (half == 0) {
            return List.of();
        }
        var form = AgendaItemForm.of(item);
        var middle = item.starts().plusMinutes(half);
        var on = item.startsAt().plusMinutes(half).toLocalDate();
        return List.of(form.at(item.day(), item.starts(), middle), form.at(on, middle, item.ends()));
    }

    /// At the other's day, start, track and place, with its own length.
    static AgendaItemForm inThePlaceOf(AgendaItemRow item, AgendaItemRow other) {
        return AgendaItemForm.of(item)
                .at(other.day(), other.starts(), other.starts().plus(item.length()))
                .inTrack(other.track())
                .atVenue(other.venue())
                .with(item.details().unscheduled(other.details().unscheduled()));
    }
}
