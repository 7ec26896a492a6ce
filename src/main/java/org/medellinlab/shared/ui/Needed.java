package org.medellinlab.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.stream.Stream;

/// What has to be filled in before a button does something: what is empty says so, and the keyboard stands on it.
public final class Needed {

    private Needed() {}

    /// Whether all are filled in.
    public static boolean are(HasValue<?, ?>... fields) {
        for (var field : fields) {
            if (field instanceof HasValidationProperties told && field instanceof Component there) {
                if (field.isEmpty()) {
                    told.setErrorMessage(there.getTranslation("shared.form.missing"));
                }
                told.setInvalid(field.isEmpty());
            }
        }
        var empty = Stream.of(fields).filter(HasValue::isEmpty).findFirst();
        empty.ifPresent(first -> {
            if (first instanceof Focusable<?> place) {
                place.focus();
            }
        });
        return empty.isEmpty();
    }
}
