package org.medellinlab.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.shared.Language;

@ProductTest
class SignInViewTest extends SpringBrowserlessTest {

    @Test
    void it_asks_for_the_address_and_for_no_password() {
        navigate("sign-in", SignInView.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Entrar");
        assertThat(find(EmailField.class).single().getLabel()).isEqualTo("Su correo");
        assertThat(find(NativeButton.class).all())
                .extracting(NativeButton::getText)
                .contains("Enviarme el correo");
    }

    @Test
    void it_speaks_three_languages_and_offers_them() {
        for (var language : Language.values()) {
            UI.getCurrent().setLocale(language.locale());
            UI.getCurrent().navigate("sign-in", QueryParameters.of("again", language.tag()));

            assertThat(find(NativeButton.class).all())
                    .extracting(NativeButton::getText)
                    .contains("ES", "PT", "EN");
        }
        assertThat(find(H1.class).single().getText()).isEqualTo("Sign in");
    }

    @Test
    void a_problem_is_said_above_the_field_and_nothing_else_can_be_said_there() {
        UI.getCurrent().navigate("sign-in", QueryParameters.of("problem", "often"));
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(words -> words.contains("espere quince minutos"));

        UI.getCurrent().navigate("sign-in", QueryParameters.of("problem", "<script>"));
        assertThat(find(Paragraph.class).all()).hasSize(1);
    }

    @Test
    void the_demonstration_offers_its_people() {
        navigate("sign-in", SignInView.class);

        assertThat(find(NativeButton.class).all())
                .extracting(NativeButton::getText)
                .contains(
                        "Organizadora",
                        "Facilitador",
                        "Delegada",
                        "Líder de grupo",
                        "Anfitriona de visita",
                        "Monitora");
    }
}
