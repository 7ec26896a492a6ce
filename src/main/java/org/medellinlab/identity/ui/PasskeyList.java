package org.medellinlab.identity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.function.Function;
import org.medellinlab.identity.PasskeyRow;
import org.medellinlab.identity.Passkeys;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.Notices;

/// The passkeys of who reads, and the way to a new one: the browser makes it, the person gives it a name.
class PasskeyList extends Composite<Section> {

    private final transient Passkeys passkeys;
    private final transient Function<Instant, String> day;
    private final TextField name = new TextField();
    private final Button add = new Button();

    PasskeyList(Passkeys passkeys, Function<Instant, String> day) {
        this.passkeys = passkeys;
        this.day = day;
        UI.getCurrent().getPage().addJavaScript("/sign-in/passkey.js");
        getContent().addClassName("door-part");
        add.setText(getTranslation("door.passkey.add"));
        add.setDisableOnClick(true);
        add.addClickListener(click -> begin());
        show();
    }

    private void show() {
        var mine = passkeys.mine();
        var list = new UnorderedList();
        list.addClassName("devices");
        mine.forEach(key -> list.add(line(key)));
        getContent().removeAll();
        getContent().add(new H2(getTranslation("door.passkey.title")), soft(getTranslation("door.passkey.words")));
        if (!mine.isEmpty()) {
            getContent().add(list);
        }
        getContent().add(adding());
    }

    private ListItem line(PasskeyRow key) {
        var called = new Span(key.name());
        called.addClassName("device-name");
        var used = key.used();
        var times = soft(
                used == null
                        ? getTranslation("door.passkey.unused", day.apply(key.since()))
                        : getTranslation("door.passkey.times", day.apply(key.since()), day.apply(used)));
        var remove = new Button(getTranslation("door.passkey.remove"), click -> {
            passkeys.remove(key.id());
            Notices.done(getTranslation("door.passkey.removed", key.name()));
            show();
        });
        remove.setAriaLabel(getTranslation("door.passkey.remove-one", key.name()));
        return new ListItem(new Div(called, times), remove);
    }

    private Div adding() {
        name.setLabel(getTranslation("door.passkey.name"));
        name.setHelperText(getTranslation("door.passkey.name-help"));
        name.setMaxLength(Passkeys.LONGEST_NAME);
        name.clear();
        add.setEnabled(true);
        var row = new Div(name, add);
        row.addClassName("door-form");
        var unable = soft(getTranslation("door.passkey.unable"));
        row.getElement().executeJs("this.hidden = !window.PublicKeyCredential; $0.hidden = !this.hidden", unable);
        return new Div(row, unable);
    }

    private void begin() {
        var called = name.getValue().strip();
        name.setInvalid(called.isEmpty());
        name.setErrorMessage(getTranslation("door.passkey.name-problem", Passkeys.LONGEST_NAME));
        if (called.isEmpty()) {
            name.focus();
            add.setEnabled(true);
            return;
        }
        try {
            var question = passkeys.begin(DevicesView.request());
            getElement()
                    .executeJs("return window.labPasskey.create($0)", question)
                    .then(String.class, answer -> keep(called, answer), problem -> refused("door.passkey.wrong"));
        } catch (Refused refused) {
            refused(refused.key(), refused.arguments());
        }
    }

    private void keep(String called, String answer) {
        if (answer.startsWith("!")) {
            refused(answer.equals("!InvalidStateError") ? "door.passkey.already" : "door.passkey.cancelled");
            return;
        }
        try {
            passkeys.add(DevicesView.request(), called, answer);
            Notices.done(getTranslation("door.passkey.added", called));
            show();
        } catch (Refused refused) {
            refused(refused.key(), refused.arguments());
        }
    }

    private void refused(String key, Object... arguments) {
        Notices.failed(this, getTranslation(key, arguments));
        add.setEnabled(true);
    }

    private static Paragraph soft(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }
}
