package org.medellinlab.commitment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.Statements;
import org.medellinlab.commitment.CommitmentSheet.UpdateRow;
import org.medellinlab.commitment.Completion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Telling more than once how it goes, on one page.
class ToldAgainScreensTest extends Screens {

    private static final String PAGE = "labs/barrios-vivos/commitments/b1-guia-comites";

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_fields_stay_and_are_empty_for_the_next_news() {
        open();
        var words = words();
        words.setValue("La imprenta la entregó");
        completion().setValue(Completion.SUBSTANTIAL);
        test(find(Button.class).withText("Agregar un enlace").single()).click();
        find(TextField.class).withLabel("Qué es").single().setValue("El acta");
        find(TextField.class).withLabel("Dirección web").single().setValue("https://example.org/acta");
        send();
        assertThat(words()).isSameAs(words);
        assertThat(words.getValue()).isEmpty();
        assertThat(completion().getValue()).isEqualTo(Completion.SUBSTANTIAL);
        assertThat(find(TextField.class).withLabel("Dirección web").all()).isEmpty();

        words.setValue("Ya está en los barrios");
        send();
        assertThat(told()).containsExactly("La imprenta la entregó", "Ya está en los barrios");
        open();
        assertThat(words().getValue()).isEmpty();
        assertThat(kept()).isZero();
    }

    @Test
    void what_was_told_before_stays_as_it_is_before_the_reader() {
        open();
        words().setValue("La imprenta la entregó");
        send();
        var before = find(Article.class).all();
        var title = find(H1.class).single();
        words().setValue("Ya está en los barrios");
        send();
        assertThat(find(Article.class).all()).hasSize(before.size() + 1).containsAll(before);
        assertThat(find(Article.class).all().getFirst().getElement().getTextRecursively())
                .contains("Ya está en los barrios");
        assertThat(find(H1.class).single()).isSameAs(title);

        completion().setValue(Completion.COMPLETE);
        words().setValue("Entregada a todas");
        send();
        assertThat(find(H1.class).single()).as("it stands otherwise with it").isNotSameAs(title);
        assertThat(find(Article.class).all()).containsAll(before);
    }

    @Test
    void what_was_just_told_can_be_corrected_and_both_say_so() {
        open();
        words().setValue("La imprenta la entregó");
        send();
        var besides = find(Details.class).all().stream()
                .filter(details -> details.getContent().anyMatch(box -> box.hasClassName("report-more")))
                .findFirst()
                .orElseThrow();
        besides.setOpened(true);
        var corrects = corrects();
        corrects.setValue(corrects.getListDataView().getItem(0));
        words().setValue("La imprenta la entrega el martes");
        send();
        assertThat(jdbc.sql("select count(*) from progress_update where corrects_id is not null")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(find(Article.class).all().stream().filter(entry -> entry.hasClassName("corrected")))
                .hasSize(1);
        assertThat(corrects().getListDataView().getItems()).hasSizeGreaterThan(1);
    }

    @SuppressWarnings("unchecked")
    private Select<UpdateRow> corrects() {
        return find(Select.class).withLabel("¿Corrige un avance anterior?").single();
    }

    @Test
    void what_is_sent_in_the_same_breath_is_not_kept_first() {
        open();
        assertThat(statements.during(() -> words().setValue("La imprenta la entregó")))
                .isZero();
        send();
        assertThat(statements.during(() -> roundTrip())).isZero();
        assertThat(kept()).isZero();
    }

    @Test
    void what_is_typed_is_kept_before_the_browser_hears_again_or_leaves() {
        open();
        words().setValue("La imprenta");
        roundTrip();
        assertThat(kept()).isOne();
        words().setValue("La imprenta la entregó");
        UI.getCurrent().navigate("labs/barrios-vivos/commitments");
        assertThat(jdbc.sql("select content from kept_note").query(String.class).single())
                .contains("La imprenta la entregó");
    }

    private void open() {
        roundTrip();
        demo.signIn("demo-delegate");
        UI.getCurrent().navigate("labs/barrios-vivos/commitments");
        UI.getCurrent().navigate(PAGE);
    }

    private TextArea words() {
        return find(TextArea.class).withLabel("Cuéntelo con sus palabras").single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Completion> completion() {
        return find(RadioButtonGroup.class).withLabel("En una palabra").single();
    }

    private void send() {
        test(find(Button.class).withText("Guardar el avance").single()).click();
    }

    private long kept() {
        return jdbc.sql("select count(*) from kept_note").query(Long.class).single();
    }

    private List<String> told() {
        return jdbc.sql("select words from progress_update where channel = 'WEB' order by position")
                .query((rs, i) -> Objects.requireNonNull(rs.getString(1)))
                .list();
    }
}
