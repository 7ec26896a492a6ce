package org.medellinlab.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.FollowingRole;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.RoleSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which roles people have without anybody having granted them, and to whom a role could be given. What was granted is
/// told by [Granting].
@Service
@Transactional(readOnly = true)
public class RoleReading {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final int MOST = 20;
    private static final int LONGEST_SEARCH = 100;

    private final ObjectProvider<RoleSource> sources;
    private final CurrentActor actors;
    private final JdbcClient jdbc;

    RoleReading(ObjectProvider<RoleSource> sources, CurrentActor actors, JdbcClient jdbc) {
        this.sources = sources;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    /// Somebody to whom a role could be given.
    ///
    /// @param seat what they do and where, when it is known
    /// @param canEnter has an address by which they can sign in
    public record Candidate(PersonId person, String name, String seat, boolean canEnter) {}

    /// What follows in a lab, with the reasons, by name.
    @PreAuthorize("@actor.mayOrganise(#lab)")
    public List<FollowingRole> following(LabId lab) {
        return following(lab, null).toList();
    }

    /// What follows for the acting person, in all labs.
    @PreAuthorize("@actor.isSignedIn()")
    public List<FollowingRole> mine() {
        return following(null, actors.required().person()).toList();
    }

    private Stream<FollowingRole> following(@Nullable LabId lab, @Nullable PersonId person) {
        return sources.orderedStream().flatMap(source -> source.following(lab, person));
    }

    /// The first by name of whom every word of the search is part.
    @PreAuthorize("@actor.mayOrganiseSomewhere()")
    public List<Candidate> candidates(String search, Language reader) {
        var words = Stream.of(search.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(6)
                .map(word -> word.length() > LONGEST_SEARCH ? word.substring(0, LONGEST_SEARCH) : word)
                .map(word ->
                        "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .toList();
        var where =
                String.join(" and ", words.stream().map(word -> "p.name like ?").toList());
        record Found(UUID id, String name, boolean canEnter) {}
        var found = jdbc.sql("select p.id, p.name, p.address is not null from person p"
                        + (where.isEmpty() ? "" : " where " + where) + " order by p.name, p.id limit " + MOST)
                .params(words)
                .query((rs, i) -> new Found(rs.getObject(1, UUID.class), rs.getString(2), rs.getBoolean(3)))
                .list();
        var seats = seats(found.stream().map(Found::id).toList(), reader);
        return found.stream()
                .map(one -> new Candidate(
                        new PersonId(one.id()), one.name(), seats.getOrDefault(one.id(), ""), one.canEnter()))
                .toList();
    }

    private Map<UUID, String> seats(List<UUID> people, Language reader) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var seats = new java.util.HashMap<UUID, String>();
        jdbc.sql("""
                        select h.person_id, s.title, o.name from holding h join seat s on s.id = h.seat_id
                        join organisation o on o.id = s.organisation_id where h.person_id in (:people)
                        order by h.until_on is not null, h.from_on desc
                        """).param("people", people).query(rs -> {
            seats.putIfAbsent(
                    rs.getObject(1, UUID.class),
                    TEXT.convertToEntityAttribute(rs.getString(2)).in(reader) + ", "
                            + TEXT.convertToEntityAttribute(rs.getString(3)).in(reader));
        });
        return seats;
    }
}
