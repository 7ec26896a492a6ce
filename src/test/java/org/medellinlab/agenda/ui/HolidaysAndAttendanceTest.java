package org.medellinlab.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.agenda.AttendanceRow;
import org.medellinlab.agenda.NotingAttendance;
import org.medellinlab.lab.HolidayKeeping;
import org.springframework.beans.factory.annotation.Autowired;

/// Two small lists that organisers keep on the screen: the holidays of the host city, and who was at an item.
class HolidaysAndAttendanceTest extends Screens {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);

    @Autowired
    AgendaReading reading;

    @Autowired
    HolidayKeeping holidays;

    @Autowired
    NotingAttendance attendance;

    @BeforeEach
    void enter() {
        demo.signIn("demo-organiser");
    }

    @Test
    void a_holiday_is_kept_taken_away_and_brought_back_with_one_click() {
        UI.getCurrent().navigate("labs/barrios-vivos/availability");
        test(add()).click();
        assertThat(day().getErrorMessage()).isEqualTo("Elija el día.");

        day().setValue(DAY);
        name().setValue("Día de la plaza");
        test(add()).click();
        assertThat(holidays.of(lab)).singleElement().satisfies(holiday -> {
            assertThat(holiday.day()).isEqualTo(DAY);
            assertThat(holiday.name()).isEqualTo("Día de la plaza");
        });
        assertThat(name().getValue()).isEmpty();

        test(find(Button.class, card()).withText("Quitar").single()).click();
        assertThat(holidays.of(lab)).isEmpty();
        assertThat(day().getValue()).isEqualTo(DAY);
        test(add()).click();
        assertThat(holidays.of(lab)).hasSize(1);
    }

    @Test
    void who_was_there_is_ticked_and_whoever_is_not_shown_stays() {
        var item = coffee();
        open(item);
        assertThat(counted()).isEqualTo("0 de 19");
        test(people()).selectItem(words("Iara Sampaio"));
        find(TextField.class).withLabel("Buscar por nombre").single().setValue("etchegaray peña");
        assertThat(people().getListDataView().getItemCount()).isEqualTo(1);
        test(people()).selectItem(words("Valentina Etchegaray"));
        assertThat(counted()).isEqualTo("2 de 19");
        test(find(Button.class, find(AttendanceDialog.class).single())
                        .withText("Guardar")
                        .single())
                .click();

        assertThat(attendance.of(lab, item.id()).stream()
                        .filter(AttendanceRow::attended)
                        .map(row -> row.name().split(" ")[0]))
                .containsExactlyInAnyOrder("Iara", "Valentina");
        open(item);
        assertThat(counted()).isEqualTo("2 de 19");
    }

    private void open(AgendaItemRow item) {
        navigate(AgendaView.class, Map.of("lab", "barrios-vivos"));
        var timetable = find(Timetable.class).single();
        var detail = JacksonUtils.beanToJson(Map.of("id", item.id().toString()));
        ComponentUtil.fireEvent(timetable, new TimetableTells.Opened(timetable, true, detail));
        test(find(Button.class).withText("Quién asistió…").first()).click();
    }

    private AgendaItemRow coffee() {
        return reading.draft(lab).stream()
                .filter(row -> row.key().equals("pausa-1"))
                .findFirst()
                .orElseThrow();
    }

    private String counted() {
        return find(Span.class, find(AttendanceDialog.class).single())
                .withCondition(span -> "status".equals(span.getElement().getAttribute("role")))
                .single()
                .getText();
    }

    /// As the list says them, with where they come from.
    private String words(String person) {
        return people().getListDataView()
                .getItems()
                .map(row -> people().getItemLabelGenerator().apply(row))
                .filter(label -> label.startsWith(person))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<AttendanceRow> people() {
        return (CheckboxGroup<AttendanceRow>)
                find(CheckboxGroup.class, find(AttendanceDialog.class).single()).single();
    }

    private HolidaysCard card() {
        return find(HolidaysCard.class).single();
    }

    private Button add() {
        return find(Button.class, card()).withText("Agregar").single();
    }

    private DatePicker day() {
        return find(DatePicker.class, card()).single();
    }

    private TextField name() {
        return find(TextField.class, card()).single();
    }
}
