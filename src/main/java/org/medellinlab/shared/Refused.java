package org.medellinlab.shared;

import org.jspecify.annotations.Nullable;

/// A rule's "no": the message key and its arguments, shown where the action was.
public class Refused extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;
    private final @Nullable String field;

    public Refused(String key, Object... arguments) {
        this(null, key, arguments);
    }

    private Refused(@Nullable String field, String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments;
        this.field = field;
    }

    /// The same, about one field of a form.
    public Refused in(String name) {
        return new Refused(name, key, arguments);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    /// The name of the field it is about; absent where it is about no single one, or whoever refused knows no form.
    public @Nullable String field() {
        return field;
    }
}
