package org.medellinlab.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medellinlab.PlainWeb.get;
import static org.medellinlab.PlainWeb.post;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.directory.Directory;
import org.medellinlab.registration.OrganisationInvitation.Contact;
import org.medellinlab.registration.PlacesProposal.Fate;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From the offer of places to an organisation through the real mail and its page to the invitations of those it names.
@ProductTest
class InvitingOrganisationsTest {

    private static final Contact CONTACT =
            new Contact("Mesa de entrada", new EmailAddress("mesa@montevideo.example.org"), Language.PT);

    @Autowired
    DemoPromises demo;

    @Autowired
    InvitingOrganisations inviting;

    @Autowired
    InvitationReading reading;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();
    private OrganisationId montevideo = OrganisationId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
        jdbc.sql("update lab set first_day = first_day + interval 20 day, last_day = last_day + interval 20 day")
                .update();
        montevideo = directory.organisations().values().stream()
                .filter(row -> row.key().equals("intendencia-montevideo"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void the_holders_of_the_chosen_seats_are_invited_through_them() {
        var held = organiser(() -> inviting.seats(lab, montevideo)).stream()
                .filter(HeldSeat::invitable)
                .findFirst()
                .orElseThrow();

        assertThat(invite(1, Set.of(held.seat()), null)).isEqualTo(1);

        assertThat(organiser(() -> reading.page(lab, InvitationFilter.ALL, null, 10)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.name()).isEqualTo(held.holder());
                    assertThat(row.organisation()).isNotNull();
                });
        assertThat(organiser(() -> inviting.seats(lab, montevideo)))
                .filteredOn(seat -> seat.seat().equals(held.seat()))
                .noneMatch(HeldSeat::invitable);
        assertThat(organiser(() -> inviting.offers(lab))).isEmpty();
    }

    @Test
    void for_people_nobody_knows_the_contact_says_who_comes_and_the_organiser_invites_them() throws Exception {
        invite(2, Set.of(), CONTACT);
        var mail = Mailbox.of(CONTACT.address()).awaitAbout("Vagas para");
        assertThat(mail.text()).contains("Olá, Mesa de entrada:", "com 2 vagas", "Dizer quem vem");
        var link = mail.link("/act/");
        for (var visit = 0; visit < 3; visit++) {
            assertThat(get(link).body()).contains("Pessoa 2: e-mail");
        }
        assertThat(offer().state()).isEqualTo(PlacesState.OPEN);

        post(
                link,
                Map.of("name-1", "Ana Ríos", "address-1", "ana@x.org", "name-2", "Rui Lins", "address-2", "rui@x.org"));

        assertThat(offer().undecided()).isEqualTo(2);
        assertThat(organiser(() -> reading.page(lab, InvitationFilter.ALL, null, 10)))
                .isEmpty();
        demo.as("demo-organiser", () -> inviting.accept(lab, offer().id(), 0));
        demo.as("demo-organiser", () -> inviting.refuse(lab, offer().id(), 1));
        assertThat(offer().proposals()).extracting(PlacesProposal::fate).containsExactly(Fate.INVITED, Fate.REFUSED);
        assertThat(Mailbox.of("ana@x.org").awaitAbout("Convite").links()).anyMatch(one -> one.contains("/invitation/"));
        assertThatThrownBy(() -> demo.as("demo-organiser", () -> inviting.accept(lab, offer().id(), 0)))
                .isInstanceOf(Refused.class);
        assertThat(post(link, Map.of("name-1", "Eva", "address-1", "eva@x.org")).statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(offer().proposals()).hasSize(2);
    }

    @Test
    void what_the_contact_typed_wrong_is_said_and_uses_nothing_up() throws Exception {
        invite(2, Set.of(), CONTACT);
        var link = Mailbox.of(CONTACT.address()).await().link("/act/");

        assertThat(post(link, Map.of("name-1", "Ana", "address-1", "ana")).body())
                .contains("pessoa 1");
        assertThat(post(link, Map.of("name-1", "Ana", "address-1", "a@x.org", "name-2", "Eva", "address-2", "A@x.org"))
                        .body())
                .contains("pessoa 2 já está");
        assertThat(post(link, Map.of("name-1", "Ana", "address-1", "a@x.org", "address-2", "b@x.org"))
                        .body())
                .contains("nome da pessoa 2");

        assertThat(offer().state()).isEqualTo(PlacesState.OPEN);
        post(link, Map.of("name-1", "Ana", "address-1", "a@x.org"));
        assertThat(offer().undecided()).isEqualTo(1);
    }

    @Test
    void an_offer_taken_back_no_longer_answers_and_another_can_be_made() throws Exception {
        invite(1, Set.of(), CONTACT);
        var link = Mailbox.of(CONTACT.address()).await().link("/act/");
        assertThatThrownBy(() -> invite(1, Set.of(), CONTACT)).hasMessage("letter.places.refused.offered");

        demo.as("demo-organiser", () -> inviting.cancel(lab, offer().id()));

        assertThat(get(link).statusCode()).isGreaterThanOrEqualTo(400);
        invite(1, Set.of(), CONTACT);
        assertThat(organiser(() -> inviting.offers(lab))).hasSize(2);
    }

    @Test
    void what_cannot_be_is_refused_and_nobody_is_invited() {
        var seats = organiser(() -> inviting.seats(lab, montevideo));
        var held = seats.stream().filter(HeldSeat::invitable).findFirst().orElseThrow();
        assertThatThrownBy(() -> invite(2, Set.of(held.seat()), null)).hasMessage("letter.places.problem.contact");
        assertThatThrownBy(() -> invite(0, Set.of(), CONTACT)).hasMessage("letter.places.problem.number");
        assertThatThrownBy(() -> invite(11, Set.of(), CONTACT)).hasMessage("letter.places.problem.number");
        jdbc.sql("delete from holding where seat_id = ?")
                .param(held.seat().value())
                .update();
        assertThatThrownBy(() -> invite(1, Set.of(held.seat()), null)).hasMessage("letter.places.refused.vacant");

        assertThat(organiser(() -> reading.page(lab, InvitationFilter.ALL, null, 10)))
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from mail_message")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int invite(int places, Set<SeatId> seats, @Nullable Contact contact) {
        return organiser(() -> inviting.invite(
                lab, new OrganisationInvitation(montevideo, ParticipantKind.DELEGATE, places, seats, contact)));
    }

    private OfferRow offer() {
        return organiser(() -> inviting.offers(lab)).getFirst();
    }

    private <T> T organiser(Supplier<T> work) {
        return demo.as("demo-organiser", work);
    }
}
