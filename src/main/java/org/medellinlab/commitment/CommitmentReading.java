package org.medellinlab.commitment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.OrganisationId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Reads promises: four statements, however many there are. All that is promised in a lab is public.
@Service
@PreAuthorize("permitAll()")
public class CommitmentReading {

    private final CommitmentQuery query;

    CommitmentReading(CommitmentQuery query) {
        this.query = query;
    }

    /// All of the lab: by group, then by horizon, then by key.
    public List<CommitmentSheet> ofLab(LabId lab) {
        return query.read("c.lab_id = ?", lab.value());
    }

    /// One of the lab by its identifier or its key.
    public Optional<CommitmentSheet> one(LabId lab, String idOrKey) {
        return query
                .read("c.lab_id = ? and (c.commitment_key = ? or c.id = ?)", lab.value(), idOrKey, id(idOrKey))
                .stream()
                .findFirst();
    }

    public Optional<CommitmentSheet> one(LabId lab, UUID id) {
        return query.read("c.lab_id = ? and c.id = ?", lab.value(), id).stream().findFirst();
    }

    /// Those of the lab that the organisation's seats own and that stand so.
    public List<CommitmentSheet> ofOrganisation(LabId lab, OrganisationId organisation, Ratification ratification) {
        return query.read(
                "c.lab_id = ? and c.ratification = ? and c.owner_seat_id in"
                        + " (select id from seat where organisation_id = ?)",
                lab.value(),
                ratification.name(),
                organisation.value());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnIdentifier) {
            return new UUID(0, 0); // names nothing
        }
    }
}
