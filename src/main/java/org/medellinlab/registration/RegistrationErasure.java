package org.medellinlab.registration;

import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.OrderedRows;
import org.medellinlab.shared.PersonalData.Forgotten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes a person out of everything that registration keeps.
@Component
class RegistrationErasure {

    private static final String OWN = " in (select id from invitation where person_id = ?)";

    private final JdbcClient jdbc;

    RegistrationErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void erase(Forgotten whom) {
        var id = whom.id().value();
        for (var table : List.of("invitation_link", "invitation_reminder", "invitation_answer", "waiting_place")) {
            jdbc.sql("delete from " + table + " where invitation_id" + OWN)
                    .param(id)
                    .update();
        }
        jdbc.sql("delete from invitation where person_id = ?").param(id).update();
        forgetProposals(whom);
        jdbc.sql("delete from stay_travel where person_id = ?").param(id).update();
        jdbc.sql("delete from bed_stay where person_id = ?").param(id).update();
        jdbc.sql("update delegation set head_id = null, version = version + 1 where head_id = ?")
                .param(id)
                .update();
        jdbc.sql("delete from participant where person_id = ?").param(id).update();
        jdbc.sql("delete from check_in_event where check_in_id in (select id from check_in where person_id = ?)")
                .param(id)
                .update();
        jdbc.sql("delete from check_in where person_id = ?").param(id).update();
        OrderedRows.takeOut(jdbc, "mixing_place", "mixing_id", "person_id = ?", id);
        OrderedRows.takeOut(jdbc, "mixing_pair", "mixing_id", "one_id = ?", id);
        OrderedRows.takeOut(jdbc, "mixing_pair", "mixing_id", "other_id = ?", id);
    }

    /// Who was proposed and is forgotten cannot be invited instead; what the proposer wrote may name them elsewhere.
    private void forgetProposals(Forgotten whom) {
        record Told(UUID id, String words) {}
        jdbc.sql("""
                        select id, concat_ws(' ', other_name, other_address) from invitation
                        where other_name is not null or other_address is not null""").query((rs, i) -> new Told(rs.getObject(1, UUID.class), rs.getString(2))).list().stream()
                .filter(told -> whom.isIn(told.words()))
                .forEach(told -> jdbc.sql("""
                                update invitation set other_name = null, other_address = null, version = version + 1,
                                    state = if(state = 'PROPOSED_OTHER', 'DECLINED', state) where id = ?""").param(told.id()).update());
        jdbc
                .sql("select id, reason from invitation where reason is not null")
                .query((rs, i) -> new Told(rs.getObject(1, UUID.class), rs.getString(2)))
                .list()
                .stream()
                .filter(told -> whom.isIn(told.words()))
                .forEach(told -> jdbc.sql("update invitation set reason = null, version = version + 1 where id = ?")
                        .param(told.id())
                        .update());
    }
}
