package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.ui.FormFields;
import org.medellinlab.shared.ui.ValuesForm.Values;
import org.medellinlab.workinggroup.OpenSpaceBoard;
import org.medellinlab.workinggroup.OpenSpaceReading;
import org.medellinlab.workinggroup.OpenSpaceTopics;
import org.medellinlab.workinggroup.TopicDraft;

/// Proposes a topic, or says it in other words. Who runs the lab can write down what somebody put on a card.
final class TopicDialog {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WHY = 2000;

    private TopicDialog() {}

    static ValuesDialog of(
            Component there,
            LabId lab,
            OpenSpaceBoard.@Nullable Topic topic,
            OpenSpaceReading reading,
            OpenSpaceTopics topics,
            Language reader,
            boolean arranges,
            Runnable done) {
        var people = arranges ? reading.people(lab) : List.<OpenSpaceReading.Participant>of();
        var fields = new FormFields();
        var parts = parts(there, fields, people, arranges);
        var id = topic == null ? Ids.next() : topic.id();
        var read = topic == null
                ? Map.of(TopicDraft.LANGUAGE, reader.tag())
                : TopicDraft.values(topic.title(), topic.why(), topic.language(), topic.convenerName());
        return new ValuesDialog(
                there.getTranslation(topic == null ? "openspace.propose" : "openspace.edit"),
                there.getTranslation(topic == null ? "openspace.propose" : "openspace.save"),
                fields,
                new Values(read, topic == null ? 0 : topic.version()),
                (typed, version) -> {
                    var convener = convener(typed.get(TopicDraft.CONVENER), people, topic);
                    var draft = TopicDraft.of(id, typed, convener);
                    if (topic == null) {
                        topics.propose(lab, draft);
                    } else {
                        topics.revise(lab, topic.id(), draft, version);
                    }
                    done.run();
                },
                parts);
    }

    private static Component[] parts(
            Component there, FormFields fields, List<OpenSpaceReading.Participant> people, boolean arranges) {
        var parts = new ArrayList<Component>();
        var title = fields.text(TopicDraft.TITLE, there.getTranslation("openspace.field.title"), LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        parts.add(title);
        parts.add(fields.area(TopicDraft.WHY, there.getTranslation("openspace.field.why"), LONGEST_WHY, 3));
        parts.add(fields.one(
                TopicDraft.LANGUAGE,
                there.getTranslation("openspace.field.language"),
                Stream.of(Language.values()).map(Language::tag).toList(),
                tag -> Language.ofTag(tag).orElseThrow().ownName()));
        if (arranges) {
            var convener = fields.search(
                    TopicDraft.CONVENER,
                    there.getTranslation("openspace.field.convener"),
                    people.stream()
                            .map(OpenSpaceReading.Participant::name)
                            .distinct()
                            .toList());
            convener.setHelperText(there.getTranslation("openspace.field.convener-hint"));
            parts.add(convener);
        }
        return parts.toArray(Component[]::new);
    }

    /// Who is not among the lab's people stays.
    private static @Nullable PersonId convener(
            @Nullable String name, List<OpenSpaceReading.Participant> people, OpenSpaceBoard.@Nullable Topic topic) {
        if (topic != null && (name == null || name.isEmpty() || Objects.equals(name, topic.convenerName()))) {
            return topic.convener();
        }
        return people.stream()
                .filter(one -> one.name().equals(name))
                .map(OpenSpaceReading.Participant::person)
                .findFirst()
                .orElse(null);
    }
}
