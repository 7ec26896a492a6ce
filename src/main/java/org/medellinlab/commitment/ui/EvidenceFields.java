package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.Carrier;
import org.medellinlab.commitment.Evidence;
import org.medellinlab.commitment.ProgressReport;
import org.medellinlab.files.FileUse;
import org.medellinlab.shared.ui.FileUpload;

/// What shows that it is so: pages to read, one line each.
class EvidenceFields extends Div {

    private static final int MOST = 10;

    private record Line(TextField title, TextField link, Select<Carrier> carries) {}

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

    EvidenceFields() {
        addClassName("evidence-fields");
        var label = new Span(getTranslation("commitment.evidence.title"));
        label.addClassName("soft");
        rows.addClassName("evidence-rows");
        another.setText(getTranslation("commitment.evidence.add"));
        another.addClickListener(click -> line());
        var file = new Button(getTranslation("commitment.evidence.add-file"), click -> fileLine());
        var buttons = new Div(another, file);
        buttons.addClassName("row");
        add(label, rows, buttons);
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

    private void line() {
        var title = title();
        var link = new TextField(getTranslation("commitment.evidence.link"));
        link.setPlaceholder("https://");
        link.setMaxLength(2000);
        var carries = carries();
        lines.add(new Line(title, link, carries));
        var row = new Div(title, link, carries);
        row.addClassName("evidence-row");
        rows.add(row);
        another.setEnabled(lines.size() < MOST);
        title.focus();
    }

    /// Lines left empty are not there.
    List<Evidence> entered() {
        return lines.stream()
                .filter(line -> !line.title().isEmpty() || !line.link().isEmpty())
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
