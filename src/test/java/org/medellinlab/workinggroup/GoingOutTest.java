package org.medellinlab.workinggroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.EmbeddedEnvironment;
import org.medellinlab.Mailbox;
import org.medellinlab.ProductTest;
import org.medellinlab.Statements;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.StaleValues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What goes out in the name of a group is seen and can be held before it goes; a meeting's mail is an invitation.
@ProductTest
class GoingOutTest {

    private static final String MEMBER = "demo-delegate@example.org";

    @Autowired
    DemoPromises demo;

    @Autowired
    GoingOut going;

    @Autowired
    Meetings meetings;

    @Autowired
    Polls polls;

    @Autowired
    Conversation conversation;

    @Autowired
    WorkingGroups groups;

    @Autowired
    LettersToLeavers leavers;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LabId lab = LabId.next();
    private UUID group = new UUID(0, 0);

    @BeforeEach
    void lay() {
        lab = demo.lay();
        group = groups.group(lab, "plazas-entre-vecinos").orElseThrow().id();
    }

    @Test
    void everything_waits_a_while_in_which_those_who_lead_read_it_in_each_language() {
        lead(() -> meetings.announce(lab, group, meeting()));
        lead(() -> polls.ask(lab, group, Ids.next(), days(), 60, "Para repasar"));
        member(() -> conversation.say(lab, group, Ids.next(), "¿Quién trae el mapa?"));

        var next = lead(() -> going.next(lab, group));

        assertThat(next)
                .extracting(SendingRow::kind)
                .containsExactlyInAnyOrder(
                        SendingKind.MEETING,
                        SendingKind.POLL,
                        SendingKind.POST,
                        SendingKind.REMINDER,
                        SendingKind.REMINDER);
        assertThat(next)
                .filteredOn(row -> row.kind() != SendingKind.REMINDER)
                .allSatisfy(row -> assertThat(row.goesAt())
                        .isBetween(
                                clock.instant().plusSeconds(500),
                                clock.instant().plusSeconds(601)));
        var poll = row(SendingKind.POLL);
        assertThat(poll.letters()).extracting(SendingRow.InLanguage::language).doesNotHaveDuplicates();
        assertThat(poll.letters().getFirst().text())
                .contains("Para repasar", "/act/…")
                .doesNotContainPattern("/act/[A-Za-z0-9]");
        assertThat(poll.letters().getFirst().names()).isNotEmpty();
        assertThat(poll.askedBy()).isEqualTo(demo.person("demo-lead").name());
        assertThatThrownBy(() -> demo.as("demo-facilitator", () -> going.next(lab, group)))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void who_leaves_the_group_gets_nothing_that_was_written_before() {
        lead(() -> meetings.announce(lab, group, meeting()));
        leavers.callBack();
        assertThat(waitingFor("demo-delegate"))
                .as("the invitation and the reminder of a member")
                .isEqualTo(2);
        jdbc.sql("""
                        update holding h join group_member m on m.seat_id = h.seat_id set h.until_on = '2001-01-01'
                        where m.group_id = ? and h.person_id = ?""")
                .params(group, demo.person("demo-delegate").person().value())
                .update();

        leavers.callBack();

        assertThat(waitingFor("demo-delegate")).isZero();
        assertThat(waitingFor("demo-lead")).isEqualTo(2);
    }

    private int waitingFor(String person) {
        return jdbc.sql("""
                        select count(*) from mail_message where person_id = ? and kind = 'workinggroup.meeting'
                            and state in ('PENDING', 'RETRY')""")
                .param(demo.person(person).person().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void what_is_held_is_not_sent_and_what_is_let_go_is_sent_once() {
        lead(() -> polls.ask(lab, group, Ids.next(), days(), 60, null));
        var poll = row(SendingKind.POLL).id();
        lead(() -> {
            going.hold(lab, group, poll);
            return 0;
        });
        jdbc.sql("update mail_message set due_at = utc_timestamp(6) where kind = 'workinggroup.poll'")
                .update();
        lead(() -> meetings.announce(lab, group, meeting()));
        var invitation = row(SendingKind.MEETING).id();
        var told = lead(() -> going.letGo(lab, group, invitation));
        await().atMost(Duration.ofSeconds(20)).until(() -> sent("workinggroup.meeting") == told);
        assertThat(sent("workinggroup.poll")).as("held, though due before").isZero();

        var asked = lead(() -> going.letGo(lab, group, poll));

        await().atMost(Duration.ofSeconds(20)).until(() -> sent("workinggroup.poll") == asked);
        Mailbox.of(MEMBER).awaitAbout("¿Qué día conviene?");
        assertThat(received("multipart")).hasSize(told + asked);
        assertThatThrownBy(() -> lead(() -> going.letGo(lab, group, poll)))
                .hasMessage("workinggroup.refused.post-gone");
        assertThat(received("multipart")).hasSize(told + asked);
        assertThat(lead(() -> going.next(lab, group)))
                .extracting(SendingRow::kind)
                .containsOnly(SendingKind.REMINDER);
    }

    @Test
    void what_is_called_back_does_not_go_and_can_be_brought_back() {
        lead(() -> polls.ask(lab, group, Ids.next(), days(), 60, null));
        var poll = row(SendingKind.POLL).id();
        lead(() -> {
            going.drop(lab, group, poll);
            return 0;
        });
        assertThat(lead(() -> going.next(lab, group))).isEmpty();
        assertThatThrownBy(() -> lead(() -> going.letGo(lab, group, poll)))
                .hasMessage("workinggroup.refused.post-gone");

        lead(() -> {
            going.bringBack(lab, group, poll);
            return 0;
        });
        assertThat(row(SendingKind.POLL).state()).isEqualTo(SendingState.HELD);
    }

    @Test
    void a_group_that_wants_to_see_everything_first_holds_everything() {
        lead(() -> {
            going.holdAll(lab, group, true);
            return 0;
        });
        var told = member(() -> conversation.say(lab, group, Ids.next(), "Uno"));
        assertThat(row(SendingKind.POST).state()).isEqualTo(SendingState.HELD);
        assertThat(jdbc.sql("select count(*) from mail_message where held")
                        .query(Integer.class)
                        .single())
                .isEqualTo(told);
        var post = lead(() -> conversation.of(lab, group)).getFirst().id();
        assertThatThrownBy(() -> member(() -> conversation.letGo(lab, group, post)))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void a_meeting_is_an_invitation_that_a_calendar_moves_and_cancels() {
        var draft = meeting();
        lead(() -> meetings.announce(lab, group, draft));
        send();
        var invitation =
                calendar(Objects.requireNonNull(received("method=REQUEST").getFirst()));
        assertThat(invitation.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(invitation.getMethod().getValue()).isEqualTo("REQUEST");
        var event = invitation.getEvents().getFirst();
        assertThat(event.getUid().getValue()).isEqualTo(draft.id() + "@localhost");
        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getLocation().getValue()).isEqualTo("Sala 2");
        assertThat(event.getAttendees()).hasSize(1);
        assertThat(event.getOrganizer().getEmail()).contains("@");
        var zone = java.time.ZoneId.of("America/Bogota");
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(draft.startsAt().atZone(zone).toInstant());

        var moved = new MeetingDraft(draft.id(), draft.startsAt().plusHours(2), 90, "Sala 3", null);
        lead(() -> meetings.change(lab, group, moved, version()));
        send();
        var second = calendar(received("method=REQUEST").getLast()).getEvents().getFirst();
        assertThat(second.getUid()).isEqualTo(event.getUid());
        assertThat(second.getSequence().getValue()).isEqualTo(1);
        assertThat(second.getDateEnd().getValue().toInstant())
                .isEqualTo(moved.startsAt().plusMinutes(90).atZone(zone).toInstant());

        assertThat(lead(() -> meetings.callOff(lab, group, draft.id()))).isPositive();
        send();
        var off = calendar(received("method=CANCEL").getFirst());
        assertThat(off.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(off.getEvents().getFirst().getSequence().getValue()).isEqualTo(2);
        assertThat(off.getEvents().getFirst().getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(lead(() -> going.next(lab, group)))
                .as("nor is anybody reminded")
                .isEmpty();
    }

    @Test
    void who_has_heard_nothing_yet_hears_only_what_is_true_in_the_end() {
        var draft = meeting();
        lead(() -> meetings.announce(lab, group, draft));
        lead(() -> meetings.change(
                lab, group, new MeetingDraft(draft.id(), draft.startsAt(), 30, "Sala 9", null), version()));

        var next = row(SendingKind.MEETING);
        assertThat(next.letters().getFirst().text()).contains("Sala 9").doesNotContain("Cambió");
        assertThat(lead(() -> going.next(lab, group))).hasSize(2);

        assertThat(lead(() -> meetings.callOff(lab, group, draft.id()))).isZero();
        assertThat(lead(() -> going.next(lab, group))).isEmpty();
    }

    @Test
    void two_who_move_a_meeting_do_not_overwrite_each_other_unseen() {
        var draft = meeting();
        lead(() -> meetings.announce(lab, group, draft));
        var read = version();
        var theirs = new MeetingDraft(draft.id(), draft.startsAt(), 60, "En línea", "Repasar");
        lead(() -> meetings.change(lab, group, theirs, read));

        assertThatThrownBy(() -> lead(() -> meetings.change(lab, group, draft, read)))
                .isInstanceOfSatisfying(
                        StaleValues.class, stale -> assertThat(stale.theirs()).containsEntry("place", "En línea"));
    }

    @Test
    void the_list_costs_the_same_however_long_it_is() {
        member(() -> conversation.say(lab, group, Ids.next(), "Uno"));
        var single = lead(() -> statements.during(() -> going.next(lab, group)));
        member(() -> conversation.say(lab, group, Ids.next(), "Dos"));
        lead(() -> polls.ask(lab, group, Ids.next(), days(), 60, null));

        assertThat(lead(() -> statements.during(() -> going.next(lab, group)))).isEqualTo(single);
    }

    /// Everything of meetings that waits goes, and has arrived.
    private void send() {
        var sending = row(SendingKind.MEETING).id();
        var before = sent("workinggroup.meeting");
        var told = lead(() -> going.letGo(lab, group, sending));
        await().atMost(Duration.ofSeconds(20)).until(() -> sent("workinggroup.meeting") == before + told);
    }

    private SendingRow row(SendingKind kind) {
        return lead(() -> going.next(lab, group)).stream()
                .filter(row -> row.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private long version() {
        return lead(() -> meetings.of(lab, group)).getFirst().version();
    }

    private MeetingDraft meeting() {
        return new MeetingDraft(
                Ids.next(), LocalDate.now(clock).plusWeeks(1).atTime(9, 0), 60, "Sala 2", "Repasar, y decidir");
    }

    private List<LocalDateTime> days() {
        var first = LocalDate.now(clock).plusWeeks(1).atTime(9, 0);
        return IntStream.range(0, 3).mapToObj(first::plusDays).toList();
    }

    private int sent(String kind) {
        return jdbc.sql("select count(*) from mail_message where kind = ? and state = 'SENT'")
                .param(kind)
                .query(Integer.class)
                .single();
    }

    /// The raw mails that have these words in them, in the order of their arrival.
    private static List<String> received(String words) {
        return Stream.of(EmbeddedEnvironment.mailServer().getReceivedMessages())
                .map(GoingOutTest::raw)
                .filter(mail -> mail.contains(words))
                .toList();
    }

    private static String raw(MimeMessage mail) {
        try {
            var out = new ByteArrayOutputStream();
            mail.writeTo(out);
            return out.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException | MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// As a program understands it that was written by others.
    private static ICalendar calendar(String mail) {
        var part = mail.substring(mail.indexOf("text/calendar"));
        var body = part.substring(part.indexOf("\r\n\r\n") + 4);
        var encoded = body.substring(0, body.indexOf("\r\n--")).replaceAll("\\s", "");
        return Biweekly.parse(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8))
                .first();
    }

    private <T> T lead(Supplier<T> work) {
        return demo.as("demo-lead", work);
    }

    private <T> T member(Supplier<T> work) {
        return demo.as("demo-delegate", work);
    }
}
