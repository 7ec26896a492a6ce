package org.medellinlab.commitment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.OrganisationId;

/// Who promised whom in a lab: between cities for the map and the matrix, between organisations for the list.
///
/// @param cities each city that promised or was promised something, those with the most first
/// @param betweenCities the most first
/// @param betweenOrganisations the most first, as many as a list takes
/// @param pairs of how many organisations one promised the other something, though a list does not take all
/// @param promises how many it counts; one to several is one
/// @param toAll how many promises are made to all, and so to nobody in particular
public record PromiseTies(
        List<CityDot> cities,
        List<CityTie> betweenCities,
        List<OrganisationTie> betweenOrganisations,
        int pairs,
        int promises,
        int toAll) {

    /// @param country as ISO 3166 has it; absent when nobody said
    /// @param latitude absent where nobody knows where the city is
    /// @param given how many promises its organisations made
    /// @param received how many were made to its organisations
    public record CityDot(
            UUID id,
            String key,
            LocalizedText name,
            @Nullable String country,
            @Nullable Double latitude,
            @Nullable Double longitude,
            int given,
            int received) {}

    /// @param promises one to several organisations of a city is one
    public record CityTie(UUID from, UUID to, int promises) {}

    /// @param kept how many of the promises are complete
    public record OrganisationTie(
            OrganisationId from,
            LocalizedText fromName,
            OrganisationId to,
            LocalizedText toName,
            int promises,
            int kept) {}

    /// The same without the names.
    public record Pair(OrganisationId from, OrganisationId to, int promises, int kept) {}

    /// What everybody may know.
    ///
    /// @param pairs all of them
    public record InPublic(PromiseTies ties, List<Pair> pairs) {

        static final InPublic NOTHING =
                new InPublic(new PromiseTies(List.of(), List.of(), List.of(), 0, 0, 0), List.of());
    }
}
