package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.TrackKeeping;
import org.medellinlab.agenda.TrackLine;
import org.medellinlab.agenda.TrackValues;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.FormFields;
import org.medellinlab.shared.ui.ValuesForm;
import org.medellinlab.shared.ui.ValuesForm.Values;

/// What a track is called, in each language.
class TrackDialog extends Dialog {

    private final transient FormFields fields = new FormFields();

    /// @param track absent for a new one
    TrackDialog(TrackKeeping keeping, LabHere lab, @Nullable TrackLine track, Runnable saved) {
        addClassName("agenda-dialog");
        setCloseOnOutsideClick(false); // a slip of the finger must not cost what was typed
        setHeaderTitle(getTranslation(track == null ? "agenda.track.new" : "agenda.track.rename"));
        var names = new Div();
        names.addClassName("agenda-both");
        for (var language : Language.values()) {
            var name = fields.text(
                    TrackValues.field(language),
                    getTranslation("agenda.track.name", language.ownName()),
                    TrackValues.LONGEST_NAME);
            name.getElement().setAttribute("lang", language.tag());
            name.setAutofocus(language == Language.values()[0]);
            names.add(name);
        }
        var form = new ValuesForm(
                fields,
                track == null ? new Values(Map.of(), 0) : new Values(TrackValues.of(track.name()), track.version()),
                typed -> keeping.problems(lab.id(), track == null ? null : track.id(), typed),
                (typed, version) -> {
                    var kept = track == null
                            ? keeping.add(lab.id(), typed)
                            : keeping.rename(lab.id(), track.id(), typed, version);
                    close();
                    saved.run();
                    return new Values(kept.values(), kept.version());
                },
                () -> "");
        form.add(names);
        form.addFoot();
        add(form);
        getFooter().add(new Button(getTranslation("agenda.close"), click -> close()));
    }
}
