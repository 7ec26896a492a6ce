package org.medellinlab.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The places of a lab: who gets one, who waits, and how a freed one goes from hand to hand.
@ProductTest
class PlacesTest {

    private static final Map<String, String> COMES = Map.of("language", "pt", "notice", "yes");

    @Autowired
    DemoPromises demo;

    @Autowired
    Inviting inviting;

    @Autowired
    AnsweringInvitation answering;

    @Autowired
    InvitationReading reading;

    @Autowired
    InvitationLinks links;

    @Autowired
    GivingPlaces giving;

    @Autowired
    PassingOffersOn job;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();
    private int before;

    @BeforeEach
    void lay() {
        lab = demo.lay();
        jdbc.sql("update lab set first_day = first_day + interval 20 day, last_day = last_day + interval 20 day")
                .update();
        before = sheet().taken();
        assertThat(before).isPositive();
    }

    @Test
    void without_a_number_everybody_who_confirms_comes() {
        var ana = invite("ana");

        answering.confirm(token(ana), COMES);

        assertThat(state(ana)).isEqualTo(InvitationState.CONFIRMED);
        assertThat(sheet().free()).isNull();
        assertThat(sheet().taken()).isEqualTo(before + 1);
    }

    @Test
    void who_confirms_when_it_is_full_waits_and_is_told_in_their_language() {
        places(before + 1);
        var ana = invite("ana");
        var beto = invite("beto");
        answering.confirm(token(ana), COMES);

        answering.confirm(token(beto), COMES);
        answering.confirm(token(beto), COMES); // once more changes nothing

        assertThat(state(ana)).isEqualTo(InvitationState.CONFIRMED);
        assertThat(state(beto)).isEqualTo(InvitationState.WAITING);
        assertThat(sheet().taken()).isEqualTo(before + 1);
        assertThat(Mailbox.of(address("beto")).awaitAbout("Na lista de espera").text())
                .contains("as vagas estão ocupadas");
        assertThat(mails("invitation.waiting")).isEqualTo(1);
        assertThat(place(beto)).isEqualTo(new PlaceShown(1, null, false));
        assertThat(shown(beto).answer()).isNotNull();
    }

    @Test
    void an_interpreter_takes_no_place_of_a_delegate() {
        places(before);
        var id = organiser(() -> inviting.invite(
                lab,
                new InvitationDraft("Iris", address("iris"), Language.ES, ParticipantKind.INTERPRETER, null, null)));

        answering.confirm(token(id), COMES);

        assertThat(state(id)).isEqualTo(InvitationState.CONFIRMED);
        assertThat(sheet().taken()).isEqualTo(before);
    }

    @Test
    void a_freed_place_is_offered_to_the_first_who_waits_and_taken_with_one_button() {
        places(before + 1);
        var ana = confirmed("ana");
        var beto = confirmed("beto");
        var caro = confirmed("caro");

        answering.decline(token(ana), Map.of());

        assertThat(Mailbox.of(address("beto"))
                        .awaitAbout("Há uma vaga para você")
                        .text())
                .contains("Fica guardada até", "(hora de Medellín)");
        assertThat(place(beto).offeredUntil()).isNotNull();
        assertThat(place(caro)).isEqualTo(new PlaceShown(1, null, false));
        assertThat(sheet().offered()).isEqualTo(1);
        assertThat(sheet().free()).isZero();
        assertThatThrownBy(() -> answering.accept(token(caro))).isInstanceOf(Refused.class);

        answering.accept(token(beto));
        answering.accept(token(beto));

        assertThat(state(beto)).isEqualTo(InvitationState.CONFIRMED);
        assertThat(sheet().taken()).isEqualTo(before + 1);
        assertThat(sheet().waiting()).extracting(PlacesSheet.Waiting::name).containsExactly("caro");
    }

    @Test
    void who_confirms_while_a_place_is_kept_for_another_does_not_get_it() {
        places(before + 1);
        var ana = confirmed("ana");
        var beto = confirmed("beto");
        answering.decline(token(ana), Map.of());

        var late = confirmed("late");

        assertThat(state(late)).isEqualTo(InvitationState.WAITING);
        answering.confirm(token(beto), COMES); // the whole form takes the offer, too
        assertThat(state(beto)).isEqualTo(InvitationState.CONFIRMED);
    }

