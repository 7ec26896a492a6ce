package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.HolidayKeeping;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From the question by mail and its page to the warning in the agenda.
@ProductTest
class AvailabilityTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    AvailabilityKeeping keeping;

    @Autowired
    VenueContacts contacts;

    @Autowired
    AgendaClashes clashes;

    @Autowired
    AgendaReading reading;

    @Autowired
    AgendaPlanning planning;

    @Autowired
    HolidayKeeping holidays;

    @Autowired
    LabReading labs;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient client = HttpClient.newHttpClient();
    private LabId lab = LabId.next();
    private UUID host = new UUID(0, 0);
    private UUID hosted = host;

    @BeforeEach
    void lay() {
        lab = demo.lay();
        jdbc.sql("update lab set first_day = first_day + interval 20 day, last_day = last_day + interval 20 day")
                .update();
        jdbc.sql("update agenda_item set held_on = held_on + interval 20 day").update();
        host = directory.personNamed("demo-host").orElseThrow().id().value();
        organiser(() -> {
            var item = item();
            hosted = item.id();
            var form = AgendaItemForm.of(item);
            planning.edit(
                    lab,
                    item.id(),
                    item.version(),
                    form.with(
                            form.details().withPeople(ItemRole.HOST, List.of(ItemPerson.person(ItemRole.HOST, host)))));
        });
    }

    @Test
    void who_is_asked_by_mail_says_it_on_a_page_and_the_agenda_warns() throws Exception {
        var address = Objects.requireNonNull(
                directory.personNamed("demo-host").orElseThrow().address());
        organiser(() -> keeping.ask(lab, host));
        var link = Mailbox.of(address).await().link("/act/");
        for (var visit = 0; visit < 3; visit++) {
            assertThat(get(link).statusCode()).isEqualTo(200);
        }
        assertThat(row().answeredAt()).isNull();
        assertThat(row().askedAt()).isNotNull();
        assertThat(away()).doesNotContain("person-away");

        assertThat(post(link, answers("NONE")).statusCode()).isLessThan(400);

        assertThat(row().answeredAt()).isNotNull();
        assertThat(row().absences()).hasSize(days().size()).allMatch(AbsenceDraft::isWholeDay);
        assertThat(away()).contains("person-away");
        assertThat(post(link, answers("ALL")).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(row().absences()).isNotEmpty();
    }

    @Test
    void who_is_asked_may_write_hours_and_sees_them_again() throws Exception {
        var address = Objects.requireNonNull(
                directory.personNamed("demo-host").orElseThrow().address());
        organiser(() -> keeping.ask(lab, host));
        var link = Mailbox.of(address).await().link("/act/");
        var day = days().getFirst();
        var wrong = answers("ALL");
        wrong.put("hours-" + day, "a veces");
        assertThat(post(link, wrong).body()).contains("a veces").contains("9:00-11:30, 15:00-17:00");
        assertThat(row().answeredAt()).isNull();

        var hours = answers("ALL");
        hours.put("day-" + day, "HOURS");
        hours.put("hours-" + day, "9-11:30 y 15:00 a 17:00");
        assertThat(post(link, hours).statusCode()).isLessThan(400);

        assertThat(row().absences())
                .containsExactly(
                        new AbsenceDraft(day, LocalTime.MIN, LocalTime.of(9, 0)),
                        new AbsenceDraft(day, LocalTime.of(11, 30), LocalTime.of(15, 0)),
                        new AbsenceDraft(day, LocalTime.of(17, 0), LocalTime.of(23, 59)));
        organiser(() -> keeping.ask(lab, host));
        var again = Mailbox.of(address).await(2).getLast().link("/act/");
        assertThat(get(again).body()).contains("9:00-11:30, 15:00-17:00");
    }

    @Test
    void hours_after_midnight_are_kept_shown_again_and_count_in_the_agenda() throws Exception {
        var address = Objects.requireNonNull(
                directory.personNamed("demo-host").orElseThrow().address());
        organiser(() -> keeping.ask(lab, host));
        var day = days().getFirst();
        var next = day.plusDays(1);
        var hours = answers("ALL");
        hours.put("day-" + day, "HOURS");
        hours.put("hours-" + day, "20:00-2:00");
        hours.put("day-" + next, "NONE");
        assertThat(post(Mailbox.of(address).await().link("/act/"), hours).statusCode())
                .isLessThan(400);

        assertThat(row().absences())
                .containsExactly(
                        new AbsenceDraft(day, LocalTime.MIN, LocalTime.of(20, 0), LocalTime.of(2, 0)),
                        new AbsenceDraft(next, LocalTime.of(2, 0), LocalTime.of(23, 59)));
        hold(day, LocalTime.of(21, 0), LocalTime.of(2, 0));
        assertThat(away()).doesNotContain("person-away");
        hold(day, LocalTime.of(21, 0), LocalTime.of(2, 15));
        assertThat(away()).contains("person-away");
        organiser(() -> keeping.ask(lab, host));
        assertThat(get(Mailbox.of(address).await(2).getLast().link("/act/")).body())
                .contains("20:00-2:00");
    }

    @Test
    void a_night_before_a_free_day_is_shown_again_as_it_was_written_to_a_person_and_to_who_knows_a_place()
            throws Exception {
        var address = Objects.requireNonNull(
                directory.personNamed("demo-host").orElseThrow().address());
        var venue = Objects.requireNonNull(itemSomewhere().venue());
        organiser(() -> keeping.ask(lab, host));
        organiser(() -> contacts.name(lab, venue, "Rosa Portera", "rosa@lugar.example"));
        organiser(() -> contacts.ask(lab, venue));
        var day = days().getFirst();
        var hours = answers("ALL");
        hours.put("day-" + day, "HOURS");
        hours.put("hours-" + day, "22:00-2:00");

        post(Mailbox.of(address).await().link("/act/"), hours);
        post(Mailbox.of(new EmailAddress("rosa@lugar.example")).await().link("/act/"), hours);

        var evening = new AbsenceDraft(day, LocalTime.MIN, LocalTime.of(22, 0), LocalTime.of(2, 0));
        assertThat(row().absences()).containsExactly(evening);
        assertThat(organised(() -> keeping.places(lab)).get(venue)).containsExactly(evening);
        organiser(() -> keeping.ask(lab, host));
        organiser(() -> contacts.ask(lab, venue));
        assertThat(get(Mailbox.of(address).await(2).getLast().link("/act/")).body())
                .contains("22:00-2:00\"");
        assertThat(get(Mailbox.of(new EmailAddress("rosa@lugar.example"))
                                .await(2)
                                .getLast()
                                .link("/act/"))
                        .body())
                .contains("22:00-2:00\"");
    }

    @Test
    void an_organiser_writes_down_a_night() {
        var day = days().getFirst();
        organiser(() -> keeping.personIsAway(
                lab, host, List.of(new AbsenceDraft(day, LocalTime.of(22, 0), LocalTime.of(2, 0)))));

        assertThat(row().absences()).containsExactly(new AbsenceDraft(day, LocalTime.of(22, 0), LocalTime.of(2, 0)));
        hold(day.plusDays(1), LocalTime.of(1, 30), LocalTime.of(3, 0));
        assertThat(away()).contains("person-away");
        hold(day.plusDays(1), LocalTime.of(2, 0), LocalTime.of(3, 0));
        assertThat(away()).doesNotContain("person-away");
    }

    private void hold(LocalDate day, LocalTime from, LocalTime until) {
        organiser(() -> {
            var item = reading.draft(lab).stream()
                    .filter(row -> row.id().equals(hosted))
                    .findFirst()
                    .orElseThrow();
            planning.edit(
                    lab, item.id(), item.version(), AgendaItemForm.of(item).at(day, from, until));
        });
    }

    @Test
    void an_organiser_writes_it_down_and_takes_it_back() {
        var item = organised(this::item);
        organiser(() ->
                keeping.personIsAway(lab, host, List.of(new AbsenceDraft(item.day(), item.starts(), item.ends()))));
        assertThat(away()).contains("person-away");

        organiser(() -> keeping.personIsAway(lab, host, List.of()));

        assertThat(away()).doesNotContain("person-away");
    }

    @Test
    void a_place_that_cannot_be_had_warns_too() {
        var item = itemSomewhere();
        organiser(() -> keeping.placeIsAway(
                lab, Objects.requireNonNull(item.venue()), List.of(AbsenceDraft.wholeDay(item.day()))));

        assertThat(organised(() -> clashes.of(lab)))
                .anyMatch(clash -> clash.rule().equals("venue-closed") && clash.isAbout(item.id()));
    }

    @Test
    void the_contact_of_a_place_is_asked_by_mail_and_says_on_a_page_when_it_cannot_be_had() throws Exception {
        var venue = Objects.requireNonNull(itemSomewhere().venue());
        organiser(() -> contacts.name(lab, venue, "Rosa Portera", "rosa@lugar.example"));
        assertThat(contact(venue).askedAt()).isNull();
        organiser(() -> contacts.ask(lab, venue));
        var link = Mailbox.of(new EmailAddress("rosa@lugar.example")).await().link("/act/");
        for (var visit = 0; visit < 3; visit++) {
            assertThat(get(link).body()).contains("No se puede usar");
        }
        assertThat(contact(venue).answeredAt()).isNull();
        assertThat(organised(() -> keeping.places(lab)).get(venue)).isEmpty();

        assertThat(post(link, answers("NONE")).statusCode()).isLessThan(400);

        assertThat(contact(venue).answeredAt()).isNotNull();
        assertThat(organised(() -> keeping.places(lab)).get(venue))
                .hasSize(days().size())
                .allMatch(AbsenceDraft::isWholeDay);
        assertThat(away()).contains("venue-closed");
        assertThat(post(link, answers("ALL")).statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void who_is_no_longer_the_contact_of_a_place_says_nothing_of_it() throws Exception {
        var venue = Objects.requireNonNull(itemSomewhere().venue());
        organiser(() -> contacts.name(lab, venue, "Rosa Portera", "rosa@lugar.example"));
        organiser(() -> contacts.ask(lab, venue));
        var link = Mailbox.of(new EmailAddress("rosa@lugar.example")).await().link("/act/");
        var host = directory.personNamed("demo-host").orElseThrow();

        organiser(() -> contacts.name(
                lab, venue, "", Objects.requireNonNull(host.address()).value()));

        assertThat(contact(venue).name()).isEqualTo(host.name());
        assertThat(post(link, answers("NONE")).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(organised(() -> keeping.places(lab)).get(venue)).isEmpty();
        organiser(() -> contacts.remove(lab, venue));
        assertThat(organised(() -> contacts.of(lab))).isEmpty();
    }

    @Test
    void a_contact_without_an_address_or_of_a_place_elsewhere_is_refused() {
        var venue = Objects.requireNonNull(itemSomewhere().venue());
        assertThatThrownBy(() -> organiser(() -> contacts.name(lab, venue, "Rosa", "rosa")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> organiser(() -> contacts.name(lab, venue, " ", "rosa@lugar.example")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> organiser(() -> contacts.name(lab, UUID.randomUUID(), "Rosa", "rosa@lugar.example")))
                .isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> organiser(() -> contacts.ask(lab, venue))).isInstanceOf(NotForYou.class);
    }

    private VenueContactRow contact(UUID venue) {
        return Objects.requireNonNull(organised(() -> contacts.of(lab)).get(venue));
    }

    private AgendaItemRow itemSomewhere() {
        return organised(() -> reading.draft(lab)).stream()
                .filter(row -> row.venue() != null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_holiday_of_the_city_warns_and_is_entered_once() {
        var day = organised(this::item).day();
        organiser(() -> holidays.add(lab, day, "Fiesta patria"));

        assertThat(away()).contains("holiday");
        assertThatThrownBy(() -> organiser(() -> holidays.add(lab, day, "Otra")))
                .isInstanceOf(Refused.class);
        var holiday = organised(() -> holidays.of(lab)).getFirst();
        organiser(() -> holidays.remove(lab, holiday.id()));
        assertThat(away()).doesNotContain("holiday");
    }

    @Test
    void hours_that_make_no_sense_and_people_nobody_needs_are_refused() {
        var day = LocalDate.of(2031, 5, 5);
        assertThatThrownBy(() -> organiser(() -> keeping.personIsAway(
                        lab, host, List.of(new AbsenceDraft(day, LocalTime.NOON, LocalTime.NOON)))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> organiser(() -> keeping.ask(lab, UUID.randomUUID())))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void what_would_not_fit_is_said_before_it_is_saved() {
        var item = organised(this::item);
        organiser(() -> keeping.personIsAway(lab, host, List.of(AbsenceDraft.wholeDay(item.day()))));

        var found = organised(() -> clashes.ifSaved(lab, item.id(), AgendaItemForm.of(item)));

        assertThat(found).anyMatch(clash -> clash.rule().equals("person-away"));
        assertThat(found).allMatch(clash -> clash.isAbout(item.id()));
    }

    private AgendaItemRow item() {
        return reading.draft(lab).stream()
                .filter(row -> row.kind() == AgendaItemKind.PLENARY || row.kind() == AgendaItemKind.WORKSHOP)
                .findFirst()
                .orElseThrow();
    }

    private AvailabilityRow row() {
        return organised(() -> keeping.people(lab)).stream()
                .filter(row -> row.who().equals(host))
                .findFirst()
                .orElseThrow();
    }

    private List<String> away() {
        return organised(() -> clashes.of(lab)).stream().map(Clash::rule).toList();
    }

    private List<LocalDate> days() {
        return labs.sheet(lab).orElseThrow().days();
    }

    private Map<String, String> answers(String part) {
        var answers = new LinkedHashMap<String, String>();
        days().forEach(day -> answers.put("day-" + day, part));
        return answers;
    }

    private void organiser(Runnable work) {
        demo.as("demo-organiser", work);
    }

    private <T> T organised(java.util.function.Supplier<T> work) {
        return demo.as("demo-organiser", work);
    }

    private HttpResponse<String> get(String link) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String link, Map<String, String> form) throws Exception {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(link))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void the_holder_of_a_seat_that_is_needed_warns_when_they_cannot_come() {
        var seat = jdbc.sql("select seat_id from holding where person_id = ?")
                .param(host)
                .query((rs, i) -> Objects.requireNonNull(rs.getObject(1, UUID.class)))
                .list()
                .getFirst();
        organiser(() -> {
            var item = item();
            planning.edit(
                    lab,
                    item.id(),
                    item.version(),
                    AgendaItemForm.of(item)
                            .with(item.details()
                                    .withPeople(ItemRole.HOST, List.of(ItemPerson.seat(ItemRole.HOST, seat)))));
        });
        assertThat(away()).doesNotContain("person-away");

        var day = organised(this::item).day();
        organiser(() -> keeping.personIsAway(lab, host, List.of(AbsenceDraft.wholeDay(day))));

        assertThat(organised(() -> clashes.of(lab)))
                .filteredOn(clash -> clash.rule().equals("person-away"))
                .anyMatch(clash -> clash.isAbout(hosted)
                        && clash.said()
                                .contains(directory
                                        .personNamed("demo-host")
                                        .orElseThrow()
                                        .name()));
    }
}
