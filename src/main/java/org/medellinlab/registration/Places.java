package org.medellinlab.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.lab.LabHold;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.SpokenDates;
import org.springframework.stereotype.Component;

/// The places of a lab and the line for them. A place is taken by a delegate who comes and by an open offer. Whoever
/// changes anything holds the lab first, so that two never get the last place and two nodes never pass on one offer.
@Component
class Places {

    private final Registered registered;
    private final SettingsOfLabs settings;
    private final WaitingPlaces line;
    private final Invitations invitations;
    private final InvitationMail mail;
    private final Directory directory;
    private final LabReading labs;
    private final Messages messages;
    private final LabHold holds;
    private final Clock clock;

    Places(
            Registered registered,
            SettingsOfLabs settings,
            WaitingPlaces line,
            Invitations invitations,
            InvitationMail mail,
            Directory directory,
            LabReading labs,
            Messages messages,
            LabHold holds,
            Clock clock) {
        this.registered = registered;
        this.settings = settings;
        this.line = line;
        this.invitations = invitations;
        this.mail = mail;
        this.directory = directory;
        this.labs = labs;
        this.messages = messages;
        this.holds = holds;
        this.clock = clock;
    }

    /// Holds the lab's places until the transaction ends. Comes before anything of them is read.
    void hold(LabId lab) {
        holds.hold(lab);
    }

    /// Gives who confirms a place, or one in the line. Who has a place keeps it, an open offer is taken, and nobody
    /// passes those who wait.
    ///
    /// @return whether the person comes
    boolean take(Invitation invitation, Instant now) {
        var lab = invitation.lab();
        lapse(lab, now);
        var waiting = line.findByInvitation(invitation.uuid()).orElse(null);
        var comes = invitation.kind() != ParticipantKind.DELEGATE
                || isRegistered(invitation)
                || (waiting != null && waiting.isOfferedAt(now))
                || (free(lab, now) > 0
                        && next(lab)
                                .map(first -> first.invitation().equals(invitation.uuid()))
                                .orElse(true));
        if (comes) {
            if (waiting != null) {
                line.delete(waiting);
                line.flush();
            }
        } else if (waiting == null) {
            line.saveAndFlush(new WaitingPlace(invitation, now));
        } else if (waiting.hasLapsed()) {
            waiting.queueAgain(now);
            line.flush();
        }
        return comes;
    }

    /// By mail, in the language the person has just chosen.
    void tellThatWaits(Invitation invitation, Instant now) {
        write("waiting", invitation, now, Map.of());
    }

    /// Who leaves the line leaves it for good.
    void leaveLine(Invitation invitation) {
        line.findByInvitation(invitation.uuid()).ifPresent(line::delete);
        line.flush();
    }

    /// Ends the offers whose time is over and, until the lab starts, offers every free place to who is next, in the
    /// order of the line. Once it runs nobody is asked to travel by a machine: the organisers offer by hand.
    void passOn(LabId lab) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        lapse(lab, now);
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        if (!sheet.today(clock).isBefore(sheet.draft().firstDay())) {
            return;
        }
        var waiting = next(lab);
        while (waiting.isPresent() && free(lab, now) > 0) {
            offer(waiting.get(), sheet, now);
            waiting = next(lab);
        }
    }

    /// Offers a place that is known to be free.
    void offer(WaitingPlace waiting, LabSheet lab, Instant now) {
        var zone = lab.draft().zone();
        var start = lab.draft().firstDay().atStartOfDay(zone).toInstant();
        var over = lab.draft().lastDay().plusDays(1).atStartOfDay(zone).toInstant();
        var latest = now.isBefore(start) ? start : over;
        var end = now.plus(Duration.ofHours(settings(lab.id()).offerHours()));
        var until = (end.isBefore(latest) ? end : latest).truncatedTo(ChronoUnit.MINUTES);
        waiting.offer(now, until);
        line.flush();
        var invitation = invitations.findById(waiting.invitation()).orElseThrow(NotForYou::new);
        var words = moment(until, lab.draft().zone(), invitation.language());
        write(
                "place",
                invitation,
                now,
                Map.of(
                        "deadline",
                        messages.get(
                                invitation.language(),
                                "stay.offer.moment",
                                words,
                                lab.hostCityName().in(invitation.language()))));
    }

    /// How it stands with the place of who waits; nothing for who does not.
    Optional<PlaceShown> shown(Invitation invitation, LabSheet lab) {
        var now = clock.instant();
        return line.findByInvitation(invitation.uuid()).map(waiting -> {
            var until = waiting.isOfferedAt(now) ? waiting.offerUntil() : null;
            var ahead = line.findByLabOrderByQueuedAtAscIdAsc(lab.id().value()).stream()
                    .filter(WaitingPlace::isInLine)
                    .takeWhile(other -> !other.equals(waiting))
                    .count();
            return new PlaceShown(
                    waiting.isInLine() ? Math.toIntExact(ahead + 1) : 0,
                    until == null
                            ? null
                            : LocalDateTime.ofInstant(until, lab.draft().zone()),
                    until == null && !waiting.isInLine());
        });
    }

    /// "martes 30 de mayo, 9:00" by the clocks of the lab.
    static String moment(Instant at, ZoneId zone, Language reader) {
        var local = at.atZone(zone);
        return SpokenDates.day(local.toLocalDate(), reader) + ", " + SpokenDates.time(local.toLocalTime());
    }

    /// How many places are left; negative when the organisers lowered the number below what is taken.
    int free(LabId lab, Instant now) {
        var places = settings(lab).delegatePlaces();
        return places == null
                ? Integer.MAX_VALUE
                : places - registered.delegates(lab.value()) - line.offered(lab.value(), now);
    }

    /// What was settled for the lab; the usual, when nothing was.
    RegistrationSettings settings(LabId lab) {
        return settings.findByLab(lab.value()).orElseGet(() -> new RegistrationSettings(lab));
    }

    /// Tells one edit of what was settled from the next; -1 while nothing is.
    long version(LabId lab) {
        return settings.findByLab(lab.value())
                .map(RegistrationSettings::version)
                .orElse(-1L);
    }

    private void lapse(LabId lab, Instant now) {
        line.findByLabOrderByQueuedAtAscIdAsc(lab.value()).stream()
                .filter(waiting -> waiting.offerUntil() != null && !waiting.isOfferedAt(now))
                .forEach(waiting -> waiting.lapse(now));
        line.flush();
    }

    /// The first in the line who can be written to: an offer nobody hears of would only hold the place.
    private Optional<WaitingPlace> next(LabId lab) {
        return line.findByLabOrderByQueuedAtAscIdAsc(lab.value()).stream()
                .filter(WaitingPlace::isInLine)
                .filter(waiting -> invitations
                        .findById(waiting.invitation())
                        .flatMap(this::person)
                        .filter(person -> person.address() != null)
                        .isPresent())
                .findFirst();
    }

    private void write(String kind, Invitation invitation, Instant now, Map<String, Object> more) {
        person(invitation)
                .filter(person -> person.address() != null)
                .ifPresent(person -> mail.post(kind, invitation, person, now.toString(), more));
    }

    private Optional<PersonRow> person(Invitation invitation) {
        return directory.person(invitation.person());
    }

    private boolean isRegistered(Invitation invitation) {
        return registered
                .findByLabAndPersonAndKind(
                        invitation.lab().value(), invitation.person().value(), invitation.kind())
                .isPresent();
    }
}
