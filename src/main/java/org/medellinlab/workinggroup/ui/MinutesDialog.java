package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Objects;
import org.medellinlab.shared.ui.FormFields;
import org.medellinlab.shared.ui.ValuesForm.Values;
import org.medellinlab.workinggroup.MeetingMinutes;
import org.medellinlab.workinggroup.MeetingSheet;

/// Writes down what a meeting said.
final class MinutesDialog {

    private static final int LONGEST = 10_000;

    private MinutesDialog() {}

    static ValuesDialog of(Component there, MeetingSheet meeting, ValuesDialog.Saving saving) {
        var fields = new FormFields();
        var words = fields.area(MeetingMinutes.WORDS, there.getTranslation("workinggroup.meeting.minutes"), LONGEST, 8);
        return new ValuesDialog(
                there.getTranslation("workinggroup.meeting.record"),
                there.getTranslation("openspace.save"),
                fields,
                new Values(
                        Map.of(MeetingMinutes.WORDS, Objects.requireNonNullElse(meeting.minutes(), "")),
                        meeting.version()),
                saving,
                words);
    }
}
