package org.medellinlab.registration.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.registration.InvitationFilter;
import org.medellinlab.registration.InvitationState;
import org.medellinlab.registration.ParticipantKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.OrganisationId;

/// The filter of the list as it stands in the address, so that a link or the way back shows the same list. What is
/// nonsense there narrows nothing.
final class PeopleFilter {

    private PeopleFilter() {}

    static InvitationFilter read(QueryParameters query) {
        return new InvitationFilter(
                query.getSingleParameter("state")
                        .flatMap(word -> named(InvitationState.class, word))
                        .orElse(null),
                query.getSingleParameter("kind")
                        .flatMap(word -> named(ParticipantKind.class, word))
                        .orElse(null),
                query.getSingleParameter("organisation")
                        .flatMap(PeopleFilter::organisation)
                        .orElse(null),
                query.getSingleParameter("language").flatMap(Language::ofTag).orElse(null));
    }

    static QueryParameters write(InvitationFilter filter) {
        Map<String, String> words = new LinkedHashMap<>();
        if (filter.state() != null) {
            words.put("state", filter.state().name());
        }
        if (filter.kind() != null) {
            words.put("kind", filter.kind().name());
        }
        if (filter.organisation() != null) {
            words.put("organisation", filter.organisation().toString());
        }
        if (filter.language() != null) {
            words.put("language", filter.language().tag());
        }
        return QueryParameters.simple(words);
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String word) {
        try {
            return Optional.of(Enum.valueOf(type, word));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private static Optional<OrganisationId> organisation(String word) {
        try {
            return Optional.of(new OrganisationId(UUID.fromString(word)));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
