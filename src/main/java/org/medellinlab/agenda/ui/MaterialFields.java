package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.medellinlab.agenda.ItemMaterial;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// Links to what there is to read or see, a line each; a line left empty is none.
class MaterialFields extends Div {

    /// One line; titles in other languages than the reader's stay as they are.
    private record Line(Div row, TextField title, TextField link, LocalizedText before) {}

    private final transient List<Line> lines = new ArrayList<>();
    private final Div list = new Div();
    private final transient Language reader;

    MaterialFields(List<ItemMaterial> materials, Language reader) {
        this.reader = reader;
        list.addClassName("agenda-materials");
        materials.forEach(material -> line(material.title(), material.link()));
        var more = new Button(
                getTranslation("agenda.material.add"),
                VaadinIcon.PLUS.create(),
                click -> line(LocalizedText.EMPTY, "").title().focus());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(list, more);
    }

    private Line line(LocalizedText title, String link) {
        var titleField = new TextField(getTranslation("agenda.material.title"));
        titleField.setMaxLength(200);
        titleField.setValue(title.in(reader));
        var linkField = new TextField(getTranslation("agenda.material.link"));
        linkField.setMaxLength(500);
        linkField.setPlaceholder("https://");
        linkField.setValue(link);
        var away = new Button(VaadinIcon.CLOSE_SMALL.create());
        away.setAriaLabel(getTranslation("agenda.material.remove"));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var row = new Div(titleField, linkField, away);
        row.addClassName("agenda-material");
        var line = new Line(row, titleField, linkField, title);
        away.addClickListener(click -> {
            list.remove(row);
            lines.remove(line);
        });
        lines.add(line);
        list.add(row);
        return line;
    }

    List<ItemMaterial> materials() {
        return lines.stream()
                .filter(line -> !line.title().getValue().isBlank()
                        || !line.link().getValue().isBlank())
                .map(line ->
                        new ItemMaterial(title(line), line.link().getValue().strip()))
                .toList();
    }

    private LocalizedText title(Line line) {
        var typed = line.title().getValue();
        return typed.equals(line.before().in(reader))
                ? line.before()
                : line.before().with(reader, typed);
    }

    /// Says at the lines what is wrong with them.
    void say(String key) {
        lines.forEach(line -> {
            var wrong = key.equals("agenda.problem.link") ? line.link() : line.title();
            wrong.setErrorMessage(getTranslation(key));
            wrong.setInvalid(
                    wrong == line.link() ? !wrong.getValue().strip().matches("https?://\\S+") : wrong.isEmpty());
        });
    }

    void clearProblems() {
        lines.forEach(line -> {
            line.title().setInvalid(false);
            line.link().setInvalid(false);
        });
    }
}
