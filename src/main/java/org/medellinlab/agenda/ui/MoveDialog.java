package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.HourField;

/// "Move to…": all that dragging does, in words. Several items keep the distance they have to the first of them, and
/// what they do not share stays as it is.
class MoveDialog extends Dialog {

    /// A choice among tracks or places: one of them, none, or each as it is.
    private record Where(@Nullable UUID id, boolean asItIs) {
        static final Where AS_IT_IS = new Where(null, true);
    }

    private final transient List<AgendaItemRow> items;
    private final Select<LocalDate> day = new Select<>();
    private final TimePicker starts = new HourField();
    private final Select<Where> track = new Select<>();
    private final Select<Where> venue = new Select<>();

    MoveDialog(
            List<AgendaItemRow> items,
            List<LocalDate> days,
            Map<UUID, LocalizedText> tracks,
            Map<UUID, LocalizedText> venues,
            LocalDate shown,
            Language reader,
            Consumer<Map<AgendaItemRow, AgendaItemForm>> move) {
        this.items = items;
        var first = first();
        addClassName("agenda-dialog");
        setCloseOnOutsideClick(false); // a slip of the finger must not cost what was typed
        setHeaderTitle(getTranslation("agenda.move.title"));
        var names = items.stream().map(item -> item.title().in(reader)).toList();
        add(new Paragraph(String.join(" · ", names)));
        day.setLabel(getTranslation("agenda.field.DAY"));
        day.setItems(days);
        day.setItemLabelGenerator(value -> SpokenDates.day(value, reader));
        day.setValue(
                first.details().unscheduled() ? shown : days.contains(first.day()) ? first.day() : days.getFirst());
        starts.setLabel(getTranslation(items.size() == 1 ? "agenda.field.STARTS" : "agenda.move.first-starts"));
        starts.setValue(first.starts());
        fill(
                track,
                "agenda.field.TRACK",
                "agenda.everybody",
                tracks,
                items.stream().map(AgendaItemRow::track),
                reader);
        track.setVisible(!tracks.isEmpty());
        fill(
                venue,
                "agenda.field.VENUE",
                "agenda.nowhere",
                venues,
                items.stream().map(AgendaItemRow::venue),
                reader);
        var when = new Div(day, starts);
        var where = new Div(track, venue);
        when.addClassName("agenda-where");
        where.addClassName("agenda-where");
        var fields = new Div(when, where);
        fields.addClassName("agenda-fields");
        add(fields);
        var save = new Button(
                getTranslation("agenda.move.do"),
                click -> moved().ifPresent(forms -> {
                    close();
                    move.accept(forms);
                }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("agenda.cancel"), click -> close()), save);
    }

    private AgendaItemRow first() {
        return items.stream()
                .min(Comparator.comparing(AgendaItemRow::day).thenComparing(AgendaItemRow::starts))
                .orElseThrow();
    }

    private void fill(
            Select<Where> field,
            String label,
            String none,
            Map<UUID, LocalizedText> names,
            Stream<@Nullable UUID> now,
            Language reader) {
        var used = new ArrayList<@Nullable UUID>();
        now.filter(id -> !used.contains(id)).forEach(used::add);
        var choices = new ArrayList<Where>();
        if (used.size() > 1) {
            choices.add(Where.AS_IT_IS);
        }
        var nowhere = new Where(null, false);
        choices.add(nowhere);
        names.keySet().forEach(id -> choices.add(new Where(id, false)));
        field.setLabel(getTranslation(label));
        field.setItems(choices);
        field.setItemLabelGenerator(where -> where.asItIs()
                ? getTranslation("agenda.move.as-it-is")
                : where.id() == null
                        ? getTranslation(none)
                        : names.getOrDefault(where.id(), LocalizedText.EMPTY).in(reader));
        field.setValue(used.size() > 1 ? Where.AS_IT_IS : new Where(used.getFirst(), false));
    }

    private Optional<Map<AgendaItemRow, AgendaItemForm>> moved() {
        var at = starts.getValue();
        starts.setInvalid(at == null);
        starts.setErrorMessage(getTranslation("agenda.problem.no-hour"));
        if (at == null) {
            return Optional.empty();
        }
        var first = first();
        var days = ChronoUnit.DAYS.between(first.day(), day.getValue());
        var minutes = Duration.between(first.starts(), at);
        var forms = new LinkedHashMap<AgendaItemRow, AgendaItemForm>();
        for (var item : items) {
            var there = item.startsAt().plusDays(days).plus(minutes); // the day after, when the first moves so far
            forms.put(item, moved(item, there.toLocalDate(), there.toLocalTime()));
        }
        return Optional.of(forms);
    }

    private AgendaItemForm moved(AgendaItemRow item, LocalDate on, LocalTime from) {
        var form = AgendaItemForm.of(item)
                .at(on, from, from.plus(item.length()))
                .with(item.details().unscheduled(false));
        if (!track.getValue().asItIs()) {
            form = form.inTrack(track.getValue().id());
        }
        return venue.getValue().asItIs() ? form : form.atVenue(venue.getValue().id());
    }
}
