package org.medellinlab.directory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.directory.DirectoryCard.Named;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.HeldRole;
import org.medellinlab.shared.Keepers;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.RoleSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reads one thing of the directory whole, and keeps it right. The network office keeps everything; an organiser the
/// people, seats and organisations of the own lab. Who may not reach a person sees neither address nor telephone.
@Service
@Transactional
@PreAuthorize("@actor.takesPart()")
public class DirectoryKeeping {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final DirectoryCards cards;
    private final Aliases aliases;
    private final CurrentActor actors;
    private final ObjectProvider<Keepers> keepers;
    private final ObjectProvider<RoleSource> roles;
    private final Messages messages;
    private final JdbcClient jdbc;

    DirectoryKeeping(
            DirectoryCards cards,
            Aliases aliases,
            CurrentActor actors,
            ObjectProvider<Keepers> keepers,
            ObjectProvider<RoleSource> roles,
            Messages messages,
            JdbcClient jdbc) {
        this.cards = cards;
        this.aliases = aliases;
        this.actors = actors;
        this.keepers = keepers;
        this.roles = roles;
        this.messages = messages;
        this.jdbc = jdbc;
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

    /// Saves what was typed over the version that was read.
    ///
    /// @throws StaleCard when somebody else saved another one in the meantime
    /// @throws Refused for a value that cannot be, an address somebody else has, and an address with which somebody
    ///     would get roles they were not given
    public DirectoryCard revise(DirectoryCard read, Map<DirectoryField, String> typed, Language reader) {
        var known = cards.byId(read.kind(), read.id(), reader).orElseThrow(NotForYou::new);
        if (!mayKeep(known)) {
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
        refuseTakingOver(known, typed);
        try {
            if (!cards.write(known, typed)) {
                throw new StaleCard(cards.byId(known.kind(), known.id(), reader).orElseThrow(NotForYou::new), typed);
            }
        } catch (DuplicateKeyException taken) {
            throw new Refused("directory.problem.address-taken");
        }
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
        return roles.stream()
                .flatMap(source -> source.rolesOf(new PersonId(person)))
                .map(HeldRole::role)
                .anyMatch(role -> role.ordinal() <= Role.MONITOR.ordinal());
    }

    private boolean maySeeContacts(DirectoryCard card) {
        if (card.kind() != DirectoryKind.PERSON) {
            return true;
        }
        var actor = actors.required();
        return actor.keepsDirectory()
                || actor.person().value().equals(card.id())
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

    /// Who held a seat, or what a person held, the latest first.
    @Transactional(readOnly = true)
    public List<HoldingRow> history(DirectoryKind.Thing thing, Language reader) {
        var where = switch (thing.kind()) {
            case PERSON -> "h.person_id = ?";
            case SEAT -> "h.seat_id = ?";
            case ORGANISATION -> "s.organisation_id = ?";
            case CITY -> "o.city_id = ?";
        };
        return jdbc.sql("""
                        select if(p.erased_at is null, p.person_key, null) as person_key, p.name, s.seat_key, s.title, o.name as organisation, h.from_on, h.until_on,
                            h.acting
                        from holding h join person p on p.id = h.person_id join seat s on s.id = h.seat_id
                        join organisation o on o.id = s.organisation_id
                        where\s""" + where + " order by h.until_on is not null, h.from_on desc, h.person_id limit 200")
                .param(thing.id())
                .query((rs, i) -> new HoldingRow(
                        rs.getString("person_key"),
                        rs.getString("person_key") == null
                                ? messages.get(reader, "privacy.former-holder")
                                : rs.getString("name"),
                        rs.getString("seat_key"),
                        TEXT.convertToEntityAttribute(rs.getString("title")).in(reader),
                        TEXT.convertToEntityAttribute(rs.getString("organisation"))
                                .in(reader),
                        rs.getObject("from_on", java.time.LocalDate.class),
                        rs.getObject("until_on", java.time.LocalDate.class),
                        rs.getBoolean("acting")))
                .list();
    }

    /// What belongs to it: a city's organisations, an organisation's seats.
    @Transactional(readOnly = true)
    public List<Named> within(DirectoryKind.Thing thing, Language reader) {
        return switch (thing.kind()) {
            case CITY -> named(DirectoryKind.ORGANISATION, "city_id", thing.id(), reader);
            case ORGANISATION -> named(DirectoryKind.SEAT, "organisation_id", thing.id(), reader);
            case SEAT, PERSON -> List.of();
        };
    }

    /// All that a field may point to, by identifier.
    @Transactional(readOnly = true)
    public List<Choice> choices(DirectoryKind kind, Language reader) {
        return jdbc.sql("select id, " + kind.nameColumn() + " from " + kind.table() + " order by sort_name, id")
                .query((rs, i) -> new Choice(
                        rs.getObject(1, UUID.class),
                        TEXT.convertToEntityAttribute(rs.getString(2)).in(reader)))
                .list();
    }

    private List<Named> named(DirectoryKind kind, String column, UUID id, Language reader) {
        return jdbc.sql("select " + kind.keyColumn() + ", " + kind.nameColumn() + " from " + kind.table() + " where "
                        + column + " = ? order by sort_name, id")
                .param(id)
                .query((rs, i) -> new Named(
                        kind,
                        rs.getString(1),
                        TEXT.convertToEntityAttribute(rs.getString(2)).in(reader)))
                .list();
    }

    /// Something to choose.
    public record Choice(UUID id, String name) {}
}
