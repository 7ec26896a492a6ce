package org.medellinlab.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.UnsentFiles.Unsent;

/// One file of a [KeptForm]: to be opened from the device, and once it is here, its name, which opens it. Taken away,
/// it
/// leaves a way back.
public class OneFile extends Div {

    private final transient FormFiles files;
    private final FileUpload upload;
    private final Div shown = new Div();
    private transient Runnable changed = () -> {};
    private transient @Nullable Unsent file;

    /// @param most in bytes
    /// @param types media types
    public OneFile(FormFiles files, int most, String[] types) {
        this.files = files;
        addClassName("one-file");
        shown.addClassNames("row", "one-file-shown");
        shown.getElement().setAttribute("role", "status");
        upload = new FileUpload(most, types, this::take);
        add(shown, upload);
    }

    /// Told of each file that arrives or goes.
    public void onChange(Runnable tell) {
        changed = tell;
    }

    public Optional<Unsent> file() {
        return Optional.ofNullable(file);
    }

    /// By this it is kept among the words of the form; empty for none.
    public String named() {
        return file == null ? "" : file.id().toString();
    }

    /// One that was left half written; none where it is gone.
    public void fill(String named) {
        show(files.find(named).orElse(null));
    }

    private void take(String name, byte[] content) {
        upload.clearFileList();
        try {
            show(files.take(name, content));
            changed.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    private void show(@Nullable Unsent it) {
        file = it;
        shown.removeAll();
        upload.setVisible(it == null);
        if (it != null) {
            UUID id = it.id();
            var away = new Button(getTranslation("shared.file.remove"), click -> takeAway(it));
            away.setAriaLabel(getTranslation("shared.file.remove-one", it.name()));
            away.addThemeVariants(ButtonVariant.TERTIARY);
            shown.add(new FileLink(it.name(), () -> files.open(id)), away);
        }
    }

    private void takeAway(Unsent it) {
        show(null);
        var back = new Button(getTranslation("shared.file.back"), click -> {
            show(it);
            changed.run();
        });
        back.addThemeVariants(ButtonVariant.TERTIARY);
        shown.add(new Span(getTranslation("shared.file.removed", it.name())), back);
        changed.run();
    }
}
