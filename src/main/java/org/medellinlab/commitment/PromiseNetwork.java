package org.medellinlab.commitment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.BoardFilter.Field;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Reads who promised whom in a lab: the same number of statements, however many did. Joins read-only to the directory.
@Service
@PreAuthorize("@actor.takesPartIn(#lab)")
public class PromiseNetwork {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final int MOST = 200;

    /// @param group only the promises of this group
    /// @param horizon only those of this horizon
    /// @param completion only those that have come so far
    public record Narrowed(
            @Nullable UUID group,
            @Nullable Horizon horizon,
            @Nullable Completion completion) {

        public static final Narrowed NOT = new Narrowed(null, null, null);

        /// The board of just these promises, as far as the network counts them.
        public BoardFilter board() {
            return BoardFilter.ALL
                    .with(Field.LOOK, BoardFilter.NETWORK)
                    .with(Field.GROUP, group == null ? null : group.toString())
                    .with(Field.HORIZON, horizon == null ? null : horizon.name())
                    .with(Field.COMPLETION, completion == null ? null : completion.name());
        }
    }

    private final JdbcClient jdbc;

    PromiseNetwork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The database goes through the promises once; what cities promised each other is the sum of what their
    /// organisations did.
    public PromiseTies of(LabId lab, Narrowed narrowed) {
        return read(List.of(lab), narrowed, false).ties(MOST);
    }

    /// The same without an end to the list.
    public PromiseTies whole(LabId lab, Narrowed narrowed) {
        return read(List.of(lab), narrowed, false).ties(Integer.MAX_VALUE);
    }

    /// What everybody may know of it, in all these labs together.
    ///
    /// @param labs that the public may see
    @PreAuthorize("permitAll()")
    public PromiseTies.InPublic inPublic(List<LabId> labs) {
        if (labs.isEmpty()) {
            return PromiseTies.InPublic.NOTHING;
        }
        var sums = read(labs, Narrowed.NOT, true);
        return new PromiseTies.InPublic(sums.ties(MOST), sums.pairs());
    }

    /// Which organisations those promises name that everybody may know of: who promised, and whom.
    @PreAuthorize("permitAll()")
    public Set<OrganisationId> namedInPublic(LabId lab) {
        return new HashSet<>(jdbc.sql("""
                        select b.organisation_id from commitment_beneficiary b join commitment c on c.id = b.commitment_id
                        where c.lab_id = :lab and c.visibility = 'PUBLIC'
                        union select s.organisation_id from commitment c join seat s on s.id = c.owner_seat_id
                        where c.lab_id = :lab and c.visibility = 'PUBLIC'""")
                .param("lab", lab.value())
                .query((rs, i) -> new OrganisationId(rs.getObject(1, UUID.class)))
                .list());
    }

    private TieSums read(List<LabId> labs, Narrowed narrowed, boolean onlyPublic) {
        var members = members();
        var counting = new TieCounting(members);
        TieSql.told(jdbc, labs, narrowed, onlyPublic).query(counting);
        var toAll = TieSql.toAll(jdbc, labs, narrowed, onlyPublic)
                .query((rs, i) -> rs.getInt(1))
                .single();
        return new TieSums(counting.ties(), members, places(), toAll);
    }

    private Map<UUID, TieSums.Member> members() {
        var members = new HashMap<UUID, TieSums.Member>();
        jdbc.sql("select id, name, city_id from organisation").query(rs -> {
            members.put(rs.getObject(1, UUID.class), new TieSums.Member(rs.getString(2), rs.getObject(3, UUID.class)));
        });
        return members;
    }

    private Map<UUID, TieSums.Place> places() {
        var places = new HashMap<UUID, TieSums.Place>();
        jdbc.sql("select id, city_key, name, country, latitude, longitude from city")
                .query(rs -> {
                    places.put(
                            rs.getObject(1, UUID.class),
                            new TieSums.Place(
                                    rs.getString(2),
                                    TEXT.convertToEntityAttribute(rs.getString(3)),
                                    rs.getString(4),
                                    rs.getObject(5, Double.class),
                                    rs.getObject(6, Double.class)));
                });
        return places;
    }
}
