package org.medellinlab.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medellinlab.Screens;
import org.medellinlab.registration.ParticipantKind;
import org.medellinlab.shared.LabLocator;
import org.springframework.beans.factory.annotation.Autowired;

class StayViewsTest extends Screens {

    @Autowired
    LabLocator labs;

    @BeforeEach
    void enter() {
        demo.signIn("demo-organiser");
    }

    @Test
    void the_number_of_places_is_set_where_the_people_are() {
        UI.getCurrent().navigate("labs/barrios-vivos/people");
        assertThat(screen()).contains("Vienen 15 personas como delegadas, sin límite de lugares.");

        test(button("Fijar los lugares")).click();
        find(IntegerField.class).withLabel("Número de lugares").single().setValue(20);
        test(button("Guardar")).click();

        assertThat(screen()).contains("15 de 20 lugares ocupados", "5 libres");
    }

    @Test
    void a_delegation_shows_its_head_and_gets_another() {
        UI.getCurrent().navigate("labs/barrios-vivos/people/delegations");
        assertThat(screen()).contains("Recife", "Nadie encabeza esta delegación todavía");
        var before = screen().split("encabeza la delegación", -1).length;

        test(find(Button.class)
                        .withCondition(b -> b.getAriaLabel()
                                .filter(label -> label.startsWith("Que Beatriz"))
                                .isPresent())
                        .single())
                .click();

        assertThat(screen().split("encabeza la delegación", -1)).hasSize(before + 1);
    }

    @Test
    void a_journey_is_written_down_and_a_departure_before_the_arrival_is_said_at_the_field() {
        UI.getCurrent().navigate("labs/barrios-vivos/stay");
        var day = firstDay();
        test(find(Button.class).withText("Iara Sampaio Nunes").all().getFirst()).click();
        date("Día de llegada").setValue(day);
        date("Día de salida").setValue(day.minusDays(1));
        test(button("Guardar")).click();
        assertThat(date("Día de salida").isInvalid()).isTrue();

        date("Día de salida").setValue(day.plusDays(2));
        find(TextField.class).withLabel("Quién recoge").single().setValue("Sara");
        test(button("Guardar")).click();

        assertThat(screen()).contains("recoge Sara");
    }

    @Test
    void a_house_a_room_and_a_bed_and_back_again() {
        UI.getCurrent().navigate("labs/barrios-vivos/stay/rooms");
        assertThat(screen()).contains("Aún no hay dónde dormir");
        test(button("Agregar alojamiento")).click();
        test(button("Guardar")).click();
        var name = find(TextField.class).withLabel("Alojamiento").single();
        assertThat(name.isInvalid()).isTrue();
        name.setValue("Hotel Nutibara");
        test(button("Guardar")).click();
        test(button("Agregar habitación")).click();
        find(TextField.class).withLabel("Habitación").single().setValue("101");
        test(button("Guardar")).click();
        assertThat(screen()).contains("Hotel Nutibara", "Habitación 101", "Cama 2");

        test(find(Button.class)
                        .withCondition(b -> b.getAriaLabel()
                                .filter("Dar cama a Iara Sampaio Nunes"::equals)
                                .isPresent())
                        .single())
                .click();
        test(button("Guardar")).click();
        assertThat(date("Primera noche").isInvalid()).isTrue();
        bed().setValue(bed().getListDataView().getItem(0));
        date("Primera noche").setValue(firstDay());
        date("Deja la cama el").setValue(firstDay().plusDays(2));
        test(button("Guardar")).click();
        assertThat(screen()).contains("2 noches");

        test(button("Quitar")).click();
        assertThat(screen()).contains("ya no tiene esa cama").doesNotContain("2 noches");
        test(button("Deshacer")).click();
        assertThat(screen()).contains("2 noches");
    }

    @Test
    void meals_are_counted_on_every_day() {
        UI.getCurrent().navigate("labs/barrios-vivos/stay/days");

        assertThat(screen()).contains("Comidas y accesibilidad", "sin indicación", "sin decir sus días");
    }

    @ParameterizedTest
    @EnumSource(ParticipantKind.class)
    void each_kind_has_its_own_shape_colour_and_word(ParticipantKind kind) {
        var chip = new KindChip(UI.getCurrent(), kind);

        for (var other : ParticipantKind.values()) {
            var its = new KindChip(UI.getCurrent(), other);
            if (other != kind) {
                assertThat(KindChip.shape(other)).isNotEqualTo(KindChip.shape(kind));
                assertThat(its.getClassName()).isNotEqualTo(chip.getClassName());
                assertThat(its.getElement().getTextRecursively())
                        .isNotEqualTo(chip.getElement().getTextRecursively());
            }
        }
        assertThat(chip.getElement().getTextRecursively()).doesNotContain("!invitation");
    }

    @Test
    void the_field_for_a_file_speaks_the_readers_language() {
        UI.getCurrent().navigate("labs/barrios-vivos/people/many");

        assertThat(find(Upload.class).single().getI18n().getAddFiles().getOne()).isEqualTo("Elegir un archivo…");
    }

    @SuppressWarnings("unchecked")
    private com.vaadin.flow.component.combobox.ComboBox<Object> bed() {
        return find(com.vaadin.flow.component.combobox.ComboBox.class)
                .withLabel("Cama")
                .single();
    }

    private LocalDate firstDay() {
        return labs.here("barrios-vivos").orElseThrow().firstDay();
    }

    private DatePicker date(String label) {
        return find(DatePicker.class).withLabel(label).single();
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private String screen() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
