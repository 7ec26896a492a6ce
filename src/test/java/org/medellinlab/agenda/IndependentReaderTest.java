package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.ZoneId;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Our calendars as a program understands them that was written by others and shares no code with ours.
@ProductTest
class IndependentReaderTest {

    private static final ZoneId ZONE = ZoneId.of("America/Bogota");

    @Autowired
    DemoPromises demo;

    @Autowired
    AgendaReading reading;

    @Autowired
    AgendaPlanning planning;

    @Autowired
    AgendaCalendar calendar;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    PersonalCalendar personal;

    @Autowired
    ItemInvitations invitations;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
    }

    @Test
    void the_public_calendar_has_every_item_at_its_instant_with_nothing_to_complain_of() {
        var read = parsed(calendar.ics(lab, Language.EN));
        var items = reading.released(lab).orElseThrow().items();

        assertThat(read.getMethod().getValue()).isEqualTo("PUBLISH");
        assertThat(read.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(read.getTimezoneInfo().getTimezones()).hasSize(1);
        assertThat(read.getEvents()).hasSameSizeAs(items);
        var byUid = read.getEvents().stream()
                .collect(Collectors.toMap(event -> event.getUid().getValue(), event -> event));
        for (var item : items) {
            var event = java.util.Objects.requireNonNull(byUid.get(item.id() + "@localhost"));
            assertThat(event.getSummary().getValue()).isEqualTo(item.title().in(Language.EN));
            assertThat(event.getDateStart().getValue().toInstant())
                    .isEqualTo(item.day().atTime(item.starts()).atZone(ZONE).toInstant());
            assertThat(event.getDateEnd().getValue().toInstant())
                    .isEqualTo(item.day().atTime(item.ends()).atZone(ZONE).toInstant());
        }
    }

    @Test
    void what_was_taken_out_is_cancelled_with_a_higher_sequence() {
        var item = item("pausa-1");
        organiser(() -> {
            planning.withdraw(lab, item.id());
            return planning.release(lab, "v2");
        });

        var event = event(parsed(calendar.ics(lab, Language.ES)), item);

        assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(event.getSequence().getValue()).isEqualTo(1);
    }

    @Test
    void a_personal_calendar_and_an_invitation_are_understood() {
        var address = demo.as("iara-sampaio", () -> feeds.make(Language.PT));
        var read = parsed(
                personal.ics(address.substring(address.lastIndexOf('/') + 1).replace(".ics", ""))
                        .orElseThrow());
        assertThat(read.getEvents()).isNotEmpty();
        assertThat(read.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();

        jdbc.sql("update person set address = 'iara@x.org' where id = ?")
                .param(demo.person("iara-sampaio").person().value())
                .update();
        demo.as("iara-sampaio", () -> invitations.sendMe(lab, item("pausa-1").id()));
        var invitation = parsed(java.util.Objects.requireNonNull(
                jdbc.sql("select calendar from mail_message where calendar is not null")
                        .query(String.class)
                        .single()));
        assertThat(invitation.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(invitation.getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getAttendees())
                    .singleElement()
                    .satisfies(attendee -> assertThat(attendee.getEmail()).isEqualTo("iara@x.org"));
            assertThat(event.getOrganizer().getEmail()).contains("@");
        });
    }

    private static ICalendar parsed(String text) {
        var all = Biweekly.parse(text).all();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static VEvent event(ICalendar calendar, AgendaItemRow item) {
        return calendar.getEvents().stream()
                .filter(event -> event.getUid().getValue().startsWith(item.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private AgendaItemRow item(String key) {
        return organiser(() -> reading.draft(lab)).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private <T> T organiser(Supplier<T> work) {
        return demo.as("demo-organiser", work);
    }

    @Test
    void what_is_called_off_stays_with_its_hours_and_is_cancelled_until_it_takes_place_again() {
        callOff(true);
        var read = parsed(calendar.ics(lab, Language.ES));
        var off = event(read, item("pausa-1"));
        assertThat(off.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(off.getSequence().getValue()).isEqualTo(1);
        assertThat(off.getDateStart().getValue().toInstant())
                .isEqualTo(item("pausa-1").startsAt().atZone(ZONE).toInstant());
        assertThat(event(read, item("bienvenida")).getStatus()).isNull();

        callOff(false);
        var on = event(parsed(calendar.ics(lab, Language.ES)), item("pausa-1"));
        assertThat(on.getStatus()).isNull();
        assertThat(on.getSequence().getValue()).isEqualTo(2);
    }

    private void callOff(boolean off) {
        var item = item("pausa-1");
        organiser(() -> {
            planning.edit(
                    lab,
                    item.id(),
                    item.version(),
                    AgendaItemForm.of(item).with(item.details().cancelled(off)));
            return planning.release(lab, off ? "v2" : "v3");
        });
    }
}
