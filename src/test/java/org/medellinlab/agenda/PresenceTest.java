package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who sees whom while a draft is arranged.
@ProductTest
class PresenceTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    AgendaPresence presence;

    @Autowired
    AgendaReading reading;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
        jdbc.sql("""
                        insert into role_grant (id, person_id, role, lab_id, granted_at)
                        select uuid(), id, 'ORGANISER', ?, utc_timestamp() from person where person_key = 'demo-facilitator'""").param(lab.value()).update();
    }

    @Test
    void who_arranges_the_same_draft_is_named_to_the_others_and_not_to_oneself() {
        var organiser = directory.personNamed("demo-organiser").orElseThrow();
        look("demo-organiser");

        assertThat(look("demo-facilitator").here()).containsExactly(organiser.name());
        assertThat(look("demo-organiser").here())
                .containsExactly(
                        directory.personNamed("demo-facilitator").orElseThrow().name());
    }

    @Test
    void who_has_not_been_heard_of_for_a_while_has_gone() {
        look("demo-organiser");
        jdbc.sql("update board_presence set seen_at = ?")
                .param(LocalDateTime.of(2020, 1, 1, 0, 0).minus(Duration.ofSeconds(1)))
                .update();

        assertThat(look("demo-facilitator").here()).isEmpty();
    }

    private AgendaPresence.Sight look(String who) {
        return demo.as(who, () -> presence.look(lab, null));
    }

    @Test
    void who_has_an_item_open_is_named_on_it_until_it_is_closed_or_nothing_is_heard() {
        var organiser = directory.personNamed("demo-organiser").orElseThrow();
        var items = demo.as("demo-organiser", () -> reading.draft(lab));
        var item = items.getFirst().id();

        demo.as("demo-organiser", () -> presence.look(lab, item));
        assertThat(look("demo-facilitator").others()).isEqualTo(Map.of(item, List.of(organiser.name())));
        assertThat(look("demo-organiser").others()).isEmpty();

        demo.as("demo-organiser", () -> presence.leave(lab, item));
        assertThat(look("demo-facilitator").others()).isEmpty();

        demo.as("demo-organiser", () -> presence.look(lab, items.get(1).id()));
        jdbc.sql("update agenda_presence set seen_at = ?")
                .param(LocalDateTime.of(2020, 1, 1, 0, 0))
                .update();
        assertThat(look("demo-facilitator").others()).isEmpty();
    }
}
