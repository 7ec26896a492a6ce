package org.medellinlab.forum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.forum.ForumMeetingDraft;
import org.medellinlab.forum.ForumMeetingKeeping;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StaleValues;
import org.medellinlab.shared.ui.FormFields;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.VersionsDialog;

/// A meeting of the forum: before it what it will be about, after it what was said. Two who write the record at once
/// see each other's words.
class ForumMeetingDialog extends Dialog {

    private final transient ForumMeetingKeeping keeping;
    private final LabId lab;
    private final Language reader;
    private final transient Runnable done;
    private final transient FormFields fields = new FormFields();
    private transient ForumMeetingDraft read;

    ForumMeetingDialog(
            ForumMeetingKeeping keeping,
            LabId lab,
            @Nullable ForumMeetingDraft meeting,
            Language reader,
            Runnable done) {
        this.keeping = keeping;
        this.lab = lab;
        this.reader = reader;
        this.done = done;
        read = meeting == null ? fresh() : meeting;
        setHeaderTitle(getTranslation(meeting == null ? "forum.meeting.add" : "forum.meeting.edit"));
        setWidth("min(640px, 95vw)");
        setCloseOnOutsideClick(false);
        var hour = fields.time("hour", getTranslation("forum.meeting.hour"));
        var when = new Div(
                fields.day("day", getTranslation("forum.meeting.day")),
                hour,
                fields.number("minutes", getTranslation("forum.meeting.minutes"), 15, 720));
        when.addClassName("row");
        var form = new Div(
                when,
                fields.text("place", getTranslation("forum.meeting.place"), 300),
                fields.area("words", getTranslation("forum.meeting.words"), 10_000, 3),
                fields.area("record", getTranslation("forum.meeting.record"), 10_000, 5));
        form.addClassName("invite-form");
        add(form);
        fields.fill(read.values());
        var save = new Button(getTranslation("forum.save"), click -> save(fields.values()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("forum.cancel"), click -> close()), save);
    }

    private ForumMeetingDraft fresh() {
        return new ForumMeetingDraft(
                Ids.next(), keeping.next(lab), ForumMeetingDraft.USUAL_MINUTES, null, null, null, reader, -1);
    }

    private void save(Map<String, String> typed) {
        var missing = new HashMap<String, String>();
        for (var name : new String[] {"day", "hour", "minutes"}) {
            if (typed.getOrDefault(name, "").isEmpty()) {
                missing.put(name, getTranslation("forum.refused.missing"));
            }
        }
        if (!fields.complain(missing)) {
            return;
        }
        try {
            keeping.keep(lab, draft(typed));
            close();
            done.run();
        } catch (StaleValues stale) {
            new VersionsDialog(fields, read.values(), stale, typed, chosen -> {
                        read = read.withVersion(stale.version());
                        fields.fill(chosen);
                        save(chosen);
                    })
                    .open();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private ForumMeetingDraft draft(Map<String, String> typed) {
        return new ForumMeetingDraft(
                read.id(),
                LocalDate.parse(typed.getOrDefault("day", "")).atTime(LocalTime.parse(typed.getOrDefault("hour", ""))),
                Integer.parseInt(typed.getOrDefault("minutes", "")),
                typed.get("place"),
                typed.get("words"),
                typed.get("record"),
                read.language(),
                read.version());
    }
}
