package org.medellinlab.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.agenda.AgendaPlanning;
import org.medellinlab.agenda.AgendaReading;
import org.springframework.beans.factory.annotation.Autowired;

class HistoryViewTest extends Screens {

    @Autowired
    AgendaReading reading;

    @Autowired
    AgendaPlanning planning;

    @BeforeEach
    void enter() {
        demo.signIn("demo-organiser");
    }

    @Test
    void a_draft_is_put_aside_compared_and_taken_up_again() {
        UI.getCurrent().navigate("labs/barrios-vivos/agenda/history");
        test(button("Guardar aparte…")).click();
        test(field("Nombre")).setValue("Si llueve");
        test(button("Guardar")).click();
        assertThat(screen()).contains("Si llueve", "privada", "publicada · n.º 1", "Las dos versiones son iguales.");

        withdraw();
        UI.getCurrent().navigate("labs/barrios-vivos/agenda/history");
        assertThat(screen()).contains("Se cancela «Café y fruta»");
        find(Tabs.class).single().setSelectedIndex(1);
        assertThat(screen()).contains("Les cambia algo a", "Caio Figueiredo");

        test(find(Button.class).withText("Seguir con esta").first()).click();

        assertThat(screen()).contains("Borrador del");
        assertThat(reading.draft(lab)).anyMatch(item -> item.key().equals("pausa-1"));
    }

    @Test
    void notices_are_looked_at_in_each_language_and_sent_once() {
        withdraw();
        planning.release(lab, "v2 – sin café");
        UI.getCurrent().navigate("labs/barrios-vivos/agenda/notices", QueryParameters.of("release", "2"));
        assertThat(screen()).contains("Español ·", "Português ·", "v2 – sin café");

        var send = find(Button.class).all().stream()
                .filter(button -> button.getText().startsWith("Avisar a"))
                .findFirst()
                .orElseThrow();
        test(send).click();

        assertThat(screen()).contains("se avisó a");
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().startsWith("Avisar a"));
        UI.getCurrent().navigate("labs/barrios-vivos/agenda/history");
        assertThat(screen()).contains("se avisó a");
    }

    private void withdraw() {
        var item = reading.draft(lab).stream()
                .filter(row -> row.key().equals("pausa-1"))
                .findFirst()
                .orElseThrow();
        planning.withdraw(lab, item.id());
    }

    private Button button(String words) {
        return find(Button.class).withText(words).first();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String screen() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
