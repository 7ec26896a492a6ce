package org.medellinlab.commitment;

import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.ActText;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;

/// Who promised it, on the page of a mailed link.
final class PromisedBy {

    private PromisedBy() {}

    static ActText of(SeatRow seat, Messages messages, Language reader) {
        return ActText.around(
                messages.get(reader, "commitment.ratify.by", ActText.HERE + ", " + ActText.HERE),
                seat.title().shownIn(reader),
                seat.organisationName().shownIn(reader));
    }
}
