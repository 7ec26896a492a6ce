package org.medellinlab.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.BiConsumer;
import org.medellinlab.feedback.NoteRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.StatusChip;

/// One note with who said it, as far as anybody may know, and the switch that makes it something to change.
class NoteItem extends ListItem {

    private final transient Language reader;
    private final transient BiConsumer<NoteRow, Boolean> mark;
    private transient NoteRow shown;

    NoteItem(NoteRow note, Language reader, BiConsumer<NoteRow, Boolean> mark) {
        this.reader = reader;
        this.mark = mark;
        this.shown = note;
        addClassName("note");
        build();
    }

    void update(NoteRow note) {
        if (!shown.equals(note)) {
            shown = note;
            removeAll();
            build();
        }
    }

    private void build() {
        var words = new Paragraph(shown.words());
        words.getElement().setAttribute("lang", shown.language().tag());
        var tongue = new Span(shown.language().tag());
        tongue.addClassName("tongue");
        tongue.setTitle(shown.language().ownName());
        var foot = new Div(tongue, who());
        foot.addClassName("note-foot");
        if (shown.criticism()) {
            foot.add(new StatusChip(StatusChip.Tone.WARN, getTranslation("feedback.floor.criticism")));
        }
        foot.add(toggle());
        setClassName("criticism", shown.criticism());
        add(words, foot);
    }

    private Component who() {
        var who = new Span(
                switch (shown.origin()) {
                    case GATHERED -> getTranslation("feedback.floor.gathered");
                    case ANONYMOUS -> getTranslation("feedback.floor.anonymous");
                    case BY_NAME -> named();
                });
        who.addClassName("soft");
        return who;
    }

    private String named() {
        var organisation = shown.organisation();
        var seat = shown.seat();
        return shown.person()
                + (seat == null ? "" : " · " + seat.in(reader))
                + (organisation == null ? "" : " · " + organisation.in(reader));
    }

    private Button toggle() {
        var toggle = new Button(new Icon(VaadinIcon.FLAG_O), click -> mark.accept(shown, !shown.criticism()));
        toggle.setAriaLabel(getTranslation("feedback.floor.criticism.mark"));
        toggle.setTooltipText(getTranslation("feedback.floor.criticism.mark"));
        toggle.getElement().setAttribute("aria-pressed", String.valueOf(shown.criticism()));
        toggle.addClassName("note-flag");
        return toggle;
    }
}
