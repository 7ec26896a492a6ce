package org.medellinlab.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.commitment.BoardRow;
import org.medellinlab.commitment.CommitmentBoard;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.Handover;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.directory.Successor;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.RolesOfPerson;
import org.medellinlab.shared.SeatId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A seat passes on, and what belongs to it stays with it.
@ProductTest
class HandoverTest {

    private static final Successor NEXT = new Successor("Lucía Próxima", "lucia@example.org", Language.PT, false);

    @Autowired
    DemoPromises demo;

    @Autowired
    Handover handover;

    @Autowired
    AskingForNews asking;

    @Autowired
    CommitmentBoard board;

    @Autowired
    Directory directory;

    @Autowired
    RolesOfPerson roles;

    @Autowired
    java.util.List<MailAction> actions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LabId lab;
    private LocalDate today;

    @BeforeEach
    void lay() {
        lab = demo.lay();
        today = LocalDate.now(clock.withZone(java.time.ZoneId.of("America/Montevideo")));
    }

    @Test
    void the_successor_is_asked_for_news_and_gets_the_sheet_by_mail() {
        var seat = seat("montevideo-espacios-publicos");
        demo.as("demo-delegate", () -> handover.replace(seat, today, NEXT));

        assertThat(jdbc.sql("select text from mail_message where kind = 'directory.welcome' and recipient = ?")
                        .param("lucia@example.org")
                        .query(String.class)
                        .single())
                .contains("Lucía Próxima", "Valentina Etchegaray Pena", "Entregar o guia")
                .contains("La guía está lista en borrador", "/app/directory/seats/montevideo-espacios-publicos");
        assertThat(demo.as(
                        "demo-lead",
                        () -> asking.ask(lab, demo.commitment("b1-guia-comites").id())))
                .isEqualTo("Lucía Próxima");
    }

    @Test
    void the_role_of_lead_passes_on_with_the_seat() {
        var seat = seat("cali-resiliencia-direccion");
        demo.as("demo-lead", () -> handover.replace(seat, handover.today(seat), NEXT));

        assertThat(leads(directory.personNamed("demo-lead").orElseThrow())).isFalse();
        assertThat(leads(directory
                        .personAt(new EmailAddress("lucia@example.org"))
                        .orElseThrow()))
                .isTrue();
    }

    @Test
    void the_delegates_role_passes_on_with_the_seat_from_its_day_on() {
        var seat = seat("montevideo-espacios-publicos");
        demo.as("demo-delegate", () -> handover.replace(seat, today.plusDays(5), NEXT));
        assertThat(isDelegate("lucia@example.org")).isFalse();
        assertThat(sheetOf("lucia@example.org").history()).hasSize(2);

        jdbc.sql("update holding set from_on = ? where from_on = ?")
                .params(today.minusDays(1), today.plusDays(5))
                .update();
        assertThat(isDelegate("lucia@example.org")).isTrue();
    }

    private boolean isDelegate(String address) {
        var person = directory.personAt(new EmailAddress(address)).orElseThrow();
        return roles.of(person.id()).stream().anyMatch(held -> held.role() == Role.DELEGATE);
    }

    private org.medellinlab.directory.HandoverSheet sheetOf(String address) {
        var person = directory.personAt(new EmailAddress(address)).orElseThrow();
        return CurrentActor.as(
                new CurrentActor.SignedIn(person.id(), person.name(), person.language()),
                () -> handover.sheet("montevideo-espacios-publicos", person.language()));
    }

    @Test
    void one_person_may_hold_two_seats_and_one_of_them_acting() {
        var known = new Successor("Valentina", "demo-delegate@example.org", Language.ES, true);
        demo.as("demo-organiser", () -> handover.replace(seat("montevideo-participacion"), today, known));

        var person = directory.personNamed("demo-delegate").orElseThrow();
        assertThat(person.name()).isEqualTo("Valentina Etchegaray Pena");
        assertThat(directory.seatsHeldBy(person.id())).hasSize(2);
        assertThat(directory.holderOf(seat("montevideo-participacion"))).contains(person);
    }

