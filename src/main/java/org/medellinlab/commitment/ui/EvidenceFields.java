package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.Carrier;
import org.medellinlab.commitment.Evidence;
import org.medellinlab.commitment.ProgressReport;
import org.medellinlab.files.FileUse;
import org.medellinlab.shared.ui.FileUpload;
import org.medellinlab.shared.ui.KeptForm;

/// What shows that it is so: pages to read, one line each.
class EvidenceFields extends Div {

    private static final int MOST = 10;

    private record Line(TextField title, TextField link, Select<Carrier> carries) {

        boolean isEmpty() {
            return title.isEmpty() && link.isEmpty();
        }

        void onTyped(Runnable typed) {
            Stream.of(title, link).forEach(field -> {
                field.setValueChangeMode(ValueChangeMode.LAZY);
                field.addValueChangeListener(change -> typed.run());
            });
            carries.addValueChangeListener(change -> typed.run());
        }

        /// Beside each other on one line; what was pasted with tabs has spaces.
        String said() {
            var carried = carries.isEmpty() ? "" : carries.getValue().name();
            return Stream.of(carried, link.getValue(), title.getValue())
                    .map(word -> word.replaceAll("\\p{Cntrl}", " "))
                    .collect(Collectors.joining("\t"));
        }

        void fill(String said) {
            var words = said.split("\t", 3);
            carries.setValue(Stream.of(Carrier.values())
                    .filter(one -> one.name().equals(words[0]))
                    .findFirst()
                    .orElse(null));
            link.setValue(words.length > 1 ? words[1] : "");
            title.setValue(words.length > 2 ? words[2] : "");
        }
    }

    private record FileLine(TextField title, Handed handed, Select<Carrier> carries) {}

    /// What was chosen, as soon as it is here.
    private static final class Handed {
        private @Nullable String name;
        private byte[] content = {};
    }

    private final transient List<Line> lines = new ArrayList<>();
    private final transient List<FileLine> fileLines = new ArrayList<>();
    private final Div rows = new Div();
    private final Button another = new Button();
    private transient Runnable typed = () -> {};

    EvidenceFields() {
        addClassName("evidence-fields");
        var label = new Span(getTranslation("commitment.evidence.title"));
        label.addClassName("soft");
        rows.addClassName("evidence-rows");
        another.setText(getTranslation("commitment.evidence.add"));
        another.addClickListener(click -> line().title().focus());
        var file = new Button(getTranslation("commitment.evidence.add-file"), click -> fileLine());
        var buttons = new Div(another, file);
        buttons.addClassName("row");
        add(label, rows, buttons);
    }

    /// Pages as they are typed; files are handed in again.
    void keepIn(KeptForm kept) {
        typed = kept.bind("evidence", this::said, this::fill);
    }

    /// No line is left.
    void clear() {
        lines.clear();
        fileLines.clear();
        rows.removeAll();
        another.setEnabled(true);
    }

    private String said() {
        return lines.stream()
                .filter(line -> !line.isEmpty() || !line.carries().isEmpty())
                .map(Line::said)
                .collect(Collectors.joining("\n"));
    }

    /// In the lines there are, and in as many more as it needs.
    private void fill(String said) {
        var words = said.lines().limit(MOST).toList();
        while (lines.size() < words.size()) {
            line();
        }
        for (var i = 0; i < lines.size(); i++) {
            lines.get(i).fill(i < words.size() ? words.get(i) : "");
        }
    }

    private void fileLine() {
        var title = title();
        var handed = new Handed();
        var upload = new FileUpload(FileUse.DOCUMENT.bytes(), FileUse.DOCUMENT.accepted(), (name, content) -> {
            handed.name = name;
            handed.content = content;
            if (title.isEmpty()) {
                title.setValue(name.length() > 300 ? name.substring(0, 300) : name);
            }
        });
        var carries = carries();
        fileLines.add(new FileLine(title, handed, carries));
        var row = new Div(title, upload, carries);
        row.addClassName("evidence-row");
        rows.add(row);
        title.focus();
    }

    private TextField title() {
        var title = new TextField(getTranslation("commitment.evidence.what"));
        title.setMaxLength(300);
        return title;
    }

    private Select<Carrier> carries() {
        var carries = new Select<Carrier>();
        carries.setLabel(getTranslation("commitment.evidence.carries"));
        carries.setEmptySelectionAllowed(true);
        carries.setEmptySelectionCaption(getTranslation("commitment.evidence.carries-none"));
        carries.setItems(Carrier.values());
        carries.setItemLabelGenerator(
                c -> getTranslation(c == null ? "commitment.evidence.carries-none" : "commitment.carrier." + c));
        return carries;
    }

    private Line line() {
        var title = title();
        var link = new TextField(getTranslation("commitment.evidence.link"));
        link.setPlaceholder("https://");
        link.setMaxLength(2000);
        var line = new Line(title, link, carries());
        line.onTyped(() -> typed.run());
        lines.add(line);
        var row = new Div(title, link, line.carries());
        row.addClassName("evidence-row");
        rows.add(row);
        another.setEnabled(lines.size() < MOST);
        return line;
    }

    /// Lines left empty are not there.
    List<Evidence> entered() {
        return lines.stream()
                .filter(line -> !line.isEmpty())
                .map(line -> new Evidence(
                        line.title().getValue().strip(),
                        line.link().getValue().strip(),
                        null,
                        line.carries().getValue()))
                .toList();
    }

    /// Files that have arrived.
    List<ProgressReport.Upload> uploads() {
        return fileLines.stream()
                .filter(line -> line.handed().name != null)
                .map(line -> new ProgressReport.Upload(
                        line.title().getValue(),
                        Objects.requireNonNull(line.handed().name),
                        line.handed().content,
                        line.carries().getValue()))
                .toList();
    }
}
