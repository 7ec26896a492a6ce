package org.medellinlab.shared.labfile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;

/// A lab file on its way in or out. Rows of different features refer to each other by key; the bag knows which row a
/// key names, so that no feature asks another.
public interface Bag {

    /// A list section as records, empty when absent.
    <T> List<T> list(String section, Class<T> type);

    <T> Optional<T> one(String section, Class<T> type);

    /// The lab; known once the part `lab` has brought or told it.
    LabId lab();

    void lab(LabId lab);

    /// Says that `key` names the row `id` in `kind` (the section's name: `cities`, `seats`, `agenda`, …).
    void register(String kind, String key, UUID id);

    /// The row a key names. An unknown key is a problem at `path` (`commitments[3].owner`), and gives nothing.
    Optional<UUID> find(String kind, @Nullable String key, String path);

    /// The key of a row, on the way out; nothing for no row.
    @Nullable
    String keyOf(String kind, @Nullable UUID id);

    /// Whether a row has a key in this file.
    boolean knows(String kind, UUID id);

    /// The same for a row that must be known.
    String key(String kind, UUID id);

    /// The same for a row that need not be known.
    Optional<String> known(String kind, UUID id);

    /// Reports what is wrong at a path of the file: `expected` says in plain English what should be there.
    void problem(String path, String expected);

    void put(String section, Object value);
}
