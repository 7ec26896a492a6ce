package org.medellinlab.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.Completion;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.TodayCard;
import org.springframework.beans.factory.annotation.Autowired;

/// What people see of groups and commitments.
class GroupAndCommitmentScreensTest extends Screens {

    private static final String LAB = "labs/barrios-vivos/";

    @Autowired
    CommitmentReading reading;

    @Autowired
    CurrentActor actors;

    @Autowired
    LabLocator labs;

    @Autowired
    List<TodayCard> today;

    @Test
    void all_groups_are_shown_with_who_is_in() {
        open("demo-delegate", "groups");

        assertThat(find(H1.class).single().getText()).isEqualTo("Grupos");
        assertThat(screen())
                .contains("Plazas cuidadas entre vecinos", "5 organizaciones de 3 países", "Ratificados2 de 4")
                .contains("Plazas después del atardecer", "formándose");
    }

    @Test
    void a_lead_asks_for_news_and_the_answer_stands_where_the_button_was() {
        open("demo-lead", "groups/plazas-entre-vecinos");
        assertThat(find(H2.class).all())
                .extracting(h -> h.getElement().getTextRecursively())
                .contains("Corto plazo2", "Mediano plazo1", "Largo plazo1", "Pulso", "Correos pedidos");

        test(find(Button.class).withText("Pedir noticias").all().getFirst()).click();

        assertThat(find(Span.class).withClassName("asked-answer").all())
                .extracting(Span::getText)
                .anyMatch(words -> words.startsWith("Pedido a "));

        open("demo-lead", "groups/plazas-entre-vecinos");
        test(find(Button.class).withText("Pedir noticias").all().getFirst()).click();

        assertThat(screen()).contains("Ya se pidió el").containsAnyOf("en camino", "enviado, sin respuesta");
    }

    @Test
    void a_delegate_sees_the_group_and_cannot_ask() {
        open("demo-delegate", "groups/plazas-entre-vecinos");

        assertThat(screen()).contains("Dirección de resiliencia", "Intendencia", "Entregar la guía");
        assertThat(find(Button.class).withText("Pedir noticias").exists()).isFalse();
        assertThat(screen()).doesNotContain("Correos pedidos");
    }

    @Test
    void who_leads_a_subtheme_is_told_so_and_calls_the_group_together_but_does_not_keep_it() {
        open("caio-figueiredo", "groups/calles-para-la-infancia");

        assertThat(screen()).contains("Usted lidera el subtema Sombra");
        assertThat(find(Button.class).withText("Convocar una reunión").all()).hasSize(1);
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("directory/organisations/prefectura-teresina", "directory/seats/teresina-plazas")
                .noneMatch(address -> address.endsWith("/keep"));

        open("mateo-guaman", "groups/plazas-entre-vecinos");
        assertThat(screen()).doesNotContain("Usted lidera");
        assertThat(find(Button.class).withText("Convocar una reunión").all()).isEmpty();
    }

    @Test
    void the_numbers_of_a_group_lead_to_what_they_count() {
        open("demo-delegate", "groups/plazas-entre-vecinos");

        assertThat(find(Anchor.class).withText("2").single().getHref())
                .startsWith(LAB + "commitments?group=")
                .endsWith("&horizon=SHORT");
    }

    @Test
    void who_comes_from_a_city_is_told_so() {
        demo.signIn("demo-delegate");
        UI.getCurrent().setLocale(Language.ES.locale());
        var nobody = UUID.randomUUID().toString();
        UI.getCurrent().navigate(LAB + "commitments", QueryParameters.of("received-city", nobody));
        assertThat(screen()).contains("Se ven los que recibe una sola ciudad.");
        UI.getCurrent().navigate(LAB + "commitments", QueryParameters.of("received", nobody));
        assertThat(screen()).contains("Se ven los de una sola organización.").doesNotContain("una sola ciudad");
    }

