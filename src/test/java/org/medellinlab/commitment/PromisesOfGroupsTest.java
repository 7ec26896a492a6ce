package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.workinggroup.DecisionTaken;
import org.medellinlab.workinggroup.GroupFormed;
import org.medellinlab.workinggroup.GroupFormed.Promised;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a group brings with it when it is formed, and what it decides later, is asked about at home like any promise.
@ProductTest
class PromisesOfGroupsTest {

    private static final String OWNER = "montevideo-espacios-publicos";
    private static final String BESIDE = "montevideo-participacion";

    @Autowired
    DemoPromises demo;

    @Autowired
    PromiseMails mails;

    @Autowired
    NamingRatifiers naming;

    @Autowired
    Ratifying ratifying;

    @Autowired
    CommitmentReading reading;

    @Autowired
    WorkingGroups groups;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
    }

    @Test
    void forming_a_group_asks_the_named_seat_about_each_of_its_promises() {
        mails.holds("mateo-guaman", BESIDE);
        demo.as("demo-delegate", () -> naming.name(lab, mails.seat(OWNER), mails.seat(BESIDE)));
        var made = form("Abrir dos plazas", "Pintar tres bancos");

        assertThat(mails.texts("commitment.ratify"))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("Abrir dos plazas"))
                .anySatisfy(text -> assertThat(text).contains("Pintar tres bancos"));
        assertThat(unasked()).doesNotContainAnyElementsOf(made);
    }

    @Test
    void where_nobody_confirms_yet_the_owner_is_asked_once_who_it_is() {
        var made = form("Abrir dos plazas", "Pintar tres bancos");

        assertThat(mails.count("commitment.ratifier")).isEqualTo(1);
        assertThat(unasked()).doesNotContainAnyElementsOf(made);
    }

    @Test
    void for_a_vacant_seat_the_promise_is_made_and_stands_among_those_still_to_ask_about() {
        jdbc.sql("update holding set until_on = '2025-12-31' where seat_id = ?")
                .param(mails.seat(OWNER).value())
                .update();
        var made = form("Abrir dos plazas");

        assertThat(reading.one(lab, made.getFirst()))
                .hasValueSatisfying(sheet -> assertThat(sheet.ratification()).isEqualTo(Ratification.PROVISIONAL));
        assertThat(unasked()).containsAll(made);
        mails.holds("mateo-guaman", OWNER);
        assertThat(demo.as("demo-organiser", () -> ratifying.askAll(lab))).isPositive();
        assertThat(unasked()).doesNotContainAnyElementsOf(made);
    }

    @Test
    void a_decision_of_a_meeting_is_asked_about_too() {
        var decided = promised("Abrir dos plazas");
        publish(new DecisionTaken(lab, group(), decided));
        publish(new DecisionTaken(lab, group(), decided));

        assertThat(mails.count("commitment.ratifier")).isEqualTo(1);
        assertThat(unasked()).doesNotContain(decided.id());
    }

    private List<UUID> form(String... words) {
        var all = Stream.of(words).map(this::promised).toList();
        publish(new GroupFormed(lab, group(), all));
        return all.stream().map(Promised::id).toList();
    }

    private void publish(Object event) {
        demo.as("demo-facilitator", () -> transaction.executeWithoutResult(status -> events.publishEvent(event)));
    }

    private Promised promised(String words) {
        return new Promised(Ids.next(), mails.seat(OWNER), LocalizedText.of(Language.ES, words), null);
    }

    private UUID group() {
        return groups.group(lab, "plazas-entre-vecinos").orElseThrow().id();
    }

    private List<UUID> unasked() {
        return demo.as("demo-organiser", () -> ratifying.unasked(lab));
    }
}
