package org.medellinlab.registration;

import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.HeldRows;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Invitations with what was told of needs and travel, who comes as what, the door, the mixed groups; and that somebody
/// else proposed the person.
@Component
class RegistrationOfPerson implements PersonalData {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final String PHOTOS = "photos:";
    private static final String NOTICE = "notice:";

    private final RegistrationErasure erasure;
    private final JdbcClient jdbc;

    RegistrationOfPerson(RegistrationErasure erasure, JdbcClient jdbc) {
        this.erasure = erasure;
        this.jdbc = jdbc;
    }

    @Override
    public String feature() {
        return "registration";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("participant", "person_id", Fate.GOES),
                new Column("invitation", "person_id", Fate.GOES),
                new Column("stay_travel", "person_id", Fate.GOES),
                new Column("bed_stay", "person_id", Fate.GOES),
                new Column("delegation", "head_id", Fate.LOSES_PERSON),
                new Column("check_in", "person_id", Fate.GOES),
                new Column("check_in_event", "by_id", Fate.STAYS),
                new Column("mixing", "saved_by", Fate.STAYS),
                new Column("mixing_place", "person_id", Fate.GOES),
                new Column("mixing_pair", "one_id", Fate.GOES),
                new Column("mixing_pair", "other_id", Fate.GOES));
    }

    @Override
    public List<Held> held(PersonId person) {
        var id = person.value();
        return List.of(
                HeldRows.of(jdbc, "invitation", """
                        select l.name as lab_text, i.kind as kind_code, i.state as state_code, i.sent_at, i.answered_at,
                            i.reason, i.other_name, i.other_address
                        from invitation i join lab l on l.id = i.lab_id where i.person_id = ? order by i.id""", id),
                HeldRows.of(jdbc, "needs", """
                        select l.name as lab_text, a.diet, a.access, a.emergency, a.arrives_on, a.arrives_at as arrives,
                            a.departs_on, a.photos, a.notice, a.accepted_at
                        from invitation_answer a join invitation i on i.id = a.invitation_id
                        join lab l on l.id = i.lab_id where i.person_id = ? order by a.accepted_at""", id),
                HeldRows.of(jdbc, "proposed", """
                        select l.name as lab_text, i.other_name, i.other_address from invitation i
                        join lab l on l.id = i.lab_id join person p on p.id = ?
                        where i.other_address = p.address or i.other_address in
                            (select address from person_address where person_id = p.id)""", id),
                HeldRows.of(jdbc, "participant", """
                        select l.name as lab_text, r.kind as kind_code, s.title as seat_text from participant r
                        join lab l on l.id = r.lab_id left join seat s on s.id = r.seat_id
                        where r.person_id = ? order by r.id""", id),
                HeldRows.of(jdbc, "waiting", """
                        select l.name as lab_text, w.waits_since, w.offered_at from waiting_place w
                        join invitation i on i.id = w.invitation_id join lab l on l.id = i.lab_id
                        where i.person_id = ? order by w.id""", id),
                HeldRows.of(jdbc, "journey", """
                        select l.name as lab_text, t.arrives_on, t.arrives_by, t.met_by, t.departs_on, t.departs_by,
                            t.taken_by
                        from stay_travel t join lab l on l.id = t.lab_id where t.person_id = ? order by t.id""", id),
                HeldRows.of(jdbc, "bed", """
                        select l.name as lab_text, h.name as lodging, r.name as room, b.bed, b.first_night, b.leaves_on
                        from bed_stay b join lab l on l.id = b.lab_id join lodging_room r on r.id = b.room_id
                        join lodging h on h.id = r.lodging_id where b.person_id = ? order by b.first_night""", id),
                HeldRows.of(jdbc, "head", """
                        select l.name as lab_text from delegation d join lab l on l.id = d.lab_id
                        where d.head_id = ? order by d.id""", id),
                HeldRows.of(jdbc, "check-in", """
                        select l.name as lab_text, c.code, c.arrived_at from check_in c join lab l on l.id = c.lab_id
                        where c.person_id = ? order by c.id""", id),
                HeldRows.of(jdbc, "door", """
                        select l.name as lab_text, e.at as happened_at, e.is_arrival as arrival from check_in_event e
                        join check_in c on c.id = e.check_in_id join lab l on l.id = c.lab_id
                        where c.person_id = ? order by e.at""", id),
                HeldRows.of(jdbc, "door-kept", """
                        select l.name as lab_text, count(*) as number, max(e.at) as last_at from check_in_event e
                        join check_in c on c.id = e.check_in_id join lab l on l.id = c.lab_id
                        where e.by_id = ? group by l.id order by last_at""", id),
                HeldRows.of(jdbc, "mixed-group", """
                        select l.name as lab_text, m.name, p.group_number + 1 as group_number from mixing_place p
                        join mixing m on m.id = p.mixing_id join lab l on l.id = m.lab_id
                        where p.person_id = ? order by m.saved_at""", id),
                HeldRows.of(jdbc, "mixing", """
                        select l.name as lab_text, m.name, m.saved_at from mixing m join lab l on l.id = m.lab_id
                        where m.saved_by = ? order by m.saved_at""", id));
    }

    @Override
    public List<Consent> consents(PersonId person) {
        return jdbc
                .sql("""
                        select i.id, l.name, a.photos from invitation_answer a join invitation i on i.id = a.invitation_id
                        join lab l on l.id = i.lab_id where i.person_id = ? order by a.accepted_at""")
                .param(person.value())
                .query((rs, i) -> {
                    var lab = TEXT.convertToEntityAttribute(rs.getString(2));
                    return List.of(
                            new Consent(PHOTOS + rs.getString(1), "lab-photos", lab, rs.getBoolean(3), true),
                            new Consent(NOTICE + rs.getString(1), "lab-notice", lab, true, false));
                })
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /// Who takes back that they accepted the data notice takes back what they told under it.
    @Override
    public void decide(PersonId person, String consent, boolean given) {
        var colon = consent.indexOf(':') + 1;
        var invitation = own(person, consent.substring(colon));
        switch (consent.substring(0, colon)) {
            case PHOTOS ->
                jdbc.sql("update invitation_answer set photos = ? where invitation_id = ?")
                        .params(given, invitation)
                        .update();
            case NOTICE -> {
                if (given) {
                    throw new NotForYou();
                }
                jdbc.sql("delete from invitation_answer where invitation_id = ?")
                        .param(invitation)
                        .update();
            }
            default -> throw new NotForYou();
        }
    }

    private UUID own(PersonId person, String invitation) {
        if (!invitation.matches("[0-9a-f-]{36}")) {
            throw new NotForYou();
        }
        return jdbc.sql("select id from invitation where id = ? and person_id = ?")
                .params(UUID.fromString(invitation), person.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotForYou::new);
    }

    @Override
    public void erase(Forgotten whom) {
        erasure.erase(whom);
    }
}
