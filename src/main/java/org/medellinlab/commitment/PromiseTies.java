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
/// @param toAll how many promises are made to all, and so to nobody in particular
public record PromiseTies(
        List<CityDot> cities,
        List<CityTie> betweenCities,
        List<OrganisationTie> betweenOrganisations,
        int pairs,
        int toAll) {

    /// @param country as ISO 3166 has it; absent when nobody said
    /// @param latitude absent where nobody knows where the city is
    public record CityDot(
            UUID id,
            LocalizedText name,
            @Nullable String country,
            @Nullable Double latitude,
            @Nullable Double longitude,
            int given,
            int received) {}

    /// @param kept how many of the promises are complete
    public record CityTie(UUID from, UUID to, int promises, int kept) {}

    public record OrganisationTie(
            OrganisationId from,
            LocalizedText fromName,
            OrganisationId to,
            LocalizedText toName,
            int promises,
            int kept) {}

    /// The same without the names.
    public record Pair(OrganisationId from, OrganisationId to, int promises, int kept) {}
}
