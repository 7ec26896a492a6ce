package org.medellinlab.commitment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.CommitmentState;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.DayField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/// Letting a commitment rest, ending it, and having it go on, on its page.
@ProductTest
class StandingScreenTest extends SpringBrowserlessTest {

    private static final String PROMISE = "b1-guia-comites";
    private static final String PAGE = "labs/barrios-vivos/commitments/" + PROMISE;

    @Autowired
    DemoPromises demo;

    @Autowired
    Clock clock;

    @BeforeEach
    void lay() {
        demo.lay();
        UI.getCurrent().setLocale(Language.ES.locale());
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_owner_lets_it_rest_until_a_day_and_opens_it_again() {
        demo.signIn("demo-delegate");
        navigate(PAGE, CommitmentView.class);
        test(button("Pausar")).click();
        assertThat(day().isInvalid()).as("no day yet").isTrue();

        day().setValue(LocalDate.now(clock).plusDays(30));
        test(button("Pausar")).click();

        assertThat(state()).isEqualTo(CommitmentState.PAUSED);
        assertThat(text()).contains("en pausa hasta el", "Descansa hasta el");

        test(button("Volver a abrirlo")).click();
        assertThat(state()).isEqualTo(CommitmentState.OPEN);
        assertThat(text()).doesNotContain("Descansa hasta el");
    }

    @Test
    void the_lead_closes_it_with_a_reason_that_everybody_reads_and_undoes_it() {
        demo.signIn("demo-lead");
        navigate(PAGE, CommitmentView.class);
        find(TextArea.class).withLabel("Por qué se cierra").single().setValue("Ya lo hace la ciudad.");
        test(button("Cerrar")).click();
        assertThat(state()).isEqualTo(CommitmentState.CLOSED);
        assertThat(text()).contains("Ya lo hace la ciudad.");
        assertThat(find(Button.class).withText("Pedir noticias").exists()).isFalse();

        test(button("Deshacer")).click();
        assertThat(state()).isEqualTo(CommitmentState.OPEN);
    }

    @Test
    void who_only_reads_finds_nothing_to_press() {
        demo.signIn("demo-facilitator");
        navigate(PAGE, CommitmentView.class);

        assertThat(find(Button.class).withText("Pausar").exists()).isFalse();
        assertThat(find(Button.class).withText("Cerrar").exists()).isFalse();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private DayField day() {
        return find(DayField.class).withLabel("En pausa hasta").single();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private CommitmentState state() {
        return demo.commitment(PROMISE).state();
    }
}
