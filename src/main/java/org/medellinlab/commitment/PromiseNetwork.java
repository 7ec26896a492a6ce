package org.medellinlab.commitment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    }

    /// The promises that count, each with how far it is; joined to the two sides below.
    private static final String PROMISED = """
            with promised as (
                select c.id, s.organisation_id, c.reach, coalesce((select u.completion from progress_update u
                    where u.commitment_id = c.id order by u.on_day desc, u.position desc limit 1), 'NO_EVIDENCE') as completion
                from commitment c join seat s on s.id = c.owner_seat_id
                where c.lab_id = :lab and c.ratification <> 'DECLINED'
                    and (:group is null or c.group_id = :group) and (:horizon is null or c.horizon = :horizon))
            """;
    private static final String TIES = " from promised p join commitment_beneficiary b on b.commitment_id = p.id"
            + " join organisation giver on giver.id = p.organisation_id"
            + " join organisation taker on taker.id = b.organisation_id";
    private static final String SO_FAR = " (:completion is null or p.completion = :completion) ";
    private static final String COUNTS = "count(*) as promises, sum(p.completion = 'COMPLETE') as kept";

    private record Place(
            LocalizedText name,
            @Nullable Double latitude,
            @Nullable Double longitude) {}

    private final JdbcClient jdbc;

    PromiseNetwork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PromiseTies of(LabId lab, Narrowed narrowed) {
        var ties = ask(
                        "select giver.city_id, taker.city_id, " + COUNTS + TIES + " where giver.city_id is not null"
                                + " and taker.city_id is not null and" + SO_FAR
                                + "group by giver.city_id, taker.city_id order by promises desc",
                        lab,
                        narrowed)
                .query((rs, i) -> new CityTie(
                        rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getInt(3), rs.getInt(4)))
                .list();
        var organisations = ask(
                        "select giver.id, giver.name, taker.id, taker.name, " + COUNTS + TIES + " where" + SO_FAR
                                + "group by giver.id, taker.id order by promises desc, giver.id, taker.id limit "
                                + MOST,
                        lab,
                        narrowed)
                .query((rs, i) -> new OrganisationTie(
                        new OrganisationId(rs.getObject(1, UUID.class)),
                        TEXT.convertToEntityAttribute(rs.getString(2)),
                        new OrganisationId(rs.getObject(3, UUID.class)),
                        TEXT.convertToEntityAttribute(rs.getString(4)),
                        rs.getInt(5),
                        rs.getInt(6)))
                .list();
        var toAll = ask("select count(*) from promised p where p.reach = 'ALL' and" + SO_FAR, lab, narrowed)
                .query((rs, i) -> rs.getInt(1))
                .single();
        return new PromiseTies(dots(ties), ties, organisations, toAll);
    }

    private JdbcClient.StatementSpec ask(String question, LabId lab, Narrowed narrowed) {
        return jdbc.sql(PROMISED + question)
                .param("lab", lab.value())
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
                            place.latitude(),
                            place.longitude(),
                            given.getOrDefault(id, 0),
                            received.getOrDefault(id, 0));
                })
                .sorted(java.util.Comparator.comparingInt((CityDot dot) -> -dot.given() - dot.received())
                        .thenComparing(CityDot::id))
                .toList();
    }

    private Map<UUID, Place> places() {
        var places = new HashMap<UUID, Place>();
        jdbc.sql("select id, name, latitude, longitude from city").query(rs -> {
            places.put(
                    rs.getObject(1, UUID.class),
                    new Place(
                            TEXT.convertToEntityAttribute(rs.getString(2)),
                            rs.getObject(3, Double.class),
                            rs.getObject(4, Double.class)));
        });
        return places;
    }
}
