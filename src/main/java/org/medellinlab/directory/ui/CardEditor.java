package org.medellinlab.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.medellinlab.directory.DirectoryCard;
import org.medellinlab.directory.DirectoryField;
import org.medellinlab.directory.DirectoryKeeping;
import org.medellinlab.directory.DirectorySheets;
import org.medellinlab.directory.StaleCard;
import org.medellinlab.shared.Refused;

/// What is written down of one thing, to be changed.
class CardEditor extends Dialog {

    private final transient DirectoryKeeping keeping;
    private final transient CardWords words;
    private final transient Consumer<DirectoryCard> saved;
    private final transient List<FieldInput> inputs = new ArrayList<>();
    private final Paragraph problem = new Paragraph();

    CardEditor(
            DirectoryKeeping keeping,
            DirectorySheets sheets,
            DirectoryCard card,
            CardWords words,
            Consumer<DirectoryCard> saved) {
        this.keeping = keeping;
        this.words = words;
        this.saved = saved;
        addClassName("directory-dialog");
        setCloseOnOutsideClick(false); // a slip of the finger must not cost what was typed
        setHeaderTitle(getTranslation("directory.edit.title", card.name(words.reader())));
        var form = new Div();
        form.addClassName("directory-form");
        var editable = keeping.editable(card);
        for (var field : DirectoryField.of(card.kind())) {
            if (editable.contains(field) && !field.isFromMail()) {
                var input = new FieldInput(field, words, sheets);
                input.fill(card.get(field));
                inputs.add(input);
                form.add(input.component());
            }
        }
        add(form);
        problem.addClassName("directory-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(problem);
        var save = new Button(getTranslation("directory.save"), click -> save(card));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("directory.cancel"), click -> close()), save);
    }

    private void save(DirectoryCard card) {
        problem.setVisible(false);
        var typed = new EnumMap<DirectoryField, String>(DirectoryField.class);
        typed.putAll(card.values()); // what has no input stays
        inputs.forEach(input -> typed.remove(input.field()));
        var good = true;
        for (var input : inputs) {
            var value = input.value();
            if (value != null) {
                typed.put(input.field(), value);
            }
            good &= input.check(value);
        }
        if (good) {
            save(card, card, typed);
        }
    }

    private void save(DirectoryCard base, DirectoryCard over, Map<DirectoryField, String> typed) {
        try {
            var now = keeping.revise(over, typed, words.reader());
            close();
            saved.accept(now);
        } catch (StaleCard stale) {
            new VersionsDialog(words, base, stale, merged -> save(base, stale.theirs(), merged)).open();
        } catch (Refused refused) {
            problem.setText(getTranslation(refused.key(), refused.arguments()));
            problem.setVisible(true);
        }
    }
}
