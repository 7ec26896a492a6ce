package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.medellinlab.commitment.BoardExport;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.springframework.security.access.AccessDeniedException;

/// What a board shows, as files. Each is made when it is asked for, by who asks.
class BoardFiles extends Div {

    private final transient BoardExport export;
    private final transient LabHere lab;
    private final transient Language reader;

    BoardFiles(BoardExport export, LabHere lab, Language reader) {
        this.export = export;
        this.lab = lab;
        this.reader = reader;
        addClassNames("row", "board-files", "not-printed");
    }

    void of(BoardFilter filter) {
        removeAll();
        var label = new Span(getTranslation("commitment.board.take"));
        label.addClassName("soft");
        add(
                label,
                file("CSV", "csv", "text/csv;charset=UTF-8", () -> export.csv(lab.id(), filter, reader)),
                file(
                        "XLSX",
                        "xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        () -> export.xlsx(lab.id(), filter, reader)),
                file("JSON", "json", "application/json", () -> export.json(lab.id(), filter)));
    }

    private Anchor file(String words, String ending, String type, Supplier<byte[]> content) {
        return new Anchor(
                DownloadHandler.fromInputStream(
                        event -> response("commitments-" + lab.slug() + "." + ending, type, content)),
                words);
    }

    private static DownloadResponse response(String file, String type, Supplier<byte[]> content) {
        try {
            var bytes = content.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), file, type, bytes.length);
        } catch (NotForYou | AccessDeniedException no) {
            return DownloadResponse.error(404);
        }
    }
}
