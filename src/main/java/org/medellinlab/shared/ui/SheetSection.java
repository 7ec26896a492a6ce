package org.medellinlab.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;

/// A part that a feature adds to another feature's page about one thing: a group's lanes of promises, the mails asked
/// beside them. Each is a bean of the feature's `ui` package.
public interface SheetSection {

    /// The place on the page.
    enum Place {
        /// A row of short facts about a working group.
        GROUP_FACTS,
        /// What a working group's page is mostly about.
        GROUP,
        /// Beside it.
        GROUP_SIDE,
        /// What can be done with a commitment that a seat owns.
        COMMITMENT,
        /// Cards on the page of a commitment, below its own.
        COMMITMENT_CARDS
    }

    /// What the page is about.
    ///
    /// @param group the working group it belongs to; the group itself on a group's page
    record Subject(Place place, UUID id, UUID group) {}

    /// The smaller, the higher.
    int order();

    /// The part, if there is something true to say to this reader.
    Optional<Component> section(Subject subject, Actor actor, LabHere lab, Language reader);

    /// A line for the card of each group, in the list of all: asked once for the whole list.
    default Map<UUID, Component> onGroupCards(LabHere lab, Language reader) {
        return Map.of();
    }

    /// All that features add at one place, in their order.
    static List<Component> all(
            List<SheetSection> sections, Subject subject, Actor actor, LabHere lab, Language reader) {
        return sections.stream()
                .sorted(java.util.Comparator.comparingInt(SheetSection::order))
                .map(section -> section.section(subject, actor, lab, reader))
                .flatMap(Optional::stream)
                .toList();
    }
}
