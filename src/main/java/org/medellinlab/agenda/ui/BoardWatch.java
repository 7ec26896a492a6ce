package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others do to the draft and its columns, and which items they have open: seen within two seconds, on whatever
/// node they are.
final class BoardWatch {

    private static final int EVERY_MILLIS = 2000;

    private final Organising organising;
    private final Map<UUID, String> editing;
    private final Component there;
    private final Screen screen;
    private @Nullable ItemEditor open;
    private String seen = "";
    private String seenTracks = "";
    private List<String> here = List.of();
    private @Nullable Registration polling;

    /// What the screen does when others have done something.
    interface Screen {

        /// @param some of which something else is to be said now
        void othersHaveOpen(Set<UUID> some);

        /// Who else looks at the draft.
        void othersAreHere(List<String> names);

        /// Everything must be read anew, and what changed be shown, these among it.
        void othersHaveSaved(Set<UUID> some);

        /// The columns are others: they and everything must be read anew.
        void columnsHaveChanged();
    }

    /// @param editing is kept up to date: who else has an item open, in words
    BoardWatch(Organising organising, Map<UUID, String> editing, Component there, Screen screen) {
        this.organising = organising;
        this.editing = editing;
        this.there = there;
        this.screen = screen;
    }

    void begin(UI ui) {
        var sight = organising.look(null);
        seen = sight.draft();
        seenTracks = sight.tracks();
        here = sight.here();
        screen.othersAreHere(here);
        ui.setPollInterval(EVERY_MILLIS);
        polling = ui.addPollListener(poll -> look());
    }

    void end(UI ui) {
        ui.setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    /// Looks at once.
    void look() {
        var sight = organising.look(open == null ? null : open.item());
        if (open != null) {
            open.others(sight.others().getOrDefault(open.item(), List.of()));
        }
        if (!sight.here().equals(here)) {
            here = sight.here();
            screen.othersAreHere(here);
        }
        Set<UUID> changed = new LinkedHashSet<>(editing.keySet());
        editing.clear();
        sight.others()
                .forEach((item, names) ->
                        editing.put(item, there.getTranslation("agenda.board.editing", String.join(", ", names))));
        changed.addAll(editing.keySet());
        if (!sight.tracks().equals(seenTracks)) {
            seen = sight.draft();
            seenTracks = sight.tracks();
            screen.columnsHaveChanged();
        } else if (!sight.draft().equals(seen)) {
            seen = sight.draft();
            screen.othersHaveSaved(changed);
        } else if (!changed.isEmpty()) {
            screen.othersHaveOpen(changed);
        }
    }

    /// The person has the item open; absent when it is new.
    void opened(ItemEditor editor) {
        open = editor;
        look();
        editor.addOpenedChangeListener(change -> {
            if (!change.isOpened() && editor.equals(open)) {
                open = null;
                organising.leave(editor.item());
            }
        });
    }
}
