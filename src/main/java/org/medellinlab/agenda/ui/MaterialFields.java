package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.agenda.AgendaField;
import org.medellinlab.agenda.ItemFile;
import org.medellinlab.agenda.ItemMaterial;
import org.medellinlab.files.FileUse;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.ui.FileUpload;
import org.medellinlab.shared.ui.KeptForm;
import org.medellinlab.shared.ui.Notices;

/// What there is to read or see, a line each: links and files; a line left empty is none.
class MaterialFields extends Div {

    private static final int MOST_AT_ONCE = 10;

    private final transient List<MaterialLine> lines = new ArrayList<>();
    private final Div list = new Div();
    private transient Runnable typed = () -> {};
    private final transient ItemShelf shelf;
    private final transient Language reader;

    MaterialFields(List<ItemMaterial> materials, ItemShelf shelf, Language reader) {
        this.shelf = shelf;
        this.reader = reader;
        addClassName("agenda-fields");
        list.addClassName("agenda-materials");
        materials.forEach(this::line);
        var more = new Button(
                getTranslation("agenda.material.add"),
                VaadinIcon.PLUS.create(),
                click -> line(new ItemMaterial(LocalizedText.EMPTY, "")).focus());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var hint = new Span(getTranslation("agenda.material.hint", FileUse.DOCUMENT.megabytes()));
        hint.addClassName("soft");
        add(list, more, upload(), hint);
    }

    private FileUpload upload() {
        var upload = new FileUpload(FileUse.DOCUMENT.bytes(), FileUse.DOCUMENT.accepted(), this::take);
        upload.setMaxFiles(MOST_AT_ONCE);
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    /// Kept at once, beside the words.
    void take(String name, byte[] content) {
        try {
            var file = shelf.keep(name, content);
            var dot = file.name().lastIndexOf('.');
            var title = LocalizedText.of(reader, file.name().substring(0, dot).replace('_', ' '));
            line(new ItemMaterial(title, file)).focus();
            typed.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    /// Links apart from files: so they were kept before files were.
    void keepIn(KeptForm kept) {
        typed = kept.bind(AgendaField.MATERIALS.name(), () -> said(false), links -> fill(links, false));
        kept.bind(AgendaField.MATERIALS.name() + ".files", () -> said(true), files -> fill(files, true));
        lines.forEach(line -> line.onTyped(typed));
    }

    private Stream<MaterialLine> lines(boolean files) {
        return List.copyOf(lines).stream().filter(line -> files == (line.file() != null));
    }

    private String said(boolean files) {
        return lines(files).flatMap(line -> line.said().stream()).collect(Collectors.joining("\n"));
    }

    /// A file that is gone meanwhile does not come back.
    private void fill(String said, boolean files) {
        var known = new HashMap<String, ItemFile>();
        lines(true)
                .map(line -> Objects.requireNonNull(line.file()))
                .forEach(file -> known.put(file.id().toString(), file));
        var kept = new ArrayList<>(said.lines().toList());
        lines(files).filter(line -> !kept.remove(line.said().orElse(""))).forEach(line -> {
            lines.remove(line);
            list.remove(line);
        });
        kept.stream()
                .map(line -> MaterialLine.read(
                        line,
                        id -> files ? Optional.ofNullable(known.get(id)).or(() -> shelf.find(id)) : Optional.empty(),
                        reader))
                .filter(material -> !files || material.file() != null)
                .forEach(this::line);
    }

    private MaterialLine line(ItemMaterial material) {
        var line = new MaterialLine(material, shelf, reader);
        line.onTyped(typed);
        lines.add(line);
        list.add(line);
        return line;
    }

    List<ItemMaterial> materials() {
        return lines.stream()
                .map(MaterialLine::material)
                .flatMap(Optional::stream)
                .toList();
    }

    /// Says at the lines what is wrong with them.
    void say(String key) {
        lines.forEach(line -> line.say(key));
    }

    void clearProblems() {
        lines.forEach(MaterialLine::clearProblems);
    }
}
