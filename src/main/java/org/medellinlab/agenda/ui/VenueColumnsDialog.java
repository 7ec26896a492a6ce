package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// Chooses the places that stand as columns of the board though nothing is in them yet. Those in which something is
/// stand there anyway.
class VenueColumnsDialog extends Dialog {

    VenueColumnsDialog(
            Map<UUID, LocalizedText> venues,
            Set<UUID> used,
            Set<UUID> chosen,
            Language reader,
            Consumer<Set<UUID>> choose) {
        addClassName("agenda-dialog");
        setHeaderTitle(getTranslation("agenda.columns.title"));
        var words = new Paragraph(getTranslation("agenda.columns.words"));
        words.addClassName("soft");
        var places = new CheckboxGroup<UUID>();
        places.setLabel(getTranslation("agenda.board.venues"));
        places.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        places.setItems(venues.keySet());
        places.setItemLabelGenerator(
                id -> venues.getOrDefault(id, LocalizedText.EMPTY).in(reader));
        places.setItemEnabledProvider(id -> !used.contains(id));
        var shown = new HashSet<>(chosen);
        shown.retainAll(venues.keySet());
        shown.addAll(used);
        places.setValue(shown);
        add(words, places);
        var show = new Button(getTranslation("agenda.columns.show"), click -> {
            var kept = new HashSet<>(places.getValue());
            // in use now and chosen before: it stays a column when what is in it moves away
            kept.removeIf(venue -> used.contains(venue) && !chosen.contains(venue));
            close();
            choose.accept(kept);
        });
        show.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("agenda.cancel"), click -> close()), show);
    }
}
