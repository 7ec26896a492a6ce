package org.medellinlab.agenda;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Named alternatives of the draft, which only organisers see: put aside what there is, take one up again, go back to
/// an
/// earlier release. Nothing is lost by it: a draft that is in no other version is put aside first.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class DraftAlternatives {

    private final AgendaAlternatives alternatives;
    private final AgendaRows rows;
    private final VersionRows versions;
    private final DraftReplacing replacing;
    private final CurrentActor actors;
    private final Clock clock;

    DraftAlternatives(
            AgendaAlternatives alternatives,
            AgendaRows rows,
            VersionRows versions,
            DraftReplacing replacing,
            CurrentActor actors,
            Clock clock) {
        this.alternatives = alternatives;
        this.rows = rows;
        this.versions = versions;
        this.replacing = replacing;
        this.actors = actors;
        this.clock = clock;
    }

    /// Puts a copy of the draft aside. Under a name that is there already it takes the place of what was kept.
    public VersionKey keep(LabId lab, String name) {
        var called = name(name);
        var draft = rows.draft(lab);
        if (draft.isEmpty()) {
            throw new Refused("release.refused.empty");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var known = alternatives.findByLabAndName(lab.value(), called);
        known.ifPresent(one -> one.renew(now, by(), draft));
        var kept = known.orElseGet(() -> new AgendaAlternative(lab.value(), called, now, by(), draft));
        return VersionKey.alternative(alternatives.saveAndFlush(kept).uuid());
    }

    public void rename(LabId lab, UUID alternative, String name) {
        var called = name(name);
        var other = alternatives.findByLabAndName(lab.value(), called);
        if (other.isPresent() && !other.get().uuid().equals(alternative)) {
            throw new Refused("release.refused.alternative-taken", called);
        }
        one(lab, alternative).rename(called);
    }

    /// @return all that [#haveBack] needs
    public GivenUp giveUp(LabId lab, UUID alternative) {
        var gone = one(lab, alternative);
        alternatives.delete(gone);
        return gone.givenUp();
    }

    /// Undoes giving up.
    public void haveBack(LabId lab, GivenUp was) {
        if (alternatives.existsById(was.id())) {
            return;
        }
        if (alternatives.findByLabAndName(lab.value(), was.name()).isPresent()) {
            throw new Refused("release.refused.alternative-taken", was.name());
        }
        alternatives.saveAndFlush(new AgendaAlternative(lab.value(), was));
    }

    /// Makes the draft what another version is: goes on with an alternative, or back to an earlier release. The public
    /// sees nothing of it before the next release.
    ///
    /// @param keepAs the name under which the draft is put aside, when it is in no other version
    public TakenOver takeUp(LabId lab, VersionKey version, String keepAs) {
        var draft = rows.draft(lab);
        var wanted = versions.items(lab, version);
        if (AgendaChanges.between(draft, wanted).isEmpty()) {
            throw new Refused("release.refused.same");
        }
        var kept = draft.isEmpty() || isInAVersion(lab, draft) ? null : free(lab, name(keepAs));
        if (kept != null) {
            keep(lab, kept);
        }
        try {
            return replacing.replace(lab, wanted, kept);
        } catch (OptimisticLockingFailureException raced) {
            throw new Refused("release.refused.raced");
        }
    }

    private boolean isInAVersion(LabId lab, List<AgendaItemRow> draft) {
        return versions.all(lab).stream()
                .filter(version -> version.key().kind() != VersionKey.Kind.DRAFT && version.items() == draft.size())
                .anyMatch(version -> AgendaChanges.between(versions.items(lab, version.key()), draft)
                        .isEmpty());
    }

    private String free(LabId lab, String name) {
        var called = name;
        for (var i = 2; alternatives.findByLabAndName(lab.value(), called).isPresent(); i++) {
            called = name + " (" + i + ")";
        }
        return called;
    }

    private AgendaAlternative one(LabId lab, UUID alternative) {
        return alternatives
                .findById(alternative)
                .filter(known -> known.lab().equals(lab.value()))
                .orElseThrow(NotForYou::new);
    }

    private @Nullable UUID by() {
        return actors.get()
                .filter(actor -> !actor.isSystem())
                .map(actor -> actor.person().value())
                .orElse(null);
    }

    private static String name(String name) {
        var called = name.strip();
        if (called.isEmpty()) {
            throw new Refused("release.refused.no-name");
        }
        if (called.length() > Releasing.NAME_LENGTH - 10) {
            throw new Refused("agenda.release.long-name", Releasing.NAME_LENGTH - 10);
        }
        return called;
    }
}
