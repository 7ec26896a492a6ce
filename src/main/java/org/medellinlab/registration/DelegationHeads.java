package org.medellinlab.registration;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes down who heads a delegation, for the organisers and for lab files.
@Component
class DelegationHeads {

    private record From(@Nullable UUID city, @Nullable UUID organisation) {}

    private final DelegationRepository delegations;
    private final JdbcClient jdbc;

    DelegationHeads(DelegationRepository delegations, JdbcClient jdbc) {
        this.delegations = delegations;
        this.jdbc = jdbc;
    }

    /// Puts somebody at the head of who comes from there, in the place of whoever headed it before.
    void head(LabId lab, @Nullable UUID city, @Nullable UUID organisation, @Nullable PersonId person) {
        var delegation = delegations.findByLab(lab.value()).stream()
                .filter(one -> one.isFrom(city, organisation))
                .findFirst()
                .orElseGet(() -> new Delegation(lab, city, organisation));
        delegation.headedBy(person);
        delegations.saveAndFlush(delegation);
    }

    /// The same for who comes through a seat.
    void headThrough(LabId lab, UUID seat, PersonId person) {
        from(seat).ifPresent(from -> head(lab, from.city(), from.organisation(), person));
    }

    /// What tells one delegation from another, for who comes through a seat.
    Optional<Object> placeOf(UUID seat) {
        return from(seat).map(from -> from.city() == null ? String.valueOf(from.organisation()) : from.city());
    }

    /// Everybody who heads a delegation of the lab.
    Set<UUID> of(LabId lab) {
        return delegations.findByLab(lab.value()).stream()
                .map(Delegation::headId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Optional<From> from(UUID seat) {
        return jdbc.sql("""
                        select o.id, o.city_id from seat s join organisation o on o.id = s.organisation_id
                        where s.id = ?""")
                .param(seat)
                .query((rs, i) -> new From(rs.getObject("city_id", UUID.class), rs.getObject("id", UUID.class)))
                .optional();
    }
}
