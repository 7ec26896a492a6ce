package org.medellinlab.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StaleValues;

/// A form that is saved over the version that was read. What is wrong is said at its field; when somebody else was
/// faster, both versions are shown and one is chosen, field by field.
public class ValuesForm extends Composite<Div> {

    /// What was read, and which version of it.
    public record Values(Map<String, String> byName, long version) {}

    /// Writes over a version.
    @FunctionalInterface
    public interface Saving {
        /// @throws StaleValues when it is no longer the version that was read
        Values save(Map<String, String> typed, long version);
    }

    private final transient FormFields fields;
    private final transient Function<Map<String, String>, Map<String, String>> problems;
    private final transient Saving saving;
    private final transient Supplier<String> time;
    private final Span saved = new Span();
    private final Paragraph problem = new Paragraph();
    private transient Values read;

    /// @param problems keys of messages by name of field, for what was typed
    /// @param time now, as it is said
    public ValuesForm(
            FormFields fields,
            Values read,
            Function<Map<String, String>, Map<String, String>> problems,
            Saving saving,
            Supplier<String> time) {
        this.fields = fields;
        this.read = read;
        this.problems = problems;
        this.saving = saving;
        this.time = time;
        getContent().addClassName("settings-form");
        saved.addClassName("soft");
        saved.getElement().setAttribute("role", "status");
        problem.addClassName("settings-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        fields.fill(read.byName());
    }

    public void add(Component... parts) {
        getContent().add(parts);
    }

    /// Below everything else.
    public void addFoot() {
        var save = new Button(getTranslation("shared.form.save"), click -> saveTyped());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var undo = new Button(getTranslation("shared.form.undo"), click -> {
            fields.fill(read.byName());
            fields.complain(Map.of());
            problem.setVisible(false);
        });
        var foot = new Div(save, undo, saved);
        foot.addClassName("settings-foot");
        add(problem, foot);
    }

    private void saveTyped() {
        problem.setVisible(false);
        saved.setText("");
        var typed = fields.values();
        var words = new LinkedHashMap<String, String>();
        problems.apply(typed).forEach((name, key) -> words.put(name, getTranslation(key)));
        if (fields.complain(words)) {
            save(typed, read);
        } else {
            say(getTranslation("shared.form.mistakes", words.size()));
        }
    }

    private void save(Map<String, String> typed, Values base) {
        try {
            read = saving.save(typed, base.version());
            fields.fill(read.byName());
            saved.setText(getTranslation("shared.form.saved", time.get()));
        } catch (StaleValues stale) {
            new VersionsDialog(
                            fields,
                            base.byName(),
                            stale,
                            typed,
                            merged -> save(merged, new Values(stale.theirs(), stale.version())))
                    .open();
        } catch (Refused refused) {
            say(getTranslation(refused.key(), refused.arguments()));
        }
    }

    private void say(String words) {
        problem.setText(words);
        problem.setVisible(true);
    }
}
