package org.medellinlab.workinggroup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.SeatId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A pause has an end: on its day those who lead are asked once how the group goes on.
@ProductTest
class EndingPausesTest {

    private record Mail(String recipient, String subject, String text, String html) {}

    @Autowired
    DemoPromises demo;

    @Autowired
    GroupKeeping keeping;

    @Autowired
    ComposingGroups composing;

    @Autowired
    EndingPauses endings;

    @Autowired
    WorkingGroups groups;

    @Autowired
    LabReading labs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LabId lab = LabId.next();
    private UUID group = new UUID(0, 0);
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void lay() {
        lab = demo.lay();
        group = groups.group(lab, "plazas-entre-vecinos").orElseThrow().id();
        today = labs.sheet(lab).orElseThrow().today(clock);
        demo.as("demo-lead", () -> keeping.pause(lab, group, today.plusDays(3)));
    }

    @Test
    void before_its_day_nobody_is_written_to() {
        endings.ask();
        pausedUntil(today.plusDays(1));
        endings.ask();

        assertThat(mails()).isEmpty();
    }

    @Test
    void on_its_day_those_who_lead_are_written_to_once() {
        demo.as("demo-lead", () -> composing.addCoLead(lab, group, seat("quito-espacio-publico"), CoLeadPart.DEPUTY));
        pausedUntil(today);
        endings.ask();
        endings.ask();

        assertThat(mails())
                .extracting(Mail::recipient)
                .containsExactlyInAnyOrder("demo-lead@example.org", address("mateo-guaman"));
        assertThat(mails()).allSatisfy(mail -> {
            assertThat(mail.subject()).contains("Plazas cuidadas entre vecinos");
            for (var body : List.of(mail.text(), mail.html())) {
                assertThat(body)
                        .contains("retomar el trabajo, alargar la pausa o cerrar")
                        .contains("/app/labs/barrios-vivos/groups/plazas-entre-vecinos/keep");
            }
        });
    }

    @Test
    void a_longer_pause_has_its_own_end() {
        pausedUntil(today.minusDays(1));
        endings.ask();
        pausedUntil(today);
        endings.ask();

        assertThat(mails()).hasSize(2);
    }

    @Test
    void a_group_at_work_again_is_left_alone() {
        pausedUntil(today);
        demo.as("demo-lead", () -> keeping.activate(lab, group));
        endings.ask();

        assertThat(mails()).isEmpty();
    }

    @Test
    void who_has_no_address_is_asked_as_soon_as_there_is_one() {
        jdbc.sql("update person set address = null where person_key = 'demo-lead'")
                .update();
        pausedUntil(today);
        endings.ask();
        assertThat(jdbc.sql("select count(*) from group_pause_end")
                        .query(Integer.class)
                        .single())
                .isZero();

        jdbc.sql("update person set address = 'demo-lead@example.org' where person_key = 'demo-lead'")
                .update();
        endings.ask();
        assertThat(mails()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "es, La pausa terminó, Decir cómo sigue",
        "pt, A pausa terminou, Dizer como segue",
        "en, The pause is over, Say how it goes on"
    })
    void it_is_written_in_the_language_of_who_reads_it(String language, String subject, String button) {
        jdbc.sql("update person set languages = ? where person_key = 'demo-lead'")
                .param(language)
                .update();
        pausedUntil(today);
        endings.ask();

        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith(subject);
            assertThat(mail.text()).contains(button, Integer.toString(today.getYear()));
            assertThat(mail.html()).contains(button);
        });
    }

    private void pausedUntil(LocalDate day) {
        jdbc.sql("update working_group set paused_until = ? where id = ?")
                .params(day, group)
                .update();
    }

    private List<Mail> mails() {
        return jdbc.sql("select * from mail_message where kind = 'workinggroup.pause-ended'")
                .query((rs, i) -> new Mail(
                        rs.getString("recipient"), rs.getString("subject"), rs.getString("text"), rs.getString("html")))
                .list();
    }

    private String address(String person) {
        return jdbc.sql("select address from person where person_key = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private SeatId seat(String key) {
        return new SeatId(jdbc.sql("select id from seat where seat_key = ?")
                .param(key)
                .query(UUID.class)
                .single());
    }
}
