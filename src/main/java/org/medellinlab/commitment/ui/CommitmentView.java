package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.Capacity;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.CommitmentState;
import org.medellinlab.commitment.Evidence;
import org.medellinlab.commitment.PromiseExtras;
import org.medellinlab.feedback.Lessons;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.SheetSection;
import org.medellinlab.shared.ui.SheetSection.Place;
import org.medellinlab.shared.ui.SheetSection.Subject;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One commitment: what it says, the chain it hangs on, and its history.
@Route("labs/:lab/commitments/:commitment")
@PermitAll
class CommitmentView extends LabView {

    private final transient CommitmentReading commitments;
    private final transient WorkingGroups groups;
    private final transient Lessons lessons;
    private final transient List<CommitmentPart> parts;
    private final transient WordsSource words;
    private final transient ObjectProvider<SheetSection> sections;
    private final Div body = new Div();
    private transient @Nullable CommitmentSheet shown;
    private transient Words.@Nullable Stands stands;

    /// A dozen services are asked for one page: on one connection.
    private final transient TransactionTemplate together;

    CommitmentView(
            LabLocator labs,
            CurrentActor actors,
            CommitmentReading commitments,
            WorkingGroups groups,
            Lessons lessons,
            List<CommitmentPart> parts,
            WordsSource words,
            ObjectProvider<SheetSection> sections,
            PlatformTransactionManager transactions) {
        super(labs, actors, "commitment.title");
        this.commitments = commitments;
        this.groups = groups;
        this.lessons = lessons;
        this.parts = parts;
        this.words = words;
        this.sections = sections;
        this.together = new TransactionTemplate(transactions);
        together.setReadOnly(true);
        addClassName("commitment-view");
        body.addClassName("commitment-body");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return Words.isFor(actor, lab);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("commitment").orElse(""), new CommitmentCards(parts), null);
    }

    /// @param acted the part something was done on; none when the page is shown first
    private void show(String key, CommitmentCards cards, @Nullable CommitmentPart acted) {
        together.executeWithoutResult(reading -> read(key, cards, acted));
    }

    private void read(String key, CommitmentCards cards, @Nullable CommitmentPart acted) {
        var commitment = commitments.one(lab().id(), key).orElseThrow(NotForYou::new);
        var say = words.ofOne(lab(), reader());
        Function<CommitmentPart, CommitmentPart.Page> page =
                part -> new CommitmentPart.Page(commitment, lab(), say, actor(), () -> show(key, cards, part));
        var before = shown;
        shown = commitment;
        var standing = say.stands(commitment);
        if (acted == null) {
            body.removeAll();
            add(body);
        }
        if (before != null && acted instanceof ReportPart && hasNewsOnly(before, commitment)) {
            if (!standing.equals(stands)) {
                showHead(commitment, say, standing);
            }
            cards.showNews(page, acted, part -> part.showsNews(before, commitment));
            return;
        }
        showHead(commitment, say, standing);
        cards.show(page, acted, added(Place.COMMITMENT_CARDS, commitment));
        // the cards stay where they are: somebody may be writing in one
        Laid.in(body, List.of(cards, chain(commitment, say)));
    }

    /// Whether it hangs on the same chain and nobody did anything else with it meanwhile.
    private static boolean hasNewsOnly(CommitmentSheet before, CommitmentSheet now) {
        return now.carriers().equals(before.carriers())
                && now.wording().equals(before.wording())
                && now.standing().equals(before.standing())
                && now.ratification() == before.ratification()
                && Objects.equals(now.ownerSeat(), before.ownerSeat());
    }

    private void showHead(CommitmentSheet commitment, Words say, Words.Stands now) {
        stands = now;
        getChildren().filter(old -> old != body).toList().forEach(this::remove);
        addComponentAsFirst(head(commitment, say, now));
    }

    private Component head(CommitmentSheet commitment, Words say, Words.Stands now) {
        var back = new Anchor(lab().view("commitments"), getTranslation("commitment.list.title"));
        back.addClassName("soft");
        var shown = commitment.statement().shownIn(reader());
        var title = new H1(shown.words());
        title.getElement().setAttribute("lang", shown.language().tag());
        var head = new Div(back, title, Words.meter(commitment.completion()), say.chips(now));
        head.addClassName("commitment-head");
        if (commitment.ownerSeat() != null && commitment.state() == CommitmentState.OPEN) {
            head.add(added(Place.COMMITMENT, commitment));
        }
        return head;
    }

    /// What other features say of it.
    private List<Component> added(Place place, CommitmentSheet commitment) {
        var subject = new Subject(place, commitment.id(), commitment.group());
        return SheetSection.all(sections.orderedStream().toList(), subject, actor(), lab(), reader());
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
        var recordedAs = commitment.recordedAs();
        if (recordedAs != null && recordedAs != Capacity.OWNER) {
            fact(facts, "commitment.recorded", say.say("commitment.capacity." + recordedAs));
        }
        fact(facts, "commitment.to", to(commitment, say));
        var extras = commitment.extras();
        fact(facts, "commitment.kind", extras.kind() == null ? null : say.say("commitment.kind." + extras.kind()));
        fact(facts, "commitment.resources", said(extras.resources()));
        fact(facts, "commitment.risks", said(extras.risks()));
        if (extras.visibility() == PromiseExtras.Visibility.LAB) {
            fact(facts, "commitment.visibility", say.say("commitment.visibility.LAB"));
        }
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
        if (!commitment.carriers().isEmpty()) {
            fact(
                    facts,
                    "commitment.carried",
                    commitment.carriers().stream()
                            .map(Evidence::title)
                            .collect(java.util.stream.Collectors.joining(", ")));
        }
        if (!commitment.lessons().isEmpty()) {
            fact(facts, "commitment.lessons", lessons(commitment));
        }
        return new Card(getTranslation("commitment.chain"), facts);
    }

    private @Nullable String said(LocalizedText text) {
        return text.isEmpty() ? null : text.in(reader());
    }

    private static @Nullable String to(CommitmentSheet commitment, Words say) {
        var named = commitment.beneficiaries().isEmpty() ? null : say.to(commitment.beneficiaries());
        return switch (commitment.extras().reach()) {
            case NAMED -> named;
            case MUTUAL -> say.say("commitment.to.mutual", named == null ? "" : named);
            case ALL -> say.say("commitment.to.all");
        };
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
}
