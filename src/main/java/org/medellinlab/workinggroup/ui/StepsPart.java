package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
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
final class StepsPart {

    private final ProceedingsSheet sheet;
    private final LabHere lab;
    private final Language reader;
    private final OpenSpaceTopics topics;
    private final Runnable refresh;

    StepsPart(ProceedingsSheet sheet, LabHere lab, Language reader, OpenSpaceTopics topics, Runnable refresh) {
        this.sheet = sheet;
        this.lab = lab;
        this.reader = reader;
        this.topics = topics;
        this.refresh = refresh;
    }

    Component steps(Supplier<List<Participant>> people) {
        var card = ProceedingsParts.card("openspace.steps");
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

    private void work(Component there, Runnable work) {
        try {
            work.run();
            refresh.run();
        } catch (Refused refused) {
            Notices.refused(there, refused);
        }
    }
}
