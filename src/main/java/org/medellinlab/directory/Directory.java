package org.medellinlab.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.OnceInRequest;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.RolesOfPerson;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.Tenure;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is who: looks persons, seats and organisations up for the other features. Names of organisations and titles of
/// seats are public; addresses leave only through [#person] and [#holderOf], which are for the product's own use.
@Service
@PreAuthorize("permitAll()")
public class Directory {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final String SEAT =
            "s.id, s.seat_key, s.title, o.id as organisation_id, o.name as organisation_name";
    private static final String SEATS =
            "select " + SEAT + " from seat s join organisation o on o.id = s.organisation_id ";
    private static final String HELD = ", " + Tenure.COLUMNS + " from holding h " + Tenure.HOME + " where h.";

    private final Persons persons;
    private final JdbcClient jdbc;
    private final OnceInRequest once;
    private final RolesOfPerson roles;
    private final Clock clock;

    /// Public pages ask for organisations and seats only, and must not wait until entities can be read.
    Directory(@Lazy Persons persons, JdbcClient jdbc, OnceInRequest once, RolesOfPerson roles, Clock clock) {
        this.persons = persons;
        this.jdbc = jdbc;
        this.once = once;
        this.roles = roles;
        this.clock = clock;
    }

    public Optional<PersonRow> person(PersonId id) {
        return persons.findById(id.value()).map(Person::row);
    }

    public Optional<PersonRow> personAt(EmailAddress address) {
        return persons.findByAddress(address.value()).map(Person::row);
    }

    /// Those of the addresses that are known, with one question for all.
    public Map<EmailAddress, PersonRow> peopleAt(Collection<EmailAddress> addresses) {
        var found = new HashMap<EmailAddress, PersonRow>();
        persons.findByAddressIn(addresses.stream().map(EmailAddress::value).toList()).stream()
                .map(Person::row)
                .forEach(row -> found.put(Objects.requireNonNull(row.address()), row));
        return found;
    }

    /// By the key of the lab file.
    public Optional<PersonRow> personNamed(String key) {
        return persons.findByKey(key).map(Person::row);
    }

    /// Who holds the seat now: the holder, before somebody acting; the latest when there are several.
    public Optional<PersonRow> holderOf(SeatId seat) {
        return jdbc
                .sql("select h.person_id" + HELD + "seat_id = ? order by h.acting, h.from_on desc")
                .param(seat.value())
                .query(Tenure.now(clock, (rs, i) -> rs.getObject(1, UUID.class)))
                .stream()
                .findFirst()
                .flatMap(persons::findById)
                .map(Person::row);
    }

    /// The same on a day there, which may be to come.
    public Optional<PersonRow> holderOf(SeatId seat, LocalDate day) {
        return jdbc.sql("""
                        select h.person_id from holding h
                        where h.seat_id = ? and h.from_on <= ? and (h.until_on is null or h.until_on >= ?)
                        order by h.acting, h.from_on desc limit 1
                        """)
                .params(seat.value(), day, day)
                .query(UUID.class)
                .optional()
                .flatMap(persons::findById)
                .map(Person::row);
    }

    /// The seats somebody holds now: for lists that show many.
    public Set<SeatId> seatsHeld() {
        return Set.copyOf(jdbc.sql("select h.seat_id" + HELD + "seat_id is not null")
                .query(Tenure.now(clock, (rs, i) -> new SeatId(rs.getObject(1, UUID.class)))));
    }

    public boolean isVacant(SeatId seat) {
        return jdbc.sql("select h.seat_id" + HELD + "seat_id = ?")
                .param(seat.value())
                .query(Tenure.now(clock, (rs, i) -> seat))
                .isEmpty();
    }

    /// The seats the person holds now.
    public List<SeatRow> seatsHeldBy(PersonId person) {
        return once.read(
                "seats held",
                person,
                () -> jdbc.sql("select " + SEAT + HELD + "person_id = ? order by h.position")
                        .param(person.value())
                        .query(Tenure.now(clock, (rs, i) -> seatRow(rs))));
    }

    public boolean holds(PersonId person, @Nullable SeatId seat) {
        return seat != null && roles.seats(person).contains(seat);
    }

    public boolean holdsAny(PersonId person) {
        return !roles.seats(person).isEmpty();
    }

