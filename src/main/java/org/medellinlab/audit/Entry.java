package org.medellinlab.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One thing's changes in one transaction, while they are being gathered.
final class Entry {

    private final Origin origin;
    private final String kind;
    private final UUID thing;
    private final Map<String, @Nullable Object> was = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> became = new LinkedHashMap<>();
    private Happened happened;
    private @Nullable UUID lab;
    private @Nullable Parent parent;
    private @Nullable String name;

    /// The row through which the lab is found.
    record Parent(String table, UUID id) {}

    Entry(Origin origin, Happened happened, String kind, UUID thing) {
        this.origin = origin;
        this.happened = happened;
        this.kind = kind;
        this.thing = thing;
    }

    /// What was made stays made when it changes again in the same transaction.
    void happened(Happened next) {
        happened = happened == Happened.MADE && next == Happened.CHANGED ? Happened.MADE : next;
    }

    void was(String field, @Nullable Object value) {
        if (happened != Happened.MADE) {
            was.putIfAbsent(field, value);
        }
    }

    void became(String field, @Nullable Object value) {
        became.put(field, value);
    }

    void isIn(@Nullable UUID lab, @Nullable Parent parent, @Nullable String name) {
        this.lab = lab;
        this.parent = parent;
        this.name = name;
    }

    /// Two flushes of one transaction may lead back to where it began.
    boolean saysNothing() {
        return happened == Happened.CHANGED && was.equals(became);
    }

    Origin origin() {
        return origin;
    }

    Happened happened() {
        return happened;
    }

    String kind() {
        return kind;
    }

    UUID thing() {
        return thing;
    }

    Map<String, @Nullable Object> was() {
        return was;
    }

    Map<String, @Nullable Object> became() {
        return became;
    }

    @Nullable
    UUID lab() {
        return lab;
    }

    @Nullable
    Parent parent() {
        return parent;
    }

    @Nullable
    String name() {
        return name;
    }
}
