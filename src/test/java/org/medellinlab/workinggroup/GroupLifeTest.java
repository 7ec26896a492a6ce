package org.medellinlab.workinggroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medellinlab.Statements;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.Ratification;
import org.medellinlab.directory.Directory;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.StaleValues;
import org.springframework.beans.factory.annotation.Autowired;

/// How a group changes, rests, ends, meets and decides.
class GroupLifeTest extends InAGroup {

    @Autowired
    GroupKeeping keeping;

    @Autowired
    ComposingGroups composing;

    @Autowired
    TyingGroups tying;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingMinutes minutes;

    @Autowired
    GroupContacts contacts;

    @Autowired
    CommitmentReading commitments;

    @Autowired
    Directory directory;

    @Autowired
    CurrentActor actors;

    @Autowired
    LabFiles files;

    @Autowired
    Statements statements;

    @Test
    void a_lead_changes_the_words_and_nobody_overwrites_anothers_unseen() {
        var read = lead(() -> keeping.words(lab, group));
        var typed = new java.util.HashMap<>(read.byName());
        typed.put("objective.es", "Que las plazas se usen de noche");

        lead(() -> keeping.revise(lab, group, typed, read.version()));

        assertThat(sheet().objective().in(Language.ES)).isEqualTo("Que las plazas se usen de noche");
        assertThatThrownBy(() -> lead(() -> keeping.revise(lab, group, typed, read.version())))
                .isInstanceOf(StaleValues.class);
        assertThatThrownBy(() -> demo.as("demo-delegate", () -> keeping.words(lab, group)))
                .isInstanceOf(NotForYou.class);
        typed.put("name.es", "");
        typed.put("name.pt", "");
        typed.put("name.en", "");
        var now = lead(() -> keeping.words(lab, group)).version();
        assertThatThrownBy(() -> lead(() -> keeping.revise(lab, group, typed, now)))
                .hasMessage("workinggroup.refused.no-name");
    }

    @Test
    void who_leads_beside_the_lead_may_do_what_the_lead_may_until_it_is_taken_back() {
        var seat = seatOf("mateo-guaman");
        assertThat(mateoLeads()).isFalse();

        lead(() -> {
            composing.addCoLead(lab, group, seat, CoLeadPart.DEPUTY);
        });
        assertThat(mateoLeads()).isTrue();
        assertThat(sheet().coLeads()).containsExactly(new GroupSheet.CoLead(seat, CoLeadPart.DEPUTY));

        lead(() -> {
            composing.removeCoLead(lab, group, seat);
        });
        assertThat(mateoLeads()).isFalse();
    }

    @Test
    void groups_do_not_wait_for_each_other_in_a_circle() {
        var all = groups.groups(lab);
        var other = all.stream().filter(one -> !one.id().equals(group)).toList();
        organiser(() -> tying.tie(lab, group, LinkKind.DEPENDS_ON, other.get(0).id()));
        organiser(() -> tying.tie(
                lab, other.get(0).id(), LinkKind.DEPENDS_ON, other.get(1).id()));

        assertThatThrownBy(() -> organiser(() -> tying.tie(lab, other.get(1).id(), LinkKind.DEPENDS_ON, group)))
                .hasMessage("workinggroup.refused.circle")
                .isInstanceOfSatisfying(
                        org.medellinlab.shared.Refused.class,
                        refused -> assertThat(String.valueOf(refused.arguments()[0]))
                                .contains(sheet().name().in(Language.ES), " → "));
        organiser(() -> tying.tie(lab, other.get(1).id(), LinkKind.FEEDS, group));
        assertThatThrownBy(() -> organiser(() -> tying.tie(lab, group, LinkKind.FEEDS, group)))
                .hasMessage("workinggroup.refused.tie-itself");
    }

    @Test
    void a_group_rests_until_a_day_ends_with_a_reason_and_goes_on() {
        var later = LocalDate.now(clock).plusMonths(2);
        organiser(() -> keeping.pause(lab, group, later));
        assertThat(sheet().state()).isEqualTo(GroupState.PAUSED);
        assertThat(sheet().pausedUntil()).isEqualTo(later);
        assertThatThrownBy(() -> organiser(
                        () -> keeping.pause(lab, group, LocalDate.now(clock).minusDays(2))))
                .hasMessage("workinggroup.refused.pause-past");

        assertThatThrownBy(() -> organiser(() -> keeping.close(lab, group, CloseReason.DONE, Language.ES, " ")))
                .hasMessage("workinggroup.refused.no-summary");
        organiser(() -> keeping.close(lab, group, CloseReason.DONE, Language.ES, "Quedaron tres plazas abiertas"));
        assertThat(sheet().closeReason()).isEqualTo(CloseReason.DONE);
        assertThatThrownBy(() -> organiser(() -> composing.lead(lab, group, null)))
                .hasMessage("workinggroup.refused.closed");

        var file = CurrentActor.asSystem(() -> files.tell(lab));
        assertThat(file).contains("closeReason: DONE", "Quedaron tres plazas abiertas");
        CurrentActor.asSystem(() -> files.bring(file));
        organiser(() -> keeping.activate(lab, group));
        assertThat(sheet().state()).isEqualTo(GroupState.ACTIVE);
        assertThat(sheet().closeReason()).isNull();
    }

