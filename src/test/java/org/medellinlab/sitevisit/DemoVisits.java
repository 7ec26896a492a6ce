package org.medellinlab.sitevisit;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.medellinlab.sitevisit.VisitSheet.DepartureRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The demonstration lab in tests of visits: its second day is today, so everything of Manrique and Arví is tomorrow.
@Component
public class DemoVisits {

    private final DemoLabs demo;
    private final LabLocator labs;
    private final Directory directory;
    private final VisitTables tables;
    private final JdbcClient jdbc;

    DemoVisits(DemoLabs demo, LabLocator labs, Directory directory, VisitTables tables, JdbcClient jdbc) {
        this.demo = demo;
        this.labs = labs;
        this.directory = directory;
        this.tables = tables;
        this.jdbc = jdbc;
    }

    public LabHere lay() {
        demo.layToday();
        return here();
    }

    public LabHere here() {
        return labs.here("barrios-vivos").orElseThrow();
    }

    public LabId lab() {
        return here().id();
    }

    public SignedIn person(String key) {
        var row = directory.personNamed(key).orElseThrow();
        return new SignedIn(row.id(), row.name(), row.language());
    }

    public <T> T as(String key, Supplier<T> work) {
        return CurrentActor.as(person(key), work);
    }

    public void doAs(String key, Runnable work) {
        as(key, () -> {
            work.run();
            return true;
        });
    }

    public VisitSheet visit(String key) {
        return tables.ofLab(lab(), true).stream()
                .filter(visit -> visit.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    public DepartureRow departure(String key) {
        return tables.ofLab(lab(), true).stream()
                .flatMap(visit -> visit.departures().stream())
                .filter(departure -> departure.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /// One more delegate, from nowhere.
    public SignedIn oneMoreDelegate() {
        var id = Ids.next();
        jdbc.sql("insert into person (id, version, person_key, name, languages) values (?, 0, ?, 'Somebody', 'en')")
                .params(id, id.toString())
                .update();
        jdbc.sql("insert into participant (id, version, lab_id, person_id, kind) values (?, 0, ?, ?, 'DELEGATE')")
                .params(Ids.next(), lab().value(), id)
                .update();
        return new SignedIn(new PersonId(id), "Somebody", Language.EN);
    }

    public int bookings() {
        return jdbc.sql("select count(*) from booking").query(Integer.class).single();
    }

    /// Versions of every visit and departure.
    public Map<UUID, Long> versions() {
        var all = new TreeMap<UUID, Long>();
        jdbc.sql("select id, version from site_visit union all select id, version from departure")
                .query(rs -> {
                    all.put(rs.getObject(1, UUID.class), rs.getLong(2));
                });
        return all;
    }
}
