package org.medellinlab.privacy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medellinlab.privacy.RetentionPreview;
import org.medellinlab.privacy.RetentionPreview.Past;
import org.medellinlab.privacy.RetentionPreview.Tonight;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.OfficeView;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// What the coming night would delete, by which rule; and what the last ones have.
@Route("retention")
@PermitAll
class RetentionView extends OfficeView {

    private final transient RetentionPreview preview;

    RetentionView(RetentionPreview preview, CurrentActor actors) {
        super(actors, "privacy.retention.title");
        this.preview = preview;
        addClassName("retention");
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.isAdmin();
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var rules = list();
        preview.tonight().forEach(rule -> rules.add(rule(rule)));
        var nights = list();
        var past = preview.past();
        past.forEach(night -> nights.add(night(night)));
        add(
                new H1(getTranslation("privacy.retention.title")),
                new Paragraph(getTranslation("privacy.retention.words")),
                new Div(new Anchor("settings", getTranslation("privacy.retention.change"))),
                new Card(getTranslation("privacy.retention.tonight"), rules),
                new Card(
                        getTranslation("privacy.retention.past"),
                        past.isEmpty() ? new Paragraph(getTranslation("privacy.retention.none")) : nights));
    }

    private ListItem rule(Tonight rule) {
        var words = new Span(getTranslation("privacy.rule." + rule.kind(), rule.days()));
        return new ListItem(
                words,
                new StatusChip(
                        rule.due() > 0 ? Tone.WARN : Tone.NEUTRAL,
                        getTranslation("privacy.retention.due", rule.due())));
    }

    private ListItem night(Past night) {
        var words = new Div(new Span(getTranslation(
                "privacy.retention.gone",
                SpokenDates.dayAndYear(night.night(), reader()),
                getTranslation("privacy.rule-name." + night.kind()),
                night.forgotten())));
        var item = new ListItem(words);
        if (!night.finished()) {
            item.add(new StatusChip(Tone.INFO, getTranslation("privacy.retention.unfinished")));
        }
        return item;
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("retention-list");
        return list;
    }
}