    @Test
    void commitments_are_narrowed_down_by_horizon() {
        open("demo-delegate", "commitments");
        assertThat(find(Article.class).all()).hasSize(10);
        assertThat(screen()).contains("10 compromisos");

        @SuppressWarnings("unchecked")
        Select<String> horizon = find(Select.class).withLabel("Plazo").single();
        horizon.setValue("LONG");

        assertThat(find(Article.class).all()).hasSize(2);
        assertThat(screen()).contains("2 compromisos");
    }

    @Test
    void a_delegate_promises_something() {
        open("demo-delegate", "commitments/new");
        assertThat(screen()).contains("Nuevo compromiso");
        test(button("Prometer")).click();
        assertThat(words("¿Qué promete?").getErrorMessage()).isEqualTo("Escriba qué se promete.");

        words("¿Qué promete?").setValue("Abrir dos plazas de noche");
        roundTrip();
        assertThat(screen()).contains("Borrador guardado, ");
        test(button("Prometer")).click();

        assertThat(reading.ofLab(demo.lab())).hasSize(11).anySatisfy(c -> {
            assertThat(c.statement().exactly(Language.ES)).isEqualTo("Abrir dos plazas de noche");
            assertThat(c.ownerSeat()).isNotNull();
        });
    }

    @Test
    void what_was_typed_survives_a_lost_page() {
        open("demo-delegate", "commitments/new");
        words("¿Qué promete?").setValue("Abrir dos pla");

        open("demo-delegate", "commitments/new");

        test(button("Retomarlo")).click();
        assertThat(words("¿Qué promete?").getValue()).isEqualTo("Abrir dos pla");
    }

    @Test
    void a_delegate_tells_how_it_goes_on_the_page_of_the_commitment() {
        open("demo-delegate", "commitments/b1-guia-comites");
        assertThat(screen())
                .contains("Entregar la guía", "La guía está lista en borrador", "del archivo del laboratorio")
                .contains("Plazas cuidadas entre vecinos", "Fecha dicha");

        @SuppressWarnings("unchecked")
        RadioButtonGroup<Completion> completion =
                find(RadioButtonGroup.class).withLabel("En una palabra").single();
        completion.setValue(Completion.COMPLETE);
        words("Cuéntelo con sus palabras").setValue("Ya la tienen en Cali y en Quito.");
        test(button("Guardar el avance")).click();

        assertThat(screen()).contains("Ya la tienen en Cali y en Quito.", "cumplido", "en la aplicación");
        assertThat(demo.commitment("b1-guia-comites").completion()).isEqualTo(Completion.COMPLETE);
    }

    @Test
    void somebody_else_reads_the_commitment_without_a_form() {
        open("mateo-guaman", "commitments/b1-guia-comites");

        assertThat(screen()).contains("Entregar la guía");
        assertThat(find(Button.class).withText("Guardar el avance").exists()).isFalse();
    }

    @Test
    void today_shows_a_delegate_their_citys_promises_a_lead_the_group_and_a_monitor_the_news() {
        assertThat(today("demo-delegate")).contains("Compromisos de Montevideo", "2 abiertos", "Nuevo compromiso");
        assertThat(today("demo-lead")).contains("Plazas cuidadas entre vecinos", "no hay noticias", "Ir al grupo");
        assertThat(today("demo-monitor")).contains("Lo último que contaron", "catálogo de juegos");
        assertThat(today("demo-host")).doesNotContain("ompromiso");
    }

    private String today(String person) {
        var here = labs.here("barrios-vivos").orElseThrow();
        return demo.as(
                person,
                () -> today.stream()
                        .filter(card -> card.getClass().getPackageName().contains("commitment"))
                        .map(card -> card.card(actors.required(), here, java.time.LocalDateTime.MIN, Language.ES))
                        .flatMap(Optional::stream)
                        .map(GroupAndCommitmentScreensTest::text)
                        .reduce("", String::concat));
    }

    private void open(String person, String path) {
        demo.signIn(person);
        UI.getCurrent().setLocale(Language.ES.locale());
        UI.getCurrent().navigate(LAB + path);
    }

    private String screen() {
        return text((Component) getCurrentView());
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private TextArea words(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
