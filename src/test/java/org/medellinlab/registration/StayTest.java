package org.medellinlab.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.directory.Directory;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/// Journeys, beds and meals of those who come to the invented lab.
@ProductTest
class StayTest {

    private static final EmailAddress ADDRESS = new EmailAddress("joana@recife.example.org");

    @Autowired
    DemoPromises demo;

    @Autowired
    TravelKeeping travel;

    @Autowired
    Rooming rooming;

    @Autowired
    StayCounting counting;

    @Autowired
    Inviting inviting;

    @Autowired
    InvitationReading reading;

    @Autowired
    AnsweringInvitation answering;

    @Autowired
    InvitationLinks links;

    @Autowired
    Directory directory;

    @Autowired
    LabFiles files;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();
    private LocalDate first = LocalDate.EPOCH;
    private PersonId iara = new PersonId(new UUID(0, 0));
    private PersonId caio = new PersonId(new UUID(0, 0));

    @BeforeEach
    void lay() {
        lab = demo.lay();
        jdbc.sql("update lab set first_day = first_day + interval 20 day, last_day = last_day + interval 20 day")
                .update();
        first = jdbc.sql("select first_day from lab where id = ?")
                .param(lab.value())
                .query(LocalDate.class)
                .single();
        iara = person("iara-sampaio");
        caio = person("caio-figueiredo");
    }

    @Test
    void a_journey_the_organiser_writes_stands_in_the_list_of_its_day() {
        write(iara, Journey.UNKNOWN, journey(first, LocalTime.of(22, 40), "AV 86", first.plusDays(4)));
        write(caio, Journey.UNKNOWN, journey(first, LocalTime.of(6, 5), "LA 33", first.plusDays(4)));

        var arrivals = TravelDays.arrivals(organiser(() -> travel.of(lab)));

        assertThat(arrivals.get(first))
                .extracting(TravelRow::person)
                .as("by hour")
                .containsExactly(caio, iara);
        assertThat(row(iara).journey().arrival().collectedBy()).isEqualTo("Sara");
    }

    @Test
    void what_the_organiser_corrects_is_what_the_person_sees_and_the_other_way_round() {
        var id = comes("arrives-on", first.toString(), "arrives-at", "08:30", "departs-on", first.plusDays(2) + "");
        var joana = organiser(() -> reading.one(lab, id)).person();
        var told = row(joana).journey();
        assertThat(told.arrival().time()).isEqualTo(LocalTime.of(8, 30));

        write(joana, told, journey(first.minusDays(1), LocalTime.of(23, 0), "AV 1", first.plusDays(3)));
        var seen = java.util.Objects.requireNonNull(
                answering.show(token(id)).orElseThrow().answer());
        assertThat(seen.arrivesOn()).isEqualTo(first.minusDays(1));
        assertThat(seen.departsOn()).isEqualTo(first.plusDays(3));

        answering.confirm(
                token(id),
                Map.of(
                        "language",
                        "pt",
                        "notice",
                        "yes",
                        "arrives-on",
                        first.plusDays(1).toString()));
        assertThat(row(joana).journey().arrival().day()).isEqualTo(first.plusDays(1));
        assertThat(row(joana).journey().arrival().by()).isEqualTo("AV 1");
    }

