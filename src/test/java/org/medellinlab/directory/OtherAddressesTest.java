package org.medellinlab.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.mail.AddressRefused;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A person has several addresses; one that was proved can become the main one.
@ProductTest
class OtherAddressesTest {

    private static final String OTHER = "valentina@casa.example.org";
    private static final String MAIN = "demo-delegate@example.org";

    @Autowired
    DemoPromises demo;

    @Autowired
    OtherAddresses addresses;

    @Autowired
    DirectoryKeeping keeping;

    @Autowired
    Directory directory;

    @Autowired
    List<MailAction> actions;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        demo.lay();
    }

    @Test
    void another_address_is_proved_by_its_mail_and_changes_places_with_the_main_one() {
        own(() -> addresses.add(card(), OTHER));
        assertThat(Mailbox.of(OTHER).await().text()).contains("/act/", OTHER);
        assertThat(states()).containsExactly(AddressState.UNVERIFIED);
        assertRefused("directory.addresses.unproved", () -> addresses.makeMain(card(), OTHER));

        show();
        assertThat(states()).containsExactly(AddressState.UNVERIFIED);
        act();
        assertThat(states()).containsExactly(AddressState.VERIFIED);

        own(() -> addresses.makeMain(card(), OTHER));
        assertThat(directory.personAt(new EmailAddress(OTHER))).isPresent();
        assertThat(card().get(DirectoryField.ADDRESS_STATE)).isEqualTo("VERIFIED");
        assertThat(rows()).extracting(OtherAddresses.Row::address).containsExactly(MAIN);
    }

    @Test
    void the_former_main_address_is_told_and_can_take_the_change_back() {
        own(() -> addresses.add(card(), OTHER));
        act();
        own(() -> addresses.makeMain(card(), OTHER));
        jdbc.sql("""
                        insert into device values (uuid(), ?, repeat('x', 32), 'x', utc_timestamp(6), utc_timestamp(6),
                            '2099-01-01', null)""").param(card().id()).update();

        assertThat(Mailbox.of(MAIN).await().text()).contains(OTHER, "/act/");
        var id = card().id();
        var back = new ActLink("directory.main-address", id, null, new PersonId(id), Language.ES, MAIN);
        CurrentActor.asSystem(
                () -> transactions.execute(status -> action(back.kind()).act(back, Language.ES, java.util.Map.of())));

        assertThat(directory.personAt(new EmailAddress(MAIN))).isPresent();
        assertThat(rows()).extracting(OtherAddresses.Row::address).containsExactly(OTHER);
        assertThat(jdbc.sql("select count(*) from device where person_id = ? and revoked_at is null")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void an_address_nobody_reads_is_noted_until_it_is_proved() {
        events.publishEvent(new AddressRefused(new EmailAddress(MAIN)));
        assertThat(card().get(DirectoryField.ADDRESS_STATE)).isEqualTo("BOUNCING");
        var version = card().version();
        events.publishEvent(new AddressRefused(new EmailAddress(MAIN)));
        assertThat(card().version()).isEqualTo(version);

        CurrentActor.asSystem(() -> directory.proved(new PersonId(card().id()), new EmailAddress(MAIN)));
        assertThat(card().get(DirectoryField.ADDRESS_STATE)).isEqualTo("VERIFIED");
    }

    @Test
    void a_link_to_an_address_that_was_removed_has_ended() {
        own(() -> addresses.add(card(), OTHER));
        own(() -> addresses.remove(card(), OTHER));

        assertThatThrownBy(this::show).isInstanceOf(Refused.class);
        assertThat(rows()).isEmpty();
    }

    @Test
    void somebody_elses_address_and_a_sixth_are_refused() {
        assertRefused("directory.problem.address-taken", () -> addresses.add(card(), "demo-lead@example.org"));
        assertRefused("directory.problem.address", () -> addresses.add(card(), "nobody"));
        for (var i = 0; i < 5; i++) {
            var address = "v" + i + "@example.org";
            own(() -> addresses.add(card(), address));
        }
        assertRefused("directory.addresses.many", () -> addresses.add(card(), OTHER));
    }

    @Test
    void only_the_person_and_who_keeps_the_person_see_and_change_them() {
        demo.as("demo-organiser", () -> addresses.add(card(), OTHER));
        for (var who : List.of("demo-lead", "demo-host", "lab2017-organizadora")) {
            assertThatThrownBy(() -> demo.as(who, () -> addresses.of(card()))).isInstanceOf(NotForYou.class);
            assertThatThrownBy(() -> demo.as(who, () -> addresses.remove(card(), OTHER)))
                    .isInstanceOf(NotForYou.class);
        }
        assertThat(rows()).hasSize(1);
    }

    private void assertRefused(String key, Runnable work) {
        assertThatThrownBy(() -> own(work))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private void own(Runnable work) {
        demo.as("demo-delegate", work);
    }

    private DirectoryCard card() {
        return demo.as(
                "demo-delegate",
                () -> keeping.card(DirectoryKind.PERSON, "demo-delegate", Language.ES)
                        .orElseThrow());
    }

    private List<OtherAddresses.Row> rows() {
        return demo.as("demo-delegate", () -> addresses.of(card()));
    }

    private List<AddressState> states() {
        return rows().stream().map(OtherAddresses.Row::state).toList();
    }

    private void show() {
        CurrentActor.asSystem(() -> transactions.execute(status -> action().show(link(), Language.ES)));
    }

    private void act() {
        CurrentActor.asSystem(
                () -> transactions.execute(status -> action().act(link(), Language.ES, java.util.Map.of())));
    }

    private MailAction action() {
        return action("directory.address");
    }

    private MailAction action(String kind) {
        return actions.stream()
                .filter(action -> action.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private ActLink link() {
        var id = card().id();
        return new ActLink("directory.address", id, null, new PersonId(id), Language.ES, OTHER);
    }
}
