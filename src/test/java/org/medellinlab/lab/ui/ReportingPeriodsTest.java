package org.medellinlab.lab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.lab.LabDraft.Period;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/// The reporting periods of a lab on the screen.
@ProductTest
class ReportingPeriodsTest extends SpringBrowserlessTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    LabReading labs;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
        demo.setPeriods();
        demo.signIn("demo-organiser");
        UI.getCurrent().setLocale(Language.ES.locale());
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_lab_without_periods_gets_its_first_two_on_the_screen() {
        jdbc.sql("delete from reporting_period where lab_id = ?")
                .param(lab.value())
                .update();
        open();
        assertThat(find(Paragraph.class).all())
                .filteredOn(Paragraph::isVisible)
                .anySatisfy(words -> assertThat(words.getText()).startsWith("Todavía no hay ninguno"));

        press("Agregar un periodo");
        press("Agregar un periodo");
        press("Guardar");

        var last = labs.sheet(lab).orElseThrow().draft().lastDay();
        assertThat(periods()).hasSize(2);
        assertThat(periods().getFirst().from()).isEqualTo(last.plusDays(1));
        assertThat(periods().getLast().from())
                .isEqualTo(periods().getFirst().until().plusDays(1));
        assertThat(periods().getFirst().key())
                .startsWith(last.plusDays(1).toString().substring(0, 7));
    }

    @Test
    void what_is_removed_comes_back_and_what_is_removed_and_saved_is_gone() {
        var before = periods();
        open();
        press("Quitar");
        assertThat(find(PeriodRow.class).all()).hasSize(2);
        press("Deshacer");
        assertThat(find(PeriodRow.class).all()).hasSize(3);
        press("Guardar");
        assertThat(periods()).isEqualTo(before);

        press("Quitar");
        press("Guardar");

        assertThat(periods()).isEqualTo(before.subList(1, 3));
    }

    @Test
    void days_that_belong_to_two_are_said_where_they_are_and_nothing_is_saved() {
        var before = periods();
        open();
        var field = find(PeriodsField.class).single();
        find(DatePicker.class).withCaption("Hasta").all().getFirst().setValue(LocalDate.of(2026, 7, 2));

        press("Guardar");

        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).startsWith("Dos periodos comparten días");
        assertThat(periods()).isEqualTo(before);
        press("Descartar lo escrito");
        assertThat(field.isInvalid()).isFalse();
        press("Guardar");
        assertThat(periods()).isEqualTo(before);
    }

    @Test
    void what_may_only_be_read_has_nothing_to_press() {
        open();
        var field = find(PeriodsField.class).single();
        var add = find(Button.class).withText("Agregar un periodo").single();

        field.setReadOnly(true);
        assertThat(field.isReadOnly()).isTrue();
        assertThat(add.isEnabled()).isFalse();
        field.setReadOnly(false);
        assertThat(add.isEnabled()).isTrue();
    }

    @Test
    void a_period_that_is_named_cannot_be_typed_over_and_the_screen_says_why() {
        jdbc.sql("""
                        insert into progress_update (id, version, commitment_id, position, on_day, period_key, completion,
                            channel, language, words, recorded_at)
                        select uuid(), 0, id, 99, '2026-04-01', 'periodo-1', 'LIMITED', 'WEB', 'ES', 'Va', utc_timestamp(6)
                        from commitment where commitment_key = 'b1-guia-comites'""").update();
        open();

        assertThat(find(Button.class).withText("Quitar").all()).hasSize(2);
        assertThat(find(Paragraph.class).all())
                .anySatisfy(
                        words -> assertThat(words.getText()).startsWith("Un avance o evaluación nombra este periodo"));
    }

    private void open() {
        navigate("labs/barrios-vivos/settings", LabSettingsView.class);
    }

    private void press(String words) {
        test(find(Button.class).withText(words).all().getFirst()).click();
    }

    private List<Period> periods() {
        return labs.sheet(lab).orElseThrow().draft().reportingPeriods();
    }
}
