package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.workinggroup.OpenSpaceBoard;
import org.medellinlab.workinggroup.OpenSpaceReading;
import org.medellinlab.workinggroup.OpenSpaceTopics;
import org.medellinlab.workinggroup.TopicDraft;

/// Proposes a topic, or says it in other words. Who runs the lab can write down what somebody put on a card.
class TopicDialog extends Dialog {

    private final UUID id;
    private final TextField title = new TextField();
    private final TextArea why = new TextArea();
    private final Select<Language> language = new Select<>();
    private final ComboBox<OpenSpaceReading.Participant> convener = new ComboBox<>();

    TopicDialog(
            LabId lab,
            OpenSpaceBoard.@Nullable Topic topic,
            OpenSpaceReading reading,
            OpenSpaceTopics topics,
            Language reader,
            boolean arranges,
            Runnable done) {
        id = topic == null ? Ids.next() : topic.id();
        setHeaderTitle(getTranslation(topic == null ? "openspace.propose" : "openspace.edit"));
        title.setLabel(getTranslation("openspace.field.title"));
        title.setMaxLength(200);
        title.setRequiredIndicatorVisible(true);
        why.setLabel(getTranslation("openspace.field.why"));
        why.setMaxLength(2000);
        why.setMinRows(3);
        language.setLabel(getTranslation("openspace.field.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.setValue(reader);
        convener.setLabel(getTranslation("openspace.field.convener"));
        convener.setHelperText(getTranslation("openspace.field.convener-hint"));
        convener.setItemLabelGenerator(OpenSpaceReading.Participant::name);
        convener.setVisible(arranges);
        if (arranges) {
            var people = reading.people(lab);
            convener.setItems(people);
            people.stream()
                    .filter(one -> topic != null && one.person().equals(topic.convener()))
                    .findFirst()
                    .ifPresent(convener::setValue);
        }
        if (topic != null) {
            title.setValue(topic.title());
            why.setValue(topic.why());
            language.setValue(topic.language());
        }
        var form = new Div(title, why, language, convener);
        form.addClassName("invite-form");
        add(form);
        var save = new Button(
                getTranslation(topic == null ? "openspace.propose" : "openspace.save"),
                click -> save(lab, topic, topics, done));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("openspace.cancel"), click -> close()), save);
    }

    private void save(LabId lab, OpenSpaceBoard.@Nullable Topic topic, OpenSpaceTopics topics, Runnable done) {
        title.setInvalid(title.getValue().isBlank());
        title.setErrorMessage(getTranslation("openspace.refused.no-title"));
        if (title.isInvalid()) {
            title.focus();
            return;
        }
        var who = convener.getValue() == null ? null : convener.getValue().person();
        var kept = who == null && topic != null ? topic.convener() : who;
        var draft = new TopicDraft(id, title.getValue(), why.getValue(), language.getValue(), kept);
        try {
            if (topic == null) {
                topics.propose(lab, draft);
            } else {
                topics.revise(lab, topic.id(), draft);
            }
            close();
            done.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }
}
