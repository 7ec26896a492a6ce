package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.medellinlab.agenda.CalendarFeeds;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.Notices;

/// One's own calendar, to be subscribed to: an address is made, shown once, and can be ended.
class FeedsCard extends Card {

    private final transient CalendarFeeds feeds;
    private final transient LabHere lab;
    private final transient Language reader;
    private final Div fresh = new Div();
    private final Div known = new Div();

    FeedsCard(CalendarFeeds feeds, LabHere lab, Language reader) {
        super("");
        this.feeds = feeds;
        this.lab = lab;
        this.reader = reader;
        removeAll();
        addClassName("my-feeds");
        fresh.getElement().setAttribute("aria-live", "polite");
        var make = new Button(getTranslation("mine.feed.make"), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new com.vaadin.flow.component.html.H2(getTranslation("mine.feed")),
                new Paragraph(getTranslation("mine.feed.words")),
                make,
                fresh,
                known);
        showKnown();
    }

    private void make() {
        try {
            var address = feeds.make(reader);
            var field = new TextField(getTranslation("mine.feed.address"));
            field.setValue(address);
            field.setReadOnly(true);
            field.setWidthFull();
            field.setHelperText(getTranslation("mine.feed.once"));
            var open = new Anchor();
            open.setText(getTranslation("mine.feed.open"));
            // what calendars subscribe by; the component itself lets web addresses through only
            open.getElement().setAttribute("href", address.replaceFirst("^https?:", "webcal:"));
            open.setRouterIgnore(true);
            fresh.removeAll();
            fresh.add(field, open);
            showKnown();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private void showKnown() {
        known.removeAll();
        var list = new UnorderedList();
        feeds.mine().forEach(feed -> {
            var day = feed.madeAt().atZone(lab.zone()).toLocalDate();
            var words = getTranslation("mine.feed.made", SpokenDates.dayAndYear(day, reader));
            var end = new Button(getTranslation("mine.feed.end"), click -> {
                feeds.end(feed.id());
                fresh.removeAll();
                showKnown();
            });
            end.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            end.setAriaLabel(getTranslation("mine.feed.end") + ": " + words);
            list.add(new ListItem(new Span(words), end));
        });
        if (list.getChildren().findAny().isPresent()) {
            known.add(list);
        }
    }
}
