package org.medellinlab.commitment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.commitment.Measuring;
import org.medellinlab.commitment.PromiseExtras;
import org.medellinlab.commitment.Ratification;
import org.medellinlab.feedback.LessonSheet;
import org.medellinlab.feedback.Lessons;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/// All that a promise may say: typed, found again after a lost page, promised, and changed on its own page.
@ProductTest
class WholePromiseScreensTest extends SpringBrowserlessTest {

    private static final String LAB = "labs/barrios-vivos/";
    private static final String WORDS = "Abrir dos plazas de noche";

    @Autowired
    DemoPromises demo;

    @Autowired
    CommitmentReading reading;

    @Autowired
    Lessons lessons;

    @Autowired
    Measuring measuring;

    @Autowired
    JdbcClient jdbc;

    private LessonSheet lesson;

    @BeforeEach
    void lay() {
        lesson = lessons.ofLab(demo.lay()).getFirst();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @SuppressWarnings("unchecked")
    void one_for_the_lab_stays_one_for_the_lab_after_a_lost_page() {
        open("commitments/new");
        area("¿Qué promete?").setValue(WORDS);
        find(RadioButtonGroup.class).withLabel("Quién lo lee").single().setValue(PromiseExtras.Visibility.LAB);
        find(RadioButtonGroup.class).withLabel("¿Para quiénes?").single().setValue(PromiseExtras.Reach.ALL);
        find(Select.class).withLabel("De qué se trata").single().setValue(PromiseExtras.Kind.BUILD);
        area("Qué hace falta").setValue("Dos pintores");
        area("Qué podría impedirlo").setValue("La lluvia");
        find(MultiSelectComboBox.class).withLabel("Nace de").single().setValue(Set.of(lesson));

        open("commitments/new");
        assertThat(area("¿Qué promete?").getValue()).isEmpty();
        assertThat(screen()).contains("Aquí dejó algo a medio escribir hoy a las ");
        press("Retomarlo");

        assertThat(find(Details.class).all()).anyMatch(Details::isOpened);
        press("Prometer");
        var made = made();
        assertThat(made.extras().visibility()).isEqualTo(PromiseExtras.Visibility.LAB);
        assertThat(made.extras().reach()).isEqualTo(PromiseExtras.Reach.ALL);
        assertThat(made.extras().kind()).isEqualTo(PromiseExtras.Kind.BUILD);
        assertThat(made.extras().resources().in(Language.ES)).isEqualTo("Dos pintores");
        assertThat(made.extras().risks().in(Language.ES)).isEqualTo("La lluvia");
        assertThat(made.lessons()).containsExactly(lesson.id());
        assertThat(screen()).contains("Nace de", lesson.sentence().in(Language.ES));
        open("commitments/new");
        assertThat(screen()).doesNotContain("a medio escribir");
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_came_out_wrong_is_changed_on_its_own_page() {
        open("commitments/new");
        area("¿Qué promete?").setValue(WORDS);
        press("Prometer");
        open("commitments/" + made().id());
        assertThat(screen()).doesNotContain(lesson.sentence().in(Language.ES));

        press("Cambiar");
        assertThat(area("Qué hace falta").getValue()).isEmpty();
        find(Select.class).withLabel("¿Para quiénes?").single().setValue("ALL");
        find(Select.class).withLabel("De qué se trata").single().setValue("TRAIN");
        area("Qué hace falta").setValue("Dos aulas");
        find(MultiSelectComboBox.class)
                .withLabel("Nace de")
                .single()
                .setValue(Set.of(lesson.id().toString()));
        area("Por qué se cambia o no se confirma").setValue("Quedó a medias");
        press("Guardar el cambio");

        var changed = made();
        assertThat(changed.ratification()).isEqualTo(Ratification.PROVISIONAL);
        assertThat(changed.extras().reach()).isEqualTo(PromiseExtras.Reach.ALL);
        assertThat(changed.extras().kind()).isEqualTo(PromiseExtras.Kind.TRAIN);
        assertThat(changed.lessons()).containsExactly(lesson.id());
        assertThat(screen())
                .contains("A quién: Todos en el laboratorio", "A quién: –", "De qué se trata: formar a alguien")
                .contains("Qué hace falta: Dos aulas", lesson.sentence().in(Language.ES));
    }

    @Test
    void who_is_telling_how_it_goes_loses_no_word_when_a_milestone_is_reached() {
        demo.as(
                "demo-delegate",
                () -> measuring.addMilestone(
                        demo.lab(),
                        demo.commitment("b1-guia-comites").id(),
                        LocalizedText.of(Language.ES, "La guía impresa"),
                        null));
        open("commitments/b1-guia-comites");
        area("Cuéntelo con sus palabras").setValue("La imprenta la entregó");

        press("Alcanzado hoy");
        assertThat(screen()).contains("No está alcanzado");
        assertThat(area("Cuéntelo con sus palabras").getValue()).isEqualTo("La imprenta la entregó");

        press("Guardar el avance");
        assertThat(screen()).contains("La imprenta la entregó", "en la aplicación");
        assertThat(area("Cuéntelo con sus palabras").getValue()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void in_a_new_mandate_the_holder_says_on_the_page_whether_it_goes_on() {
        open("commitments/b1-guia-comites");
        assertThat(screen()).doesNotContain("falta revisarlo");
        jdbc.sql("update lab set last_day = '2026-01-01', first_day = '2026-01-01' where slug = 'barrios-vivos'")
                .update();
        jdbc.sql("update city set mandate_start = '2026-01-02' where city_key = 'montevideo'")
                .update();
        open("commitments/mine");
        assertThat(screen()).contains("Por revisar en el nuevo mandato");
        open("commitments/b1-guia-comites");
        assertThat(screen()).contains("falta revisarlo");
        press("Responder");
        assertThat(find(RadioButtonGroup.class)
                        .withLabel("Su respuesta")
                        .single()
                        .isInvalid())
                .isTrue();

        find(RadioButtonGroup.class).withLabel("Su respuesta").single().setValue(true);
        area("Cómo sigue, o por qué se cierra").setValue("Seguimos con la guía");
        press("Responder");

        assertThat(screen()).contains("Seguimos con la guía").doesNotContain("falta revisarlo");
    }

    @Test
    void who_owes_it_too_sees_that_they_tell_it_for_their_own_organisation() {
        jdbc.sql("update commitment set reach = 'MUTUAL'").update();
        open("mateo-guaman", "commitments/b1-guia-comites");
        assertThat(screen()).contains("por su organización, que también se comprometió");
        area("Cuéntelo con sus palabras").setValue("Quito ya la usa");
        press("Guardar el avance");

        assertThat(screen()).contains("Quito ya la usa", "lo contó la otra parte");
    }

    private CommitmentSheet made() {
        return demo.as("demo-delegate", () -> reading.ofLab(demo.lab())).stream()
                .filter(one -> one.statement().in(Language.ES).equals(WORDS))
                .findFirst()
                .orElseThrow();
    }

    private void open(String path) {
        open("demo-delegate", path);
    }

    private void open(String person, String path) {
        demo.signIn(person);
        UI.getCurrent().setLocale(Language.ES.locale());
        UI.getCurrent().navigate(LAB + path);
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private String screen() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
