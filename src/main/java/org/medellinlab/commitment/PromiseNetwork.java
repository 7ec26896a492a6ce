package org.medellinlab.commitment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.BoardFilter.Field;
import org.medellinlab.commitment.PromiseTies.CityDot;
import org.medellinlab.commitment.PromiseTies.CityTie;
import org.medellinlab.commitment.PromiseTies.OrganisationTie;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
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

        /// The board of the same promises.
        public BoardFilter board() {
            return BoardFilter.ALL
                    .with(Field.GROUP, group == null ? null : group.toString())
                    .with(Field.HORIZON, horizon == null ? null : horizon.name())
                    .with(Field.COMPLETION, completion == null ? null : completion.name());
        }
    }

    /// The promises that count, each with how far it is; joined to the two sides below.
    private static final String PROMISED = """
            with promised as (
                select c.id, s.organisation_id, c.reach, %s as completion
                from commitment c join seat s on s.id = c.owner_seat_id
                where c.lab_id in (:labs) and (:public = false or c.visibility = 'PUBLIC') and c.ratification <> 'DECLINED'
                    and (:group is null or c.group_id = :group) and (:horizon is null or c.horizon = :horizon))
            """.formatted(BoardSql.COMPLETION);
    private static final String SO_FAR = " (:completion is null or p.completion = :completion) ";
    private static final String TIES = """
            select p.organisation_id, b.organisation_id, count(*), sum(p.completion = 'COMPLETE')
            from promised p join commitment_beneficiary b on b.commitment_id = p.id where""" + SO_FAR + "group by p.organisation_id, b.organisation_id";

    /// @param name as it is stored: only a few are shown, in one language
    private record Member(String name, @Nullable UUID city) {}

    private record Tie(UUID from, UUID to, int promises, int kept) {}

    private record Pair(UUID from, UUID to) {}

    private record Place(
            LocalizedText name,
            @Nullable String country,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    private final JdbcClient jdbc;

    PromiseNetwork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The database goes through the promises once; what cities promised each other is the sum of what their
    /// organisations did.
    public PromiseTies of(LabId lab, Narrowed narrowed) {
        return of(List.of(lab), narrowed, false, MOST);
    }

    /// The same without an end to the list.
    public PromiseTies whole(LabId lab, Narrowed narrowed) {
        return of(List.of(lab), narrowed, false, Integer.MAX_VALUE);
    }

    /// What everybody may know of it, in all these labs together.
    ///
    /// @param labs that the public may see
    @PreAuthorize("permitAll()")
    public PromiseTies inPublic(List<LabId> labs) {
        return labs.isEmpty()
                ? new PromiseTies(List.of(), List.of(), List.of(), 0, 0)
                : of(labs, Narrowed.NOT, true, MOST);
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

    /// How many promises everybody may know of each organisation made each other, in all these labs together.
    ///
    /// @param labs that the public may see
    @PreAuthorize("permitAll()")
    public List<PromiseTies.Pair> pairsInPublic(List<LabId> labs) {
        return labs.isEmpty()
                ? List.of()
                : ask(TIES, labs, Narrowed.NOT, true)
                        .query((rs, i) -> new PromiseTies.Pair(
                                new OrganisationId(rs.getObject(1, UUID.class)),
                                new OrganisationId(rs.getObject(2, UUID.class)),
                                rs.getInt(3),
                                rs.getInt(4)))
                        .list();
    }

    private PromiseTies of(List<LabId> labs, Narrowed narrowed, boolean onlyPublic, int most) {
        var all = ask(TIES, labs, narrowed, onlyPublic)
                .query((rs, i) ->
                        new Tie(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getInt(3), rs.getInt(4)))
                .list();
        var members = members(); // two that are one by now are told the next time
        var ties = all.stream()
                .filter(tie -> members.containsKey(tie.from()) && members.containsKey(tie.to()))
                .toList();
        var toAll = ask(
                        "select count(*) from promised p where p.reach = 'ALL' and" + SO_FAR,
                        labs,
                        narrowed,
                        onlyPublic)
                .query((rs, i) -> rs.getInt(1))
                .single();
        var cities = betweenCities(ties, members);
        return new PromiseTies(dots(cities), cities, betweenOrganisations(ties, members, most), ties.size(), toAll);
    }

    private static List<CityTie> betweenCities(List<Tie> ties, Map<UUID, Member> members) {
        var sums = new LinkedHashMap<Pair, CityTie>();
        for (var tie : ties) {
            var from = Objects.requireNonNull(members.get(tie.from())).city();
            var to = Objects.requireNonNull(members.get(tie.to())).city();
            if (from != null && to != null) {
                sums.merge(
                        new Pair(from, to),
                        new CityTie(from, to, tie.promises(), tie.kept()),
                        (a, b) -> new CityTie(from, to, a.promises() + b.promises(), a.kept() + b.kept()));
            }
        }
        return sums.values().stream()
                .sorted(Comparator.comparingInt((CityTie tie) -> -tie.promises())
                        .thenComparing(CityTie::from)
                        .thenComparing(CityTie::to))
                .toList();
    }

    private static List<OrganisationTie> betweenOrganisations(List<Tie> ties, Map<UUID, Member> members, int most) {
        return ties.stream()
                .sorted(Comparator.comparingInt((Tie tie) -> -tie.promises())
                        .thenComparing(Tie::from)
                        .thenComparing(Tie::to))
                .limit(most)
                .map(tie -> new OrganisationTie(
                        new OrganisationId(tie.from()),
                        name(members, tie.from()),
                        new OrganisationId(tie.to()),
                        name(members, tie.to()),
                        tie.promises(),
                        tie.kept()))
                .toList();
    }

    private static LocalizedText name(Map<UUID, Member> members, UUID id) {
        return TEXT.convertToEntityAttribute(
                Objects.requireNonNull(members.get(id)).name());
    }

    private Map<UUID, Member> members() {
        var members = new HashMap<UUID, Member>();
        jdbc.sql("select id, name, city_id from organisation").query(rs -> {
            members.put(rs.getObject(1, UUID.class), new Member(rs.getString(2), rs.getObject(3, UUID.class)));
        });
        return members;
    }

    private JdbcClient.StatementSpec ask(String question, List<LabId> labs, Narrowed narrowed, boolean onlyPublic) {
        return jdbc.sql(PROMISED + question)
                .param("labs", labs.stream().map(LabId::value).toList())
                .param("public", onlyPublic)
                .param("group", narrowed.group())
                .param(
                        "horizon",
                        narrowed.horizon() == null ? null : narrowed.horizon().name())
                .param(
                        "completion",
                        narrowed.completion() == null
                                ? null
                                : narrowed.completion().name());
    }

    private List<CityDot> dots(List<CityTie> ties) {
        var given = new HashMap<UUID, Integer>();
        var received = new HashMap<UUID, Integer>();
        ties.forEach(tie -> {
            given.merge(tie.from(), tie.promises(), Integer::sum);
            received.merge(tie.to(), tie.promises(), Integer::sum);
        });
        var places = places();
        return java.util.stream.Stream.concat(given.keySet().stream(), received.keySet().stream())
                .distinct()
                .filter(places::containsKey)
                .map(id -> {
                    var place = Objects.requireNonNull(places.get(id));
                    return new CityDot(
                            id,
                            place.name(),
                            place.country(),
                            place.latitude(),
                            place.longitude(),
                            given.getOrDefault(id, 0),
                            received.getOrDefault(id, 0));
                })
                .sorted(Comparator.comparingInt((CityDot dot) -> -dot.given() - dot.received())
                        .thenComparing(CityDot::id))
                .toList();
    }

    private Map<UUID, Place> places() {
        var places = new HashMap<UUID, Place>();
        jdbc.sql("select id, name, country, latitude, longitude from city").query(rs -> {
            places.put(
                    rs.getObject(1, UUID.class),
                    new Place(
                            TEXT.convertToEntityAttribute(rs.getString(2)),
                            rs.getString(3),
                            rs.getObject(4, Double.class),
                            rs.getObject(5, Double.class)));
        });
        return places;
    }
}
