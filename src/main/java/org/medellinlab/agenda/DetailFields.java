package org.medellinlab.agenda;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.medellinlab.shared.LocalizedText;

/// What holds for the details of an item: field by field, what is chosen of two versions, and what is wrong.
final class DetailFields {

    static final int WORDS_LENGTH = 1000;
    static final int NOTES_LENGTH = 5000;
    static final int TAG_LENGTH = 60;
    static final int MOST = 20;
    static final int MOST_GUESTS = 50;
    static final int GUEST_LENGTH = 160;
    static final int MOST_PEOPLE = 10_000;

    private DetailFields() {}

    /// One version with the fields for which `choice` says so taken from another.
    static ItemDetails mixed(ItemDetails own, ItemDetails other, Predicate<AgendaField> choice) {
        var people = Stream.of(
                        people(own, other, choice, AgendaField.SPEAKERS, ItemRole.SPEAKER),
                        people(own, other, choice, AgendaField.HOSTS, ItemRole.HOST),
                        people(own, other, choice, AgendaField.FACILITATORS, ItemRole.FACILITATOR),
                        people(own, other, choice, AgendaField.INTERPRETERS, ItemRole.INTERPRETER))
                .flatMap(List::stream)
                .toList();
        return new ItemDetails(
                of(own, other, choice, AgendaField.CANCELLED).cancelled(),
                of(own, other, choice, AgendaField.UNSCHEDULED).unscheduled(),
                of(own, other, choice, AgendaField.END_VENUE).endVenue(),
                of(own, other, choice, AgendaField.CAPACITY).capacity(),
                of(own, other, choice, AgendaField.LANGUAGES).languages(),
                people,
                of(own, other, choice, AgendaField.GUESTS).guests(),
                of(own, other, choice, AgendaField.BRING).bring(),
                of(own, other, choice, AgendaField.AUDIENCE).audience(),
                of(own, other, choice, AgendaField.TAGS).tags(),
                of(own, other, choice, AgendaField.MATERIALS).materials(),
                of(own, other, choice, AgendaField.TEAM_NOTES).teamNotes());
    }

    private static ItemDetails of(
            ItemDetails own, ItemDetails other, Predicate<AgendaField> choice, AgendaField field) {
        return choice.test(field) ? other : own;
    }

    private static List<ItemPerson> people(
            ItemDetails own, ItemDetails other, Predicate<AgendaField> choice, AgendaField field, ItemRole role) {
        return of(own, other, choice, field).people(role);
    }

    /// What is wrong, as message keys.
    static Map<AgendaField, String> problems(ItemDetails details) {
        var problems = new EnumMap<AgendaField, String>(AgendaField.class);
        if (details.capacity() != null && (details.capacity() < 1 || details.capacity() > MOST_PEOPLE)) {
            problems.put(AgendaField.CAPACITY, "agenda.problem.capacity");
        }
        if (isLong(details.bring())) {
            problems.put(AgendaField.BRING, "agenda.problem.long-words");
        }
        if (isLong(details.audience())) {
            problems.put(AgendaField.AUDIENCE, "agenda.problem.long-words");
        }
        if (details.teamNotes().length() > NOTES_LENGTH) {
            problems.put(AgendaField.TEAM_NOTES, "agenda.problem.long-abstract");
        }
        if (details.tags().size() > MOST || details.tags().stream().anyMatch(tag -> tag.length() > TAG_LENGTH)) {
            problems.put(AgendaField.TAGS, "agenda.problem.tags");
        }
        if (details.guests().size() > MOST_GUESTS
                || details.guests().stream().anyMatch(name -> name.isBlank() || name.length() > GUEST_LENGTH)) {
            problems.put(AgendaField.GUESTS, "agenda.problem.guests");
        }
        if (details.materials().stream().anyMatch(material -> !material.canBeOpened())) {
            problems.put(AgendaField.MATERIALS, "agenda.problem.link");
        } else if (details.materials().size() > MOST
                || details.materials().stream()
                        .map(ItemMaterial::title)
                        .anyMatch(title -> title.isEmpty() || isLong(title))) {
            problems.put(AgendaField.MATERIALS, "agenda.problem.material");
        }
        return problems;
    }

    private static boolean isLong(LocalizedText text) {
        return text.byTag().values().stream().anyMatch(words -> words.length() > WORDS_LENGTH);
    }
}
