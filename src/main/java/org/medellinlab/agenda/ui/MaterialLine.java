package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.ItemFile;
import org.medellinlab.agenda.ItemMaterial;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.ui.FileLink;

/// One material as it is written: what it is called, where or which file it is, and who may have it. Taken away, it
/// leaves a way back. Titles in other languages than the reader's stay as they are.
class MaterialLine extends Div {

    private static final String TAB = "\t";

    private transient Runnable typed = () -> {};
    private final transient LocalizedText before;
    private final transient @Nullable ItemFile file;
    private final transient Language reader;
    private final TextField title = new TextField();
    private final TextField link = new TextField();
    private final Checkbox team = new Checkbox();
    private final Div fields = new Div();
    private final Div gone = new Div();

    MaterialLine(ItemMaterial material, ItemShelf shelf, Language reader) {
        this.before = material.title();
        this.file = material.file();
        this.reader = reader;
        title.setLabel(getTranslation("agenda.material.title"));
        title.setMaxLength(200);
        title.setValue(before.in(reader));
        link.setLabel(getTranslation("agenda.material.link"));
        link.setMaxLength(500);
        link.setPlaceholder("https://");
        link.setValue(material.link() == null ? "" : material.link());
        team.setLabel(getTranslation("agenda.material.team"));
        team.setValue(material.team());
        var away = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> take(true));
        away.setAriaLabel(getTranslation("agenda.material.remove"));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        fields.addClassName("agenda-material");
        fields.add(title, file == null ? link : stored(file, shelf), away, team);
        var back = new Button(getTranslation("agenda.undo"), click -> take(false));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        gone.addClassName("row");
        gone.add(new Span(getTranslation("agenda.material.removed")), back);
        gone.getElement().setAttribute("role", "status");
        gone.setVisible(false);
        title.addValueChangeListener(change -> typed.run());
        link.addValueChangeListener(change -> typed.run());
        team.addValueChangeListener(change -> typed.run());
        add(fields, gone);
    }

    private Div stored(ItemFile kept, ItemShelf shelf) {
        var stored = new Div(new FileLink(kept.name(), () -> shelf.open(kept.id())), MaterialLinks.about(this, kept));
        stored.addClassName("agenda-file");
        return stored;
    }

    private void take(boolean away) {
        fields.setVisible(!away);
        gone.setVisible(away);
        typed.run();
    }

    void focus() {
        title.focus();
    }

    /// Nothing for a line that was taken away, or left empty.
    Optional<ItemMaterial> material() {
        var empty =
                file == null && title.getValue().isBlank() && link.getValue().isBlank();
        return gone.isVisible() || empty
                ? Optional.empty()
                : Optional.of(new ItemMaterial(
                        title(), file == null ? link.getValue().strip() : null, file, team.getValue()));
    }

    void onTyped(Runnable typed) {
        this.typed = typed;
    }

    @Nullable
    ItemFile file() {
        return file;
    }

    /// What is still there, on one line: who it is for, where it leads or which file it is, what it is called in each
    /// language.
    Optional<String> said() {
        return material().map(material -> {
            var where =
                    file == null ? String.valueOf(material.link()) : file.id().toString();
            var parts = new ArrayList<>(List.of(material.team() ? "team" : "all", where));
            material.title().byTag().forEach((tag, words) -> parts.add(tag + "=" + words));
            return String.join(TAB, parts);
        });
    }

    /// Words of no language are those of the reader.
    ///
    /// @param files by the identifier that a line of a file has where another has its link; what has none is a link
    static ItemMaterial read(String line, Function<String, Optional<ItemFile>> files, Language reader) {
        var parts = List.of(line.split(TAB, -1));
        var title = new EnumMap<Language, String>(Language.class);
        for (var part : parts.subList(2, parts.size())) {
            var tag = part.substring(0, Math.max(0, part.indexOf('=')));
            Language.ofTag(tag)
                    .ifPresentOrElse(
                            language -> title.put(language, part.substring(tag.length() + 1)),
                            () -> title.putIfAbsent(reader, part));
        }
        var file = files.apply(parts.get(1)).orElse(null);
        return new ItemMaterial(
                LocalizedText.of(title),
                file == null ? parts.get(1) : null,
                file,
                parts.getFirst().equals("team"));
    }

    private LocalizedText title() {
        var typed = title.getValue();
        return typed.equals(before.in(reader)) ? before : before.with(reader, typed);
    }

    /// Says at the field what is wrong with it.
    void say(String key) {
        var wrong = key.equals("agenda.problem.link") ? link : title;
        wrong.setErrorMessage(getTranslation(key));
        wrong.setInvalid(
                wrong == link ? file == null && !link.getValue().strip().matches("https?://\\S+") : title.isEmpty());
    }

    void clearProblems() {
        title.setInvalid(false);
        link.setInvalid(false);
    }
}