    @Test
    void an_offer_nobody_took_passes_on_once_even_with_two_nodes_at_it() throws Exception {
        places(before + 1);
        var ana = confirmed("ana");
        var beto = confirmed("beto");
        var caro = confirmed("caro");
        var dora = confirmed("dora");
        organiser(() -> inviting.cancel(lab, ana));
        late();

        together(2, i -> {
            job.passOn();
            return true;
        });

        assertThat(place(beto)).isEqualTo(new PlaceShown(0, null, true));
        assertThat(place(caro).offeredUntil()).isNotNull();
        assertThat(place(dora)).isEqualTo(new PlaceShown(1, null, false));
        assertThat(mails("invitation.place")).isEqualTo(2);
        assertThatThrownBy(() -> answering.accept(token(beto))).isInstanceOf(Refused.class);

        answering.confirm(token(beto), COMES);
        assertThat(place(beto)).as("back in the line, at its end").isEqualTo(new PlaceShown(2, null, false));
        assertThat(state(beto)).isEqualTo(InvitationState.WAITING);
    }

    @Test
    void who_let_the_last_offer_pass_is_not_written_to_again_and_comes_by_confirming() {
        places(before + 1);
        var ana = confirmed("ana");
        var beto = confirmed("beto");
        answering.decline(token(ana), Map.of());
        late();
        job.passOn();
        job.passOn();
        assertThat(mails("invitation.place")).isEqualTo(1);
        assertThat(sheet().free()).isEqualTo(1);

        answering.confirm(token(beto), COMES);

        assertThat(state(beto)).isEqualTo(InvitationState.CONFIRMED);
    }

    @Test
    void who_declines_an_offer_gives_it_to_the_next() {
        places(before + 1);
        var ana = confirmed("ana");
        var beto = confirmed("beto");
        var caro = confirmed("caro");
        answering.decline(token(ana), Map.of());

        answering.decline(token(beto), Map.of());

        assertThat(state(beto)).isEqualTo(InvitationState.DECLINED);
        assertThat(place(caro).offeredUntil()).isNotNull();
    }

    @Test
    void more_places_go_to_who_waits_and_fewer_take_nobodys_away() {
        places(before);
        var ana = confirmed("ana");
        var beto = confirmed("beto");
        assertThat(state(ana)).isEqualTo(InvitationState.WAITING);

        places(before + 1);
        assertThat(place(ana).offeredUntil()).isNotNull();
        assertThat(place(beto).offeredUntil()).isNull();

        places(before - 1);
        assertThat(sheet().free()).isEqualTo(-2);
        answering.accept(token(ana));
        assertThat(state(ana)).isEqualTo(InvitationState.CONFIRMED);

        places(null);
        assertThat(place(beto).offeredUntil()).isNotNull();
    }

    @Test
    void an_organiser_moves_somebody_up_and_offers_a_free_place_by_hand() {
        places(before);
        var ana = confirmed("ana");
        var beto = confirmed("beto");
        organiser(() -> giving.moveUp(lab, beto));
        organiser(() -> giving.moveUp(lab, beto)); // already the first
        assertThat(sheet().waiting()).extracting(PlacesSheet.Waiting::name).containsExactly("beto", "ana");
        assertThatThrownBy(() -> organiser(() -> giving.offer(lab, ana))).isInstanceOf(Refused.class);

        places(before + 1);
        assertThat(place(beto).offeredUntil()).isNotNull();
        late();
        job.passOn();
        assertThat(place(ana).offeredUntil()).isNotNull();
        answering.decline(token(ana), Map.of());
        assertThat(place(beto).lapsed()).isTrue();

        organiser(() -> giving.offer(lab, beto));
        assertThat(place(beto).offeredUntil()).isNotNull();
    }

    @Test
    void an_offer_lasts_as_settled_and_never_longer_than_until_the_lab_starts() {
        places(before);
        confirmed("ana");
        organiser(() -> giving.settle(
                lab, new PlacesDraft(before + 1, 720, sheet().settled().version())));

        var until = jdbc.sql("select w.offer_until = convert_tz(l.first_day, '-05:00', '+00:00') from waiting_place w"
                        + " join lab l on l.id = w.lab_id")
                .query(Boolean.class)
                .single();

        assertThat(until).isTrue();
    }

