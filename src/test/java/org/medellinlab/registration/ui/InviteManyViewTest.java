package org.medellinlab.registration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;

class InviteManyViewTest extends Screens {

    @BeforeEach
    void enter() {
        demo.signIn("demo-organiser");
        UI.getCurrent().navigate("labs/barrios-vivos/people/many");
    }

    @Test
    void what_is_wrong_is_said_with_row_and_column_and_what_was_typed_stays() {
        preview("Ana,ana@x.org\nEva,nowhere\n");

        assertThat(screen()).contains("Hay 1 cosa por corregir", "Fila 2, Correo", "Escriba una dirección completa");
        assertThat(find(TextArea.class).single().getValue()).contains("nowhere");
        assertThat(find(Button.class).withText("Enviar 1 invitación").exists()).isFalse();
    }

    @Test
    void a_good_table_is_previewed_and_sent() {
        preview("Ana,ana@x.org\nRui,rui@x.org,pt\n");
        assertThat(screen()).contains("Ana · ana@x.org", "persona nueva");

        test(find(Button.class).withText("Enviar 2 invitaciones").single()).click();

        assertThat(screen()).contains("Se enviaron 2 invitaciones.");
        preview("Ana,ana@x.org\n");
        assertThat(screen()).contains("ya tiene invitación", "no hay nada que enviar");
    }

    private void preview(String table) {
        find(TextArea.class).single().setValue(table);
        test(find(Button.class).withText("Ver qué hará").single()).click();
    }

    private String screen() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
