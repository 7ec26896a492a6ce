package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.Statements;
import org.medellinlab.agenda.ChangesForOne.LeftOut;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An organiser invites others to single items of the invented lab by mail.
@ProductTest
class InvitingToItemTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    AgendaReading reading;

    @Autowired
    AgendaPlanning planning;

    @Autowired
    InvitingToItem inviting;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();
    private UUID item = new UUID(0, 0);
    private PersonId iara = new PersonId(item);
    private PersonId speaker = iara;

    @BeforeEach
    void lay() {
        lab = demo.lay();
        iara = demo.person("iara-sampaio").person();
        address(iara, "iara@x.org");
        speaker = participants().stream()
                .filter(person -> !person.equals(iara))
                .findFirst()
                .orElseThrow();
        address(speaker, "ponente@x.org");
        item = item("pausa-1").id();
        change(form -> form.with(form.details()
                .withPeople(ItemRole.SPEAKER, List.of(ItemPerson.person(ItemRole.SPEAKER, speaker.value())))));
        release("v2");
        jdbc.sql("delete from mail_message").update();
    }

    @Test
    void those_with_a_part_come_first_and_everybody_who_comes_can_be_invited() {
        var people = people();

        assertThat(people.getFirst().person()).isEqualTo(speaker);
        assertThat(people.getFirst().parts()).containsExactly(ItemRole.SPEAKER);
        assertThat(people).extracting(InviteeRow::person).contains(iara).doesNotHaveDuplicates();
        assertThat(people).allSatisfy(row -> assertThat(row.sent()).isNull());
    }

    @Test
    void who_is_chosen_gets_one_invitation_and_nobody_else_does() {
        assertThat(invite(speaker, iara)).isEqualTo(2);
        assertThat(invite(speaker, iara)).isZero();

        assertThat(calendars()).hasSize(2).allSatisfy(text -> assertThat(text).contains("METHOD:REQUEST", "ORGANIZER"));
        assertThat(people())
                .filteredOn(InviteeRow::isInvited)
                .extracting(InviteeRow::person)
                .containsExactlyInAnyOrder(speaker, iara);
        assertThat(people().getFirst().sent()).isNotNull();
    }

    @Test
    void a_release_that_moves_the_item_tells_those_who_were_invited_and_no_others() {
        invite(speaker);
        assertThat(as(() -> inviting.told(lab))).isZero();
        later();
        assertThat(as(() -> inviting.told(lab))).isEqualTo(1);
        release("v3");
        release("v4", "bienvenida");

        assertThat(calendars()).hasSize(2);
        assertThat(calendars().getLast()).contains("METHOD:REQUEST", "mailto:ponente@x.org", "SEQUENCE:2");
    }

    @Test
    void a_release_that_calls_the_item_off_takes_it_out_of_their_calendars() {
        invite(speaker);
        change(form -> form.with(form.details().cancelled(true)));
        release("v3");

        assertThat(calendars()).hasSize(2);
        assertThat(calendars().getLast()).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(as(() -> inviting.of(lab, item))).isEmpty();
        assertThatThrownBy(() -> invite(iara)).isInstanceOf(NotForYou.class);
    }

    @Test
    void somebody_can_be_taken_out_and_then_hears_no_more_until_invited_again() {
        invite(speaker, iara);
        assertThat(as(() -> inviting.callOff(lab, item, Set.of(speaker)))).isEqualTo(1);
        assertThat(as(() -> inviting.callOff(lab, item, Set.of(speaker)))).isZero();
        assertThat(calendars()).hasSize(3);
        assertThat(calendars().getLast()).contains("METHOD:CANCEL", "mailto:ponente@x.org");

        later();
        release("v3");
        assertThat(calendars()).hasSize(4);
        assertThat(calendars().getLast()).contains("mailto:iara@x.org");

        assertThat(invite(speaker)).isEqualTo(1);
        assertThat(calendars().getLast()).contains("METHOD:REQUEST", "mailto:ponente@x.org");
    }

    @Test
    void whom_no_mail_reaches_is_left_out_and_said() {
        jdbc.sql("update person set address = null where id = ?")
                .param(iara.value())
                .update();
        jdbc.sql("update person set address_state = 'BOUNCING' where id = ?")
                .param(speaker.value())
                .update();

        assertThat(invite(speaker, iara)).isZero();

        assertThat(row(iara).leftOut()).isEqualTo(LeftOut.NO_ADDRESS);
        assertThat(row(speaker).leftOut()).isEqualTo(LeftOut.BOUNCING);
        assertThat(calendars()).isEmpty();
    }

    @Test
    void nobody_can_be_invited_to_what_is_not_released_nor_who_has_nothing_to_do_with_the_lab() {
        assertThat(as(() -> inviting.of(lab, new UUID(1, 1)))).isEmpty();
        assertThatThrownBy(() -> invite(new PersonId(new UUID(1, 2)))).isInstanceOf(NotForYou.class);
    }

    @Test
    void the_list_costs_the_same_with_one_and_with_many() {
        invite(speaker);
        var one = statements.during(this::people);
        invite(participants().toArray(PersonId[]::new));
        assertThat(statements.during(this::people)).isEqualTo(one);
    }

    private List<PersonId> participants() {
        return jdbc.sql("select distinct person_id from participant where lab_id = ? order by person_id")
                .param(lab.value())
                .query((rs, i) -> new PersonId(rs.getObject(1, UUID.class)))
                .list();
    }

    private void address(PersonId person, String address) {
        jdbc.sql("update person set address = ? where id = ?")
                .params(address, person.value())
                .update();
    }

    private int invite(PersonId... people) {
        return as(() -> inviting.invite(lab, item, Set.of(people)));
    }

    private List<InviteeRow> people() {
        return as(() -> inviting.of(lab, item)).orElseThrow().people();
    }

    private InviteeRow row(PersonId person) {
        return people().stream()
                .filter(row -> row.person().equals(person))
                .collect(Collectors.toList())
                .getFirst();
    }

    private List<String> calendars() {
        return jdbc.sql("select calendar from mail_message where calendar is not null order by created_at, id")
                .query((rs, i) -> rs.getString(1).replace("\r\n ", ""))
                .list();
    }

    private void change(java.util.function.UnaryOperator<AgendaItemForm> how) {
        var row = item("pausa-1");
        as(() -> planning.edit(lab, row.id(), row.version(), how.apply(AgendaItemForm.of(row))));
    }

    private void later() {
        change(form ->
                form.at(form.day(), form.starts().plusMinutes(15), form.ends().plusMinutes(15)));
    }

    private void release(String name) {
        as(() -> planning.release(lab, name));
    }

    /// A release that moves another item only.
    private void release(String name, String moved) {
        var row = item(moved);
        as(() -> planning.edit(
                lab,
                row.id(),
                row.version(),
                AgendaItemForm.of(row)
                        .at(row.day(), row.starts().plusMinutes(15), row.ends().plusMinutes(15))));
        release(name);
    }

    private AgendaItemRow item(String key) {
        return as(() -> reading.draft(lab)).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private <T> T as(Supplier<T> work) {
        return demo.as("demo-organiser", work);
    }
}
