package org.medellinlab.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.BoardFilter.Field;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.SeatId;

/// Writes the statement of a board. Joins read-only to the lab, its groups and the directory.
final class BoardSql {

    /// How far a promise has come. Of a table that grew fast the database thinks that it is short, and reads it whole
    /// for each promise: hence the index by name.
    static final String COMPLETION = """
            coalesce((select u.completion from progress_update u force index (progress_update_in_order)
                where u.commitment_id = c.id order by u.on_day desc, u.position desc limit 1), 'NO_EVIDENCE')""";
    private static final String LAST_NEWS =
            "(select max(u.on_day) from progress_update u where u.commitment_id = c.id)";
    private static final String RUNS_UNTIL = """
            case when c.due_on is null then case c.horizon
                    when 'SHORT' then l.last_day + interval l.short_months month
                    when 'MEDIUM' then l.last_day + interval l.medium_months month
                    when 'LONG' then l.last_day + interval l.long_months month end
                when char_length(c.due_on) = 4 then cast(concat(c.due_on, '-12-31') as date)
                when char_length(c.due_on) = 10 then cast(c.due_on as date)
                when c.due_on like '%H1' then cast(concat(left(c.due_on, 4), '-06-30') as date)
                when c.due_on like '%H2' then cast(concat(left(c.due_on, 4), '-12-31') as date)
                else last_day(concat(c.due_on, '-01')) end""";
    /// What names no period was told in that of its day.
    private static final String TOLD_IN = """
            exists (select 1 from progress_update u where u.commitment_id = c.id and (u.period_key = :%1$s
                or u.period_key is null and exists (select 1 from reporting_period p where p.lab_id = c.lab_id
                    and p.period_key = :%1$s and u.on_day between p.from_on and p.until_on)))""";
    private static final String FOLLOWED =
            "c.state = 'OPEN' and c.ratification <> 'DECLINED' and " + COMPLETION + " <> 'COMPLETE'";

    static final String COLUMNS = "select c.id, c.commitment_key, c.statement, c.horizon, c.due_on, " + RUNS_UNTIL
            + " as runs_until, g.name as group_name, c.owner_seat_id, s.title, o.id as organisation_id,"
            + " o.name as organisation_name, city.name as city_name, c.ratification, c.state, c.paused_until, c.closing_words, "
            + COMPLETION
            + " as completion, " + LAST_NEWS + " as last_news, c.visibility, c.kind, c.known_by";

    /// Which promises these are is found by an index of their own.
    private static final Set<Field> INDEXED =
            EnumSet.of(Field.GROUP, Field.CITY, Field.GIVEN, Field.RECEIVED, Field.RECEIVED_CITY, Field.WORDS);

    private static final String FROM = """
             from commitment c%s join lab l on l.id = c.lab_id join working_group g on g.id = c.group_id
            left join seat s on s.id = c.owner_seat_id left join organisation o on o.id = s.organisation_id
            left join city on city.id = o.city_id\s""";

    private final List<String> where = new ArrayList<>();
    private final Map<String, Object> params = new HashMap<>();
    private final String index;

    /// What some boards need to know of now.
    ///
    /// @param seats those that somebody holds
    record Now(LocalDate today, Supplier<Set<SeatId>> seats) {}

    /// @param after the key of the last row read; the first page when absent
    BoardSql(LabId lab, BoardFilter filter, Now now, boolean seesAll, @Nullable String after) {
        and("c.lab_id = :lab", "lab", lab.value());
        if (!seesAll) {
            where.add("c.visibility = 'PUBLIC'");
        }
        if (after != null) {
            and("c.commitment_key > :after", "after", LaneSql.code(after));
        }
        filter.values().forEach((field, value) -> narrow(field, value, now));
        // left to itself, the database reads a lab's promises from the first to find those after a key
        var deep = after != null && Collections.disjoint(filter.values().keySet(), INDEXED);
        index = deep ? " force index (commitment_key_once)" : "";
    }

    String page(int size) {
        return COLUMNS + FROM.formatted(index) + "where " + String.join(" and ", where)
                + " order by c.commitment_key limit " + size;
    }