    @Test
    void members_come_through_their_organisations_seats_and_go() {
        var before = sheet().members().size();
        var outside = directory.seats().values().stream()
                .filter(seat -> sheet().members().stream()
                        .noneMatch(one -> one.organisation().equals(seat.organisation())))
                .findFirst()
                .orElseThrow();
        var elsewhere = sheet().members().getFirst().organisation();

        assertThatThrownBy(() -> organiser(() -> composing.addMember(lab, group, elsewhere, outside.id())))
                .hasMessage("workinggroup.refused.seat-elsewhere");
        organiser(() -> composing.addMember(lab, group, outside.organisation(), null));
        organiser(() -> composing.addMember(lab, group, outside.organisation(), outside.id()));
        assertThat(sheet().members())
                .hasSize(before + 1)
                .anySatisfy(member -> assertThat(member.seat()).isEqualTo(outside.id()));
        assertThatThrownBy(() -> organiser(() -> composing.addMember(lab, group, outside.organisation(), outside.id())))
                .hasMessage("workinggroup.refused.member-twice");
        organiser(() -> composing.removeMember(lab, group, outside.organisation(), outside.id()));
        assertThat(sheet().members()).hasSize(before);

        organiser(() -> composing.addSubtheme(lab, group, Language.ES, "De noche", outside.id()));
        assertThat(sheet().subthemes()).anySatisfy(one -> assertThat(one.lead()).isEqualTo(outside.id()));
    }

    @Test
    void a_meeting_is_told_by_mail_with_a_calendar_entry_and_its_decisions_become_promises() {
        var starts = LocalDate.now(clock).plusWeeks(1).atTime(9, 0);
        var draft = new MeetingDraft(Ids.next(), starts, 60, "Sala 2", "Repasar, y decidir; todo");

        var told = lead(() -> meetings.announce(lab, group, draft));
        assertThat(told).isPositive();
        assertThat(lead(() -> meetings.announce(lab, group, draft))).isZero();
        assertThat(jdbc.sql("select count(*) from mail_message where kind = 'workinggroup.meeting'")
                        .query(Integer.class)
                        .single())
                .as("the invitations, and the reminders for the day before")
                .isEqualTo(2 * told);
        assertThat(jdbc.sql("select text from mail_message where kind = 'workinggroup.meeting' limit 1")
                        .query(String.class)
                        .single())
                .contains("Sala 2", "/meetings/", ".ics");

        var meeting = lead(() -> meetings.of(lab, group)).getFirst();
        var key = UUID.fromString(meeting.calendar().replaceAll(".*/meetings/(.*)\\.ics", "$1"));
        assertThat(meetings.calendar(key, Language.ES).orElseThrow())
                .contains("SEQUENCE:0", "DESCRIPTION:Repasar\\, y decidir\\; todo");
        var id = Ids.next();
        var seat = lead(() -> minutes.seatsToDecideFor(lab, group)).getFirst().id();
        lead(() -> {
            minutes.decide(lab, group, meeting.id(), id, "Publicar el mapa", seat, starts.toLocalDate());
        });
        assertThatThrownBy(() -> lead(() -> {
                    minutes.record(lab, group, meeting.id(), Map.of(MeetingMinutes.WORDS, "Antes"), meeting.version());
                    return 0;
                }))
                .hasMessage("workinggroup.refused.minutes-before");
        hasBegun(meeting.id());
        lead(() -> minutes.record(
                lab, group, meeting.id(), Map.of(MeetingMinutes.WORDS, "Vinieron todas."), meeting.version()));

        assertThat(commitments.one(lab, id)).hasValueSatisfying(promise -> {
            assertThat(promise.ownerSeat()).isEqualTo(seat);
            assertThat(promise.ratification()).isEqualTo(Ratification.PROVISIONAL);
        });
        assertThat(lead(() -> meetings.callOff(lab, group, meeting.id())))
                .as("nobody has heard of it yet")
                .isZero();
        assertThat(meetings.calendar(key, Language.ES).orElseThrow()).contains("SEQUENCE:1", "STATUS:CANCELLED");
        assertThatThrownBy(() -> demo.as("demo-facilitator", () -> {
                    minutes.record(lab, group, meeting.id(), Map.of(MeetingMinutes.WORDS, "x"), 9);
                    return 0;
                }))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void a_list_of_meetings_costs_the_same_however_long_it_is() {
        announced();
        var single = lead(() -> statements.during(() -> meetings.of(lab, group)));
        announced();
        announced();
        assertThat(lead(() -> statements.during(() -> meetings.of(lab, group)))).isEqualTo(single);
    }

    private void announced() {
        var starts = LocalDate.now(clock).plusWeeks(1).atTime(9, 0);
        lead(() -> meetings.announce(lab, group, new MeetingDraft(Ids.next(), starts, 60, null, null)));
    }

    @Test
    void addresses_are_shown_to_the_group_by_consent() {
        jdbc.sql("update person set contact_shared = false").update();
        assertThat(lead(() -> contacts.of(lab, group)))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.address()).isNull());
        jdbc.sql("update person set contact_shared = true").update();
        assertThat(lead(() -> contacts.of(lab, group)))
                .anySatisfy(one -> assertThat(one.address()).isNotNull());
        assertThatThrownBy(() -> demo.as("demo-facilitator", () -> contacts.of(lab, group)))
                .isInstanceOf(NotForYou.class);
    }

    private boolean mateoLeads() {
        return demo.as("mateo-guaman", () -> actors.required().isFor(Role.LEAD, group));
    }

    private SeatId seatOf(String person) {
        return jdbc.sql("""
                        select h.seat_id from holding h join person p on p.id = h.person_id
                        where p.person_key = ? and h.until_on is null limit 1""")
                .param(person)
                .query((rs, i) -> new SeatId(Objects.requireNonNull(rs.getObject(1, UUID.class))))
                .single();
    }

    private void organiser(Runnable work) {
        demo.as("demo-organiser", work);
    }
}