    /// The seat that stands in for it, where one is named.
    public Optional<SeatId> deputy(SeatId seat) {
        return once.read(
                "deputy",
                seat,
                () -> jdbc.sql("select deputy_id from seat where id = ? and deputy_id is not null")
                        .param(seat.value())
                        .query((rs, i) -> new SeatId(rs.getObject(1, UUID.class)))
                        .optional());
    }

    public Optional<SeatRow> seat(SeatId id) {
        return jdbc.sql(SEATS + "where s.id = ?")
                .param(id.value())
                .query((rs, i) -> seatRow(rs))
                .optional();
    }

    /// Every seat, by identifier: for lists that show many.
    public Map<SeatId, SeatRow> seats() {
        var all = new LinkedHashMap<SeatId, SeatRow>();
        jdbc.sql(SEATS).query((rs, i) -> seatRow(rs)).list().forEach(row -> all.put(row.id(), row));
        return all;
    }

    /// Every organisation, by identifier: for lists that show many.
    public Map<OrganisationId, OrganisationRow> organisations() {
        var all = new LinkedHashMap<OrganisationId, OrganisationRow>();
        jdbc.sql("""
                        select o.id, o.organisation_key, o.name, c.name as city, c.city_key, coalesce(o.country, c.country) as country
                        from organisation o left join city c on c.id = o.city_id order by o.organisation_key
                        """)
                .query((rs, i) -> new OrganisationRow(
                        new OrganisationId(rs.getObject("id", UUID.class)),
                        rs.getString("organisation_key"),
                        TEXT.convertToEntityAttribute(rs.getString("name")),
                        rs.getString("city") == null ? null : TEXT.convertToEntityAttribute(rs.getString("city")),
                        rs.getString("city_key"),
                        rs.getString("country")))
                .list()
                .forEach(row -> all.put(row.id(), row));
        return all;
    }

    /// Writes down somebody the product itself must know, such as the first administrator.
    @Transactional
    @PreAuthorize("@actor.isSystem()")
    public PersonRow write(String key, String name, List<Language> languages, EmailAddress address) {
        var draft = new PersonDraft(key, name, languages, address.value(), List.of(), null, List.of());
        return persons.saveAndFlush(new Person(draft, List.of())).row();
    }

    /// Writes down the address at which a person has shown to read mail.
    ///
    /// @return false when it is somebody else's
    @Transactional
    @PreAuthorize("@actor.isSystem()")
    public boolean writeAt(PersonId person, EmailAddress address) {
        try {
            return jdbc.sql("""
                                    update person set address = ?, address_state = 'VERIFIED', version = version + 1
                                    where id = ?""").params(address.value(), person.value()).update() == 1;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /// The person has shown to read mail at their address.
    @Transactional
    @PreAuthorize("@actor.isSystem()")
    public void proved(PersonId person, EmailAddress address) {
        jdbc.sql("""
                        update person set address_state = 'VERIFIED', version = version + 1
                        where id = ? and address = ? and address_state <> 'VERIFIED'""").params(person.value(), address.value()).update();
    }

    /// Somebody to be written down.
    public record NewPerson(String key, String name, List<Language> languages, EmailAddress address) {}

    /// Writes many down, as [#write] does, with few statements.
    @Transactional
    @PreAuthorize("@actor.isSystem()")
    public List<PersonRow> writeAll(List<NewPerson> people) {
        var written = people.stream()
                .map(person -> new PersonDraft(
                        person.key(),
                        person.name(),
                        person.languages(),
                        person.address().value(),
                        List.of(),
                        null,
                        List.of()))
                .map(draft -> new Person(draft, List.of()))
                .toList();
        return persons.saveAllAndFlush(written).stream().map(Person::row).toList();
    }

    /// Names of persons, by identifier, for lists inside the product.
    @PreAuthorize("@actor.isSignedIn()")
    public Map<PersonId, String> names(List<PersonId> ids) {
        var names = new LinkedHashMap<PersonId, String>();
        persons.findAllById(ids.stream().map(PersonId::value).toList())
                .forEach(person -> names.put(person.row().id(), person.row().name()));
        return names;
    }

    private static SeatRow seatRow(ResultSet rs) throws SQLException {
        return new SeatRow(
                new SeatId(rs.getObject("id", UUID.class)),
                rs.getString("seat_key"),
                text(rs, "title"),
                new OrganisationId(rs.getObject("organisation_id", UUID.class)),
                text(rs, "organisation_name"));
    }

    private static LocalizedText text(ResultSet rs, String column) throws SQLException {
        return TEXT.convertToEntityAttribute(rs.getString(column));
    }
}
