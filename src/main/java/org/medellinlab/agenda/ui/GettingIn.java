package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.Component;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.lab.VenueDraft;

/// How one gets into a place: its address, and whether without a step, as far as they are known.
final class GettingIn {

    private GettingIn() {}

    /// "Calle 51 # 45-57 · step-free".
    static String words(Component there, VenueDraft venue) {
        var stepFree = venue.stepFree() == null
                ? ""
                : there.getTranslation(venue.stepFree() ? "places.step-free.yes" : "places.step-free.no");
        return Stream.of(venue.address() == null ? "" : venue.address(), stepFree)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
