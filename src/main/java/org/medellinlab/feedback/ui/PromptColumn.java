package org.medellinlab.feedback.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.medellinlab.feedback.NoteRow;
import org.medellinlab.feedback.PromptRow;
import org.medellinlab.feedback.RecurringWord;
import org.medellinlab.shared.Language;

/// One question and what arrives for it, the newest last. Anonymous notes have no time: they stand in the order in
/// which this screen saw them.
class PromptColumn extends Section {

    /// More would make the screen slow and nobody reads them all here.
    private static final int SHOWN = 120;

    private static final int WORDS = 12;

    private final transient Language reader;
    private final transient BiConsumer<NoteRow, Boolean> mark;
    private final transient Map<UUID, NoteItem> items = new LinkedHashMap<>();
    private final UnorderedList list = new UnorderedList();
    private final Span count = new Span();
    private final Paragraph earlier = new Paragraph();
    private final Div words = new Div();

    PromptColumn(PromptRow prompt, Language reader, BiConsumer<NoteRow, Boolean> mark) {
        this.reader = reader;
        this.mark = mark;
        addClassNames("card", "prompt");
        var shown = prompt.question().shownIn(reader);
        var title = new H2(shown.words());
        title.getElement().setAttribute("lang", shown.language().tag());
        count.addClassName("soft");
        earlier.addClassName("soft");
        words.addClassName("prompt-words");
        list.addClassName("notes");
        list.getElement().setAttribute("aria-live", "polite");
        add(title, count, words, earlier, list);
    }

    void show(List<NoteRow> notes) {
        var still = new HashSet<UUID>();
        for (var note : notes) {
            still.add(note.id());
            var item = items.get(note.id());
            if (item == null) {
                items.put(note.id(), new NoteItem(note, reader, mark));
            } else {
                item.update(note);
            }
        }
        items.entrySet().removeIf(entry -> {
            var gone = !still.contains(entry.getKey());
            if (gone) {
                entry.getValue().removeFromParent();
            }
            return gone;
        });
        var hidden = Math.max(0, items.size() - SHOWN);
        var position = 0;
        for (var item : items.values()) {
            if (position++ < hidden) {
                item.removeFromParent();
            } else if (item.getParent().isEmpty()) {
                list.add(item);
            }
        }
        count.setText(getTranslation("feedback.floor.notes", notes.size()));
        earlier.setVisible(hidden > 0);
        earlier.setText(getTranslation("feedback.floor.earlier", hidden));
        showWords(notes);
    }

    private void showWords(List<NoteRow> notes) {
        words.removeAll();
        var recurring = RecurringWord.in(notes.stream().map(NoteRow::words).toList(), WORDS);
        words.setVisible(!recurring.isEmpty());
        if (!recurring.isEmpty()) {
            var title = new Span(getTranslation("feedback.floor.words"));
            title.addClassName("soft");
            words.add(title);
            recurring.forEach(word -> words.add(new Span(word.word() + " " + word.notes())));
        }
    }
}
