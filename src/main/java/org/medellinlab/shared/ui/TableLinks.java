package org.medellinlab.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.NotForYou;
import org.springframework.security.access.AccessDeniedException;

/// A list as files to take along. Each is made when it is asked for, by who asks.
public class TableLinks extends Div {

    private final String of;
    private String words = "";

    public TableLinks(LabHere lab) {
        this(lab.slug());
    }

    /// @param of what the list is of, as the files are called behind their own name
    public TableLinks(String of) {
        this.of = of;
        addClassNames("row", "table-links", "not-printed");
    }

    /// Begins anew, with words that say what is taken along.
    public final TableLinks under(String label) {
        removeAll();
        words = label;
        var said = new Span(label);
        said.addClassName("soft");
        add(said);
        return this;
    }

    /// The same lines in both forms.
    ///
    /// @param name what the files are called, before what the list is of
    public final TableLinks table(String name, Supplier<byte[]> csv, Supplier<byte[]> xlsx) {
        add(
                file("CSV", name, "csv", "text/csv;charset=UTF-8", csv),
                file("XLSX", name, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx));
        return this;
    }

    /// For programs.
    public final TableLinks json(String name, Supplier<byte[]> content) {
        add(file("JSON", name, "json", "application/json", content));
        return this;
    }

    private Anchor file(String form, String name, String ending, String type, Supplier<byte[]> content) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> response(name + "-" + of + "." + ending, type, content)),
                form);
        link.getElement().setAttribute("aria-label", words + " " + form); // several lists stand on one screen
        return link;
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
