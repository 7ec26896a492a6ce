package org.medellinlab.workinggroup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;

/// Who and what belongs to a group: who leads it, its organisations and seats, its parts, its ties.
record Composition(
        @Nullable UUID lead,
        List<MemberValue> members,
        List<SubthemeValue> subthemes,
        List<LinkValue> links,
        List<CoLeadValue> coLeads) {

    @Embeddable
    record MemberValue(
            @Column(name = "organisation_id", nullable = false)
            UUID organisation,

            @Column(name = "named_as") @Nullable String namedAs,
            @Column(name = "seat_id") @Nullable UUID seat) {}

    @Embeddable
    record SubthemeValue(
            @Column(name = "name", nullable = false) LocalizedText name,
            @Column(name = "lead_seat_id") @Nullable UUID lead) {}

    @Embeddable
    record LinkValue(
            @Enumerated(EnumType.STRING) @Column(name = "kind", nullable = false)
            LinkKind kind,

            @Column(name = "other_group_id", nullable = false)
            UUID group) {}

    @Embeddable
    record CoLeadValue(
            @Column(name = "seat_id", nullable = false) UUID seat,

            @Enumerated(EnumType.STRING) @Column(name = "part", nullable = false)
            CoLeadPart part) {}

    Composition withLead(@Nullable UUID next) {
        return new Composition(next, members, subthemes, links, coLeads);
    }

    Composition withMembers(List<MemberValue> next) {
        return new Composition(lead, next, subthemes, links, coLeads);
    }

    Composition withSubthemes(List<SubthemeValue> next) {
        return new Composition(lead, members, next, links, coLeads);
    }

    Composition withLinks(List<LinkValue> next) {
        return new Composition(lead, members, subthemes, next, coLeads);
    }

    Composition withCoLeads(List<CoLeadValue> next) {
        return new Composition(lead, members, subthemes, links, next);
    }

    Composition withoutCoLead(UUID seat) {
        return withCoLeads(
                coLeads.stream().filter(one -> !one.seat().equals(seat)).toList());
    }
}
