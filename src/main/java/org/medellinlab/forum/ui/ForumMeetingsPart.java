package org.medellinlab.forum.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.forum.ForumMeetingDraft;
import org.medellinlab.forum.ForumReading;
import org.medellinlab.forum.Moderation;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.DayField;
import org.medellinlab.shared.ui.Notices;

/// The forum's meetings and their records; both are public.
class ForumMeetingsPart extends Composite<Section> {

    private final transient LabHere lab;
    private final Language reader;
    private final transient ForumReading reading;
    private final transient Moderation moderation;
    private final transient Clock clock;

    ForumMeetingsPart(LabHere lab, Language reader, ForumReading reading, Moderation moderation, Clock clock) {
        this.lab = lab;
        this.reader = reader;
        this.reading = reading;
        this.moderation = moderation;
        this.clock = clock;
        getContent().addClassName("forum-cards");
        refresh();
    }

    private void refresh() {
        getContent().removeAll();
        var head = new Div(
                new H2(getTranslation("forum.meetings")),
                new Button(getTranslation("forum.meeting.add"), click -> open(null)));
        head.addClassNames("row", "between");
        getContent().add(head);
        var all = reading.meetings(lab.id());
        if (all.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("forum.meetings.empty")));
        }
        all.forEach(meeting -> getContent().add(card(meeting)));
    }

    private Article card(ForumMeetingDraft meeting) {
        var starts = meeting.startsAt();
        var card = new Article(new H3(
                SpokenDates.dayAndYear(starts.toLocalDate(), reader) + ", " + SpokenDates.time(starts.toLocalTime())));
        card.addClassName("card");
        if (meeting.record() != null) {
            var record = new Paragraph(meeting.record());
            record.addClassName("forum-words");
            card.add(record);
        }
        var edit = new Button(getTranslation("forum.meeting.edit"), click -> open(meeting));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        card.add(edit);
        return card;
    }

    private void open(@Nullable ForumMeetingDraft meeting) {
        var id = meeting == null ? Ids.next() : meeting.id();
        var dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation(meeting == null ? "forum.meeting.add" : "forum.meeting.edit"));
        dialog.setWidth("min(640px, 95vw)");
        dialog.setCloseOnOutsideClick(false);
        var day = new DayField(getTranslation("forum.meeting.day"));
        day.setValue(meeting == null ? lab.today(clock) : meeting.startsAt().toLocalDate());
        var time = new TimePicker(getTranslation("forum.meeting.hour"));
        time.setStep(Duration.ofMinutes(30));
        time.setLocale(Language.PT.locale()); // 24 hours, as the agenda is printed
        time.setValue(meeting == null ? LocalTime.of(17, 0) : meeting.startsAt().toLocalTime());
        var place = new TextField(getTranslation("forum.meeting.place"));
        place.setMaxLength(300);
        var words = area("forum.meeting.words");
        var record = area("forum.meeting.record");
        if (meeting != null) {
            place.setValue(Objects.requireNonNullElse(meeting.place(), ""));
            words.setValue(Objects.requireNonNullElse(meeting.words(), ""));
            record.setValue(Objects.requireNonNullElse(meeting.record(), ""));
        }
        var form = new Div(day, time, place, words, record);
        form.addClassName("invite-form");
        dialog.add(form);
        var save = new Button(getTranslation("forum.save"), click -> {
            if (day.isEmpty() || time.isEmpty()) {
                return;
            }
            try {
                moderation.keep(
                        lab.id(),
                        new ForumMeetingDraft(
                                id,
                                day.getValue().atTime(time.getValue()),
                                place.getValue(),
                                words.getValue(),
                                record.getValue(),
                                reader));
                dialog.close();
                refresh();
            } catch (Refused refused) {
                Notices.refused(this, refused);
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("forum.cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    private TextArea area(String key) {
        var area = new TextArea(getTranslation(key));
        area.setMaxLength(10_000);
        area.setMinRows(3);
        return area;
    }
}
