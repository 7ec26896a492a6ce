package org.medellinlab.workinggroup;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.MailBatches;
import org.medellinlab.mail.MailBatches.Standing;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.stereotype.Component;

/// Where mails in the name of groups wait for their time: a sending and its letters move together.
@Component
class SendingDesk {

    private final GroupSendings sendings;
    private final WorkingGroupRepository groups;
    private final Outbox outbox;
    private final MailBatches batches;
    private final GroupPeople people;
    private final PollSilence silence;
    private final CurrentActor actors;
    private final Clock clock;

    SendingDesk(
            GroupSendings sendings,
            WorkingGroupRepository groups,
            Outbox outbox,
            MailBatches batches,
            GroupPeople people,
            PollSilence silence,
            CurrentActor actors,
            Clock clock) {
        this.sendings = sendings;
        this.groups = groups;
        this.outbox = outbox;
        this.batches = batches;
        this.people = people;
        this.silence = silence;
        this.actors = actors;
        this.clock = clock;
    }

    /// Posts letters and lays them here.
    ///
    /// @return how many
    int post(UUID group, SendingKind kind, UUID thing, List<Letter> letters, Instant goesAt) {
        outbox.postAll(letters);
        lay(group, kind, thing, letters, goesAt);
        return letters.size();
    }

    /// Lays letters here that were posted in this transaction. In a group that wants to see everything first they are
    /// held.
    void lay(UUID group, SendingKind kind, UUID thing, List<Letter> letters, Instant goesAt) {
        if (letters.isEmpty()) {
            return;
        }
        var held = groups.findById(group).orElseThrow(NotForYou::new).holdsMail();
        var sending = sendings.saveAndFlush(new GroupSending(group, kind, thing, held, goesAt, who(), now()));
        batches.gather(sending.uuid(), letters, held);
    }

    void hold(GroupSending sending) {
        sending.hold();
        some(batches.hold(sending.uuid()));
    }

    /// @return to how many
    int letGo(GroupSending sending) {
        onlyToMembers(sending.uuid(), sending.group(), sending.kind());
        sending.letGo(now());
        return some(batches.letGo(sending.uuid()));
    }

    /// Who has left the group, or a group that is closed, gets nothing that was written before; nobody is reminded of a
    /// poll they have answered. How a promise goes is
    /// asked of who holds it, in the group or not.
    void onlyToMembers(UUID sending, UUID group, SendingKind kind) {
        if (kind != SendingKind.NEWS) {
            var still = groups.findById(group)
                            .filter(one -> one.state() != GroupState.CLOSED)
                            .isEmpty()
                    ? List.<PersonId>of()
                    : people.of(group).stream().map(GroupPeople.Member::person).toList();
            batches.keepTo(sending, kind == SendingKind.REMINDER ? without(still, silence.of(sending)) : still);
        }
    }

    private static List<PersonId> without(List<PersonId> people, List<PersonId> silent) {
        return people.stream().filter(one -> !silent.contains(one)).toList();
    }

    /// Nobody is reminded of what they were not asked.
    void drop(GroupSending sending) {
        sending.drop();
        some(batches.drop(sending.uuid()));
        reminders(sending).filter(one -> one.state() != SendingState.DROPPED).forEach(one -> {
            one.drop();
            batches.drop(one.uuid());
        });
    }

    void bringBack(GroupSending sending) {
        sending.bringBack();
        some(batches.bringBack(sending.uuid()));
        reminders(sending).filter(one -> one.state() == SendingState.DROPPED).forEach(one -> {
            one.bringBack();
            batches.bringBack(one.uuid());
        });
    }

    /// Of a poll: what reminds of it.
    private Stream<GroupSending> reminders(GroupSending sending) {
        return sending.kind() == SendingKind.POLL
                ? sendings.findByThing(sending.thing()).stream().filter(one -> one.kind() == SendingKind.REMINDER)
                : Stream.empty();
    }

    /// Calls back what has not gone of a thing, because it is no longer true.
    ///
    /// @return whether somebody has been told of it already
    boolean withdraw(UUID thing) {
        var all = sendings.findByThing(thing);
        var told = all.isEmpty(); // what was posted before there were sendings
        for (var sending : all) {
            var id = sending.uuid();
            batches.drop(id);
            var gone = batches.standing(List.of(id))
                            .getOrDefault(id, Standing.NOTHING)
                            .gone()
                    > 0;
            if (!gone && sending.state() != SendingState.DROPPED) {
                sending.drop();
            }
            told |= gone;
        }
        return told;
    }

    /// Letters that a postman has are gone.
    private static int some(int letters) {
        if (letters == 0) {
            throw new Refused("workinggroup.refused.post-gone");
        }
        return letters;
    }

    private @Nullable PersonId who() {
        var actor = actors.required();
        return actor.isSystem() ? null : actor.person();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
