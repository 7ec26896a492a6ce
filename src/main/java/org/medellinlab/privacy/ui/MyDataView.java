package org.medellinlab.privacy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.medellinlab.directory.OwnEntry;
import org.medellinlab.privacy.Erasure;
import org.medellinlab.privacy.MyData;
import org.medellinlab.privacy.MyData.Agreed;
import org.medellinlab.privacy.MyData.Part;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.Notices;

/// What is held of me: read it, correct it, take it along, take back what I agreed to, be forgotten.
@Route("my-data")
@PermitAll
class MyDataView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MyData data;
    private final transient OwnEntry own;
    private final transient Erasure erasure;
    private final transient Clock clock;

    MyDataView(MyData data, OwnEntry own, Erasure erasure, Clock clock) {
        this.data = data;
        this.own = own;
        this.erasure = erasure;
        this.clock = clock;
        addClassNames("view", "my-data");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var download = new Anchor("/my/data", getTranslation("privacy.mine.download"));
        download.setRouterIgnore(true);
        download.addClassName("my-data-download");
        add(
                new H1(getTranslation("privacy.mine.title")),
                new Paragraph(getTranslation("privacy.mine.words")),
                new Div(download),
                new OwnCard(own, this::show),
                agreed());
        data.parts(reader()).forEach(part -> add(card(part)));
        var anonymous = new Paragraph(getTranslation("privacy.anonymous"));
        anonymous.addClassName("soft");
        add(anonymous);
        add(new ErasureCard(erasure, clock.getZone(), reader(), this::show));
    }

    private Card agreed() {
        var card =
                new Card(getTranslation("privacy.agreed.title"), new Paragraph(getTranslation("privacy.agreed.words")));
        data.agreed(reader()).forEach(agreed -> card.add(choice(agreed)));
        return card;
    }

    private Div choice(Agreed agreed) {
        var key = "privacy.consent." + agreed.key();
        var words = getTranslation(key, agreed.about());
        var line = new Div();
        line.addClassName("my-data-consent");
        if (agreed.reversible()) {
            var box = new Checkbox(words, agreed.given());
            box.addValueChangeListener(change -> decide(agreed, change.getValue()));
            line.add(box);
        } else {
            var back = new Button(getTranslation("privacy.agreed.take-back"), click -> decide(agreed, false));
            back.setAriaLabel(getTranslation("privacy.agreed.take-back.of", words));
            line.add(new Span(words), back);
        }
        var what = new Paragraph(getTranslation(key + ".effect"));
        what.addClassName("soft");
        line.add(what);
        return line;
    }

    private void decide(Agreed agreed, boolean given) {
        try {
            data.decide(agreed.feature(), agreed.id(), given);
            Notices.done(getTranslation(given ? "privacy.agreed.given" : "privacy.agreed.taken-back"));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        show();
    }

    private Card card(Part part) {
        var list = new UnorderedList();
        list.addClassName("my-data-lines");
        part.lines().forEach(line -> list.add(new ListItem(line)));
        var card = new Card(getTranslation("privacy.of." + part.feature()), list);
        if (part.more() > 0) {
            card.add(new Paragraph(getTranslation("privacy.mine.more", part.more())));
        }
        return card;
    }

    private static Language reader() {
        var ui = UI.getCurrent();
        return ui == null ? Language.ES : Language.of(ui.getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.mine.title") + " · " + getTranslation("shared.product");
    }
}
