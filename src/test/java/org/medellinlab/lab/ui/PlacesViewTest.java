package org.medellinlab.lab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.lab.LabReading;
import org.springframework.beans.factory.annotation.Autowired;

class PlacesViewTest extends Screens {

    @Autowired
    LabReading labs;

    @BeforeEach
    void enter() {
        demo.signIn("demo-organiser");
        navigate("labs/barrios-vivos/places", PlacesView.class);
    }

    @Test
    void a_new_place_stands_in_the_list_and_can_be_taken_out_and_back() {
        test(find(Button.class).withText("Nuevo lugar").single()).click();
        find(TextField.class).withCaption("Nombre · Español").single().setValue("Biblioteca nueva");
        test(find(Button.class).withText("Guardar").single()).click();
        assertThat(headings()).contains("Biblioteca nueva");

        test(find(Button.class).all().stream()
                        .filter(button -> "Sacar Biblioteca nueva"
                                .equals(button.getAriaLabel().orElse("")))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(headings()).doesNotContain("Biblioteca nueva");

        test(find(Button.class).withText("Deshacer").single()).click();
        assertThat(headings()).contains("Biblioteca nueva");
    }

    @Test
    void the_form_says_by_whose_clocks_a_place_opens() {
        test(find(Button.class).withText("Nuevo lugar").single()).click();

        assertThat(find(TimePicker.class).all())
                .hasSize(2)
                .allMatch(field -> field.getHelperText().startsWith("Según el reloj del lugar"));
    }

    @Test
    void a_place_that_closes_after_midnight_is_entered_and_shown_as_such() {
        test(find(Button.class).withText("Nuevo lugar").single()).click();
        find(TextField.class).withCaption("Nombre · Español").single().setValue("Bar de la noche");
        var closes = find(TimePicker.class).withCaption("Cierra").single();
        find(TimePicker.class).withCaption("Abre").single().setValue(LocalTime.of(20, 0));
        closes.setValue(LocalTime.of(23, 0));
        assertThat(closes.getHelperText()).startsWith("Según el reloj");
        closes.setValue(LocalTime.of(2, 0));
        assertThat(closes.getHelperText()).startsWith("Del día siguiente.");
        test(find(Button.class).withText("Guardar").single()).click();

        assertThat(said()).contains("20:00 – 2:00 del día siguiente");
    }

    @Test
    void minutes_are_shown_with_where_they_come_from() {
        assertThat(find(Select.class).withCaption("Desde").all()).hasSize(1);
        assertThat(find(IntegerField.class).all())
                .hasSize(labs.venues(demo.lab()).size() - 1);
    }

    @Test
    void an_estimate_says_that_it_is_one_until_minutes_are_entered_and_again_when_they_are_taken_back() {
        var card = find(TravelCard.class).single();
        assertThat(said()).anyMatch(words -> words.matches("estimado por la distancia: \\d+ min"));
        var line = card.getChildren()
                .flatMap(PlacesViewTest::inside)
                .filter(ListItem.class::isInstance)
                .filter(one -> inside(one)
                        .anyMatch(part -> part.getElement().getText().startsWith("estimado por la distancia")))
                .findFirst()
                .orElseThrow();
        var field = inside(line)
                .filter(IntegerField.class::isInstance)
                .map(IntegerField.class::cast)
                .findFirst()
                .orElseThrow();
        var state = inside(line)
                .filter(part -> "status".equals(part.getElement().getAttribute("role")))
                .findFirst()
                .orElseThrow()
                .getElement();
        assertThat(field.getPlaceholder()).matches("\\d+");

        test(field).setValue(47);
        assertThat(state.getText()).isEqualTo("escrito");
        test(field).setValue(null);
        assertThat(state.getText()).matches("estimado por la distancia: \\d+ min");
    }

    private static Stream<Component> inside(Component outer) {
        return Stream.concat(Stream.of(outer), outer.getChildren().flatMap(PlacesViewTest::inside));
    }

    private java.util.List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }
}
