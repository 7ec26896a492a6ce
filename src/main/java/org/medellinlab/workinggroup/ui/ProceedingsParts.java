package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.FormFields;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.ValuesForm;
import org.medellinlab.workinggroup.OpenSpaceReading.Participant;
import org.medellinlab.workinggroup.OpenSpaceTopics;
import org.medellinlab.workinggroup.ProceedingsSheet;

/// What came of a topic: who came and what was said. Read by everybody, written by who was there.
final class ProceedingsParts {

    private static final List<String> WORDS =
            List.of(ProceedingsSheet.DISCUSSION, ProceedingsSheet.RECOMMENDATIONS, ProceedingsSheet.REQUESTS);

    private final ProceedingsSheet sheet;
    private final LabHere lab;
    private final OpenSpaceTopics topics;
    private final Clock clock;
    private final Runnable refresh;

    ProceedingsParts(ProceedingsSheet sheet, LabHere lab, OpenSpaceTopics topics, Clock clock, Runnable refresh) {
        this.sheet = sheet;
        this.lab = lab;
        this.topics = topics;
        this.clock = clock;
        this.refresh = refresh;
    }

    Component whoCame(Supplier<List<Participant>> people) {
        var card = card("openspace.came");
        if (!sheet.mayWrite()) {
            var came = sheet.people().stream()
                    .filter(ProceedingsSheet.Someone::came)
                    .map(ProceedingsSheet.Someone::name);
            var also = Stream.of(sheet.words().getOrDefault(ProceedingsSheet.ALSO_CAME, ""));
            var all = Stream.concat(came, also).filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
            card.add(new Paragraph(all.isEmpty() ? card.getTranslation("openspace.nothing-yet") : all));
            return card;
        }
        var boxes = new Div();
        boxes.addClassName("topic-people");
        sheet.people().forEach(one -> {
            var box = new Checkbox(one.name(), one.came());
            box.addValueChangeListener(change ->
                    work(card, () -> topics.came(lab.id(), sheet.topic().id(), one.person(), change.getValue())));
            boxes.add(box);
        });
        var more = new ComboBox<Participant>(card.getTranslation("openspace.came-more"));
        more.addClassName("not-printed");
        more.setItems(people.get().stream()
                .filter(one -> sheet.people().stream()
                        .noneMatch(there -> there.person().equals(one.person())))
                .toList());
        more.setItemLabelGenerator(Participant::name);
        more.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                work(
                        card,
                        () -> topics.came(
                                lab.id(), sheet.topic().id(), change.getValue().person(), true));
            }
        });
        card.add(boxes, more);
        return card;
    }

    Component words() {
        var card = card("openspace.said");
        if (!sheet.mayWrite()) {
            WORDS.forEach(name -> {
                var label = new Span(card.getTranslation("openspace.proceedings." + name));
                label.addClassName("soft");
                var said = new Paragraph(sheet.words().getOrDefault(name, ""));
                said.addClassName("topic-words");
                if (!said.getText().isEmpty()) {
                    card.add(label, said);
                }
            });
            if (card.getComponentCount() == 1) {
                card.add(new Paragraph(card.getTranslation("openspace.nothing-yet")));
            }
            return card;
        }
        var fields = new FormFields();
        var also = fields.text(ProceedingsSheet.ALSO_CAME, card.getTranslation("openspace.proceedings.alsoCame"), 1000);
        var areas = WORDS.stream()
                .map(name ->
                        (Component) fields.area(name, card.getTranslation("openspace.proceedings." + name), 10_000, 4))
                .toArray(Component[]::new);
        var form = new ValuesForm(
                fields,
                new ValuesForm.Values(sheet.words(), sheet.version()),
                typed -> Map.of(),
                (typed, version) -> new ValuesForm.Values(
                        typed, topics.write(lab.id(), sheet.topic().id(), typed, version)),
                () -> SpokenDates.time(LocalTime.now(clock.withZone(lab.zone()))));
        form.add(also);
        form.add(areas);
        form.addFoot();
        card.add(form);
        return card;
    }

    static Card card(String title) {
        var card = new Card("");
        card.addClassName("topic-part");
        card.getChildren().findFirst().ifPresent(head -> head.getElement().setText(card.getTranslation(title)));
        return card;
    }

    private void work(Component there, Runnable work) {
        try {
            work.run();
            refresh.run();
        } catch (Refused refused) {
            Notices.refused(there, refused);
        }
    }
}
