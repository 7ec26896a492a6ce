package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.DayField;
import org.medellinlab.shared.ui.FormFields;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.ValuesForm;
import org.medellinlab.workinggroup.OpenSpaceReading.Participant;
import org.medellinlab.workinggroup.OpenSpaceTopics;
import org.medellinlab.workinggroup.ProceedingsSheet;
import org.medellinlab.workinggroup.StepDraft;

/// What came of a topic: who came, what was said, who does what next. Read by everybody, written by who was there.
final class ProceedingsParts {

    private static final List<String> WORDS =
            List.of(ProceedingsSheet.DISCUSSION, ProceedingsSheet.RECOMMENDATIONS, ProceedingsSheet.REQUESTS);

    private final ProceedingsSheet sheet;
    private final LabHere lab;
    private final Language reader;
    private final OpenSpaceTopics topics;
    private final Clock clock;
    private final Runnable refresh;

    ProceedingsParts(
            ProceedingsSheet sheet,
            LabHere lab,
            Language reader,
            OpenSpaceTopics topics,
            Clock clock,
            Runnable refresh) {
        this.sheet = sheet;
        this.lab = lab;
        this.reader = reader;
        this.topics = topics;
        this.clock = clock;
        this.refresh = refresh;
    }

    Component whoCame(Supplier<List<Participant>> people) {
        var card = new Card("");
        card.addClassName("topic-part");
        say(card, "openspace.came");
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
        var card = new Card("");
        card.addClassName("topic-part");
        say(card, "openspace.said");
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

    Component steps(Supplier<List<Participant>> people) {
        var card = new Card("");
        card.addClassName("topic-part");
        say(card, "openspace.steps");
        var list = new UnorderedList();
        list.addClassName("topic-steps");
        sheet.steps().forEach(step -> list.add(step(card, step)));
        if (sheet.steps().isEmpty()) {
            card.add(new Paragraph(card.getTranslation("openspace.no-steps")));
        }
        card.add(list);
        if (sheet.mayWrite()) {
            card.add(stepForm(card, people.get()));
        }
        return card;
    }

    private ListItem step(Card card, ProceedingsSheet.Step step) {
        var who = step.who() == null ? card.getTranslation("openspace.step-nobody") : step.who();
        var more = new Span(
                step.dueOn() == null
                        ? who
                        : card.getTranslation(
                                "openspace.step-until", who, SpokenDates.dayAndYear(step.dueOn(), reader)));
        more.addClassName("soft");
        var words = new Div(new Span(step.words()), more);
        words.addClassName("topic-step");
        var item = new ListItem(words);
        if (sheet.mayWrite()) {
            var remove = new Button(
                    card.getTranslation("openspace.remove"),
                    click -> work(
                            card,
                            () -> topics.removeStep(lab.id(), sheet.topic().id(), step.id())));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.addClassName("not-printed");
            remove.setAriaLabel(card.getTranslation("openspace.remove") + ": " + step.words());
            item.add(remove);
        }
        return item;
    }

    private Div stepForm(Card card, List<Participant> people) {
        var id = Ids.next();
        var words = new TextField(card.getTranslation("openspace.step.what"));
        words.setMaxLength(1000);
        var who = new ComboBox<String>(card.getTranslation("openspace.step.who"));
        who.setItems(people.stream().map(Participant::name).distinct().toList());
        who.setAllowCustomValue(true);
        who.addCustomValueSetListener(typed -> who.setValue(typed.getDetail()));
        var due = new DayField(card.getTranslation("openspace.step.due"));
        due.setClearButtonVisible(true);
        var add = new Button(card.getTranslation("openspace.step.add"), click -> {
            var known = people.stream()
                    .filter(one -> one.name().equals(who.getValue()))
                    .findFirst();
            work(
                    card,
                    () -> topics.addStep(
                            lab.id(),
                            sheet.topic().id(),
                            new StepDraft(
                                    id,
                                    words.getValue(),
                                    known.map(Participant::person).orElse(null),
                                    who.getValue(),
                                    due.getValue())));
        });
        var form = new Div(words, who, due, add);
        form.addClassNames("market-form", "not-printed");
        return form;
    }

    /// Empty lines for a pen, on paper only: the same parts in the same order as on the screen.
    static Component paperFoot(Component there) {
        var paper = new Section();
        paper.addClassName("topic-paper");
        Stream.of(
                        "openspace.came",
                        "openspace.proceedings.discussion",
                        "openspace.proceedings.recommendations",
                        "openspace.proceedings.requests",
                        "openspace.steps")
                .forEach(key -> {
                    var lines = new Div();
                    lines.addClassName("topic-lines");
                    paper.add(new H2(there.getTranslation(key)), lines);
                });
        paper.getElement().setAttribute("aria-hidden", "true");
        return paper;
    }

    private static void say(Card card, String key) {
        card.getChildren().findFirst().ifPresent(title -> title.getElement().setText(card.getTranslation(key)));
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
