package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.CommitmentSheet.UpdateRow;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.NamingRatifiers;
import org.medellinlab.commitment.RatificationReading;
import org.medellinlab.commitment.Ratifying;
import org.medellinlab.feedback.Lessons;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.SheetSection;
import org.medellinlab.shared.ui.SheetSection.Place;
import org.medellinlab.shared.ui.SheetSection.Subject;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.beans.factory.ObjectProvider;

/// One commitment: what it says, the chain it hangs on, and its history.
@Route("labs/:lab/commitments/:commitment")
@PermitAll
class CommitmentView extends LabView {

    private final transient CommitmentReading commitments;
    private final transient CommitmentTracking tracking;
    private final transient WorkingGroups groups;
    private final transient Lessons lessons;
    private final transient Ratifying ratifying;
    private final transient NamingRatifiers naming;
    private final transient RatificationReading answered;
    private final transient WordsSource words;
    private final transient ObjectProvider<SheetSection> sections;

    CommitmentView(
            LabLocator labs,
            CurrentActor actors,
            CommitmentReading commitments,
            CommitmentTracking tracking,
            WorkingGroups groups,
            Lessons lessons,
            Ratifying ratifying,
            NamingRatifiers naming,
            RatificationReading answered,
            WordsSource words,
            ObjectProvider<SheetSection> sections) {
        super(labs, actors, "commitment.title");
        this.commitments = commitments;
        this.tracking = tracking;
        this.groups = groups;
        this.lessons = lessons;
        this.ratifying = ratifying;
        this.naming = naming;
        this.answered = answered;
        this.words = words;
        this.sections = sections;
        addClassName("commitment-view");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return Words.isFor(actor, lab);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("commitment").orElse(""));
    }

    private void show(String key) {
        removeAll();
        var commitment = commitments.one(lab().id(), key).orElseThrow(NotForYou::new);
        var say = words.of(lab(), reader());
        add(head(commitment, say));
        var main = new Div(history(commitment, say));
        main.addClassName("commitment-main");
        if (tracking.mayReport(lab().id(), commitment)) {
            main.addComponentAsFirst(
                    new ReportForm(tracking, lab().id(), commitment, actor().person(), reader(), () -> show(key)));
        }
        ratifying
                .standing(lab().id(), commitment)
                .ifPresent(standing -> main.add(new RatificationCard(
                        ratifying,
                        naming,
                        commitment,
                        standing,
                        answered.answers(lab().id(), commitment.id()),
                        lab(),
                        say,
                        () -> show(key))));
        var body = new Div(main, chain(commitment, say));
        body.addClassName("commitment-body");
        add(body);
    }

    private Component head(CommitmentSheet commitment, Words say) {
        var back = new Anchor(lab().view("commitments"), getTranslation("commitment.list.title"));
        back.addClassName("soft");
        var shown = commitment.statement().shownIn(reader());
        var title = new H1(shown.words());
        title.getElement().setAttribute("lang", shown.language().tag());
        var head = new Div(back, title, Words.meter(commitment.completion()), say.chips(commitment));
        head.addClassName("commitment-head");
        if (commitment.ownerSeat() != null) {
            var subject = new Subject(Place.COMMITMENT, commitment.id(), commitment.group());
            head.add(SheetSection.all(sections.orderedStream().toList(), subject, actor(), lab(), reader()));
        }
        return head;
    }

    private Component chain(CommitmentSheet commitment, Words say) {
        var facts = new DescriptionList();
        groups.group(lab().id(), commitment.group().toString())
                .ifPresent(group -> fact(
                        facts,
                        "commitment.group",
                        new Anchor(
                                lab().view("groups/" + group.key()),
                                group.name().in(reader()))));
        fact(facts, "commitment.owner", say.owner(commitment));
        fact(facts, "commitment.to", commitment.beneficiaries().isEmpty() ? null : say.to(commitment.beneficiaries()));
        fact(facts, "commitment.horizon", getTranslation("commitment.horizon." + commitment.horizon()));
        fact(facts, "commitment.due", commitment.dueOn() == null ? null : say.until(commitment.dueOn(), null));
        fact(
                facts,
                "commitment.horizon-until",
                commitment.horizonUntil() == null ? null : say.day(commitment.horizonUntil()));
        fact(facts, "commitment.mandate", commitment.mandateEnd() == null ? null : say.day(commitment.mandateEnd()));
        fact(
                facts,
                "commitment.known-by",
                commitment.knownBy() == null ? null : commitment.knownBy().in(reader()));
        if (!commitment.lessons().isEmpty()) {
            fact(facts, "commitment.lessons", lessons(commitment));
        }
        return new Card(getTranslation("commitment.chain"), facts);
    }

    /// The sentences it rests on, with how many people's notes are behind each.
    private Component lessons(CommitmentSheet commitment) {
        var box = new Div();
        box.addClassName("lesson-lines");
        lessons.ofLab(lab().id()).stream()
                .filter(lesson -> commitment.lessons().contains(lesson.id()))
                .forEach(lesson -> box.add(
                        new Paragraph(getTranslation(
                                "commitment.lesson", lesson.sentence().in(reader()))),
                        CommitmentCard.soft(getTranslation("commitment.lesson-notes", lesson.noteCount()))));
        return box;
    }

    private void fact(DescriptionList facts, String key, @Nullable String value) {
        if (value != null) {
            fact(facts, key, new Span(value));
        }
    }

    private void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private Component history(CommitmentSheet commitment, Words say) {
        var card = new Card(getTranslation("commitment.history"));
        if (commitment.updates().isEmpty()) {
            card.add(new EmptyState(getTranslation("commitment.history-empty")));
        }
        commitment.updates().forEach(update -> card.add(entry(update, say)));
        return card;
    }

    private Component entry(UpdateRow update, Words say) {
        var how = getTranslation(
                "commitment.update-how",
                say.day(update.on()),
                getTranslation("commitment.channel." + update.channel()),
                update.language().locale().getDisplayLanguage(reader().locale()));
        var line = new Div(say.completion(update.completion()), CommitmentCard.soft(how));
        line.addClassNames("row", "between");
        var told = new Paragraph(update.words());
        told.getElement().setAttribute("lang", update.language().tag());
        var entry = new Article(line, told);
        if (update.seat() != null) {
            entry.add(CommitmentCard.soft(say.seat(update.seat())));
        }
        entry.addClassName("update");
        return entry;
    }
}
