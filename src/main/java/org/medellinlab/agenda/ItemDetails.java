package org.medellinlab.agenda;

import java.util.List;
import java.util.UUID;
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

    /// The same with others in one role.
    public ItemDetails withPeople(ItemRole role, List<ItemPerson> others) {
        var all = Stream.of(ItemRole.values())
                .flatMap(each -> (each == role ? others : people(each)).stream())
                .toList();
        return new ItemDetails(
                cancelled,
                unscheduled,
                endVenue,
                capacity,
                languages,
                all,
                guests,
                bring,
                audience,
                tags,
                materials,
                teamNotes);
    }

    ItemDetails endingAt(@Nullable UUID place) {
        return new ItemDetails(
                cancelled,
                unscheduled,
                place,
                capacity,
                languages,
                people,
                guests,
                bring,
                audience,
                tags,
                materials,
                teamNotes);
    }

    /// The same with others in all roles.
    ItemDetails withPeople(List<ItemPerson> others) {
        return new ItemDetails(
                cancelled,
                unscheduled,
                endVenue,
                capacity,
                languages,
                others,
                guests,
                bring,
                audience,
                tags,
                materials,
                teamNotes);
    }

    public ItemDetails cancelled(boolean now) {
        return new ItemDetails(
                now,
                unscheduled,
                endVenue,
                capacity,
                languages,
                people,
                guests,
                bring,
                audience,
                tags,
                materials,
                teamNotes);
    }

    public ItemDetails unscheduled(boolean now) {
        return new ItemDetails(
                cancelled, now, endVenue, capacity, languages, people, guests, bring, audience, tags, materials,
                teamNotes);
    }

    /// What a release may hold.
    ItemDetails forThePublic() {
        return new ItemDetails(
                cancelled,
                unscheduled,
                endVenue,
                capacity,
                languages,
                people,
                guests,
                bring,
                audience,
                tags,
                materials.stream().filter(material -> !material.team()).toList(),
                "");
    }

    /// The same with what only the team has of another version, which no release holds.
    ItemDetails withTheTeams(ItemDetails other) {
        var mine = materials.stream().anyMatch(ItemMaterial::team);
        return new ItemDetails(
                cancelled,
                unscheduled,
                endVenue,
                capacity,
                languages,
                people,
                guests,
                bring,
                audience,
                tags,
                mine
                        ? materials
                        : Stream.concat(
                                        materials.stream(),
                                        other.materials.stream().filter(ItemMaterial::team))
                                .toList(),
                teamNotes.isEmpty() ? other.teamNotes : teamNotes);
    }

    ItemDetails teamNotes(String notes) {
        return new ItemDetails(
                cancelled,
                unscheduled,
                endVenue,
                capacity,
                languages,
                people,
                guests,
                bring,
                audience,
                tags,
                materials,
                notes);
    }

    ItemDetails without(UUID person) {
        return new ItemDetails(
                cancelled,
                unscheduled,
                endVenue,
                capacity,
                languages,
                people.stream().filter(one -> !person.equals(one.person())).toList(),
                guests,
                bring,
                audience,
                tags,
                materials,
                teamNotes);
    }

    public ItemDetails withGuests(List<String> others) {
        return new ItemDetails(
                cancelled,
                unscheduled,
                endVenue,
                capacity,
                languages,
                people,
                others,
                bring,
                audience,
                tags,
                materials,
                teamNotes);
    }
}