    @Test
    void once_the_lab_runs_a_place_is_offered_by_the_organisers_hand_alone() {
        jdbc.sql("update lab set first_day = first_day - interval 20 day, last_day = last_day - interval 20 day")
                .update();
        places(before);
        var ana = confirmed("ana");
        assertThat(state(ana)).isEqualTo(InvitationState.WAITING);
        places(before + 1);
        assertThat(place(ana).offeredUntil()).isNull();

        organiser(() -> giving.offer(lab, ana));
        answering.accept(token(ana));

        assertThat(state(ana)).isEqualTo(InvitationState.CONFIRMED);
    }

    @Test
    void numbers_that_cannot_be_and_a_stale_edit_are_refused() {
        var version = sheet().settled().version();
        assertThatThrownBy(() -> organiser(() -> giving.settle(lab, new PlacesDraft(-1, 48, version))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> organiser(() -> giving.settle(lab, new PlacesDraft(10, 0, version))))
                .isInstanceOf(Refused.class);
        places(50);
        places(60);
        assertThatThrownBy(() -> organiser(() -> giving.settle(lab, new PlacesDraft(70, 48, version))))
                .hasMessage("stay.places.refused.stale");
        assertThat(sheet().settled().places()).isEqualTo(60);
    }

    @Test
    void many_who_confirm_at_once_never_overbook() throws Exception {
        places(before + 3);
        var tokens = new ArrayList<String>();
        for (var i = 0; i < 12; i++) {
            tokens.add(token(invite("p" + i)));
        }

        together(12, i -> {
            answering.confirm(tokens.get(i), COMES);
            return true;
        });

        assertThat(sheet().taken()).isEqualTo(before + 3);
        assertThat(sheet().waiting()).hasSize(9);
        assertThat(organiser(() -> reading.numbers(lab)))
                .containsEntry(InvitationState.CONFIRMED, 3)
                .containsEntry(InvitationState.WAITING, 9);
    }

    private interface Numbered {
        boolean run(int i) throws Exception;
    }

    private static void together(int number, Numbered work) throws Exception {
        var start = new CyclicBarrier(number);
        var done = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newFixedThreadPool(number)) {
            for (var i = 0; i < number; i++) {
                var mine = i;
                Callable<Boolean> task = () -> {
                    start.await();
                    return work.run(mine);
                };
                done.add(threads.submit(task));
            }
            for (var each : done) {
                assertThat(each.get()).isTrue();
            }
        }
    }

    private void late() {
        jdbc.sql("update waiting_place set offer_until = utc_timestamp(6) - interval 1 second"
                        + " where offer_until is not null")
                .update();
    }

    private UUID confirmed(String name) {
        var id = invite(name);
        answering.confirm(token(id), COMES);
        return id;
    }

    private UUID invite(String name) {
        return organiser(() -> inviting.invite(
                lab, new InvitationDraft(name, address(name), Language.PT, ParticipantKind.DELEGATE, null, null)));
    }

    private static EmailAddress address(String name) {
        return new EmailAddress(name + "@places.example.org");
    }

    private String token(UUID invitation) {
        var link =
                java.util.Objects.requireNonNull(transaction.execute(status -> links.issue(invitation, Language.PT)));
        return link.replaceAll(".*/invitation/([^?]+).*", "$1");
    }

    private InvitationShown shown(UUID invitation) {
        return answering.show(token(invitation)).orElseThrow();
    }

    private PlaceShown place(UUID invitation) {
        return java.util.Objects.requireNonNull(shown(invitation).place());
    }

    private InvitationState state(UUID invitation) {
        return organiser(() -> reading.one(lab, invitation)).state();
    }

    private PlacesSheet sheet() {
        return organiser(() -> giving.sheet(lab));
    }

    private void places(@Nullable Integer number) {
        organiser(() -> giving.settle(
                lab, new PlacesDraft(number, 48, giving.sheet(lab).settled().version())));
    }

    private int mails(String kind) {
        return jdbc.sql("select count(*) from mail_message where kind = ?")
                .param(kind)
                .query(Integer.class)
                .single();
    }

    private <T> T organiser(java.util.function.Supplier<T> work) {
        return demo.as("demo-organiser", work);
    }

    private void organiser(Runnable work) {
        demo.as("demo-organiser", work);
    }
}
