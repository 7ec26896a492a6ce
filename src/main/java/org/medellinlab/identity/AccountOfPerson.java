package org.medellinlab.identity;

import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.HeldRows;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The account: devices, passkeys, requests to sign in, changes of address, granted roles, the chosen language.
@Component
class AccountOfPerson implements PersonalData {

    private final Devices devices;
    private final JdbcClient jdbc;

    AccountOfPerson(Devices devices, JdbcClient jdbc) {
        this.devices = devices;
        this.jdbc = jdbc;
    }

    @Override
    public String feature() {
        return "identity";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("role_grant", "person_id", Fate.GOES),
                new Column("role_grant", "granted_by", Fate.LOSES_PERSON),
                new Column("device", "person_id", Fate.GOES),
                new Column("preference", "person_id", Fate.GOES),
                new Column("access_revision", "person_id", Fate.STAYS),
                new Column("passkey", "person_id", Fate.GOES),
                new Column("desk_entry", "person_id", Fate.GOES),
                new Column("desk_entry", "shown_by", Fate.GOES),
                new Column("address_change", "person_id", Fate.GOES));
    }

    @Override
    public List<Held> held(PersonId person) {
        var id = person.value();
        return List.of(
                HeldRows.of(
                        jdbc, "preference", "select language as language_code from preference where person_id = ?", id),
                HeldRows.of(jdbc, "role", """
                        select role as role_code, granted_at from role_grant where person_id = ?
                        order by granted_at""", id),
                HeldRows.of(jdbc, "granted", """
                        select role as role_code, granted_at from role_grant where granted_by = ?
                        order by granted_at""", id),
                HeldRows.of(jdbc, "device", """
                        select browser, created_at, last_seen_at from device where person_id = ?
                        order by last_seen_at desc""", id),
                HeldRows.of(jdbc, "sign-in", """
                        select asked_at, used_at from sign_in where address in
                            (select address from person where id = ? union
                             select address from person_address where person_id = ?) order by asked_at desc""", id, id),
                HeldRows.of(jdbc, "passkey", """
                        select name, created_at, last_used_at from passkey where person_id = ? order by created_at""", id),
                HeldRows.of(jdbc, "let-in", """
                        select shown_at, used_at from desk_entry where person_id = ? order by shown_at desc""", id),
                HeldRows.of(jdbc, "letting-in", """
                        select shown_at, used_at from desk_entry where shown_by = ? order by shown_at desc""", id),
                HeldRows.of(jdbc, "address-change", """
                        select former, address, asked_at, changed_at from address_change where person_id = ?
                        order by asked_at desc""", id));
    }

    /// Somebody must always be able to get in.
    @Override
    public void refuseErasing(PersonId person) {
        var administrators = jdbc.sql("select person_id from role_grant where role = 'ADMIN' for update")
                .query(UUID.class)
                .list();
        if (administrators.equals(List.of(person.value()))) {
            throw new Refused("identity.grant.lastAdministrator");
        }
    }

    @Override
    public void erase(Forgotten whom) {
        var id = whom.id().value();
        jdbc.sql("delete from role_grant where person_id = ?").param(id).update();
        jdbc.sql("update role_grant set granted_by = null where granted_by = ?")
                .param(id)
                .update();
        jdbc.sql("delete from device where person_id = ?").param(id).update();
        jdbc.sql("delete from preference where person_id = ?").param(id).update();
        jdbc.sql("delete from passkey where person_id = ?").param(id).update();
        jdbc.sql("delete from desk_entry where person_id = ? or shown_by = ?")
                .params(id, id)
                .update();
        jdbc.sql("delete from address_change where person_id = ?").param(id).update();
        whom.addresses()
                .forEach(address -> jdbc.sql("delete from sign_in where address = ?")
                        .param(address)
                        .update());
        devices.forgetWhatIsKnown();
    }
}
