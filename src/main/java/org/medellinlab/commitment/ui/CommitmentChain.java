package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.BeneficiaryWordRow;
import org.medellinlab.commitment.Capacity;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.Evidence;
import org.medellinlab.commitment.PromiseExtras;
import org.medellinlab.commitment.ReceiptReading;
import org.medellinlab.feedback.LessonSheet;
import org.medellinlab.feedback.Lessons;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.workinggroup.WorkingGroups;

/// The chain a commitment hangs on: from the lessons it rests on, through whom, for whom and until when, to what others
/// did with it at home.
@org.springframework.stereotype.Component
class CommitmentChain {

    private final WorkingGroups groups;
    private final Lessons lessons;
    private final ReceiptReading receipts;
    private final LabReading labs;

    CommitmentChain(WorkingGroups groups, Lessons lessons, ReceiptReading receipts, LabReading labs) {
        this.groups = groups;
        this.lessons = lessons;
        this.receipts = receipts;
        this.labs = labs;
    }

    Card of(CommitmentSheet commitment, LabHere lab, Words say) {
        var facts = new Facts(say);
        if (!commitment.lessons().isEmpty()) {
            facts.add("commitment.lessons", lessons(commitment, lab, say));
        }
        groups.group(lab.id(), commitment.group().toString())
                .ifPresent(group -> facts.add(
                        "commitment.group",
                        new Anchor(
                                lab.view("groups/" + group.key()), group.name().in(say.reader()))));
        facts.add("commitment.owner", say.owner(commitment));
        var recordedAs = commitment.recordedAs();
        if (recordedAs != null && recordedAs != Capacity.OWNER) {
            facts.add("commitment.recorded", say.say("commitment.capacity." + recordedAs));
        }
        facts.add("commitment.to", to(commitment, say));
        addWhat(facts, commitment.extras(), say);
        addUntil(facts, commitment, say);
        facts.add("commitment.known-by", said(commitment.knownBy(), say));
        if (!commitment.carriers().isEmpty()) {
            facts.add(
                    "commitment.carried",
                    commitment.carriers().stream().map(Evidence::title).collect(Collectors.joining(", ")));
        }
        var applied = receipts.words(lab.id(), commitment.id()).stream()
                .filter(word -> word.kind() == BeneficiaryWordRow.Kind.APPLIED)
                .toList();
        if (!applied.isEmpty()) {
            facts.add("commitment.applied", applied(applied, say));
        }
        var card = new Card(say.say("commitment.chain"), facts.list);
        card.addClassName("commitment-chain");
        return card;
    }

    private static void addWhat(Facts facts, PromiseExtras extras, Words say) {
        facts.add("commitment.kind", extras.kind() == null ? null : say.say("commitment.kind." + extras.kind()));
        facts.add("commitment.resources", said(extras.resources(), say));
        facts.add("commitment.risks", said(extras.risks(), say));
        if (extras.visibility() == PromiseExtras.Visibility.LAB) {
            facts.add("commitment.visibility", say.say("commitment.visibility.LAB"));
        }
    }

    private static void addUntil(Facts facts, CommitmentSheet commitment, Words say) {
        facts.add("commitment.horizon", say.say("commitment.horizon." + commitment.horizon()));
        facts.add("commitment.due", commitment.dueOn() == null ? null : say.until(commitment.dueOn(), null));
        facts.add(
                "commitment.horizon-until",
                commitment.horizonUntil() == null ? null : say.day(commitment.horizonUntil()));
        facts.add("commitment.mandate", commitment.mandateEnd() == null ? null : say.day(commitment.mandateEnd()));
    }

    private static @Nullable String said(@Nullable LocalizedText text, Words say) {
        return text == null || text.isEmpty() ? null : text.in(say.reader());
    }

    private static @Nullable String to(CommitmentSheet commitment, Words say) {
        var named = commitment.beneficiaries().isEmpty() ? null : say.to(commitment.beneficiaries());
        return switch (commitment.extras().reach()) {
            case NAMED -> named;
            case MUTUAL -> say.say("commitment.to.mutual", named == null ? "" : named);
            case ALL -> say.say("commitment.to.all");
        };
    }

    /// The sentences it rests on, with how many people's notes are behind each. Where everybody may read the lab, a
    /// sentence leads to its place on the lab's page, with the visits it comes from.
    private Component lessons(CommitmentSheet commitment, LabHere lab, Words say) {
        var box = lines();
        var isPublic = labs.sheet(lab.id())
                .filter(sheet -> sheet.draft().state().isPublic())
                .isPresent();
        lessons.ofLab(lab.id()).stream()
                .filter(lesson -> commitment.lessons().contains(lesson.id()))
                .forEach(lesson -> box.add(
                        new Paragraph(isPublic ? linked(lesson, lab, say) : new Span(sentence(lesson, say))),
                        CommitmentCard.soft(say.say("commitment.lesson-notes", lesson.noteCount()))));
        return box;
    }

    private static Anchor linked(LessonSheet lesson, LabHere lab, Words say) {
        var address = "/labs/" + lab.slug() + "?lang=" + say.reader().tag() + "#lesson-" + lesson.key();
        var link = new Anchor(address, sentence(lesson, say));
        link.setRouterIgnore(true); // a public page
        return link;
    }

    private static String sentence(LessonSheet lesson, Words say) {
        return say.say("commitment.lesson", lesson.sentence().in(say.reader()));
    }

    /// What those to whom it was promised did with it, in their words.
    private static Component applied(List<BeneficiaryWordRow> words, Words say) {
        var box = lines();
        words.forEach(word -> {
            var told = new Paragraph(word.words() == null ? "" : word.words());
            told.getElement().setAttribute("lang", word.language().tag());
            box.add(told, CommitmentCard.soft(say.to(List.of(word.organisation())) + " · " + say.day(word.on())));
            if (word.link() != null) {
                var link = new Anchor(word.link(), word.link(), AnchorTarget.BLANK);
                link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
                box.add(link);
            }
        });
        return box;
    }

    private static Div lines() {
        var box = new Div();
        box.addClassName("lesson-lines");
        return box;
    }

    /// What is known of it, a line each; what is not known has none.
    private record Facts(DescriptionList list, Words say) {

        Facts(Words say) {
            this(new DescriptionList(), say);
        }

        void add(String key, @Nullable String value) {
            if (value != null) {
                add(key, new Span(value));
            }
        }

        void add(String key, Component value) {
            list.add(new DescriptionList.Term(say.say(key)), new DescriptionList.Description(value));
        }
    }
}
