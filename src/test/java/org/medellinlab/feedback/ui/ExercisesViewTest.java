package org.medellinlab.feedback.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.feedback.AnswerSheet;
import org.medellinlab.feedback.ExerciseId;
import org.medellinlab.feedback.MorningExercise;
import org.medellinlab.feedback.SampleLab;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class ExercisesViewTest extends SpringBrowserlessTest {

    private static final String PATH = "labs/ensayo/exercises";

    @Autowired
    LabFiles files;

    @Autowired
    MorningExercise exercises;

    @Autowired
    LabLocator labs;

    @Autowired
    CurrentActor actors;

    @Autowired
    ExerciseCard card;

    @Autowired
    JdbcClient jdbc;

    LabId lab;

    @BeforeEach
    void open() {
        lab = SampleLab.openNow(files);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void notes_that_arrive_later_are_seen_without_reloading() {
        signIn("fara");
        var view = navigate(PATH, ExercisesView.class);
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(2000);
        assertThat(text(view)).contains("0 de 3 han respondido", "2 aportes", "Las llaves en la cuadra.");

        answer("ana", false, "Vi sombra en la plaza.");
        answer("beto", true, "Nadie sabe quién.");
        poll();

        assertThat(text(view))
                .contains("2 de 3 han respondido", "4 aportes")
                .contains("Vi sombra en la plaza.", "Ana Prueba · Espacio público · Alcaldía de Cali")
                .contains("Nadie sabe quién.", "anónimo")
                .doesNotContain("Beto");
    }

    @Test
    void a_note_is_marked_as_something_to_change() {
        signIn("fara");
        var view = navigate(PATH, ExercisesView.class);
        assertThat(text(view)).containsOnlyOnce("para cambiar");

        test(find(Button.class).withClassName("note-flag").all().getFirst()).click();

        assertThat(text(view).split("para cambiar", -1)).hasSize(3);
    }

    @Test
    void words_that_come_back_and_the_lessons_of_the_lab_are_shown() {
        answer("ana", false, "Sombra y bancas.");
        answer("beto", true, "La sombra de los árboles.");
        signIn("fara");

        assertThat(text(navigate(PATH, ExercisesView.class)))
                .contains("sombra 2", "Las llaves van en la cuadra.", "1 aporte");
    }

    @Test
    void a_delegate_is_led_on_to_answering() {
        signIn("ana");
        navigate(PATH, ExercisesView.class);

        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("/my/exercise?lab=ensayo");
    }

    @Test
    void today_asks_the_delegate_and_counts_for_the_facilitator() {
        answer("beto", true, "Algo.");

        assertThat(today("ana")).contains("El ejercicio de ayer", "¿Qué vio en la plaza?", "2 preguntas", "Responder");
        assertThat(today("beto")).contains("respondido", "Ver mi respuesta").doesNotContain("¿Qué vio");
        assertThat(today("fara")).contains("1 persona respondió, 3 aportes", "Ver los aportes");
    }

    private String today(String who) {
        signIn(who);
        LabHere here = labs.here("ensayo").orElseThrow();
        var noon = LocalDateTime.now(here.zone());
        return card.card(actors.required(), here, noon, Language.ES)
                .map(ExercisesViewTest::text)
                .orElse("");
    }

    private void answer(String who, boolean anonymous, String words) {
        var exercise = new ExerciseId(id("select id from exercise where exercise_key = 'manana-2'"));
        var prompt = id("select id from prompt where prompt_key = 'plaza'");
        CurrentActor.as(SampleLab.person(jdbc, who), () -> {
            exercises.answer(
                    lab, exercise, new AnswerSheet(UUID.randomUUID(), anonymous, Language.ES, Map.of(prompt, words)));
            return true;
        });
    }

    private UUID id(String sql) {
        return jdbc.sql(sql).query((rs, i) -> rs.getObject(1, UUID.class)).single();
    }

    private void signIn(String who) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(CurrentActor.authentication(SampleLab.person(jdbc, who)));
        SecurityContextHolder.setContext(context);
    }

    private static void poll() {
        var ui = UI.getCurrent();
        ComponentUtil.fireEvent(ui, new PollEvent(ui, true));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
