package org.medellinlab.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medellinlab.directory.Duplicates;
import org.medellinlab.directory.Duplicates.Pair;
import org.medellinlab.directory.Merging;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.OfficeView;

/// What may be written down twice, each with its reason and a way to make one of it; and what was merged, to be undone.
@Route("directory/duplicates")
@PermitAll
class DuplicatesView extends OfficeView {

    private final transient Duplicates duplicates;
    private final transient Merging merging;

    DuplicatesView(Duplicates duplicates, Merging merging, CurrentActor actors) {
        super(actors, "directory.duplicates");
        this.duplicates = duplicates;
        this.merging = merging;
        addClassName("directory-sheet");
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.keepsDirectory();
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var back = new Anchor("directory", getTranslation("directory.title"));
        back.addClassName("soft");
        add(
                back,
                new H1(getTranslation("directory.duplicates")),
                new Paragraph(getTranslation("directory.duplicates.words")));
        var found = false;
        for (var kind : DirectoryKind.values()) {
            var pairs = duplicates.suggested(kind, reader());
            if (!pairs.isEmpty()) {
                found = true;
                var list = list();
                pairs.forEach(pair -> list.add(line(pair)));
                add(new Card(getTranslation("directory.kind." + kind), list));
            }
        }
        if (!found) {
            add(new EmptyState(getTranslation("directory.duplicates.none")));
        }
        showMerged();
        showDismissed();
    }

    private ListItem line(Pair pair) {
        var why = new Span(getTranslation("directory.duplicates.reason." + pair.reason()));
        why.addClassName("soft");
        var compare = new Button(getTranslation("directory.merge.compare"), click -> compare(pair));
        compare.setAriaLabel(getTranslation("directory.merge.compare-these", pair.name(), pair.otherName()));
        var dismiss = new Button(getTranslation("directory.duplicates.dismiss"), click -> {
            duplicates.dismiss(pair);
            show();
            Notices.done(getTranslation("directory.duplicates.dismissed-one"));
        });
        dismiss.addThemeVariants(ButtonVariant.TERTIARY);
        dismiss.setAriaLabel(getTranslation("directory.duplicates.dismiss-these", pair.name(), pair.otherName()));
        var item = both(pair);
        item.add(why, compare, dismiss);
        return item;
    }

    private static ListItem both(Pair pair) {
        return new ListItem(
                new Anchor(pair.kind().sheet(pair.key()), pair.name()),
                new Span("≟"),
                new Anchor(pair.kind().sheet(pair.otherKey()), pair.otherName()));
    }

    private void showDismissed() {
        var list = list();
        for (var kind : DirectoryKind.values()) {
            for (var pair : duplicates.dismissed(kind, reader())) {
                var again = new Button(getTranslation("directory.duplicates.again"), click -> {
                    duplicates.suggestAgain(pair);
                    show();
                    Notices.done(getTranslation("directory.undone"));
                });
                again.setAriaLabel(getTranslation("directory.duplicates.again-these", pair.name(), pair.otherName()));
                var item = both(pair);
                item.add(again);
                list.add(item);
            }
        }
        if (list.getComponentCount() > 0) {
            add(new Details(getTranslation("directory.duplicates.dismissed"), list));
        }
    }

    private void compare(Pair pair) {
        var preview = merging.preview(pair.kind(), pair.key(), pair.otherKey(), reader());
        new MergeDialog(merging, preview, new CardWords(this, reader()), () -> {
                    show();
                    Notices.done(getTranslation("directory.merge.done"));
                })
                .open();
    }

    private void showMerged() {
        var merged = merging.merged();
        if (!merged.isEmpty()) {
            var list = list();
            merged.forEach(one -> {
                var undo = new Button(getTranslation("directory.undo"), click -> {
                    undo(one);
                });
                undo.setAriaLabel(getTranslation("directory.merge.undo", one.goneName()));
                list.add(new ListItem(new Anchor(one.kind().sheet(one.goneKey()), one.goneName()), undo));
            });
            add(new Card(getTranslation("directory.merged"), list));
        }
    }

    private void undo(Merging.Merged one) {
        try {
            merging.undo(one.id());
            show();
            Notices.done(getTranslation("directory.undone"));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("directory-list");
        return list;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("directory.duplicates") + " · " + getTranslation("directory.title");
    }
}
