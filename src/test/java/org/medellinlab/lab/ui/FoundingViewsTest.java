package org.medellinlab.lab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabState;
import org.springframework.beans.factory.annotation.Autowired;

class FoundingViewsTest extends Screens {

    @Autowired
    LabReading labs;

    @Autowired
    AgendaReading agenda;

    @BeforeEach
    void enter() {
        demo.signIn("demo-organiser");
    }

    @Test
    void an_organiser_begins_a_lab_and_sees_what_it_lacks() {
        navigate(NewLabView.class);
        find(TextField.class).withCaption("Nombre · Español").single().setValue("Plazas Vivas");
        find(TextArea.class).withCaption("Tema · Español").single().setValue("Plazas que duran");
        combo("Ciudad anfitriona").setValue("medellin");
        combo("Zona horaria").setValue("America/Bogota");
        find(DatePicker.class).withCaption("Primer día").single().setValue(LocalDate.of(2031, 5, 5));
        find(DatePicker.class).withCaption("Último día").single().setValue(LocalDate.of(2031, 5, 9));

        test(find(Button.class).withText("Empezar el laboratorio").single()).click();

        assertThat(find(H1.class).single().getText()).isEqualTo("Preparación");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("Algo pasa cada día");
        assertThat(labs.bySlug("plazas-vivas-2031")).isPresent();
    }

    @Test
    void a_lab_like_an_earlier_one_brings_what_is_ticked_and_nothing_else() {
        navigate(NewLabView.class);
        assertThat(parts().isVisible()).isFalse();
        find(TextField.class).withCaption("Nombre · Español").single().setValue("Plazas Vivas");
        test(copyOf()).selectItem("Barrios Vivos");

        assertThat(parts().isVisible()).isTrue();
        assertThat(parts().getValue()).hasSize(5);
        assertThat(find(TextField.class)
                        .withCaption("Nombre · Español")
                        .single()
                        .getValue())
                .isEqualTo("Plazas Vivas");
        assertThat(combo("Ciudad anfitriona").getValue()).isEqualTo("medellin");
        var first = find(DatePicker.class).withCaption("Primer día").single().getValue();
        assertThat(first).isAfter(labs.sheet(demo.lab()).orElseThrow().draft().lastDay());
        test(parts())
                .deselectItems(
                        "El equipo: organizadores, facilitadores y quienes evalúan",
                        "Los ejes y las actividades, como borrador",
                        "Las visitas con sus paradas y salidas, y con ellas los lugares",
                        "Los ejercicios y sus preguntas, sin respuestas");
        find(TextField.class).withCaption("Dirección").single().setValue("plazas-vivas");

        test(find(Button.class).withText("Empezar el laboratorio").single()).click();

        var lab = labs.bySlug("plazas-vivas").orElseThrow().id();
        assertThat(labs.venues(lab)).hasSameSizeAs(labs.venues(demo.lab())).isNotEmpty();
        assertThat(agenda.draft(lab)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Select<String> copyOf() {
        return (Select<String>) find(Select.class).all().stream()
                .filter(each -> "Copiar de".equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    /// Shown or not.
    @SuppressWarnings("unchecked")
    private CheckboxGroup<String> parts() {
        return (CheckboxGroup<String>) copyOf().getParent()
                .orElseThrow()
                .getChildren()
                .filter(CheckboxGroup.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_mistake_is_said_where_it_is_and_nothing_is_begun() {
        navigate(NewLabView.class);

        test(find(Button.class).withText("Empezar el laboratorio").single()).click();

        assertThat(combo("Ciudad anfitriona").isInvalid()).isTrue();
        assertThat(find(H1.class).single().getText()).isEqualTo("Nuevo laboratorio");
    }

    @Test
    void a_step_of_its_life_can_be_taken_and_taken_back() {
        navigate("labs/barrios-vivos/setup", LabSetupView.class);
        test(find(Button.class).withText("Pasar al seguimiento").single()).click();
        assertThat(state()).isEqualTo(LabState.FOLLOW_UP);

        test(find(Button.class).withText("Volver a «En curso»").single()).click();

        assertThat(state()).isEqualTo(LabState.RUNNING);
        assertThat(find(ListItem.class).all()).hasSizeGreaterThan(5);
    }

    @Test
    void the_list_shows_the_labs_one_organises_and_no_others() {
        navigate(LabsView.class);

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("labs/barrios-vivos/setup", "new-lab")
                .doesNotContain("labs/medellin-2017/setup");
    }

    private LabState state() {
        return labs.sheet(demo.lab()).orElseThrow().draft().state();
    }

    private ComboBox<String> combo(String label) {
        @SuppressWarnings("unchecked")
        var combo = (ComboBox<String>) find(ComboBox.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
        return combo;
    }
}
