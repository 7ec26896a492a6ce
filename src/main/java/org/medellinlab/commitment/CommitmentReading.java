package org.medellinlab.commitment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.OrganisationId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Reads promises: two statements, however many there are. What is for those who
/// take part in the lab is not there for others.
@Service
@PreAuthorize("permitAll()")
public class CommitmentReading {

    private final CommitmentQuery query;
    private final CurrentActor actors;

    CommitmentReading(CommitmentQuery query, CurrentActor actors) {
        this.query = query;
        this.actors = actors;
    }

    /// All of the lab: by group, then by horizon, then by key.
    public List<CommitmentSheet> ofLab(LabId lab) {
        return query.read("c.lab_id = ?" + visible(lab), lab.value());
    }

    /// One of the lab by its identifier or its key.
    public Optional<CommitmentSheet> one(LabId lab, String idOrKey) {
        if (!idOrKey.chars().allMatch(c -> c > 31 && c < 127)) {
            return Optional.empty(); // no key has such signs, and the column knows none
        }
        var id = id(idOrKey);
        var found = id == null ? Optional.<CommitmentSheet>empty() : one(lab, id);
        return found.or(
                () -> query.read("c.lab_id = ? and c.commitment_key = ?" + visible(lab), lab.value(), idOrKey).stream()
                        .findFirst());
    }

    public Optional<CommitmentSheet> one(LabId lab, UUID id) {
        return query.read("c.lab_id = ? and c.id = ?" + visible(lab), lab.value(), id).stream()
                .findFirst();
    }

    /// Those of a group, by horizon, then by key.
    public List<CommitmentSheet> ofGroup(LabId lab, UUID group) {
        return query.read("c.lab_id = ? and c.group_id = ?" + visible(lab), lab.value(), group);
    }

    /// Those of the lab that the organisation's seats own.
    public List<CommitmentSheet> ofOrganisation(LabId lab, OrganisationId organisation) {
        return query.read(
                "c.lab_id = ? and c.owner_seat_id in (select id from seat where organisation_id = ?)" + visible(lab),
                lab.value(),
                organisation.value());
    }

    /// The few of the lab of which something was told last, the latest first.
    public List<CommitmentSheet> toldLast(LabId lab, int most) {
        return query
                .read(
                        "c.lab_id = ? and c.id in (select * from (select u.commitment_id from progress_update u"
                                + " join commitment told on told.id = u.commitment_id where told.lab_id = ?"
                                + " group by u.commitment_id order by max(u.on_day) desc limit " + most + ") latest)"
                                + visible(lab),
                        lab.value(),
                        lab.value())
                .stream()
                .sorted(Comparator.comparing(
                        (CommitmentSheet sheet) -> sheet.newest() == null
                                ? LocalDate.MIN
                                : sheet.newest().on(),
                        Comparator.reverseOrder()))
                .toList();
    }

    /// Somebody who is not signed in costs no question about roles.
    private String visible(LabId lab) {
        return CommitmentQuery.visible(actors.takesPartIn(lab));
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnIdentifier) {
            return null;
        }
    }
}
