package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.TrackKeeping;
import org.medellinlab.agenda.TrackKeeping.Removed;
import org.medellinlab.agenda.TrackLine;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.Notices;

/// The tracks of a lab, in the order of their columns: made, named, put in order and taken out.
class TracksDialog extends Dialog {

    private final transient TrackKeeping keeping;
    private final transient LabHere lab;
    private final transient Language reader;
    private final Div said = new Div();
    private final Div all = new Div();

    /// @param closed after it was closed
    TracksDialog(TrackKeeping keeping, LabHere lab, Language reader, Runnable closed) {
        this.keeping = keeping;
        this.lab = lab;
        this.reader = reader;
        addClassName("agenda-dialog");
        setHeaderTitle(getTranslation("agenda.track.title"));
        var words = new Paragraph(getTranslation("agenda.track.words"));
        words.addClassName("soft");
        said.addClassName("row");
        said.getElement().setAttribute("role", "status");
        add(words, said, all);
        var fresh = new Button(
                getTranslation("agenda.track.new"), click -> new TrackDialog(keeping, lab, null, this::refresh).open());
        fresh.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("agenda.close"), click -> close()), fresh);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.run();
            }
        });
        refresh();
    }

    private void refresh() {
        refresh(null, 0);
    }

    /// @param moved whose button was pressed, so that the next press meets the same one
    private void refresh(@Nullable TrackLine moved, int by) {
        all.removeAll();
        var lines = keeping.of(lab.id());
        if (lines.isEmpty()) {
            all.add(new EmptyState(getTranslation("agenda.track.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("availability-list");
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var earlier = step(line, -1, i > 0);
            var later = step(line, 1, i < lines.size() - 1);
            list.add(item(line, earlier, later));
            if (moved != null && moved.id().equals(line.id())) {
                var same = by < 0 ? earlier : later;
                (same.isEnabled() ? same : by < 0 ? later : earlier).focus();
            }
        }
        all.add(list);
    }

    private ListItem item(TrackLine line, Button earlier, Button later) {
        var name = line.name().in(reader);
        var called = new Span(name);
        called.addClassName("availability-name");
        var items = new Span(getTranslation("agenda.track.items", line.items()));
        items.addClassName("soft");
        var rename = new Button(
                getTranslation("agenda.track.rename"),
                click -> new TrackDialog(keeping, lab, line, this::refresh).open());
        rename.setAriaLabel(getTranslation("agenda.track.rename-one", name));
        var out = new Button(getTranslation("agenda.track.remove"), click -> remove(line));
        out.setAriaLabel(getTranslation("agenda.track.remove-one", name));
        var ways = new Div(earlier, later, rename, out);
        ways.addClassName("row");
        return new ListItem(new Div(called, items), ways);
    }

    private Button step(TrackLine line, int by, boolean possible) {
        var key = by < 0 ? "agenda.track.earlier" : "agenda.track.later";
        var step = new Button(by < 0 ? "↑" : "↓", click -> {
            act(() -> keeping.move(lab.id(), line.id(), by));
            refresh(line, by);
        });
        step.setAriaLabel(getTranslation(key, line.name().in(reader)));
        step.setTooltipText(getTranslation(key, line.name().in(reader)));
        step.setEnabled(possible);
        return step;
    }

    private void remove(TrackLine line) {
        act(() -> {
            var removed = keeping.remove(lab.id(), line.id());
            var undo = new Button(getTranslation("agenda.undo"), click -> restore(removed));
            said.add(new Span(getTranslation("agenda.track.removed", line.name().in(reader))), undo);
            undo.focus();
        });
        refresh();
    }

    private void restore(Removed removed) {
        act(() -> keeping.restore(lab.id(), removed));
        refresh();
    }

    private void act(Runnable work) {
        said.removeAll();
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }
}
