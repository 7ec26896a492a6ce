package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.medellinlab.registration.MixedGroupings;
import org.medellinlab.registration.MixingSaved;
import org.medellinlab.registration.MixingSheet;
import org.medellinlab.shared.LabHere;

/// The mixed groups kept under a name: open one, or forget it, which can be undone.
class MixingKept extends Composite<Div> {

    private final transient MixedGroupings groupings;
    private final transient LabHere lab;
    private final transient Consumer<MixingSheet> open;
    private final transient BiConsumer<String, MixingSheet> keep;

    MixingKept(
            MixedGroupings groupings, LabHere lab, Consumer<MixingSheet> open, BiConsumer<String, MixingSheet> keep) {
        this.groupings = groupings;
        this.lab = lab;
        this.open = open;
        this.keep = keep;
        getContent().addClassName("mixing-kept");
        load();
    }

    void load() {
        getContent().removeAll();
        var all = groupings.kept(lab.id());
        if (all.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        all.forEach(mixing -> list.add(line(mixing)));
        getContent().add(new H3(getTranslation("registration.mix.kept-title")), list);
    }

    private ListItem line(MixingSaved mixing) {
        var button = new Button(mixing.name(), click -> open.accept(groupings.open(lab.id(), mixing.id())));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        var words =
                new Span(getTranslation("registration.mix.kept-line", mixing.groups(), mixing.people(), mixing.by()));
        words.addClassName("soft");
        var forget = new Button(getTranslation("registration.mix.forget"), click -> forget(mixing));
        forget.addThemeVariants(ButtonVariant.TERTIARY);
        forget.setAriaLabel(getTranslation("registration.mix.forget-one", mixing.name()));
        var item = new ListItem(button, words, forget);
        item.addClassName("row");
        return item;
    }

    private void forget(MixingSaved mixing) {
        var gone = groupings.forget(lab.id(), mixing.id());
        load();
        var undo = new Button(getTranslation("registration.mix.forget-undo", mixing.name()));
        undo.addClickListener(click -> keep.accept(mixing.name(), gone));
        getContent().add(undo);
    }
}
