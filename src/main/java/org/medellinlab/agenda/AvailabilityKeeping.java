package org.medellinlab.agenda;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabHold;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NightHours;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// When those who are needed, and the places, cannot be had: written down by organisers, or said by the people
/// themselves through a mailed link.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class AvailabilityKeeping {

    private final Absences absences;
    private final AvailabilityPeople people;
    private final AvailabilityMail mail;
    private final LabReading labs;
    private final AvailabilityQuestions questions;
    private final LabHold holds;
    private final Clock clock;

    AvailabilityKeeping(
            Absences absences,
            AvailabilityPeople people,
            AvailabilityMail mail,
            LabReading labs,
            AvailabilityQuestions questions,
            LabHold holds,
            Clock clock) {
        this.absences = absences;
        this.people = people;
        this.mail = mail;
        this.labs = labs;
        this.questions = questions;
        this.holds = holds;
        this.clock = clock;
    }

    /// Everybody who is needed at an item or was asked, by name.
    @Transactional(readOnly = true)
    public List<AvailabilityRow> people(LabId lab) {
        var away = new HashMap<UUID, List<AbsenceDraft>>();
        absences.findByLabOrderByDayAscStartsAsc(lab.value()).stream()
                .filter(absence -> absence.person() != null)
                .forEach(absence -> add(away, absence.person(), absence));
        return people.needed(lab).stream()
                .map(person -> new AvailabilityRow(
                        person.id(),
                        person.name(),
                        List.copyOf(away.getOrDefault(person.id(), List.of())),
                        person.askedAt(),
                        person.answeredAt()))
                .toList();
    }

    /// Every place, with when it cannot be had.
    @Transactional(readOnly = true)
    public Map<UUID, List<AbsenceDraft>> places(LabId lab) {
        var away = new LinkedHashMap<UUID, List<AbsenceDraft>>();
        labs.venues(lab).keySet().forEach(venue -> away.put(venue, new ArrayList<>()));
        absences.findByLabOrderByDayAscStartsAsc(lab.value()).stream()
                .filter(absence -> absence.venue() != null)
                .forEach(absence -> add(away, absence.venue(), absence));
        return away;
    }

    private static void add(Map<UUID, List<AbsenceDraft>> away, @Nullable UUID who, Absence absence) {
        if (who != null) {
            away.computeIfAbsent(who, id -> new ArrayList<>()).add(absence.draft());
        }
    }

    /// Says anew when a person cannot come.
    public void personIsAway(LabId lab, UUID person, List<AbsenceDraft> away) {
        check(away);
        if (people.needed(lab).stream().noneMatch(known -> known.id().equals(person))) {
            throw new NotForYou();
        }
        holds.hold(lab);
        write(lab, person, away);
    }

    /// Says anew when a place cannot be had.
    public void placeIsAway(LabId lab, UUID venue, List<AbsenceDraft> away) {
        check(away);
        if (!labs.venues(lab).containsKey(venue)) {
            throw new NotForYou();
        }
        holds.hold(lab);
        absences.deleteAll(absences.findByLabAndVenueOrderByDayAscStartsAsc(lab.value(), venue));
        away.forEach(one -> absences.save(Absence.ofVenue(lab.value(), venue, one)));
    }

    /// Asks a person by mail; the link in it says when they cannot come without a log-in.
    ///
    /// @throws Refused for somebody without an address
    public void ask(LabId lab, UUID person) {
        if (people.needed(lab).stream().noneMatch(known -> known.id().equals(person))) {
            throw new NotForYou();
        }
        mail.ask(lab, new PersonId(person));
        questions
                .findByLabAndPerson(lab.value(), person)
                .ifPresentOrElse(
                        asked -> asked.ask(now()),
                        () -> questions.save(new AvailabilityAsked(lab.value(), person, now())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void write(LabId lab, UUID person, List<AbsenceDraft> away) {
        absences.deleteAll(absences.findByLabAndPersonOrderByDayAscStartsAsc(lab.value(), person));
        away.forEach(one -> absences.save(Absence.ofPerson(lab.value(), person, one)));
    }

    private static void check(List<AbsenceDraft> away) {
        for (var one : away) {
            if (!NightHours.arePossible(one.starts(), one.ends())) {
                throw new Refused("availability.problem.hours");
            }
        }
    }

    static @Nullable Instant instant(@Nullable LocalDateTime at) {
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
