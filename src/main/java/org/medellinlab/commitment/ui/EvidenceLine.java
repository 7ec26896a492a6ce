package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.commitment.Carrier;
import org.medellinlab.commitment.Evidence;

/// One thing that shows how it goes: what it is, where it is found, and whether it is institutional.
abstract class EvidenceLine extends Div {

    final TextField title = new TextField();
    final Select<Carrier> carries = new Select<>();

    EvidenceLine() {
        addClassName("evidence-row");
        title.setLabel(getTranslation("commitment.evidence.what"));
        title.setMaxLength(Evidence.LONGEST_TITLE);
        title.setValueChangeMode(ValueChangeMode.LAZY);
        carries.setLabel(getTranslation("commitment.evidence.carries"));
        carries.setEmptySelectionAllowed(true);
        carries.setEmptySelectionCaption(getTranslation("commitment.evidence.carries-none"));
        carries.setItems(Carrier.values());
        carries.setItemLabelGenerator(
                c -> getTranslation(c == null ? "commitment.evidence.carries-none" : "commitment.carrier." + c));
    }

    final void lay(Component where, Runnable typed) {
        add(title, where, carries);
        title.addValueChangeListener(change -> typed.run());
        carries.addValueChangeListener(change -> typed.run());
    }

    /// The address or the file, on one line.
    abstract String where();

    abstract void fillWhere(String said);

    final boolean isEmpty() {
        return title.isEmpty() && where().isEmpty();
    }

    final boolean isUntouched() {
        return isEmpty() && carries.isEmpty();
    }

    /// Beside each other on one line; what was pasted with tabs has spaces.
    final String said() {
        var carried = carries.isEmpty() ? "" : carries.getValue().name();
        return Stream.of(carried, where(), title.getValue())
                .map(word -> word.replaceAll("\\p{Cntrl}", " "))
                .collect(Collectors.joining("\t"));
    }

    final void fill(String said) {
        var words = said.split("\t", 3);
        carries.setValue(Stream.of(Carrier.values())
                .filter(one -> one.name().equals(words[0]))
                .findFirst()
                .orElse(null));
        fillWhere(words.length > 1 ? words[1] : "");
        title.setValue(words.length > 2 ? words[2] : "");
    }
}
