package org.medellinlab.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.SheetPart;

/// What the next holder of a seat gets: its history, whom to ask, and what each feature tells of it.
///
/// @param today the day it is where the seat is
/// @param vacant whether nobody holds it today
/// @param history who held it, the latest first
public record HandoverSheet(
        String key,
        String title,
        String organisation,
        LocalDate today,
        boolean vacant,
        List<HoldingRow> history,
        List<Contact> contacts,
        List<SheetPart> parts) {

    /// Somebody to ask.
    ///
    /// @param address absent when unknown or not to be shared, as the telephone
    public record Contact(
            How how,
            String key,
            String name,
            String seat,
            @Nullable String address,
            @Nullable String phone) {

        /// Why this person knows.
        public enum How {
            /// Held the seat before.
            BEFORE,
            /// Holds the deputy seat.
            DEPUTY,
            /// Holds another seat of the same organisation.
            COLLEAGUE
        }
    }

    public HandoverSheet {
        history = List.copyOf(history);
        contacts = List.copyOf(contacts);
        parts = List.copyOf(parts);
    }

    /// The address of the sheet of a seat inside the application.
    public static String path(String seatKey) {
        return DirectoryKind.SEAT.sheet(seatKey) + "/handover";
    }

    public String path() {
        return path(key);
    }

    /// Who held it last.
    Optional<Contact> before() {
        return contacts.stream()
                .filter(contact -> contact.how() == Contact.How.BEFORE)
                .findFirst();
    }
}
