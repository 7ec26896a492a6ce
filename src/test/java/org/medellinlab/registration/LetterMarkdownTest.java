package org.medellinlab.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

class LetterMarkdownTest {

    private static final Map<LetterPlaceholder, String> ANA = Map.of(
            LetterPlaceholder.NAME,
            "Ana **Ríos** <b>",
            LetterPlaceholder.LINK,
            "https://lab.example/invitation/abc?lang=es");

    @Test
    void paragraphs_emphasis_lists_and_links_look_like_what_they_are() {
        var html = LetterMarkdown.html("Hola\nLínea dos\n\n**Ya** viene:\n\n- uno\n- [dos](https://x.org)\n", ANA);

        assertThat(html)
                .contains("<p>Hola<br>", "<strong>Ya</strong>", "<li>uno</li>", "<a ", "href=\"https://x.org\"");
    }

    @Test
    void what_is_filled_in_is_text_whatever_it_looks_like() {
        assertThat(LetterMarkdown.html("Hola {nombre}, *{NAME}*", ANA))
                .contains("Hola Ana **Ríos** &lt;b&gt;,", "<em>Ana **Ríos** &lt;b&gt;</em>")
                .doesNotContain("<strong>", "<b>");
        assertThat(LetterMarkdown.text("Hola {nome} $1 \\", ANA)).isEqualTo("Hola Ana **Ríos** <b> $1 \\");
    }

    @Test
    void the_own_link_can_stand_alone_or_behind_words() {
        assertThat(LetterMarkdown.html("{enlace} o [aquí]({enlace})", ANA))
                .containsSubsequence(
                        "href=\"https://lab.example/invitation/abc?lang=es\"",
                        ">https://lab.example/invitation/abc?lang=es</a>",
                        "href=\"https://lab.example/invitation/abc?lang=es\"",
                        ">aquí</a>");
        assertThat(LetterMarkdown.html("https://x.org/a_b_c.", ANA)).contains(">https://x.org/a_b_c</a>.");
    }

    @Test
    void html_is_shown_as_typed_and_a_picture_is_its_description() {
        assertThat(LetterMarkdown.html(
                        "<script>alert(1)</script>\n\n<img src=x onerror=y> ![foto](https://x.org/1.png)", ANA))
                .doesNotContain("<script", "<img", "1.png")
                .contains("&lt;script&gt;", "foto");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a](javascript:alert(1))", "[a](data:text/html,x)", "[a](mi/pagina)", "[a]({nombre})"})
    void a_link_that_leads_nowhere_is_a_problem_and_harmless(String words) {
        assertThat(LetterMarkdown.wrongLinks(words)).hasSize(1);
        assertThat(LetterMarkdown.html(words, ANA)).doesNotContain("javascript:", "data:");
    }

    @Test
    void a_placeholder_that_is_none_is_named_at_its_field() {
        var words = LetterWords.NONE
                .with(Language.ES, "Hola {apodo}", "Hola {nombre} {{x}} ${T(java.lang.Runtime)} {organización}")
                .with(Language.PT, "Oi", "Oi {organização} {NOME}");

        assertThat(words.problems())
                .extracting(LetterProblem::inSubject, LetterProblem::about)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, "{apodo}"),
                        org.assertj.core.groups.Tuple.tuple(false, "{x}"),
                        org.assertj.core.groups.Tuple.tuple(false, "{T(java.lang.Runtime)}"));
    }

    @Test
    void half_a_language_control_signs_and_nothing_at_all_are_problems() {
        assertThat(LetterWords.NONE.problems()).hasSize(1);
        assertThat(LetterWords.NONE.with(Language.EN, "Hello", "").problems())
                .singleElement()
                .returns("letter.problem.text", LetterProblem::key)
                .returns(Language.EN, LetterProblem::language);
        assertThat(new LetterWords(
                                LocalizedText.of(Language.ES, "Hola\r\nBcc: eva@x.org"),
                                LocalizedText.of(Language.ES, "Hola\u0000"))
                        .problems())
                .extracting(LetterProblem::key)
                .containsExactly("letter.problem.signs", "letter.problem.signs");
        assertThat(LetterWords.NONE.with(Language.ES, "{enlace}", "x").problems())
                .extracting(LetterProblem::key)
                .containsExactly("letter.problem.link-in-subject");
    }
}
