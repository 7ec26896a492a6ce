package org.medellinlab.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.agenda.DemoLab;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class AgendaViewTest extends Screens {

    @Autowired
    LabFiles files;

    @Autowired
    AgendaReading reading;

    @Override
    protected LabId lay() {
        return DemoLab.barriosVivos(files);
    }

    @Test
    void an_organiser_sees_the_draft_and_may_write() {
        enterAs("demo-organiser");

        assertThat(find(H1.class).single().getText()).isEqualTo("Agenda");
        var plan = (JsonNode) find(Timetable.class).single().getElement().getPropertyRaw("plan");
        assertThat(plan.get("days")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(plan.get("items")).isNotEmpty();
        assertThat(button("Nueva actividad").isVisible()).isTrue();
        assertThat(button("Publicar…").isEnabled()).isFalse();
    }

    @Test
    void what_an_organiser_writes_waits_as_a_change_to_publish() {
        enterAs("demo-organiser");
        test(button("Nueva actividad")).click();
        find(TextField.class).all().stream()
                .filter(field -> "Título".equals(field.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue("Foto oficial");

        test(button("Guardar")).click();

        assertThat(CurrentActor.asSystem(() -> reading.draft(lab)))
                .anyMatch(item -> item.title().in(Language.ES).equals("Foto oficial"));
        assertThat(button("Publicar…").isEnabled()).isTrue();
    }

    @Test
    void a_delegate_reads_what_was_released_and_writes_nothing() {
        enterAs("demo-delegate");

        assertThat(find(NativeButton.class).all()).isNotEmpty();
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Nueva actividad", "Publicar…");
    }

    private void enterAs(String key) {
        demo.signIn(key);
        navigate(AgendaView.class, Map.of("lab", "barrios-vivos"));
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(button -> words.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }
}
