package org.medellinlab.forum;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medellinlab.forum.ForumExport.Form;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// What citizens said is taken along by those who run the lab.
class ForumExportTest extends InTheForum {

    @Autowired
    ForumMeetingKeeping keeping;

    @Autowired
    ForumExport export;

    @Test
    void words_stand_there_with_their_state_and_answer_without_hidden_names_and_addresses() {
        say("=SUMA(1)", "Ana Vecina", false);
        say("Propaganda", "Beto Vecino", true);
        say("Sin confirmar", null, true);
        jdbc.sql("update citizen_comment set state = 'WAITING' where words <> 'Sin confirmar'")
                .update();
        demo.as("demo-facilitator", () -> {
            moderation.answer(lab, id("=SUMA(1)"), "En agosto.");
            moderation.refuse(lab, id("Propaganda"), "No trata del compromiso.");
        });

        var csv = csv(Form.COMMENTS);
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv)
                .contains("\"'=SUMA(1)\"", "publicado", "En agosto.", "(pide no mostrar su nombre)")
                .contains("Propaganda", "no publicado", "No trata del compromiso.", "Beto Vecino")
                .doesNotContain("Ana Vecina", "Sin confirmar", "@example.org");
        assertThat(demo.as("demo-organiser", () -> new String(export.csv(lab, Form.COMMENTS, Language.PT), UTF_8)))
                .contains("O que escreveu");
        assertThat(demo.as("demo-organiser", () -> export.xlsx(lab, Form.COMMENTS, Language.ES)))
                .startsWith('P', 'K');
        assertThatThrownBy(() -> demo.as("demo-lead", () -> export.csv(lab, Form.COMMENTS, Language.ES)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void meetings_stand_there_with_their_record() {
        meet(1, "Biblioteca", "Vinieron doce.");

        assertThat(csv(Form.MEETINGS).lines()).hasSize(2);
        assertThat(csv(Form.MEETINGS)).contains("Biblioteca", "Vinieron doce.", "2031-05-01", "Lo que se dijo");
    }

    @Test
    void files_cost_the_same_however_long_they_are_and_are_headings_where_nothing_was_said() {
        for (var form : Form.values()) {
            assertThat(csv(form).lines()).hasSize(1);
        }
        more(1);
        var words = statements.during(() -> csv(Form.COMMENTS));
        var meetings = statements.during(() -> csv(Form.MEETINGS));
        more(2);
        more(3);
        assertThat(csv(Form.COMMENTS).lines()).hasSize(4);
        assertThat(statements.during(() -> csv(Form.COMMENTS))).isEqualTo(words);
        assertThat(statements.during(() -> csv(Form.MEETINGS))).isEqualTo(meetings);
    }

    private void more(int which) {
        say("Número " + which, null, true);
        jdbc.sql("update citizen_comment set state = 'WAITING'").update();
        meet(which, "Sala", "Nada.");
    }

    private void meet(int day, String place, String record) {
        demo.as(
                "demo-organiser",
                () -> keeping.keep(
                        lab,
                        new ForumMeetingDraft(
                                Ids.next(),
                                LocalDateTime.of(2031, 5, day, 18, 0),
                                90,
                                place,
                                "Las plazas",
                                record,
                                Language.ES,
                                -1)));
    }

    private UUID id(String words) {
        return jdbc.sql("select id from citizen_comment where words = ?")
                .param(words)
                .query(UUID.class)
                .single();
    }

    private String csv(Form form) {
        return demo.as("demo-facilitator", () -> new String(export.csv(lab, form, Language.ES), UTF_8));
    }
}
