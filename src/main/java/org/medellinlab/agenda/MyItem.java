package org.medellinlab.agenda;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// An item as it stands in one person's agenda.
///
/// @param from where to be at the start, when that is not the item's place
/// @param sequence what a calendar counts changes by
public record MyItem(
        AgendaItemRow item,
        Why why,
        LocalDateTime starts,
        LocalDateTime ends,
        @Nullable LocalizedText from,
        int sequence) {

    /// Why it is there, or how it could be.
    public enum Why {
        /// Everybody comes.
        EVERYBODY,
        /// The person has a place in it, or something to do there.
        OWN,
        /// One of several at the same time, and the person's choice.
        CHOSEN,
        /// One of several at the same time, and nothing is chosen yet.
        OPEN,
        /// Something else is chosen at that time.
        NOT_CHOSEN,
        /// One needs a place, and the person has none.
        NO_PLACE
    }

    /// Whether it stands in the person's calendar.
    public boolean isMine() {
        return why.ordinal() <= Why.OPEN.ordinal();
    }

    /// The person can choose it, or take the choice back.
    public boolean isChoice() {
        return why == Why.CHOSEN || why == Why.OPEN || why == Why.NOT_CHOSEN;
    }
}
