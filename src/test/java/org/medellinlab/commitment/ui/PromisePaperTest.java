package org.medellinlab.commitment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;

/// Cards for a pen, where promises are typed as they come in.
class PromisePaperTest extends Screens {

    @Test
    void quick_entry_has_two_cards_for_a_pen_in_each_language_the_readers_first() {
        demo.signIn("demo-delegate");
        UI.getCurrent().navigate("labs/barrios-vivos/commitments/quick");

        assertThat(find(Button.class)
                        .withText("Imprimir tarjetas para escribir a mano")
                        .all())
                .hasSize(1);
        var sheets = find(Section.class).all().stream()
                .filter(section -> section.hasClassName("promise-sheets"))
                .findFirst()
                .orElseThrow();
        assertThat(sheets.getChildren().map(sheet -> sheet.getElement().getAttribute("lang")))
                .containsExactly("es", "pt", "en");
        assertThat(sheets.getChildren())
                .allSatisfy(sheet -> assertThat(cards(sheet)).hasSize(2));
        var spanish = text(cards(sheets.getChildren().findFirst().orElseThrow()).getFirst());
        assertThat(spanish)
                .containsSubsequence(
                        "¿Quién promete?",
                        "¿Qué promete?",
                        "¿A quién?",
                        "¿Para cuándo?",
                        "¿Cómo sabremos que se cumplió?");
        assertThat(text(sheets)).contains("Como saberemos que foi cumprido?", "How would we know it was kept?");
    }

    private static List<Component> cards(Component sheet) {
        return ((Div) sheet).getChildren().filter(Article.class::isInstance).toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
