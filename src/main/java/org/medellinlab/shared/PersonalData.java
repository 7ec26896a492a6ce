package org.medellinlab.shared;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a feature holds of a person: shown to that person, and erased at their wish. Implemented as a bean by every
/// feature whose tables refer to people; a test reads those tables from the database's catalogue and fails on a column
/// that no bean tells of.
public interface PersonalData {

    /// What erasing a person does with a column that refers to one.
    enum Fate {
        /// The row goes.
        GOES,
        /// The row stays and names nobody.
        LOSES_PERSON,
        /// The row stays and names somebody whose name is no longer known: a seat's former holder.
        STAYS
    }

    /// A column that refers to a person.
    record Column(String table, String column, Fate fate) {}

    /// Rows of one kind.
    ///
    /// @param name the file in the download, and the message `privacy.kept.<name>` that says a row in words,
    ///     its values being the arguments
    /// @param columns the names of the values
    record Held(String name, List<String> columns, List<List<@Nullable Object>> rows) {}

    /// A file of the person's own, taken along as it is.
    ///
    /// @param name the one it has there: no other of the feature's has it
    record HeldFile(String name, FileContent content) {}

    /// A value that stands for a word: its message is `privacy.code.<value>`.
    record Code(String value) {
        @Override
        public String toString() {
            return value;
        }
    }

    /// Who is to be forgotten, as known before the first row goes.
    record Forgotten(
            PersonId id,
            String name,
            Set<String> addresses,
            @Nullable String phone) {

        /// Whether words name or reach the person.
        public boolean isIn(@Nullable String words) {
            return words != null && PersonalWords.mentions(words, this);
        }

        @Override
        public String toString() {
            return id.toString();
        }
    }

    /// Something the person has agreed to.
    ///
    /// @param id names it within its feature
    /// @param key the message `privacy.consent.<key>`
    /// @param about its argument: the lab, for instance
    /// @param reversible whether it can be given again where it was taken back
    record Consent(String id, String key, @Nullable LocalizedText about, boolean given, boolean reversible) {}

    /// `directory`; the heading is the message `privacy.of.<feature>`.
    String feature();

    /// The features in the order of their arrows; they are erased from the last to the first.
    int order();

    List<Column> columns();

    /// Kinds without a row may be left out.
    List<Held> held(PersonId person);

    default List<HeldFile> files(PersonId person) {
        return List.of();
    }

    /// Erases in the running transaction. Said twice it does no more than once.
    void erase(Forgotten whom);

    /// @throws Refused when the person cannot be done without
    default void refuseErasing(PersonId person) {}

    default List<Consent> consents(PersonId person) {
        return List.of();
    }

    /// Gives or takes back a consent of that person; with effect at once.
    ///
    /// @throws NotForYou for one that is not the person's
    default void decide(PersonId person, String consent, boolean given) {
        throw new NotForYou();
    }
}
