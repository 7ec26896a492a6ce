package org.medellinlab.shared.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDateTime;
import java.util.Optional;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;

/// Something a feature puts on the reader's Today: what is next, the open exercise, promises that are due. Each is a
/// bean of the feature's `ui` package; one with nothing true to say gives nothing.
public interface TodayCard {

    /// The smaller, the higher: next item 10, open exercise 20, my visit 30, group 50, promises 60, what is missing
    /// 70.
    int order();

    /// @param now what the clocks in the lab's rooms show
    Optional<Component> card(Actor actor, LabHere lab, LocalDateTime now, Language reader);
}
