package org.medellinlab.commitment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.internal.ShortcutsKt;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.DueOn;
import org.medellinlab.commitment.Horizon;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/// What helps while promising: what is alike, many in a row, and boards kept under a name.
class PromisingScreensTest extends Screens {

    private static final String LAB = "labs/barrios-vivos/";

    @Autowired
    CommitmentReading reading;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    @BeforeEach
    void enter() {
        demo.signIn("demo-delegate");
    }

    @Test
    void a_promise_like_another_leads_to_it_and_one_like_none_leads_nowhere() {
        navigate(LAB + "commitments/new", NewCommitmentView.class);
        var words = find(TextArea.class).withLabel("¿Qué promete?").single();

        words.setValue("Medir la sombra que hay frente a las escuelas de Recife");
        assertThat(find(SimilarList.class).single().isVisible()).isTrue();
        assertThat(find(Anchor.class, find(SimilarList.class).single()).all())
                .extracting(Anchor::getHref)
                .containsExactly(LAB + "commitments/b2-arboles");

        words.setValue("Comprar girasoles amarillos para que los vean todos en la fiesta de la plaza");
        assertThat(find(SimilarList.class).exists()).isFalse();
    }

    @Test
    void what_a_clear_promise_says_is_read_while_it_is_typed() {
        navigate(LAB + "commitments/new", NewCommitmentView.class);
        var words = find(TextArea.class).withLabel("¿Qué promete?").single();
        words.setValue("Fomentar la participación en las plazas");
        assertThat(checked())
                .containsExactly(
                        "✓Quién: dicho",
                        "○Qué: comience por algo que se pueda comprobar: entregar, abrir, firmar, recibir…",
                        "○Para cuándo: hay plazo; una fecha ayudaría",
                        "○Cómo sabremos: diga qué se vería o se contaría si se cumple");

        words.setValue("Abrir tres plazas de noche en Montevideo");
        assertThat(checked()).contains("✓Qué: dicho", "○Para cuándo: hay plazo; una fecha ayudaría");
        precision().setValue(DueOn.Precision.HALF_YEAR);
        term().setValue(new DueOn(LocalDate.now(clock).getYear() + 1 + "-H2"));
        find(TextArea.class)
                .withLabel("¿Cómo sabremos que se cumplió? (opcional)")
                .single()
                .setValue("Se cuentan");
        assertThat(checked()).hasSize(4).allMatch(line -> line.startsWith("✓") && line.endsWith(": dicho"));

        words.setValue("Abrirlas");
        assertThat(checked()).contains("○Qué: cuente un poco más: qué se hace y dónde");
    }

