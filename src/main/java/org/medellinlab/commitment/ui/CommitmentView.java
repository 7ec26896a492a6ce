package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.CommitmentState;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.SheetSection;
import org.medellinlab.shared.ui.SheetSection.Place;
import org.medellinlab.shared.ui.SheetSection.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One commitment: what it says, the chain it hangs on, and its history.
@Route("labs/:lab/commitments/:commitment")
@PermitAll
class CommitmentView extends LabView {

    private final transient CommitmentReading commitments;
    private final transient CommitmentChain chain;
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
            CommitmentChain chain,
            List<CommitmentPart> parts,
            WordsSource words,
            ObjectProvider<SheetSection> sections,
            PlatformTransactionManager transactions) {
        super(labs, actors, "commitment.title");
        this.commitments = commitments;
        this.chain = chain;
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
        Laid.in(body, List.of(cards, chain.of(commitment, lab(), say)));
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
}
