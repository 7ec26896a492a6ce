package org.medellinlab.workinggroup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medellinlab.Statements;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.workinggroup.TalkExport.Form;
import org.springframework.beans.factory.annotation.Autowired;

/// What a group says, and which days suit whom, are taken along by the group alone.
class TalkExportTest extends InAGroup {

    @Autowired
    TalkExport export;

    @Autowired
    Conversation conversation;

    @Autowired
    Polls polls;

    @Autowired
    Statements statements;

    @Test
    void what_was_said_is_a_line_each_the_oldest_first_however_much_it_is() {
        assertThat(csv(Form.POSTS, Language.ES).lines()).hasSize(1);
        member(() -> conversation.say(lab, group, Ids.next(), "=SUMA(1)"));
        var one = cost(Form.POSTS);
        for (var i = 0; i < 60; i++) {
            var words = "Palabra " + i;
            lead(() -> conversation.say(lab, group, Ids.next(), words));
        }

        var lines = csv(Form.POSTS, Language.ES).lines().toList();
        assertThat(lines).hasSize(62); // more than the page shows
        assertThat(lines.get(1))
                .contains("\"'=SUMA(1)\"", demo.person("demo-delegate").name());
        assertThat(lines.getLast()).contains("Palabra 59");
        assertThat(cost(Form.POSTS)).isEqualTo(one);
        assertThat(csv(Form.POSTS, Language.EN)).contains("What they said");
        assertThat(lead(() -> export.xlsx(lab, group, Form.POSTS, Language.PT))).startsWith('P', 'K');
    }

    @Test
    void each_answer_about_a_day_is_a_line_and_a_day_without_one_stands_there_too() {
        var id = Ids.next();
        var day = LocalDate.now(clock).plusWeeks(1).atTime(9, 0);
        lead(() -> polls.ask(lab, group, id, List.of(day, day.plusDays(1)), 60, "Para repasar"));
        assertThat(csv(Form.POLLS, Language.ES).lines()).hasSize(3);

        lead(() -> polls.answer(lab, group, id, List.of(PollChoice.YES, PollChoice.NO)));
        var lines = csv(Form.POLLS, Language.ES).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1))
                .contains("Para repasar", day.toLocalDate().toString(), "09:00", "me conviene")
                .contains(demo.person("demo-lead").name());
        assertThat(lines.getLast()).contains("no puedo");
    }

    @Test
    void who_is_not_in_the_group_takes_neither() {
        for (var form : Form.values()) {
            assertThatThrownBy(() -> demo.as("demo-facilitator", () -> export.csv(lab, group, form, Language.ES)))
                    .isInstanceOf(NotForYou.class);
        }
    }

    private String csv(Form form, Language reader) {
        return member(() -> new String(export.csv(lab, group, form, reader), UTF_8));
    }

    private long cost(Form form) {
        return member(() -> statements.during(() -> export.csv(lab, group, form, Language.ES)));
    }
}
