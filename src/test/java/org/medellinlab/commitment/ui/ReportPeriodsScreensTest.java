package org.medellinlab.commitment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.lab.LabDraft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The reporting periods of a lab are changed while somebody writes how a promise goes.
class ReportPeriodsScreensTest extends Screens {

    private static final String GONE = "los periodos de informe del laboratorio cambiaron mientras usted escribía";

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void openThePage() {
        jdbc.sql("""
                        update reporting_period set
                            from_on = utc_date() - interval 30 day + interval position * 100 day,
                            until_on = utc_date() + interval 60 day + interval position * 100 day""").update();
        open();
    }

    @Test
    void a_period_that_is_gone_is_said_and_chosen_anew_and_the_words_stay() {
        choose("periodo-2");
        words().setValue("La imprenta la entregó");
        roundTrip();
        jdbc.sql("delete from reporting_period where period_key = 'periodo-2'").update();
        send();

        assertThat(told()).isEmpty();
        assertThat(period().isInvalid()).isTrue();
        assertThat(period().getErrorMessage()).containsIgnoringCase(GONE);
        assertThat(find(Details.class).all().stream().filter(Details::isOpened))
                .extracting(Details::getSummaryText)
                .contains("Mostrar pruebas, contar qué lo frenó, elegir el periodo");
        assertThat(keys()).containsExactly("periodo-1", "periodo-3");
        assertThat(chosen()).as("that of today").isEqualTo("periodo-1");
        assertThat(words().getValue()).isEqualTo("La imprenta la entregó");

        choose("periodo-3");
        assertThat(period().isInvalid()).isFalse();
        send();
        assertThat(told()).containsExactly("periodo-3 La imprenta la entregó");
    }

    @Test
    void a_period_that_has_other_days_now_is_looked_at_again() {
        choose("periodo-2");
        words().setValue("La imprenta la entregó");
        roundTrip();
        jdbc.sql("update reporting_period set until_on = until_on + interval 1 day where period_key = 'periodo-2'")
                .update();
        send();
        assertThat(told()).isEmpty();
        assertThat(period().isInvalid()).isTrue();
        choose("periodo-2");
        send();
        assertThat(told()).containsExactly("periodo-2 La imprenta la entregó");
    }

    @Test
    void where_no_period_is_left_the_words_are_told_without_one() {
        words().setValue("La imprenta la entregó");
        roundTrip();
        jdbc.sql("delete from reporting_period").update();
        send();
        assertThat(told()).isEmpty();
        assertThat(said()).anyMatch(words -> words.startsWith("El laboratorio quitó sus periodos de informe"));
        assertThat(find(Select.class).withLabel("De qué periodo").all()).isEmpty();
        send();
        assertThat(told()).containsExactly("- La imprenta la entregó");
    }

    @Test
    void a_period_that_was_not_chosen_may_go_without_a_word() {
        words().setValue("La imprenta la entregó");
        roundTrip();
        jdbc.sql("delete from reporting_period where period_key = 'periodo-3'").update();
        send();
        assertThat(told()).containsExactly("periodo-1 La imprenta la entregó");
    }

    @Test
    void the_period_of_what_was_left_half_written_is_said_to_be_gone_when_it_is_taken_up() {
        choose("periodo-2");
        words().setValue("La imprenta la entregó");
        roundTrip();
        jdbc.sql("delete from reporting_period where period_key = 'periodo-2'").update();
        open();
        test(find(Button.class).withText("Retomarlo").single()).click();
        assertThat(words().getValue()).isEqualTo("La imprenta la entregó");
        assertThat(period().getErrorMessage()).containsIgnoringCase(GONE);
        assertThat(period().isInvalid()).isTrue();
        assertThat(chosen()).isEqualTo("periodo-1");
    }

    private void open() {
        roundTrip();
        demo.signIn("demo-delegate");
        UI.getCurrent().navigate("labs/barrios-vivos/commitments");
        UI.getCurrent().navigate("labs/barrios-vivos/commitments/b1-guia-comites");
    }

    private TextArea words() {
        return find(TextArea.class).withLabel("Cuéntelo con sus palabras").single();
    }

    @SuppressWarnings("unchecked")
    private Select<LabDraft.Period> period() {
        return find(Select.class).withLabel("De qué periodo").single();
    }

    private void choose(String key) {
        period().setValue(periods().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow());
    }

    private String chosen() {
        return Objects.requireNonNull(period().getValue()).key();
    }

    private List<LabDraft.Period> periods() {
        return period().getListDataView().getItems().toList();
    }

    private List<String> keys() {
        return periods().stream().map(LabDraft.Period::key).toList();
    }

    private void send() {
        test(find(Button.class).withText("Guardar el avance").single()).click();
    }

    private List<String> told() {
        return jdbc.sql("""
                        select concat(coalesce(period_key, '-'), ' ', words) from progress_update
                        where channel = 'WEB' order by position""")
                .query((rs, i) -> Objects.requireNonNull(rs.getString(1)))
                .list();
    }
}
