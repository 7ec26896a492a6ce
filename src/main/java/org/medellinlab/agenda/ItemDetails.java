package org.medellinlab.agenda;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// What an item is beside its title, hours and place.
///
/// @param cancelled it does not take place and is shown as that, so that nobody waits for it
/// @param unscheduled it waits in the tray: of its hours only the length counts, and only organisers see it
/// @param endVenue where it ends, if not where it starts
/// @param capacity how many people may come; absent when it does not matter
/// @param languages those it is held in; empty when nobody has said
/// @param people who is needed, by role and then in their order
/// @param guests others who take part and are in no directory: only their names
/// @param bring what to bring
/// @param audience who it is for, in words
/// @param tags themes, as the organisers call them
/// @param teamNotes for the team only; they leave with no release
public record ItemDetails(
        boolean cancelled,
        boolean unscheduled,
        @Nullable UUID endVenue,
        @Nullable Integer capacity,
        List<Language> languages,
        List<ItemPerson> people,
        List<String> guests,
        LocalizedText bring,
        LocalizedText audience,
        List<String> tags,
        List<ItemMaterial> materials,
        String teamNotes) {

    public ItemDetails {
        guests = guests == null ? List.of() : List.copyOf(guests); // releases from before there were any
    }

    public static final ItemDetails NONE = new ItemDetails(
            false,
            false,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            LocalizedText.EMPTY,
            LocalizedText.EMPTY,
            List.of(),
            List.of(),
            "");

    public List<ItemPerson> people(ItemRole role) {
        return people.stream().filter(person -> person.role() == role).toList();
    }

    /// Into which languages it is put, each once: for everybody to know, other than by whom.
    public List<Language> interpretedInto() {
        return people(ItemRole.INTERPRETER).stream()
                .flatMap(one -> one.languages().stream())
                .distinct()
                .toList();
    }

    /// The same with others in one role.
    public ItemDetails withPeople(ItemRole role, List<ItemPerson> others) {
        return withPeople(Stream.of(ItemRole.values())
                .flatMap(each -> (each == role ? others : people(each)).stream())
                .toList());
    }

    /// The same with others in all roles.
    ItemDetails withPeople(List<ItemPerson> others) {
        return changed(change -> change.people = others);
    }

    ItemDetails without(UUID person) {
        return withPeople(
                people.stream().filter(one -> !person.equals(one.person())).toList());
    }

    public ItemDetails withGuests(List<String> others) {
        return changed(change -> change.guests = others);
    }

    ItemDetails endingAt(@Nullable UUID place) {
        return changed(change -> change.endVenue = place);
    }

    public ItemDetails cancelled(boolean now) {
        return changed(change -> change.cancelled = now);
    }

    public ItemDetails unscheduled(boolean now) {
        return changed(change -> change.unscheduled = now);
    }

    ItemDetails teamNotes(String notes) {
        return changed(change -> change.teamNotes = notes);
    }

    /// What a release may hold.
    ItemDetails forThePublic() {
        return changed(change -> {
            change.materials =
                    materials.stream().filter(material -> !material.team()).toList();
            change.teamNotes = "";
        });
    }

    /// The same with what only the team has of another version, which no release holds.
    ItemDetails withTheTeams(ItemDetails other) {
        return changed(change -> {
            if (materials.stream().noneMatch(ItemMaterial::team)) {
                change.materials = Stream.concat(
                                materials.stream(), other.materials.stream().filter(ItemMaterial::team))
                        .toList();
            }
            change.teamNotes = teamNotes.isEmpty() ? other.teamNotes : teamNotes;
        });
    }

    private ItemDetails changed(Consumer<Change> step) {
        var change = new Change(this);
        step.accept(change);
        return new ItemDetails(
                change.cancelled,
                change.unscheduled,
                change.endVenue,
                capacity,
                languages,
                change.people,
                change.guests,
                bring,
                audience,
                tags,
                change.materials,
                change.teamNotes);
    }

    /// What can become different of it.
    private static final class Change {
        private boolean cancelled;
        private boolean unscheduled;
        private @Nullable UUID endVenue;
        private List<ItemPerson> people;
        private List<String> guests;
        private List<ItemMaterial> materials;
        private String teamNotes;

        Change(ItemDetails was) {
            cancelled = was.cancelled;
            unscheduled = was.unscheduled;
            endVenue = was.endVenue;
            people = was.people;
            guests = was.guests;
            materials = was.materials;
            teamNotes = was.teamNotes;
        }
    }
}
