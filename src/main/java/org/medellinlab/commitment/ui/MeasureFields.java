package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StaleValues;
import org.medellinlab.shared.ui.FormFields;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.VersionsDialog;

/// What one says of something measured. When somebody else said something else meanwhile, both versions are shown.
///
/// @param <W> what it says
abstract class MeasureFields<W> extends Div {

    /// What to do with what was written.
    @FunctionalInterface
    interface Work<W> {
        /// @throws Refused that says theirs when it says something else by now
        void accept(W read, W now);
    }

    final transient FormFields fields = new FormFields();
    final transient Words say;
    private final transient Work<W> work;
    private transient W read;

    /// @param read what it says now; nothing for a new one
    MeasureFields(CommitmentPart.Page page, W read, Work<W> work) {
        say = page.say();
        this.read = read;
        this.work = work;
        addClassName("ratification-form");
    }

    /// Below the fields, which are filled by now.
    final void addButton(String key) {
        fields.fill(values(read));
        add(new Button(say.say(key), click -> send(fields.values())));
    }

    abstract Map<String, String> values(W words);

    /// @throws Refused for what cannot be understood
    abstract W words(W before, Map<String, String> typed);

    /// What it says by now, when that is why it was refused.
    abstract @Nullable W theirs(Refused refused);

    /// What is written replaces the words that were read, not those of another language.
    final LocalizedText with(LocalizedText before, @Nullable String typed) {
        return before.with(before.shownIn(say.reader()).language(), typed == null ? "" : typed);
    }

    private void send(Map<String, String> typed) {
        try {
            work.accept(read, words(read, typed));
        } catch (Refused refused) {
            var theirs = theirs(refused);
            if (theirs == null) {
                Notices.refused(this, refused);
                return;
            }
            var base = values(read);
            read = theirs;
            new VersionsDialog(fields, base, new StaleValues(values(theirs), 0), typed, chosen -> {
                        fields.fill(chosen);
                        send(chosen);
                    })
                    .open();
        }
    }
}
