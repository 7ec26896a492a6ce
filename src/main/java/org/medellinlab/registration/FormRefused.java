package org.medellinlab.registration;

import java.util.Map;

/// A form that cannot be taken as it is: for each field the key of the message shown there. The message says nothing
/// of what was typed.
public class FormRefused extends RuntimeException {

    private final transient Map<String, String> problems;

    FormRefused(Map<String, String> problems) {
        super("form refused");
        this.problems = Map.copyOf(problems);
    }

    public Map<String, String> problems() {
        return problems;
    }
}
