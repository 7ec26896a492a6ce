package org.medellinlab.commitment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.OrganisationId;

/// What somebody to whom something was promised says of it; all of it is public, and it names no person.
///
/// @param arrived whether it arrived; absent where the word is about what was done with it
/// @param useful whether it was useful; absent when it has not arrived
/// @param link where one can see what was done with it
public record BeneficiaryWordRow(
        UUID commitment,
        Kind kind,
        OrganisationId organisation,
        @Nullable Degree arrived,
        @Nullable Degree useful,
        @Nullable String words,
        @Nullable String link,
        Language language,
        Channel channel,
        LocalDate on) {

    /// What the word is about.
    public enum Kind {
        /// That it arrived and was useful, or not.
        RECEIPT,
        /// What was done at home with what arrived.
        APPLIED
    }

    /// How much so.
    public enum Degree {
        YES,
        PARTLY,
        NO
    }

    /// Somebody who owns the promise says that it is kept, and the beneficiary says that it is not so.
    public boolean disagreesWith(Completion told) {
        return kind == Kind.RECEIPT
                && told.percent() >= Completion.SUBSTANTIAL.percent()
                && (arrived == Degree.NO
                        || useful == Degree.NO
                        || (told == Completion.COMPLETE && arrived == Degree.PARTLY));
    }

    /// Of the words about one promise, the newest receipt of each organisation that contradicts the owner.
    public static List<BeneficiaryWordRow> disagreeing(List<BeneficiaryWordRow> newestFirst, Completion told) {
        return newestFirst.stream()
                .filter(word -> word.kind() == Kind.RECEIPT)
                .collect(Collectors.toMap(
                        BeneficiaryWordRow::organisation, word -> word, (newest, older) -> newest, LinkedHashMap::new))
                .values()
                .stream()
                .filter(word -> word.disagreesWith(told))
                .toList();
    }
}
