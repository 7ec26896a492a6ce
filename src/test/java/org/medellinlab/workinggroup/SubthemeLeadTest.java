package org.medellinlab.workinggroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.commitment.Capacity;
import org.medellinlab.commitment.Channel;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.ProgressReport;
import org.medellinlab.commitment.PromiseLife;
import org.medellinlab.commitment.Standing;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.FollowingRole;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

/// What who leads a subtheme may do in its group: call it together and tell how its promises go; keeping it is not
/// theirs.
class SubthemeLeadTest extends InAGroup {

    /// Holds the seat that leads the subtheme "Sombra".
    private static final String LEADS = "caio-figueiredo";

    @Autowired
    CurrentActor actors;

    @Autowired
    LeadRoles roles;

    @Autowired
    Meetings meetings;

    @Autowired
    Polls polls;

    @Autowired
    GroupKeeping keeping;

    @Autowired
    CommitmentTracking tracking;

    @Autowired
    CommitmentReading commitments;

    @Autowired
    PromiseLife life;

    private UUID led = new UUID(0, 0);

    @BeforeEach
    void theGroupWithSubthemes() {
        led = groups.group(lab, "calles-para-la-infancia").orElseThrow().id();
    }

    @Test
    void they_have_a_role_of_their_own_that_says_which_subtheme() {
        demo.as(LEADS, () -> {
            assertThat(actors.required().isFor(Role.SUBTHEME_LEAD, led)).isTrue();
            assertThat(actors.required().isFor(Role.LEAD, led)).isFalse();
            assertThat(actors.required().isFor(Role.SUBTHEME_LEAD, group)).isFalse();
        });
        assertThat(roles.following(lab, demo.person(LEADS).person()))
                .singleElement()
                .returns("roles.because.leads-subtheme", FollowingRole::because)
                .satisfies(role -> assertThat(role.words())
                        .last()
                        .satisfies(words -> assertThat(words.in(Language.PT)).isEqualTo("Sombra")));
    }

    @Test
    void who_leads_nothing_else_in_the_lab_opens_it_all_the_same() {
        var office = demo.person("demo-network").person().value();
        assertThat(demo.<Boolean>as("demo-network", () -> actors.takesPartIn(lab)))
                .isFalse();
        jdbc.sql("""
                        insert into holding (person_id, position, seat_id, from_on, acting)
                        select ?, 0, id, '2025-01-01', false from seat where seat_key = 'teresina-plazas'""").param(office).update();

        assertThat(demo.<Boolean>as("demo-network", () -> actors.takesPartIn(lab)))
                .isTrue();
        assertThat(demo.<List<MeetingSheet>>as("demo-network", () -> meetings.of(lab, led)))
                .isEmpty();
    }

    @Test
    void they_call_their_group_together_and_no_other() {
        var day = LocalDate.now(clock).plusDays(9).atTime(LocalTime.of(16, 0));
        var draft = new MeetingDraft(Ids.next(), day, 60, null, "Árboles");

        assertThat(demo.<Integer>as(LEADS, () -> meetings.announce(lab, led, draft)))
                .isPositive();
        assertThat(demo.<Integer>as(
                        LEADS, () -> polls.ask(lab, led, Ids.next(), List.of(day, day.plusDays(1)), 60, null)))
                .isPositive();
        assertThatThrownBy(() -> demo.<Integer>as(
                        LEADS, () -> meetings.announce(lab, group, new MeetingDraft(Ids.next(), day, 60, null, null))))
                .isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> demo.<Integer>as(
                        "rafael-moura",
                        () -> meetings.announce(lab, group, new MeetingDraft(Ids.next(), day, 60, null, null))))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void they_tell_how_a_promise_of_the_group_goes_and_it_says_who_told_it() {
        var promise = commitments.one(lab, "b2-calle-escolar").orElseThrow();
        assertThat(demo.<Boolean>as(LEADS, () -> tracking.mayReport(lab, promise)))
                .isFalse();
        var person = demo.person(LEADS).person();
        demo.as(
                LEADS,
                () -> tracking.report(
                        lab,
                        promise.id(),
                        new ProgressReport(Completion.LIMITED, "Se sembró.", Channel.WEB, Language.ES, person, null)));

        assertThat(commitments.one(lab, promise.id()).orElseThrow().newest())
                .isNotNull()
                .satisfies(newest -> assertThat(newest.capacity()).isEqualTo(Capacity.SUBTHEME_LEAD));
        assertThatThrownBy(() -> demo.as(
                        LEADS, () -> life.close(lab, promise.id(), Standing.OPEN, Language.ES, "Ya no hace falta.")))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void keeping_the_group_is_not_theirs() {
        assertThat(demo.<Boolean>as(LEADS, () -> keeping.mayKeep(lab, led))).isFalse();
        assertThatThrownBy(() -> demo.as(LEADS, () -> keeping.words(lab, led))).isInstanceOf(NotForYou.class);
    }
}
