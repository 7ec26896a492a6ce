package org.medellinlab.directory;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.HeldRole;
import org.medellinlab.shared.Keepers;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.RolesOfPerson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads one thing of the directory whole, and keeps it right. The network office keeps everything; an organiser the
/// people, seats and organisations of the own lab. Address and telephone are
/// for who keeps the person, and for all when the person agreed.
@Service
@Transactional
@PreAuthorize("@actor.takesPart()")
public class DirectoryKeeping {

    private final DirectoryCards cards;
    private final Aliases aliases;
    private final CurrentActor actors;
    private final ObjectProvider<Keepers> keepers;
    private final RolesOfPerson roles;
    private final DirectoryTrail trail;

    DirectoryKeeping(
            DirectoryCards cards,
            Aliases aliases,
            CurrentActor actors,
            ObjectProvider<Keepers> keepers,
            RolesOfPerson roles,
            DirectoryTrail trail) {
        this.cards = cards;
        this.aliases = aliases;
        this.actors = actors;
        this.keepers = keepers;
        this.roles = roles;
        this.trail = trail;
    }

    /// By its key, or by one it had before it was merged with another.
    @Transactional(readOnly = true)
    public Optional<DirectoryCard> card(DirectoryKind kind, String key, Language reader) {
        return cards.byKey(kind, key, reader)
                .or(() -> aliases.find(kind, key).flatMap(id -> cards.byId(kind, id, reader)))
                .map(card -> maySeeContacts(card) ? card : card.withoutContacts());
    }

    /// Whether the acting person may write.
    @Transactional(readOnly = true)
    public boolean mayKeep(DirectoryCard card) {
        var actor = actors.required();
        return actor.keepsDirectory() || keepsFor(actor, card.thing(), Role.ORGANISER);
    }

    /// What the acting person may write: all that is kept, of oneself what concerns nobody else.
    @Transactional(readOnly = true)
    public Set<DirectoryField> editable(DirectoryCard card) {
        if (mayKeep(card)) {
            return Set.copyOf(DirectoryField.of(card.kind()));
        }
        return isOwn(card) ? DirectoryField.OWN : Set.of();
    }

    private boolean isOwn(DirectoryCard card) {
        return card.kind() == DirectoryKind.PERSON
                && actors.required().person().value().equals(card.id());
    }

    /// Saves what was typed over the version that was read.
    ///
    /// @throws StaleCard when somebody else saved another one in the meantime
    /// @throws Refused for a value that cannot be, an address somebody else has, and an address with which somebody
    ///     would get roles they were not given
    public DirectoryCard revise(DirectoryCard read, Map<DirectoryField, String> typed, Language reader) {
        var known = cards.byId(read.kind(), read.id(), reader).orElseThrow(NotForYou::new);
        var editable = editable(known);
        if (editable.isEmpty()) {
            throw new NotForYou();
        }
        for (var field : DirectoryField.of(known.kind())) {
            field.problem(typed.get(field)).ifPresent(key -> {
                throw new Refused(key);
            });
        }
        CardRules.check(known, typed);
        if (known.version() != read.version()) {
            throw new StaleCard(known, typed);
        }
        var values = CardRules.addressState(known, typed);
        if (!editable.containsAll(known.differences(values))) {
            throw new NotForYou();
        }
        refuseTakingOver(known, values);
        try {
            if (!cards.write(known, values)) {
                throw new StaleCard(cards.byId(known.kind(), known.id(), reader).orElseThrow(NotForYou::new), typed);
            }
        } catch (DuplicateKeyException taken) {
            throw new Refused("directory.problem.address-taken");
        }
        trail.changed(known, values);
        return cards.byId(known.kind(), known.id(), reader).orElseThrow(NotForYou::new);
    }

    /// Whoever writes down an address can sign in with it: that of somebody who was granted roles is an
    /// administrator's to change.
    private void refuseTakingOver(DirectoryCard known, Map<DirectoryField, String> typed) {
        var changed = known.differences(typed).contains(DirectoryField.ADDRESS);
        if (changed && !actors.isAdmin() && hasGrantedRoles(known.id())) {
            throw new Refused("directory.problem.address-of-team");
        }
    }

    boolean hasGrantedRoles(UUID person) {
        return roles.of(new PersonId(person)).stream()
                .map(HeldRole::role)
                .anyMatch(role -> role.ordinal() <= Role.MONITOR.ordinal());
    }

    private boolean maySeeContacts(DirectoryCard card) {
        if (card.kind() != DirectoryKind.PERSON) {
            return true;
        }
        var actor = actors.required();
        return actor.keepsDirectory()
                || isOwn(card)
                || "1".equals(card.get(DirectoryField.CONTACT_SHARED))
                || keepsFor(actor, card.thing(), Role.ORGANISER);
    }

    /// Holds one of the roles that look after the thing.
    boolean keepsFor(Actor actor, DirectoryKind.Thing thing, Role role) {
        return keepers.stream()
                .flatMap(source -> source.keepersOf(thing))
                .filter(held -> held.role() == role)
                .anyMatch(held -> held.thing() == null
                        ? held.lab() != null && actor.is(role, held.lab())
                        : actor.isFor(role, held.thing()));
    }
}
