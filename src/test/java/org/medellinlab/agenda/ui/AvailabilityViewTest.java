package org.medellinlab.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;
import org.medellinlab.Screens;
import org.medellinlab.agenda.AbsenceDraft;
import org.medellinlab.agenda.AvailabilityKeeping;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

class AvailabilityViewTest extends Screens {

    @Autowired
    LabReading labs;

    @Autowired
    AvailabilityKeeping keeping;

    @BeforeEach
    void enter() {
        demo.signIn("demo-organiser");
        navigate("labs/barrios-vivos/availability", AvailabilityView.class);
    }

    @Test
    void the_contact_of_a_place_is_named_and_asked_by_mail() {
        var place = aPlace();
        test(called("Contacto de " + place)).click();
        find(TextField.class).withCaption("Nombre").single().setValue("Rosa Portera");
        find(EmailField.class).single().setValue("rosa");
        test(find(Button.class).withText("Guardar").single()).click();
        assertThat(find(EmailField.class).single().isInvalid()).isTrue();
        find(EmailField.class).single().setValue("rosa@lugar.example");
        test(find(Button.class).withText("Guardar").single()).click();
        assertThat(said()).contains("Se pregunta a Rosa Portera.");

        test(called("Preguntar por correo a Rosa Portera por " + place)).click();

        assertThat(said()).contains("Se le preguntó a Rosa Portera por correo; aún no responde.");
        assertThat(Mailbox.of(new EmailAddress("rosa@lugar.example")).await().subject())
                .startsWith("¿Cuándo se puede usar " + place);
    }

    @Test
    void hours_that_go_on_after_midnight_are_said_to_be_of_the_day_after() {
        var place = aPlace();
        test(called("Anotar cuándo no se puede usar " + place)).click();
        find(TimePicker.class).withCaption("No desde").all().getFirst().setValue(LocalTime.of(22, 0));
        var until = find(TimePicker.class).withCaption("Hasta").all().getFirst();
        until.setValue(LocalTime.of(21, 0));
        test(find(Button.class).withText("Guardar").single()).click();
        assertThat(until.isInvalid()).as("nearly a whole day").isTrue();

        until.setValue(LocalTime.of(2, 0));
        assertThat(until.getHelperText()).isEqualTo("Del día siguiente.");
        test(find(Button.class).withText("Guardar").single()).click();

        assertThat(said()).anyMatch(words -> words.contains(" 22:00") && words.endsWith("2:00 del día siguiente"));
    }

    @Test
    void what_was_said_of_a_night_stays_when_an_organiser_writes_of_other_hours() {
        var place = labs.venues(demo.lab()).values().iterator().next();
        var day = labs.sheet(demo.lab()).orElseThrow().days().getFirst();
        var evening = new AbsenceDraft(day, LocalTime.MIN, LocalTime.of(22, 0), LocalTime.of(2, 0));
        demo.as("demo-organiser", () -> keeping.placeIsAway(demo.lab(), place.id(), List.of(evening)));
        demo.signIn("demo-organiser");
        navigate("labs/barrios-vivos/availability", AvailabilityView.class);

        test(called("Anotar cuándo no se puede usar " + aPlace())).click();
        find(TimePicker.class).withCaption("No desde").all().getLast().setValue(LocalTime.of(9, 0));
        find(TimePicker.class).withCaption("Hasta").all().getLast().setValue(LocalTime.of(10, 0));
        test(find(Button.class).withText("Guardar").single()).click();

        assertThat(demo.as("demo-organiser", () -> keeping.places(demo.lab())).get(place.id()))
                .hasSize(2)
                .contains(evening);
    }

    private String aPlace() {
        return labs.venues(demo.lab()).values().iterator().next().draft().name().in(Language.ES);
    }
}
