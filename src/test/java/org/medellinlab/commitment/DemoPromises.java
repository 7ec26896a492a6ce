package org.medellinlab.commitment;

import java.util.function.Supplier;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// The invented lab, and doing things in it as one of its people.
@Component
public class DemoPromises {

    private final DemoLabs demo;
    private final LabLocator labs;
    private final Directory directory;
    private final CommitmentReading reading;
    private final JdbcClient jdbc;

    DemoPromises(DemoLabs demo, LabLocator labs, Directory directory, CommitmentReading reading, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.demo = demo;
        this.labs = labs;
        this.directory = directory;
        this.reading = reading;
    }

    public LabId lay() {
        demo.lay();
        return lab();
    }

    public LabId lab() {
        return labs.here("barrios-vivos").orElseThrow().id();
    }

    public CommitmentSheet commitment(String key) {
        return reading.one(lab(), key).orElseThrow();
    }

    public CurrentActor.SignedIn person(String key) {
        var row = directory.personNamed(key).orElseThrow();
        return new CurrentActor.SignedIn(row.id(), row.name(), row.language());
    }

    public <T> T as(String person, Supplier<T> work) {
        return CurrentActor.as(person(person), work);
    }

    public void as(String person, Runnable work) {
        as(person, () -> {
            work.run();
            return true;
        });
    }

    /// The lab moves with the day, its reporting periods with it: sets these where the file has them.
    public void setPeriods() {
        jdbc.sql("""
                        update reporting_period set
                            from_on = elt(position + 1, '2026-03-07', '2026-07-01', '2027-01-01'),
                            until_on = elt(position + 1, '2026-06-30', '2026-12-31', '2027-06-30')
                        where lab_id = ?""").param(lab().value()).update();
    }

    /// Stays signed in, for screens.
    public void signIn(String person) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(CurrentActor.authentication(person(person)));
        SecurityContextHolder.setContext(context);
    }

    /// So many more promises, in all groups and horizons; of every fourth something was told.
    public void many(int count) {
        var mark = "m"
                + jdbc.sql("select count(*) from commitment")
                        .query(Integer.class)
                        .single() + "-";
        jdbc.sql("""
                        insert into commitment (id, version, lab_id, commitment_key, group_id, statement, horizon,
                            owner_seat_id, ratification, state)
                        select uuid(), 0, g.lab_id, concat(?, n.seq), g.id, '{"es":"Una de muchas"}',
                            elt(1 + mod(n.seq div g.groups, 3), 'SHORT', 'MEDIUM', 'LONG'), g.seat, 'PROVISIONAL', 'OPEN'
                        from %s n join (select w.id, w.lab_id, c.owner_seat_id as seat,
                                row_number() over (order by w.number) - 1 as place, count(*) over () as groups
                            from working_group w join commitment c on c.commitment_key = 'b1-guia-comites'
                                and c.lab_id = w.lab_id) g on g.place = mod(n.seq, g.groups)""".formatted(CommitmentBoardTest.numbers(count))).param(mark).update();
        jdbc.sql("""
                        insert into progress_update (id, version, commitment_id, position, on_day, completion, channel,
                            language, words, recorded_at)
                        select uuid(), 0, id, 0, current_date, 'LIMITED', 'WEB', 'ES', 'Va', utc_timestamp(6)
                        from commitment where commitment_key like concat(?, '%')
                            and mod(substring_index(commitment_key, '-', -1), 4) = 0""").param(mark).update();
        jdbc.sql("update public_revision set revision = revision + 1 where lab_id = ?")
                .param(lab().value())
                .update();
    }
}