    @Test
    void a_seat_that_is_left_is_vacant_afterwards_and_its_deputy_is_asked_then() {
        var seat = seat("montevideo-espacios-publicos");
        jdbc.sql("update seat set deputy_id = ? where id = ?")
                .params(seat("montevideo-participacion").value(), seat.value())
                .update();
        var last = today.plusDays(10);
        demo.as("demo-delegate", () -> handover.leave(seat, last));

        assertThat(directory.holderOf(seat, last)).isPresent();
        assertThat(directory.holderOf(seat, last.plusDays(1))).isEmpty();
        assertThat(jdbc.sql("select date(due_at) from mail_message where kind = 'directory.vacant'")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(last.plusDays(1));
    }

    @Test
    void somebody_acting_is_followed_by_whoever_comes_for_good_and_the_trail_tells_both() {
        var seat = seat("montevideo-espacios-publicos");
        var acting = new Successor("Federico", "acting@example.org", Language.ES, true);
        demo.as("demo-delegate", () -> handover.replace(seat, today, acting));
        demo.as("demo-organiser", () -> handover.replace(seat, today.plusDays(30), NEXT));

        assertThat(directory.holderOf(seat, today.plusDays(29)).map(PersonRow::name))
                .contains("Federico");
        assertThat(directory.holderOf(seat, today.plusDays(30)).map(PersonRow::name))
                .contains("Lucía Próxima");
        assertThat(jdbc.sql("select became from audit_entry where thing_kind = 'Seat' and thing_id = ?"
                                + " and happened = 'CHANGED' order by id desc limit 2")
                        .param(seat.value())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(became -> assertThat(became).contains("holder"));
    }

    @Test
    void a_seat_changes_hands_by_the_day_it_is_where_its_organisation_is() {
        var seat = seat("montevideo-espacios-publicos");
        for (var zone : java.util.List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) { // never on the same day
            jdbc.sql("update city set zone = ? where city_key = 'montevideo'")
                    .param(zone)
                    .update();
            assertThat(demo.as("demo-delegate", () -> handover.today(seat)))
                    .isEqualTo(LocalDate.now(clock.withZone(java.time.ZoneId.of(zone))));
        }
        jdbc.sql("update city set zone = null where city_key = 'montevideo'").update();
        assertThat(demo.as("demo-delegate", () -> handover.today(seat))).isEqualTo(today);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"}) // never on the same day
    void a_seat_is_vacant_once_its_last_day_is_over_where_its_organisation_is(String zone) {
        jdbc.sql("update city set zone = ? where city_key = 'montevideo'")
                .param(zone)
                .update();
        var seat = seat("montevideo-espacios-publicos");
        var there = demo.as("demo-delegate", () -> handover.today(seat));
        heldUntil(seat, there);
        assertThat(directory.isVacant(seat)).isFalse();
        assertThat(directory.seatsHeld()).contains(seat);
        assertThat(vacantInLab()).doesNotContain("b1-guia-comites");
        heldUntil(seat, there.minusDays(1));
        assertThat(directory.isVacant(seat)).isTrue();
        assertThat(directory.seatsHeld()).doesNotContain(seat).isNotEmpty();
        assertThat(vacantInLab()).contains("b1-guia-comites");
    }

    private void heldUntil(SeatId seat, LocalDate last) {
        jdbc.sql("update holding set until_on = ? where seat_id = ?")
                .params(last, seat.value())
                .update();
    }

    private java.util.List<String> vacantInLab() {
        var vacant = BoardFilter.of(Map.of("look", "VACANT"));
        return demo.as("demo-organiser", () -> board.all(lab, vacant)).stream()
                .map(BoardRow::key)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"}) // never on the same day, one of them not the lab's
    void whoever_takes_over_today_acts_today_though_it_may_be_another_day_in_the_lab(String zone) {
        jdbc.sql("update city set zone = ? where city_key = 'montevideo'")
                .param(zone)
                .update();
        var seat = seat("montevideo-espacios-publicos");
        demo.as("demo-delegate", () -> handover.replace(seat, handover.today(seat), NEXT));

        assertThat(directory.holderOf(seat).map(PersonRow::name)).contains("Lucía Próxima");
        assertThat(isDelegate("lucia@example.org")).isTrue();
        assertThat(directory.holds(
                        directory.personNamed("demo-delegate").orElseThrow().id(), seat))
                .isFalse();
        assertThat(demo.as(
                        "demo-lead",
                        () -> asking.ask(lab, demo.commitment("b1-guia-comites").id())))
                .isEqualTo("Lucía Próxima");
    }

    @Test
    void the_handover_sheet_tells_whom_to_ask_and_only_of_who_agreed_how() {
        var seat = seat("montevideo-espacios-publicos");
        demo.as("demo-delegate", () -> handover.replace(seat, today, NEXT));
        var hidden = demo.as("demo-organiser", () -> handover.sheet("montevideo-espacios-publicos", Language.ES));
        assertThat(hidden.contacts()).anySatisfy(contact -> {
            assertThat(contact.name()).isEqualTo("Valentina Etchegaray Pena");
            assertThat(contact.address()).isNull();
        });
        jdbc.sql("update person set contact_shared = true where person_key = 'demo-delegate'")
                .update();
        assertThat(demo.as("demo-organiser", () -> handover.sheet("montevideo-espacios-publicos", Language.ES))
                        .contacts())
                .anySatisfy(contact -> assertThat(contact.address()).isEqualTo("demo-delegate@example.org"));
        assertThat(hidden.parts()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "demo-delegate, montevideo-espacios-publicos, true",
        "demo-organiser, montevideo-espacios-publicos, true",
        "demo-lead, montevideo-espacios-publicos, true",
        "demo-network, montevideo-espacios-publicos, true",
        "demo-host, montevideo-espacios-publicos, false",
        "lab2017-organizadora, montevideo-espacios-publicos, false",
        "demo-delegate, cali-resiliencia-direccion, false"
    })
    void holder_organiser_lead_and_network_office_hand_over(String who, String seat, boolean may) {
        assertThat(demo.as(who, () -> handover.mayHandOver(seat(seat)))).isEqualTo(may);
        if (!may) {
            assertThatThrownBy(() -> demo.as(who, () -> handover.replace(seat(seat), today, NEXT)))
                    .isInstanceOf(NotForYou.class);
        }
    }

    @Test
    void impossible_days_and_addresses_are_refused_and_change_nothing() {
        var seat = seat("montevideo-espacios-publicos");
        assertRefused("directory.handover.far-day", () -> handover.leave(seat, today.plusYears(3)));
        jdbc.sql("update holding set from_on = ? where seat_id = ?")
                .params(today, seat.value())
                .update();
        assertRefused("directory.handover.too-early", () -> handover.leave(seat, today.minusDays(5)));
        assertRefused(
                "directory.problem.address",
                () -> handover.replace(seat, today, new Successor("Ana", "ana", Language.ES, false)));
        assertThat(directory.holderOf(seat)).isPresent();
    }

    @Test
    void the_link_in_the_mail_shows_without_changing_and_passes_the_seat_on_once() {
        var seat = seat("montevideo-espacios-publicos");
        demo.as("demo-lead", () -> handover.ask(seat));
        var action = actions.stream()
                .filter(a -> a.kind().equals("directory.handover"))
                .findFirst()
                .orElseThrow();
        var holder = directory.personNamed("demo-delegate").orElseThrow();
        var link = new ActLink(
                action.kind(), seat.value(), seat, new PersonId(holder.id().value()), Language.ES, "holder");

        assertThat(CurrentActor.asSystem(() -> action.show(link, Language.ES)).fields())
                .hasSize(4);
        assertThat(directory.holderOf(seat)).contains(holder);

        CurrentActor.asSystem(() -> transaction(() -> action.act(
                link,
                Language.ES,
                Map.of("what", "replaced", "day", today.toString(), "name", "Lucía", "address", "lucia@example.org"))));

        assertThat(directory.holderOf(seat).map(PersonRow::name)).contains("Lucía");
        assertThat(jdbc.sql("select count(*) from action_link where revoked_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> CurrentActor.asSystem(() -> action.show(link, Language.ES)))
                .isInstanceOf(Refused.class);
    }

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transactions;

    private String transaction(java.util.function.Supplier<String> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private void assertRefused(String key, Runnable work) {
        assertThatThrownBy(() -> demo.as("demo-organiser", work))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private boolean leads(PersonRow person) {
        return roles.of(person.id()).stream().anyMatch(held -> held.role() == Role.LEAD);
    }

    private SeatId seat(String key) {
        return new SeatId(jdbc.sql("select id from seat where seat_key = ?")
                .param(key)
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .single());
    }
}