    String count() {
        return "select count(*)" + FROM.formatted(index) + "where " + String.join(" and ", where);
    }

    String beneficiaries() {
        return "select b.commitment_id, r.name" + FROM.formatted(index)
                + "join commitment_beneficiary b on b.commitment_id = c.id join organisation r on r.id = b.organisation_id"
                + " where " + String.join(" and ", where) + " order by b.commitment_id, b.position";
    }

    Map<String, Object> params() {
        return params;
    }

    private void narrow(Field field, String value, Now now) {
        switch (field) {
            case GROUP -> and("c.group_id = :group", "group", id(value));
            case CITY -> and("o.city_id = :city", "city", id(value));
            case GIVEN -> and("o.id = :given", "given", id(value));
            case RECEIVED ->
                and(
                        "c.id in (select commitment_id from commitment_beneficiary where organisation_id = :received)",
                        "received",
                        id(value));
            case RECEIVED_CITY ->
                and(
                        "c.id in (select x.commitment_id from commitment_beneficiary x join organisation y"
                                + " on y.id = x.organisation_id where y.city_id = :receivedCity)",
                        "receivedCity",
                        id(value));
            case HORIZON -> and("c.horizon = :horizon", "horizon", LaneSql.code(value));
            case RATIFICATION -> and("c.ratification = :ratification", "ratification", LaneSql.code(value));
            case STATE -> and("c.state = :state", "state", LaneSql.code(value));
            case COMPLETION -> and(COMPLETION + " = :completion", "completion", LaneSql.code(value));
            case TOLD_IN -> and(TOLD_IN.formatted("toldIn"), "toldIn", LaneSql.code(value));
            case SILENT_IN -> and("not " + TOLD_IN.formatted("silentIn"), "silentIn", LaneSql.code(value));
            case DUE_IN ->
                and(
                        "exists (select 1 from reporting_period p where p.lab_id = c.lab_id and p.period_key = :dueIn"
                                + " and " + RUNS_UNTIL + " between p.from_on and p.until_on)",
                        "dueIn",
                        LaneSql.code(value));
            case WORDS -> and("match (c.statement) against (:words in boolean mode)", "words", words(value));
            case LOOK -> look(value, now);
        }
    }

    private void look(String look, Now now) {
        params.put("today", now.today());
        where.add(
                switch (look) {
                    case "FOLLOWED" -> FOLLOWED;
                    case "OVERDUE" -> FOLLOWED + " and " + RUNS_UNTIL + " < :today";
                    case "DUE" -> FOLLOWED + " and " + RUNS_UNTIL + " between :today and :today + interval 1 month";
                    case "SILENT" ->
                        FOLLOWED + " and not exists (select 1 from progress_update u where u.commitment_id = c.id"
                                + " and u.on_day >= :today - interval 1 month)";
                    case "VACANT" -> vacant(now.seats().get());
                    case "UNOWNED" -> "c.owner_seat_id is null and c.state <> 'CLOSED'";
                    case "OUTLIVES" ->
                        FOLLOWED + " and " + RUNS_UNTIL + " > city.mandate_end and not exists (select 1 from"
                                + " progress_evidence e join progress_update u on u.id = e.update_id"
                                + " where u.commitment_id = c.id and e.carries is not null)";
                    case BoardFilter.NETWORK -> TieSql.COUNTED;
                    default -> "1 = 1"; // an address somebody typed
                });
    }

    private String vacant(Set<SeatId> held) {
        params.put("held", held.stream().map(SeatId::value).toList());
        return "c.owner_seat_id is not null" + (held.isEmpty() ? "" : " and c.owner_seat_id not in (:held)");
    }

    private void and(String condition, String name, Object value) {
        where.add(condition);
        params.put(name, value);
    }

    /// Every word must begin so; what a query would understand as an order is left out.
    private static String words(String typed) {
        var words = new StringBuilder();
        for (var word : typed.split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= 3) {
                words.append('+').append(word).append("* ");
            }
        }
        return words.toString();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnIdentifier) {
            return new UUID(0, 0); // names nothing
        }
    }
}
