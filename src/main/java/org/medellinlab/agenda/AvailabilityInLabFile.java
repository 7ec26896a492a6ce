package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.labfile.Bag;
import org.springframework.stereotype.Component;

/// The section `availability` of a lab file: when people and places cannot be had. The file says it anew of everybody
/// it names; what somebody has said themselves through the mailed link stays. That they were asked and answered does
/// not travel.
@Component
class AvailabilityInLabFile {

    /// @param person their key; absent for a place
    /// @param place its key; absent for a person
    record AvailabilityDraft(
            @Nullable String person, @Nullable String place, List<AwayInLabFile> away) {

        Optional<UUID> who(Bag bag, String path) {
            if ((person == null) == (place == null)) {
                bag.problem(path, "either a person or a place");
                return Optional.empty();
            }
            return person == null
                    ? bag.find("places", place, path + ".place")
                    : bag.find("people", person, path + ".person");
        }

        List<AbsenceDraft> absences(Bag bag, String path) {
            var read = new ArrayList<AbsenceDraft>();
            for (var i = 0; i < away.size(); i++) {
                away.get(i).absence(bag, path + ".away[" + i + "]").ifPresent(read::add);
            }
            return read;
        }
    }

    private final Absences absences;
    private final AvailabilityQuestions questions;
    private final ContactsOfVenues contacts;

    AvailabilityInLabFile(Absences absences, AvailabilityQuestions questions, ContactsOfVenues contacts) {
        this.absences = absences;
        this.questions = questions;
        this.contacts = contacts;
    }

    void bring(Bag bag) {
        var drafts = bag.list("availability", AvailabilityDraft.class);
        if (drafts.isEmpty()) {
            return;
        }
        var known = byWho(bag.lab());
        var answered = answered(bag.lab());
        var seen = new HashMap<UUID, Integer>();
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var path = "availability[" + i + "]";
            var said = draft.absences(bag, path);
            var who = draft.who(bag, path);
            if (who.isEmpty()) {
                continue;
            }
            var before = seen.putIfAbsent(who.get(), i);
            if (before != null) {
                bag.problem(path, "a person or a place of its own; availability[" + before + "] is of the same one");
            } else if (!answered.contains(who.get())) {
                write(bag.lab(), draft.person() != null, who.get(), known.getOrDefault(who.get(), List.of()), said);
            }
        }
    }

    /// What is there already is left alone.
    private void write(LabId lab, boolean isPerson, UUID who, List<Absence> known, List<AbsenceDraft> said) {
        var gone = new ArrayList<>(known);
        for (var one : said) {
            var same = gone.stream().filter(there -> there.draft().equals(one)).findFirst();
            if (same.isPresent()) {
                gone.remove(same.get());
            } else {
                absences.save(
                        isPerson ? Absence.ofPerson(lab.value(), who, one) : Absence.ofVenue(lab.value(), who, one));
            }
        }
        absences.deleteAll(gone);
    }

    private Map<UUID, List<Absence>> byWho(LabId lab) {
        return absences.findByLabOrderByDayAscStartsAsc(lab.value()).stream()
                .collect(Collectors.groupingBy(Absence::who));
    }

    /// The people, and the places, of which it was said through a mailed link.
    private Set<UUID> answered(LabId lab) {
        var answered = new HashSet<UUID>();
        questions.findByLab(lab.value()).stream()
                .filter(asked -> asked.answeredAt() != null)
                .forEach(asked -> answered.add(asked.person()));
        contacts.findByLab(lab.value()).stream()
                .filter(asked -> asked.answeredAt() != null)
                .forEach(asked -> answered.add(asked.venue()));
        return answered;
    }

    void tell(Bag bag) {
        bag.put(
                "availability",
                byWho(bag.lab()).values().stream()
                        .map(of -> draft(bag, of))
                        .sorted(Comparator.comparing(
                                        (AvailabilityDraft one) -> Objects.requireNonNullElse(one.person(), ""))
                                .thenComparing(one -> Objects.requireNonNullElse(one.place(), "")))
                        .toList());
    }

    private static AvailabilityDraft draft(Bag bag, List<Absence> of) {
        return new AvailabilityDraft(
                bag.keyOf("people", of.getFirst().person()),
                bag.keyOf("places", of.getFirst().venue()),
                of.stream()
                        .map(Absence::draft)
                        .sorted(AbsenceDraft.IN_TIME)
                        .map(AwayInLabFile::of)
                        .toList());
    }

    void moveBy(LabId lab, int days) {
        absences.findByLabOrderByDayAscStartsAsc(lab.value()).forEach(absence -> absence.moveBy(days));
    }
}
