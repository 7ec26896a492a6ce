package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabHold;
import org.medellinlab.lab.LabReading;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.ActionRequest;
import org.medellinlab.mail.Actions;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A lab file that is brought in while somebody answers by link when they can come: whoever is first is through before
/// the other begins, and what was said by link stays.
@ProductTest
class AvailabilityAtOnceTest {

    private static final long PATIENCE = 30;

    @Autowired
    DemoPromises demo;

    @Autowired
    AvailabilityKeeping keeping;

    @Autowired
    Absences absences;

    @Autowired
    VenueContacts contacts;

    @Autowired
    LabReading labs;

    @Autowired
    Directory directory;

    @Autowired
    LabFiles files;

    @Autowired
    LabHold holds;

    @Autowired
    ActionLinks links;

    @Autowired
    Actions actions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private LabId lab = LabId.next();
    private UUID host = new UUID(0, 0);
    private UUID venue = host;
    private List<LocalDate> days = List.of();

    @BeforeEach
    void lay() {
        lab = demo.lay();
        jdbc.sql("update lab set first_day = first_day + interval 20 day, last_day = last_day + interval 20 day")
                .update();
        days = labs.sheet(lab).orElseThrow().days();
        venue = labs.venues(lab).keySet().iterator().next();
        host = directory.personNamed("demo-host").orElseThrow().id().value();
        demo.as("demo-organiser", () -> {
            contacts.name(lab, venue, "Rosa Portera", "rosa@lugar.example");
            keeping.placeIsAway(lab, venue, List.of(inTheFile()));
            jdbc.sql("update venue_contact set asked_at = utc_timestamp(6)").update();
            absences.save(Absence.ofPerson(lab.value(), host, inTheFile()));
            keeping.ask(lab, host);
        });
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void a_file_waits_for_the_answer_that_is_given_and_leaves_it() throws Exception {
        var told = tell();
        jdbc.sql("delete from absence").update();
        for (var who : List.of(host, venue)) {
            var token = token(who, who.equals(venue) ? rosa() : host);
            var answered = new CountDownLatch(1);
            var on = new CountDownLatch(1);
            var answer = threads.submit(() -> transaction.execute(status -> {
                var done = act(token);
                answered.countDown();
                await(on);
                return done;
            }));
            await(answered);
            var file = threads.submit(() -> bring(told));
            waits(1);
            on.countDown();

            assertThat(get(answer)).isPresent();
            assertThat(get(file)).isEqualTo(lab);
            assertThat(away(who)).isEqualTo(answered());
        }
        assertThat(askedAndAnswered()).isEqualTo(2);
    }

    @Test
    void an_answer_waits_for_the_file_that_is_brought_in_and_takes_its_place() throws Exception {
        var told = tell().replace("starts: 22:00", "starts: 21:00");
        for (var who : List.of(host, venue)) {
            var token = token(who, who.equals(venue) ? rosa() : host);
            var brought = new CountDownLatch(1);
            var on = new CountDownLatch(1);
            var file = threads.submit(() -> transaction.execute(status -> {
                var done = bring(told);
                brought.countDown();
                await(on);
                return done;
            }));
            await(brought);
            var answer = threads.submit(() -> act(token));
            waits(1);
            on.countDown();

            assertThat(get(file)).isEqualTo(lab);
            assertThat(get(answer)).isPresent();
            assertThat(away(who)).isEqualTo(answered());
        }
        assertThat(askedAndAnswered()).isEqualTo(2);
        bring(told);
        assertThat(away(host)).isEqualTo(answered());
        assertThat(away(venue)).isEqualTo(answered());
    }

    /// Each of them has what the other waits for: the database ends one, which begins anew.
    @Test
    void a_file_that_names_another_contact_ends_the_link_of_who_answers_and_nobody_is_left_half_way() throws Exception {
        var told = tell();
        var rosa = told.substring(told.indexOf("\ncontacts:\n"))
                .split("person: ")[1]
                .lines()
                .findFirst()
                .orElseThrow();
        var other = told.replaceFirst("(\ncontacts:\n(?:.*\n)*?.*person: )" + rosa, "$1demo-host");
        var token = token(venue, rosa());
        var held = new CountDownLatch(1);
        var on = new CountDownLatch(1);
        var before = threads.submit(() -> transaction.execute(status -> {
            holds.hold(lab);
            held.countDown();
            await(on);
            return true;
        }));
        await(held);
        var file = threads.submit(() -> bring(other));
        waits(1);
        var answer = threads.submit(() -> act(token));
        waits(2);
        on.countDown();

        get(before);
        assertThat(get(file)).isEqualTo(lab);
        get(answer);
        assertThat(away(venue)).containsExactly(inTheFile());
        assertThat(demo.as("demo-organiser", () -> contacts.of(lab)).get(venue)).satisfies(contact -> {
            assertThat(Objects.requireNonNull(contact).name())
                    .isEqualTo(demo.person("demo-host").name());
            assertThat(contact.answeredAt()).isNull();
        });
        assertThat(act(token)).isEmpty();
    }

    private AbsenceDraft inTheFile() {
        return new AbsenceDraft(days.getFirst(), LocalTime.of(22, 0), LocalTime.of(2, 0));
    }

    /// Away on the second day, and on no other.
    private List<AbsenceDraft> answered() {
        return List.of(AbsenceDraft.wholeDay(days.get(1)));
    }

    private Optional<Actions.Done> act(String token) {
        Map<String, String> form = new HashMap<>();
        days.forEach(day -> form.put("day-" + day, day.equals(days.get(1)) ? "NONE" : "ALL"));
        return actions.act(token, null, form);
    }

    private UUID rosa() {
        return jdbc.sql("select person_id from venue_contact where venue_id = ?")
                .param(venue)
                .query(UUID.class)
                .single();
    }

    private String token(UUID who, UUID person) {
        var link = Objects.requireNonNull(transaction.execute(status -> links.issue(new ActionRequest(
                who.equals(venue) ? AvailabilityMail.PLACE : AvailabilityMail.KIND,
                who.equals(venue) ? venue : lab.value(),
                null,
                new PersonId(person),
                Language.ES,
                days.getLast()
                        .plusYears(20)
                        .atStartOfDay(java.time.ZoneOffset.UTC)
                        .toInstant(),
                null))));
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private List<AbsenceDraft> away(UUID who) {
        return CurrentActor.asSystem(() -> who.equals(venue)
                ? Objects.requireNonNull(keeping.places(lab).get(venue))
                : keeping.people(lab).stream()
                        .filter(row -> row.who().equals(host))
                        .findFirst()
                        .orElseThrow()
                        .absences());
    }

    private int askedAndAnswered() {
        return jdbc.sql("select (select count(*) from availability_asked where answered_at is not null)"
                        + " + (select count(*) from venue_contact where answered_at is not null)")
                .query(Integer.class)
                .single();
    }

    /// Until so many wait for somebody who holds the lab.
    private void waits(int count) {
        Awaitility.await().until(() -> jdbc.sql("""
                        select count(*) from information_schema.processlist
                        where info like 'select id from lab where id =%for update' and id <> connection_id()""").query(Integer.class).single() == count);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static <T> T get(Future<T> of) throws Exception {
        return of.get(PATIENCE, TimeUnit.SECONDS);
    }

    private String tell() {
        return CurrentActor.asSystem(() -> files.tell(lab));
    }

    private LabId bring(String text) {
        return CurrentActor.asSystem(() -> files.bring(text));
    }
}
