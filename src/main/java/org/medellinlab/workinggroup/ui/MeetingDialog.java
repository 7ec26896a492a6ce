package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.FormFields;
import org.medellinlab.shared.ui.ValuesForm.Values;
import org.medellinlab.workinggroup.MeetingDraft;
import org.medellinlab.workinggroup.MeetingSheet;

/// Announces a meeting, or moves it.
final class MeetingDialog {

    private static final int USUAL_MINUTES = 60;
    private static final LocalTime USUAL_HOUR = LocalTime.of(9, 0);

    /// Announces or changes; which version was read is of no matter for a new one.
    @FunctionalInterface
    interface Sending {
        void send(MeetingDraft draft, long version);
    }

    private MeetingDialog() {}

    static ValuesDialog of(Component there, @Nullable MeetingSheet meeting, LabHere lab, Clock clock, Sending sending) {
        var fields = new FormFields();
        var day = fields.day("day", there.getTranslation("workinggroup.meeting.day"));
        day.setMin(lab.today(clock));
        var time = fields.time(
                "time",
                there.getTranslation(
                        "workinggroup.meeting.hour",
                        lab.city().in(Language.of(UI.getCurrent().getLocale()))));
        var minutes = fields.number("minutes", there.getTranslation("openspace.field.minutes"), 5, 720);
        minutes.setStepButtonsVisible(false);
        var place = fields.text("place", there.getTranslation("workinggroup.meeting.place"), 300);
        var agenda = fields.area("agenda", there.getTranslation("workinggroup.meeting.agenda"), 10_000, 4);
        var draft = meeting == null ? usual(lab, clock) : meeting.draft();
        UUID id = draft.id();
        return new ValuesDialog(
                there.getTranslation(meeting == null ? "workinggroup.meeting.announce" : "workinggroup.meeting.change"),
                there.getTranslation("workinggroup.meeting.send"),
                fields,
                new Values(draft.values(), meeting == null ? 0 : meeting.version()),
                (typed, version) -> sending.send(MeetingDraft.of(id, typed), version),
                day,
                time,
                minutes,
                place,
                agenda);
    }

    private static MeetingDraft usual(LabHere lab, Clock clock) {
        return new MeetingDraft(
                Ids.next(), lab.today(clock).plusWeeks(1).atTime(USUAL_HOUR), USUAL_MINUTES, null, null);
    }
}
