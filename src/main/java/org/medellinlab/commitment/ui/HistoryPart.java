package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.CommitmentSheet.UpdateRow;
import org.medellinlab.commitment.Evidence;
import org.medellinlab.commitment.EvidenceFiles;
import org.medellinlab.commitment.HistoryExport;
import org.medellinlab.files.FileId;
import org.medellinlab.files.SmallPictures;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.FileLink;
import org.medellinlab.shared.ui.FilePicture;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;
import org.medellinlab.shared.ui.TableLinks;

/// All that was told of a commitment, the newest first; what was corrected stays and says so.
@org.springframework.stereotype.Component
class HistoryPart implements CommitmentPart {

    private final EvidenceFiles files;
    private final SmallPictures small;
    private final HistoryExport export;

    HistoryPart(EvidenceFiles files, SmallPictures small, HistoryExport export) {
        this.files = files;
        this.small = small;
        this.export = export;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean showsNews(CommitmentSheet before, CommitmentSheet now) {
        return !now.updates().equals(before.updates());
    }

    @Override
    public Optional<Component> card(Page page) {
        return Optional.of(new History(page.say().say("commitment.history"), taken(page)).show(page, this::entry));
    }

    @Override
    public Optional<Component> goingOn(Component card, Page page) {
        return card instanceof History history ? Optional.of(history.show(page, this::entry)) : card(page);
    }

    private Component taken(Page page) {
        var lab = page.lab();
        var id = page.commitment().id();
        var reader = page.say().reader();
        return new TableLinks(lab)
                .under(page.say().say("commitment.history.take"))
                .table(
                        page.commitment().key(),
                        () -> export.csv(lab.id(), id, reader),
                        () -> export.xlsx(lab.id(), id, reader));
    }

    /// Keeps the entries that stay as they are.
    private static final class History extends Card {

        /// Of what an entry is made.
        private record Told(UpdateRow update, boolean isCorrected) {}

        private final transient Map<Told, Component> entries = new HashMap<>();
        private final List<Component> heading = getChildren().toList();
        private final Component taken;

        /// @param taken the files of it, below
        History(String title, Component taken) {
            super(title);
            this.taken = taken;
        }

        History show(Page page, BiFunction<UpdateRow, Page, Component> entry) {
            var all = new ArrayList<>(heading);
            if (page.commitment().updates().isEmpty()) {
                all.add(new EmptyState(page.say().say("commitment.history-empty")));
            }
            page.commitment()
                    .updates()
                    .forEach(update -> all.add(entries.computeIfAbsent(
                            new Told(update, page.commitment().isCorrected(update)),
                            made -> entry.apply(update, page))));
            if (!page.commitment().updates().isEmpty()) {
                all.add(taken);
            }
            Laid.in(this, all);
            entries.values().retainAll(all);
            return this;
        }
    }

    private Component entry(UpdateRow update, Page page) {
        var say = page.say();
        var how = say.say(
                "commitment.update-how",
                say.day(update.on()),
                say.say("commitment.channel." + update.channel()),
                update.language().locale().getDisplayLanguage(say.reader().locale()));
        var line = new Div(
                update.nil()
                        ? new StatusChip(Tone.NEUTRAL, say.say("commitment.update-nil"))
                        : say.completion(update.completion()),
                CommitmentCard.soft(how));
        line.addClassNames("row", "between");
        var entry = new Article(line);
        entry.addClassName("update");
        if (!update.words().isEmpty()) {
            var told = new Paragraph(update.words());
            told.getElement().setAttribute("lang", update.language().tag());
            entry.add(told);
        }
        if (update.obstacle() != null) {
            entry.add(new Paragraph(say.say("commitment.update-obstacle", update.obstacle())));
        }
        if (!update.evidence().isEmpty()) {
            entry.add(evidence(update, page));
        }
        if (update.corrects() != null) {
            entry.add(CommitmentCard.soft(say.say("commitment.update-corrects")));
        }
        if (page.commitment().isCorrected(update)) {
            entry.addClassName("corrected");
            entry.add(CommitmentCard.soft(say.say("commitment.update-corrected")));
        }
        var by = by(update, say);
        if (!by.isEmpty()) {
            entry.add(CommitmentCard.soft(by));
        }
        return entry;
    }

    private static String by(UpdateRow update, Words say) {
        var seat = update.seat() == null ? "" : say.seat(update.seat());
        return update.capacity() == null
                ? seat
                : seat.isEmpty()
                        ? say.say("commitment.capacity." + update.capacity())
                        : seat + " · " + say.say("commitment.capacity." + update.capacity());
    }

    private Component evidence(UpdateRow update, Page page) {
        var list = new UnorderedList();
        list.addClassName("evidence");
        update.evidence()
                .forEach(one -> list.add(
                        update.isPicture(one)
                                ? picture(one, page)
                                : new ListItem(link(one, page), carrier(one, page.say()))));
        return list;
    }

    private ListItem picture(Evidence evidence, Page page) {
        var full = content(evidence, page);
        var id = new FileId(Objects.requireNonNull(evidence.file()));
        var item = new ListItem(
                new FilePicture(
                        page.say().say("commitment.photo", evidence.title()),
                        () -> full.get().map(content -> small.of(id, content)),
                        full),
                new Div(evidence.title()),
                carrier(evidence, page.say()));
        item.addClassName("evidence-picture");
        return item;
    }

    private Supplier<Optional<FileContent>> content(Evidence evidence, Page page) {
        var lab = page.lab().id();
        var key = page.commitment().key();
        var file = Objects.requireNonNull(evidence.file());
        return () -> files.of(lab, key, file);
    }

    private Component link(Evidence evidence, Page page) {
        if (evidence.file() != null) {
            return new FileLink(evidence.title(), content(evidence, page));
        }
        if (evidence.link() == null) {
            return new Div(evidence.title());
        }
        var link = new Anchor(evidence.link(), evidence.title(), AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        return link;
    }

    private static Component carrier(Evidence evidence, Words say) {
        return evidence.carries() == null
                ? new Div()
                : new StatusChip(Tone.OK, say.say("commitment.carrier." + evidence.carries()));
    }
}
