package org.medellinlab.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;

class PeopleViewTest extends Screens {

    @BeforeEach
    void enter() {
        demo.signIn("demo-organiser");
        UI.getCurrent().navigate("labs/barrios-vivos/people");
    }

    @Test
    void an_empty_list_says_what_to_do_and_an_invitation_fills_it() {
        assertThat(screen()).contains("Todavía no hay nadie invitado");

        invite("lucia@example.org", "Lucía Mena");

        assertThat(find(Article.class).single().getElement().getTextRecursively())
                .contains("Lucía Mena", "delegado/a", "sin respuesta");
        UI.getCurrent().navigate("labs/barrios-vivos/people", QueryParameters.of("state", "CONFIRMED"));
        assertThat(screen()).contains("Nadie con estos filtros");
    }

    @Test
    void a_wrong_address_and_a_second_invitation_are_said_at_the_field() {
        invite("nadie", "Lucía Mena");
        assertThat(address().getErrorMessage()).startsWith("Escriba una dirección completa");
        address().setValue("lucia@example.org");
        test(button("Enviar la invitación")).click();

        invite("lucia@example.org", "Otra");
        assertThat(address().getErrorMessage()).contains("Lucía Mena ya tiene invitación");
    }

    @Test
    void an_invitation_taken_back_can_be_opened_again() {
        invite("lucia@example.org", "Lucía Mena");
        test(button("Lucía Mena")).click();
        test(button("Cancelar la invitación")).click();
        assertThat(screen()).contains("cancelada");

        test(button("Lucía Mena")).click();
        test(button("Volver a dejarla abierta")).click();
        assertThat(screen()).contains("sin respuesta").doesNotContain("cancelada");
    }

    @Test
    void who_would_be_reminded_is_shown_before_anything_is_sent() {
        test(button("Recordar a quien no ha respondido")).click();

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(words -> words.startsWith("Hoy no hay a quién recordar"));
    }

    private void invite(String address, String name) {
        test(button("Invitar a alguien")).click();
        address().setValue(address);
        var field = find(TextField.class).withLabel("Nombre").single();
        if (!field.isReadOnly()) {
            field.setValue(name);
        }
        test(button("Enviar la invitación")).click();
    }

    private EmailField address() {
        return find(EmailField.class).single();
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private String screen() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
