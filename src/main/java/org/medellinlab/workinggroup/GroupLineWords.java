package org.medellinlab.workinggroup;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;

/// The words of a file about groups, in the reader's language; what is not known is an empty cell.
record GroupLineWords(
        Map<OrganisationId, OrganisationRow> organisations,
        Map<SeatId, SeatRow> seats,
        Messages messages,
        Language reader) {

    String say(String key, Object... arguments) {
        return messages.get(reader, key, arguments);
    }

    List<String> headings(String... columns) {
        return List.of(columns).stream()
                .map(column -> say("workinggroup.column." + column))
                .toList();
    }

    String in(@Nullable LocalizedText text) {
        return text == null ? "" : text.in(reader);
    }

    String plain(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /// An office and its organisation.
    String seat(@Nullable SeatId id) {
        var seat = id == null ? null : seats.get(id);
        return seat == null
                ? ""
                : seat.title().in(reader) + ", " + seat.organisationName().in(reader);
    }

    /// The office alone.
    String title(@Nullable SeatId id) {
        var seat = id == null ? null : seats.get(id);
        return seat == null ? "" : seat.title().in(reader);
    }

    String country(@Nullable OrganisationRow organisation) {
        return organisation == null || organisation.country() == null
                ? ""
                : Locale.of("", organisation.country()).getDisplayCountry(reader.locale());
    }
}