    @Test
    void a_journey_that_cannot_be_or_was_changed_meanwhile_is_refused() {
        var written = journey(first, LocalTime.NOON, "AV 86", first.plusDays(4));
        write(iara, Journey.UNKNOWN, written);

        assertThatThrownBy(() -> write(iara, Journey.UNKNOWN, written)).hasMessage("stay.travel.refused.stale");
        assertThatThrownBy(() -> write(iara, written, journey(first, LocalTime.NOON, "", first.minusDays(1))))
                .hasMessage("stay.travel.refused.order");
        assertThatThrownBy(() -> write(iara, written, journey(first.minusDays(40), LocalTime.NOON, "", first)))
                .hasMessage("stay.travel.refused.far");
        assertThatThrownBy(() -> write(person("demo-network"), Journey.UNKNOWN, written))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void nobody_sleeps_in_a_taken_bed_nor_in_two() {
        var room = room(2);
        organiser(() -> rooming.put(lab, new BedDraft(room, 1, iara, first, first.plusDays(3))));

        assertThatThrownBy(() -> put(new BedDraft(room, 1, caio, first.plusDays(2), first.plusDays(4))))
                .hasMessage("stay.rooms.refused.taken");
        assertThatThrownBy(() -> put(new BedDraft(room, 2, iara, first.plusDays(2), first.plusDays(4))))
                .hasMessage("stay.rooms.refused.elsewhere");
        assertThatThrownBy(() -> put(new BedDraft(room, 3, caio, first, first.plusDays(1))))
                .hasMessage("stay.rooms.refused.no-bed");
        assertThatThrownBy(() -> put(new BedDraft(room, 2, caio, first, first)))
                .hasMessage("stay.rooms.refused.nights");
        put(new BedDraft(room, 1, caio, first.plusDays(3), first.plusDays(4)));
        assertThat(stays()).hasSize(2);
    }

    @Test
    void the_database_itself_refuses_a_second_sleeper() {
        var room = room(1);
        put(new BedDraft(room, 1, iara, first, first.plusDays(3)));

        assertThatThrownBy(() -> jdbc.sql("insert into bed_stay (id, version, lab_id, room_id, bed, person_id,"
                                + " first_night, leaves_on) values (uuid(), 0, ?, ?, 1, ?, ?, ?)")
                        .params(lab.value(), room, caio.value(), first.plusDays(2), first.plusDays(5))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void of_many_who_want_the_last_bed_at_once_one_gets_it() throws Exception {
        var room = room(1);
        var people = organiser(() -> travel.of(lab)).stream().limit(6).toList();
        var start = new CyclicBarrier(people.size());
        var got = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newFixedThreadPool(people.size())) {
            people.forEach(person -> got.add(threads.submit(() -> {
                start.await();
                try {
                    put(new BedDraft(room, 1, person.person(), first, first.plusDays(2)));
                    return true;
                } catch (Refused taken) {
                    return false;
                }
            })));
        }
        var winners = 0;
        for (var each : got) {
            winners += each.get() ? 1 : 0;
        }
        assertThat(winners).isEqualTo(1);
        assertThat(stays()).hasSize(1);
    }

    @Test
    void nights_that_do_not_fit_the_journey_are_doubted_and_who_has_no_bed_is_listed() {
        var room = room(2);
        write(iara, Journey.UNKNOWN, journey(first.minusDays(1), LocalTime.NOON, "", first.plusDays(3)));
        put(new BedDraft(room, 1, iara, first, first.plusDays(3)));

        var sheet = organiser(() -> rooming.sheet(lab));

        assertThat(stays().getFirst().doubts()).containsExactly(NightDoubt.ARRIVES_EARLIER);
        assertThat(sheet.without())
                .extracting(RoomingSheet.Sleeper::person)
                .contains(caio)
                .doesNotContain(iara);
        assertThat(sheet.without())
                .as("who lives in the city needs no bed")
                .extracting(RoomingSheet.Sleeper::person)
                .doesNotContain(person("catalina-restrepo"));
    }

    @Test
    void a_bed_taken_away_can_be_put_back_and_a_used_room_stays() {
        var room = room(2);
        var stay = put(new BedDraft(room, 2, iara, first, first.plusDays(3)));
        assertThatThrownBy(() -> organiser(() -> rooming.removeRoom(lab, room)))
                .hasMessage("stay.rooms.refused.in-use");
        assertThatThrownBy(() -> organiser(() -> rooming.changeRoom(lab, room, new RoomDraft("101", 1))))
                .hasMessage("stay.rooms.refused.bed-taken");

        var was = organiser(() -> rooming.takeOut(lab, stay));
        assertThat(stays()).isEmpty();
        put(was);
        assertThat(stays()).hasSize(1);
    }

    @Test
    void who_does_not_come_after_all_leaves_no_journey_and_no_bed() {
        var id = comes("diet", "vegana");
        var joana = organiser(() -> reading.one(lab, id)).person();
        write(joana, row(joana).journey(), journey(first, LocalTime.NOON, "AV 86", first.plusDays(2)));
        put(new BedDraft(room(1), 1, joana, first, first.plusDays(2)));

        answering.decline(token(id), Map.of());

        assertThat(stays()).isEmpty();
        assertThat(jdbc.sql("select count(*) from stay_travel")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void meals_and_needs_are_counted_by_day_for_the_organisers_alone() {
        comes(
                "diet",
                "Vegana",
                "access",
                "silla de ruedas",
                "arrives-on",
                first.plusDays(1).toString());

        var days = organiser(() -> counting.days(lab));

        assertThat(days).hasSize(5);
        assertThat(days.get(1).there()).isEqualTo(days.get(0).there() + 1);
        assertThat(days.get(0).diets()).isEmpty();
        assertThat(days.get(1).diets()).containsExactly(new StayDay.Diet("Vegana", 1));
        assertThat(days.get(1).needs()).extracting(StayDay.Need::words).containsExactly("silla de ruedas");
        assertThat(new String(organiser(() -> counting.table(lab, Language.ES)), StandardCharsets.UTF_8))
                .contains("Vegana,1")
                .doesNotContain("Joana", "silla");
        assertThatThrownBy(() -> demo.as("demo-facilitator", () -> counting.days(lab)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_table_of_journeys_takes_no_formula_along() {
        write(iara, Journey.UNKNOWN, journey(first, LocalTime.NOON, "=HYPERLINK(1)", first.plusDays(4)));

        var table = new String(organiser(() -> travel.table(lab, Language.PT)), StandardCharsets.UTF_8);

        assertThat(table).contains("'=HYPERLINK(1)", "Dia de chegada");
    }

    @Test
    void a_lab_that_moves_takes_its_nights_and_journeys_along() {
        var room = room(1);
        write(iara, Journey.UNKNOWN, journey(first, LocalTime.NOON, "", first.plusDays(1)));
        put(new BedDraft(room, 1, iara, first, first.plusDays(1)));
        put(new BedDraft(room, 1, caio, first.plusDays(1), first.plusDays(2)));

        CurrentActor.asSystem(() -> files.moveBy(lab, 1));

        assertThat(row(iara).journey().arrival().day()).isEqualTo(first.plusDays(1));
        assertThat(stays())
                .extracting(stay -> stay.draft().firstNight())
                .containsExactly(first.plusDays(1), first.plusDays(2));
    }

    private Journey journey(LocalDate comes, LocalTime at, String by, LocalDate goes) {
        var flight = by.isEmpty() ? null : by;
        return new Journey(new Journey.Way(comes, at, flight, "Sara"), new Journey.Way(goes, null, null, null));
    }

    private void write(PersonId person, Journey shown, Journey journey) {
        demo.as("demo-organiser", () -> travel.write(lab, person, shown, journey));
    }

    private TravelRow row(PersonId person) {
        return organiser(() -> travel.of(lab)).stream()
                .filter(row -> row.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private UUID room(int beds) {
        return organiser(() -> rooming.addRoom(
                lab, rooming.add(lab, new LodgingDraft("Hotel Nutibara", null)), new RoomDraft("101", beds)));
    }

    private UUID put(BedDraft draft) {
        return organiser(() -> rooming.put(lab, draft));
    }

    private java.util.List<RoomingSheet.Stay> stays() {
        return organiser(() -> rooming.sheet(lab)).houses().stream()
                .flatMap(house -> house.rooms().stream())
                .flatMap(room -> room.stays().stream())
                .toList();
    }

    /// Somebody invited who confirmed with these words.
    private UUID comes(String... words) {
        var id = organiser(() -> inviting.invite(
                lab, new InvitationDraft("Joana Prado", ADDRESS, Language.PT, ParticipantKind.DELEGATE, null, null)));
        var form = new java.util.HashMap<>(Map.of("language", "pt", "notice", "yes"));
        for (var i = 0; i < words.length; i += 2) {
            form.put(words[i], words[i + 1]);
        }
        answering.confirm(token(id), form);
        return id;
    }

    private String token(UUID invitation) {
        var link =
                java.util.Objects.requireNonNull(transaction.execute(status -> links.issue(invitation, Language.PT)));
        return link.replaceAll(".*/invitation/([^?]+).*", "$1");
    }

    private PersonId person(String key) {
        return directory.personNamed(key).orElseThrow().id();
    }

    private <T> T organiser(java.util.function.Supplier<T> work) {
        return demo.as("demo-organiser", work);
    }

    private void organiser(Runnable work) {
        demo.as("demo-organiser", work);
    }
}