    private List<String> checked() {
        return find(ListItem.class, find(PromiseCheckList.class).single()).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void promises_follow_each_other_with_enter_and_a_mistake_keeps_the_line() {
        navigate(LAB + "commitments/quick", QuickEntryView.class);
        line().setValue("Pintar tres bancas");
        enterInTheLine();
        assertThat(line().getValue()).isEmpty();
        line().setValue("Sembrar diez guayacanes");
        due().setValue("31/31/2031");
        enterInTheLine();

        assertThat(due().getErrorMessage()).isEqualTo("Esa fecha no existe.");
        assertThat(line().getValue()).isEqualTo("Sembrar diez guayacanes");
        assertThat(reading.ofLab(demo.lab())).hasSize(11);

        due().setValue("2031-05");
        enterInTheLine();
        assertThat(reading.ofLab(demo.lab()))
                .hasSize(12)
                .extracting(promise -> promise.statement().exactly(Language.ES))
                .contains("Pintar tres bancas", "Sembrar diez guayacanes");
        assertThat(getCurrentView().getElement().getTextRecursively()).contains("2 guardados");

        enterInTheLine();
        assertThat(line().getErrorMessage()).isEqualTo("Escriba qué se promete.");
        assertThat(reading.ofLab(demo.lab())).hasSize(12);
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_row_says_to_whom_and_how_one_would_know_and_neither_stays_for_the_next() {
        navigate(LAB + "commitments/quick", QuickEntryView.class);
        var to = (MultiSelectComboBox<OrganisationRow>) find(MultiSelectComboBox.class)
                .withLabel("¿A quién? (si es a alguien)")
                .single();
        var recife = directory.organisations().values().stream()
                .filter(row -> row.key().equals("prefectura-recife"))
                .findFirst()
                .orElseThrow();
        var knownBy = find(TextField.class)
                .withLabel("¿Cómo sabremos que se cumplió? (opcional)")
                .single();
        line().setValue("Pintar tres bancas");
        to.setValue(Set.of(recife));
        knownBy.setValue("Se cuentan");
        enterInTheLine();

        assertThat(promised("Pintar tres bancas").beneficiaries()).containsExactly(recife.id());
        assertThat(Objects.requireNonNull(promised("Pintar tres bancas").knownBy())
                        .in(Language.ES))
                .isEqualTo("Se cuentan");
        assertThat(to.getValue()).isEmpty();
        assertThat(knownBy.getValue()).isEmpty();
        line().setValue("Sembrar diez guayacanes");
        enterInTheLine();
        assertThat(promised("Sembrar diez guayacanes").beneficiaries()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_promise_has_no_term_or_one_as_precise_as_it_was_said() {
        navigate(LAB + "commitments/new", NewCommitmentView.class);
        find(TextArea.class).withLabel("¿Qué promete?").single().setValue("Pintar tres bancas");
        find(RadioButtonGroup.class)
                .withLabel("¿Para cuándo, más o menos?")
                .single()
                .setValue(Horizon.UNSTATED);
        precision().setValue(DueOn.Precision.HALF_YEAR);
        press("Prometer");
        assertThat(find(DueField.class).single().getErrorMessage()).contains("Elija cuál");

        var half = LocalDate.now(clock).getYear() + 1 + "-H2";
        term().setValue(new DueOn(half));
        press("Prometer");

        var made = promised("Pintar tres bancas");
        assertThat(made.horizon()).isEqualTo(Horizon.UNSTATED);
        assertThat(made.dueOn()).isEqualTo(new DueOn(half));
    }

    @Test
    void a_board_is_kept_under_a_name_and_found_again() {
        navigate(LAB + "commitments", CommitmentsView.class);
        horizon().setValue("LONG");
        find(TextField.class)
                .withCondition(field -> "Nombre de este tablero".equals(field.getPlaceholder()))
                .single()
                .setValue("A diez años");
        test(find(Button.class).withText("Guardar este tablero").single()).click();

        navigate(LAB + "commitments", CommitmentsView.class);
        assertThat(find(Article.class).all()).hasSize(10);
        test(find(Button.class).withText("A diez años").single()).click();

        assertThat(find(Article.class).all()).hasSize(2);
        assertThat(horizon().getValue()).isEqualTo("LONG");
        test(find(Button.class).withText("×").single()).click();
        assertThat(find(Button.class).withText("A diez años").exists()).isFalse();
    }

    private CommitmentSheet promised(String words) {
        return reading.ofLab(demo.lab()).stream()
                .filter(promise -> words.equals(promise.statement().exactly(Language.ES)))
                .findFirst()
                .orElseThrow();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    @SuppressWarnings("unchecked")
    private Select<DueOn.Precision> precision() {
        return (Select<DueOn.Precision>) find(Select.class, find(DueField.class).single())
                .withCondition(select ->
                        "Si hay fecha, ¿cuál?".equals(select.getAriaLabel().orElse("")))
                .single();
    }

    @SuppressWarnings("unchecked")
    private Select<DueOn> term() {
        return (Select<DueOn>) find(Select.class, find(DueField.class).single())
                .withCondition(select -> "¿Cuál?".equals(select.getAriaLabel().orElse("")))
                .single();
    }

    @SuppressWarnings("unchecked")
    private Select<String> horizon() {
        return (Select<String>) find(Select.class).withLabel("Plazo").single();
    }

    private void enterInTheLine() {
        ShortcutsKt._fireShortcut(line(), Key.ENTER);
    }

    private TextField line() {
        return find(TextField.class).withLabel("¿Qué promete?").single();
    }

    private TextField due() {
        return find(TextField.class).withLabel("Si hay fecha, ¿cuál?").single();
    }
}
