package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.medellinlab.commitment.MandateBoard;
import org.medellinlab.commitment.MandateReview;
import org.medellinlab.commitment.MandateReview.Stage;
import org.medellinlab.commitment.ReviewingMandates.Reach;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// Promises that a change of government touches, by what is to be done: who has to look at each again, since when, and
/// the way to remind them.
class MandateList extends Composite<Div> {

    private final transient MandateBoard board;
    private final Language reader;

    /// @param counts how many there are, which may be more than those listed
    /// @param links to the page of each promise
    MandateList(
            List<MandateReview> all,
            Map<Stage, Integer> counts,
            MandateBoard board,
            Language reader,
            Function<MandateReview, Anchor> links) {
        this.board = board;
        this.reader = reader;
        var list = getContent();
        if (all.isEmpty()) {
            list.add(new EmptyState(getTranslation("commitment.mandates.none")));
        }
        for (var stage : Stage.values()) {
            var there = all.stream().filter(one -> one.stage() == stage).toList();
            var known = Math.max(there.size(), counts.getOrDefault(stage, 0));
            if (known > 0) {
                var count = new Span(String.valueOf(known));
                count.addClassName("soft");
                var section =
                        new Section(new H2(new Span(getTranslation("commitment.mandates." + stage) + " "), count));
                section.addClassName("mine-section");
                section.add(CommitmentCard.soft(getTranslation("commitment.mandates.about." + stage)));
                there.forEach(one -> section.add(card(one, links.apply(one))));
                if (known > there.size()) {
                    section.add(CommitmentCard.soft(getTranslation("commitment.mandates.shown", there.size(), known)));
                }
                list.add(section);
            }
        }
    }

    private Article card(MandateReview review, Anchor link) {
        var statement = review.statement().in(reader);
        var tone = review.stage() == Stage.ENDING ? Tone.WARN : Tone.DUE;
        var since = new StatusChip(
                tone,
                getTranslation(
                        "commitment.mandates.on." + review.stage(), SpokenDates.dayAndYear(review.on(), reader)));
        var chips = new Div(since);
        chips.addClassNames("row", "chips");
        var seat = new Anchor(
                DirectoryKind.SEAT.sheet(review.seatKey()),
                review.seat().in(reader) + ", " + review.organisation().in(reader));
        var city = new Anchor(
                DirectoryKind.CITY.sheet(review.cityKey()), review.city().in(reader));
        var who = new Div(seat, city, new Span(who(review)));
        who.addClassNames("row", "soft");
        var card = new Article(new H3(link), chips, who);
        card.addClassNames("card", "commitment-card");
        if (review.stage() == Stage.DUE) {
            card.add(asked(review, statement));
        }
        return card;
    }

    private String who(MandateReview review) {
        return getTranslation(
                "commitment.mandates.holder." + review.reach(), Objects.requireNonNullElse(review.holder(), ""));
    }

    private Div asked(MandateReview review, String statement) {
        var said = new Span(
                review.askedOn() == null
                        ? getTranslation("commitment.mandates.not-asked")
                        : getTranslation(
                                "commitment.mandates.asked", SpokenDates.dayAndYear(review.askedOn(), reader)));
        said.addClassName("soft");
        said.getElement().setAttribute("aria-live", "polite");
        said.getElement().setAttribute("tabindex", "-1");
        var row = new Div(said);
        row.addClassNames("row", "between");
        if (review.reach() == Reach.BY_MAIL) {
            var remind = new Button(getTranslation("commitment.mandates.remind"), click -> {
                try {
                    said.setText(getTranslation(
                            "commitment.mandates.reminded", board.remind(review.lab(), review.commitment())));
                    click.getSource().setVisible(false);
                    said.getElement().callJsFunction("focus"); // which was on the button
                } catch (Refused refused) {
                    Notices.refused(this, refused);
                }
            });
            remind.addThemeVariants(ButtonVariant.TERTIARY);
            remind.setAriaLabel(getTranslation("commitment.mandates.remind") + ": " + statement);
            row.add(remind);
        }
        return row;
    }
}
