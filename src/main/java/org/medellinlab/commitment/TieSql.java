package org.medellinlab.commitment;

import java.util.List;
import org.medellinlab.shared.LabId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which promises the network counts, on the map and in the lists behind it: those a seat has made and nobody has
/// declined, to an organisation in particular. Joins read-only to the directory.
final class TieSql {

    /// Of `commitment c`.
    private static final String STANDS = "c.owner_seat_id is not null and c.ratification <> 'DECLINED'";

    /// Of `commitment c`: those that count.
    static final String COUNTED =
            STANDS + " and exists (select 1 from commitment_beneficiary t where t.commitment_id = c.id)";

    /// The promises, each with how far it is; joined to the two sides below.
    private static final String PROMISED = """
            with promised as (
                select c.id, s.organisation_id, c.reach, %s as completion
                from commitment c join seat s on s.id = c.owner_seat_id
                where c.lab_id in (:labs) and (:public = false or c.visibility = 'PUBLIC') and %s
                    and (:group is null or c.group_id = :group) and (:horizon is null or c.horizon = :horizon))
            """.formatted(BoardSql.COMPLETION, STANDS);

    private static final String SO_FAR = " (:completion is null or p.completion = :completion)";

    private static final String TOLD = PROMISED
            + "select p.id, p.organisation_id, b.organisation_id, p.completion = 'COMPLETE'"
            + " from promised p join commitment_beneficiary b on b.commitment_id = p.id where" + SO_FAR
            + " order by b.commitment_id, b.position";

    private static final String TO_ALL =
            PROMISED + "select count(*) from promised p where p.reach = 'ALL' and" + SO_FAR;

    private TieSql() {}

    /// A promise after the other, each with those to whom it is made in their order: which promise, who made it, to
    /// whom, whether it is kept.
    static JdbcClient.StatementSpec told(
            JdbcClient jdbc, List<LabId> labs, PromiseNetwork.Narrowed narrowed, boolean onlyPublic) {
        return ask(jdbc, TOLD, labs, narrowed, onlyPublic);
    }

    /// How many are made to all.
    static JdbcClient.StatementSpec toAll(
            JdbcClient jdbc, List<LabId> labs, PromiseNetwork.Narrowed narrowed, boolean onlyPublic) {
        return ask(jdbc, TO_ALL, labs, narrowed, onlyPublic);
    }

    private static JdbcClient.StatementSpec ask(
            JdbcClient jdbc, String statement, List<LabId> labs, PromiseNetwork.Narrowed narrowed, boolean onlyPublic) {
        var horizon = narrowed.horizon();
        var completion = narrowed.completion();
        return jdbc.sql(statement)
                .param("labs", labs.stream().map(LabId::value).toList())
                .param("public", onlyPublic)
                .param("group", narrowed.group())
                .param("horizon", horizon == null ? null : horizon.name())
                .param("completion", completion == null ? null : completion.name());
    }
}
