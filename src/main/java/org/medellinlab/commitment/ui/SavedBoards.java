package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.commitment.BoardFilters;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;

/// Boards the reader keeps under a name; one forgotten can be kept again with one click.
class SavedBoards extends Div {

    private final transient BoardFilters saved;
    private final transient LabHere lab;
    private final transient Supplier<BoardFilter> now;
    private final transient Consumer<BoardFilter> choose;
    private final Div boards = new Div();
    private final TextField name = new TextField();

    SavedBoards(BoardFilters saved, LabHere lab, Supplier<BoardFilter> now, Consumer<BoardFilter> choose) {
        this.saved = saved;
        this.lab = lab;
        this.now = now;
        this.choose = choose;
        addClassNames("row", "saved-boards");
        boards.addClassName("row");
        name.setPlaceholder(getTranslation("commitment.saved.name"));
        name.setAriaLabel(getTranslation("commitment.saved.name"));
        name.setMaxLength(100);
        var keep = new Button(getTranslation("commitment.saved.keep"), click -> keep());
        add(boards, name, keep);
        fill();
    }

    private void fill() {
        boards.removeAll();
        saved.mine(lab.id()).forEach(one -> {
            var go = new Button(one.name(), click -> choose.accept(one.filter()));
            var away = new Button("×", click -> {
                saved.forget(lab.id(), one.name());
                name.setValue(one.name()); // one click brings it back
                choose.accept(one.filter());
                fill();
            });
            away.addThemeVariants(ButtonVariant.TERTIARY);
            away.setAriaLabel(getTranslation("commitment.saved.forget", one.name()));
            var pair = new Div(go, away);
            pair.addClassName("saved-board");
            boards.add(pair);
        });
    }

    private void keep() {
        try {
            saved.keep(lab.id(), name.getValue(), now.get());
            name.clear();
            fill();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }
}
