package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.DayField;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.workinggroup.OpenSpaceReading.Participant;
import org.medellinlab.workinggroup.OpenSpaceTopics;
import org.medellinlab.workinggroup.ProceedingsSheet;
import org.medellinlab.workinggroup.StepDraft;

/// Who does what after the talk about a topic.
class StepsPart extends Card {

    private final transient LabHere lab;
    private final transient Language reader;
    private final transient OpenSpaceTopics topics;
    private final transient Runnable refresh;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("openspace.no-steps"));
    private final Div next = new Div();

    StepsPart(LabHere lab, Language reader, OpenSpaceTopics topics, Runnable refresh) {
        super("");
        this.lab = lab;
        this.reader = reader;
        this.topics = topics;
        this.refresh = refresh;
        addClassName("topic-part");
        getChildren().findFirst().ifPresent(head -> head.getElement().setText(getTranslation("openspace.steps")));
        list.addClassName("topic-steps");
        add(none, list, next);
    }

    /// The next step stays as far as it is typed.
    void show(ProceedingsSheet sheet, Supplier<List<Participant>> people) {
        list.removeAll();
        sheet.steps().forEach(step -> list.add(step(sheet, step)));
        none.setVisible(sheet.steps().isEmpty());
        if (!sheet.mayWrite()) {
            next.removeAll();
        } else if (next.getChildren().findAny().isEmpty()) {
            next.add(stepForm(sheet.topic().id(), people.get()));
        }
    }

    private ListItem step(ProceedingsSheet sheet, ProceedingsSheet.Step step) {
        var who = step.who() == null ? getTranslation("openspace.step-nobody") : step.who();
        var more = new Span(
                step.dueOn() == null
                        ? who
                        : getTranslation("openspace.step-until", who, SpokenDates.dayAndYear(step.dueOn(), reader)));
        more.addClassName("soft");
        var words = new Div(new Span(step.words()), more);
        words.addClassName("topic-step");
        var item = new ListItem(words);
        if (sheet.mayWrite()) {
            var remove = new Button(
                    getTranslation("openspace.remove"),
                    click ->
                            work(() -> topics.removeStep(lab.id(), sheet.topic().id(), step.id())));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.addClassName("not-printed");
            remove.setAriaLabel(getTranslation("openspace.remove") + ": " + step.words());
            item.add(remove);
        }
        return item;
    }

    private Div stepForm(UUID topic, List<Participant> people) {
        var id = Ids.next();
        var words = new TextField(getTranslation("openspace.step.what"));
        words.setMaxLength(1000);
        var who = new ComboBox<String>(getTranslation("openspace.step.who"));
        who.setItems(people.stream().map(Participant::name).distinct().toList());
        who.setAllowCustomValue(true);
        who.addCustomValueSetListener(typed -> who.setValue(typed.getDetail()));
        var due = new DayField(getTranslation("openspace.step.due"));
        due.setClearButtonVisible(true);
        var add = new Button(getTranslation("openspace.step.add"), click -> {
            var known = people.stream()
                    .filter(one -> one.name().equals(who.getValue()))
                    .findFirst();
            work(() -> {
                topics.addStep(
                        lab.id(),
                        topic,
                        new StepDraft(
                                id,
                                words.getValue(),
                                known.map(Participant::person).orElse(null),
                                who.getValue(),
                                due.getValue()));
                next.removeAll();
            });
        });
        var form = new Div(words, who, due, add);
        form.addClassNames("market-form", "not-printed");
        return form;
    }

    private void work(Runnable work) {
        try {
            work.run();
            refresh.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }
}
