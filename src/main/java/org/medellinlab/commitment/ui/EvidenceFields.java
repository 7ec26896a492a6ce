package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.commitment.Evidence;
import org.medellinlab.commitment.ProgressReport;
import org.medellinlab.shared.ui.FormFiles;
import org.medellinlab.shared.ui.KeptForm;

/// What shows that it is so: pages to read and files, one line each.
class EvidenceFields extends Div {

    private static final int MOST = ProgressReport.MOST_FILES;

    private final transient FormFiles handedIn;
    private final transient List<EvidencePage> pages = new ArrayList<>();
    private final transient List<EvidenceFile> files = new ArrayList<>();
    private final Div rows = new Div();
    private final Button anotherPage = new Button();
    private final Button anotherFile = new Button();
    private transient Runnable typed = () -> {};

    EvidenceFields(FormFiles handedIn) {
        this.handedIn = handedIn;
        addClassName("evidence-fields");
        var label = new Span(getTranslation("commitment.evidence.title"));
        label.addClassName("soft");
        rows.addClassName("evidence-rows");
        anotherPage.setText(getTranslation("commitment.evidence.add"));
        anotherPage.addClickListener(click -> page().title.focus());
        anotherFile.setText(getTranslation("commitment.evidence.add-file"));
        anotherFile.addClickListener(click -> file().title.focus());
        var buttons = new Div(anotherPage, anotherFile);
        buttons.addClassName("row");
        add(label, rows, buttons);
    }

    void keepIn(KeptForm kept) {
        typed = kept.bind("evidence", () -> said(pages), words -> fill(words, pages, this::page));
        kept.bind("evidence-files", () -> said(files), words -> fill(words, files, this::file));
    }

    /// No line is left.
    void clear() {
        pages.clear();
        files.clear();
        rows.removeAll();
        Stream.of(anotherPage, anotherFile).forEach(another -> another.setEnabled(true));
    }

    private static String said(List<? extends EvidenceLine> lines) {
        return lines.stream()
                .filter(line -> !line.isUntouched())
                .map(EvidenceLine::said)
                .collect(Collectors.joining("\n"));
    }

    /// In the lines there are, and in as many more as it needs.
    private static void fill(String said, List<? extends EvidenceLine> lines, Runnable another) {
        var words = said.lines().limit(MOST).toList();
        while (lines.size() < words.size()) {
            another.run();
        }
        for (var i = 0; i < lines.size(); i++) {
            lines.get(i).fill(i < words.size() ? words.get(i) : "");
        }
    }

    private EvidencePage page() {
        return line(new EvidencePage(() -> typed.run()), pages, anotherPage);
    }

    private EvidenceFile file() {
        return line(new EvidenceFile(handedIn, () -> typed.run()), files, anotherFile);
    }

    private <T extends EvidenceLine> T line(T line, List<T> lines, Button another) {
        lines.add(line);
        rows.add(line);
        another.setEnabled(lines.size() < MOST);
        return line;
    }

    /// Lines left empty are not there.
    List<Evidence> entered() {
        return pages.stream()
                .filter(page -> !page.isEmpty())
                .map(EvidencePage::entered)
                .toList();
    }

    /// Files that have arrived.
    List<ProgressReport.Attached> attached() {
        return files.stream()
                .map(EvidenceFile::attached)
                .flatMap(Optional::stream)
                .toList();
    }
}
