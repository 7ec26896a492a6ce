package org.medellinlab.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.medellinlab.directory.Handover;
import org.medellinlab.directory.HandoverSheet;
import org.medellinlab.directory.HandoverSheet.Contact;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.ForSome;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// The handover sheet of a seat: what whoever comes must know, on a screen or on paper.
@Route("directory/seats/:seat/handover")
@PermitAll
class HandoverView extends Main implements BeforeEnterObserver, HasDynamicTitle, ForSome {

    private final transient Handover handover;
    private String key = "";

    HandoverView(Handover handover) {
        this.handover = handover;
        addClassNames("view", "directory-sheet", "handover");
    }

    @Override
    public boolean isFor(Actor actor) {
        try {
            handover.sheet(key, reader());
            return true;
        } catch (NotForYou notTheirs) {
            return false;
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("seat").orElseThrow(NotForYou::new);
        show(handover.sheet(key, reader()));
    }

    private void show(HandoverSheet sheet) {
        removeAll();
        var words = new CardWords(this, reader());
        var back = new Anchor(DirectoryKind.SEAT.sheet(sheet.key()), sheet.title());
        back.addClassNames("soft", "not-printed");
        var print = new Button(
                getTranslation("handover.print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addClassName("not-printed");
        var head = new Div(new H1(getTranslation("handover.title")), print);
        head.addClassNames("row", "between");
        var seat = new Paragraph(sheet.title() + ", " + sheet.organisation());
        seat.addClassName("lead");
        add(back, head, seat, new Paragraph(getTranslation("handover.words")));
        var history = new Card(
                getTranslation("directory.history.SEAT"),
                new HoldingList(words).of(sheet.history(), DirectoryKind.SEAT, sheet.today()));
        if (sheet.vacant()) {
            history.add(new StatusChip(Tone.DUE, getTranslation("directory.vacant")));
        }
        add(history);
        if (sheet.parts().isEmpty()) {
            add(new EmptyState(getTranslation("directory.welcome.nothing")));
        }
        sheet.parts().forEach(part -> add(HoldingList.part(part)));
        if (!sheet.contacts().isEmpty()) {
            var list = HoldingList.list();
            sheet.contacts().forEach(contact -> list.add(line(contact)));
            add(new Card(getTranslation("handover.contacts"), list));
        }
        var dated = new Paragraph(getTranslation("handover.as-of", SpokenDates.dayAndYear(sheet.today(), reader())));
        dated.addClassName("soft");
        add(dated);
    }

    private ListItem line(Contact contact) {
        var how = new Span(
                contact.how() == Contact.How.BEFORE
                        ? getTranslation("handover.how.BEFORE")
                        : getTranslation("handover.how." + contact.how(), contact.seat()));
        how.addClassName("soft");
        var item = new ListItem(new Anchor(DirectoryKind.PERSON.sheet(contact.key()), contact.name()), how);
        var address = contact.address();
        if (address != null) {
            item.add(new Anchor("mailto:" + address, address));
        }
        var phone = contact.phone();
        if (phone != null) {
            item.add(new Anchor("tel:" + phone.replaceAll("[^+0-9]", ""), phone));
        }
        return item;
    }

    private static Language reader() {
        var ui = UI.getCurrent();
        return ui == null ? Language.ES : Language.of(ui.getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("handover.title") + " · " + getTranslation("directory.title");
    }
}
