package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.AgendaPeople;
import org.medellinlab.agenda.ItemFiles;
import org.medellinlab.agenda.NotingAttendance;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.StatusChip;

/// An item to be read: when, where, what it is about.
class ItemDialog extends Dialog {

    private final transient LabHere lab;
    private final transient AgendaItemRow item;
    private final transient Language reader;

    ItemDialog(
            LabHere lab,
            AgendaItemRow item,
            AgendaPeople.Names people,
            ItemFiles files,
            OtherClocks clocks,
            Language reader) {
        this.lab = lab;
        this.item = item;
        this.reader = reader;
        addClassName("agenda-dialog");
        var title = item.title().shownIn(reader);
        setHeaderTitle(title.words());
        var when = SpokenDates.day(item.day(), reader) + ", " + SpokenDates.times(item.starts(), item.ends())
                + (item.approximate() ? " · " + getTranslation("agenda.approximate") : "");
        if (item.isCancelled()) {
            add(new StatusChip(StatusChip.Tone.WARN, getTranslation("agenda.cancelled")));
        }
        add(new Paragraph(when));
        clocks.beside(this, item.startsAt(), item.endsAt(), item.venue(), reader)
                .forEach(line -> add(new Paragraph(line)));
        var where = Stream.of(
                        item.venueName() == null ? "" : item.venueName().in(reader),
                        item.district() == null ? "" : item.district(),
                        item.trackName() == null ? "" : item.trackName().in(reader))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        if (!where.isBlank()) {
            add(new Paragraph(where));
        }
        if (item.abstractText() != null) {
            var words = item.abstractText().shownIn(reader);
            var about = new Paragraph(words.words());
            about.getElement().setAttribute("lang", words.language().tag());
            add(about);
            if (words.fallback()) {
                var hint = new Span(
                        getTranslation("agenda.only-in", words.language().ownName()));
                hint.addClassName("soft");
                add(hint);
            }
        }
        add(
                new ItemMore(item, people, file -> files.released(lab.id(), file), reader),
                calendar(lab, reader, getTranslation("agenda.calendar")));
        getFooter().add(new Button(getTranslation("agenda.close"), click -> close()));
    }

    /// For whoever runs the room.
    void alsoTelling(NotingAttendance attendance) {
        getFooter()
                .add(new Button(
                        getTranslation("agenda.attendance"),
                        click -> new AttendanceDialog(attendance, lab, item, reader).open()));
    }

    /// The link that puts the agenda into a calendar.
    static Anchor calendar(LabHere lab, Language reader, String words) {
        var link = new Anchor("/labs/" + lab.slug() + "/agenda.ics?lang=" + reader.tag(), words);
        link.setRouterIgnore(true);
        link.addClassName("agenda-calendar");
        return link;
    }
}
