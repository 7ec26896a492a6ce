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
import org.medellinlab.commitment.NetworkExport;
import org.medellinlab.commitment.PromiseNetwork;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.springframework.security.access.AccessDeniedException;

/// What a board or the network shows, as files. Each is made when it is asked for, by who asks.
class BoardFiles extends Div {

    private final transient LabHere lab;
    private final transient Language reader;

    BoardFiles(LabHere lab, Language reader) {
        this.lab = lab;
        this.reader = reader;
        addClassNames("row", "board-files", "not-printed");
    }

    BoardFiles of(BoardExport export, BoardFilter filter) {
        anew();
        add(
                csv("commitments", () -> export.csv(lab.id(), filter, reader)),
                xlsx("commitments", () -> export.xlsx(lab.id(), filter, reader)),
                file("JSON", "commitments", "json", "application/json", () -> export.json(lab.id(), filter)));
        return this;
    }

    /// All of it, however much of it is shown.
    BoardFiles of(NetworkExport export, PromiseNetwork.Narrowed narrowed, NetworkExport.Form form) {
        anew();
        var name = form == NetworkExport.Form.LIST ? "network" : "network-cities";
        add(
                csv(name, () -> export.csv(lab.id(), narrowed, form, reader)),
                xlsx(name, () -> export.xlsx(lab.id(), narrowed, form, reader)));
        return this;
    }

    private void anew() {
        removeAll();
        var label = new Span(getTranslation("commitment.board.take"));
        label.addClassName("soft");
        add(label);
    }

    private Anchor csv(String name, Supplier<byte[]> content) {
        return file("CSV", name, "csv", "text/csv;charset=UTF-8", content);
    }

    private Anchor xlsx(String name, Supplier<byte[]> content) {
        return file("XLSX", name, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", content);
    }

    private Anchor file(String words, String name, String ending, String type, Supplier<byte[]> content) {
        return new Anchor(
                DownloadHandler.fromInputStream(
                        event -> response(name + "-" + lab.slug() + "." + ending, type, content)),
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
