package org.medellinlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.MailedCalendars;
import org.medellinlab.agenda.AgendaCalendar;
import org.medellinlab.agenda.AgendaItemForm;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.AgendaPlanning;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.agenda.CalendarFeeds;
import org.medellinlab.agenda.ItemInvitations;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.journey.IcalJs.Calendar;
import org.medellinlab.journey.IcalJs.Event;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The calendars and invitations as ical.js understands them, in a browser on the other side of the world: a library
/// of others, which many web calendars read with and which shares no code with ours.
class CalendarReaderJourney extends Journey {

    private static final String WHO = "iara-sampaio";
    private static final ZoneId LABS = ZoneId.of("America/Bogota");
    private static final ZoneId READERS = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter HERE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

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
    ItemInvitations invitations;

    @Autowired
    JdbcClient jdbc;

    private IcalJs reader;
    private LabId lab = LabId.next();

    @BeforeEach
    void open() throws IOException {
        lab = demo.lab();
        reader = IcalJs.in(browser.elsewhere(READERS.getId()));
    }

    @Test
    void the_public_calendar_is_what_was_released_whatever_clock_the_reader_has() {
        var read = reader.readAt(publicAddress());
        var items = reading.released(lab).orElseThrow().items();

        assertThat(read.method()).isEqualTo("PUBLISH");
        assertThat(read.zones()).containsExactly(LABS.getId());
        assertThat(read.events()).hasSameSizeAs(items);
        for (var item : items) {
            var event = read.event(uid(item));
            assertThat(event.summary()).isEqualTo(item.title().in(Language.ES));
            assertThat(event.zone()).isEqualTo(LABS.getId());
            IcalJs.isAt(event, item, LABS);
            assertThat(event.here())
                    .isEqualTo(item.day()
                            .atTime(item.starts())
                            .atZone(LABS)
                            .withZoneSameInstant(READERS)
                            .format(HERE));
            assertThat(event.recurs()).isFalse();
            assertThat(event.status()).isIn("", "CONFIRMED");
            if (item.venueName() != null) {
                assertThat(event.location()).startsWith(item.venueName().in(Language.ES));
            }
        }
    }

    @Test
    void a_release_keeps_identifiers_counts_what_changed_and_cancels_what_is_gone() {
        var before = reader.readAt(publicAddress());
        var moved = item("bienvenida");
        var gone = item("pausa-1");
        organiser(() -> {
            var form = AgendaItemForm.of(moved);
            planning.edit(
                    lab,
                    moved.id(),
                    moved.version(),
                    form.at(
                            form.day(),
                            form.starts().plusMinutes(15),
                            form.ends().plusMinutes(15)));
            planning.withdraw(lab, gone.id());
            return planning.release(lab, "v2 – sin café");
        });
        pages.refreshNow();
        var after = reader.readAt(publicAddress());

        assertThat(after.event(uid(gone)).status()).isEqualTo("CANCELLED");

        assertThat(uids(after)).isEqualTo(uids(before));
        assertThat(after.event(uid(gone)).sequence())
                .isGreaterThan(before.event(uid(gone)).sequence());
        assertThat(after.event(uid(moved)).sequence())
                .isGreaterThan(before.event(uid(moved)).sequence());
        IcalJs.isAt(after.event(uid(moved)), item("bienvenida"), LABS);
        before.events().stream()
                .filter(event -> !event.uid().equals(uid(moved)) && !event.uid().equals(uid(gone)))
                .forEach(event -> assertThat(after.event(event.uid())).isEqualTo(event));
    }

    @Test
    void every_sign_of_a_text_arrives_as_it_was_written() {
        var odd = "Café, té; «100 %»: C:\\nuevo \\, \"así\" – 🌳 ção " + "áéíóúñ".repeat(20);
        var longer = "Primero; segundo, tercero.\n\nC:\\nube\\; y al final\\n no hay salto 🚲" + "ñandú, ".repeat(60);
        var item = item("bienvenida");
        organiser(() -> {
            var form = AgendaItemForm.of(item);
            planning.edit(
                    lab,
                    item.id(),
                    item.version(),
                    new AgendaItemForm(
                            form.kind(),
                            LocalizedText.of(Language.ES, odd),
                            LocalizedText.of(Language.ES, longer.strip()),
                            form.day(),
                            form.starts(),
                            form.ends(),
                            form.approximate(),
                            form.venue(),
                            form.track(),
                            form.phase()));
            return planning.release(lab, "v2 – signos");
        });

        var event = reader.read(calendar.ics(lab, Language.ES)).event(uid(item));

        assertThat(event.summary()).isEqualTo(odd);
        assertThat(event.description()).contains(longer.strip());
    }

    @Test
    void ones_own_calendar_has_the_events_of_the_public_one() {
        var address = demo.as(WHO, () -> feeds.make(Language.PT));
        var own = reader.readAt(address);
        var everybodys = reader.readAt(publicAddress());

        assertThat(own.events()).isNotEmpty();
        assertThat(uids(everybodys)).containsAll(uids(own));
        assertThat(own.events()).allSatisfy(event -> assertThat(event.recurs()).isFalse());
        var item = item("bienvenida");
        IcalJs.isAt(own.event(uid(item)), item, LABS);
        assertThat(own.event(uid(item)).summary()).isEqualTo(item.title().in(Language.PT));
    }

    @Test
    void an_invitation_by_mail_is_the_same_event_and_is_called_off_with_a_higher_count() {
        jdbc.sql("update person set address = 'iara@x.org' where id = ?")
                .param(demo.person(WHO).person().value())
                .update();
        var item = item("pausa-1");
        demo.as(WHO, () -> invitations.sendMe(lab, item.id()));
        var invited = reader.read(MailedCalendars.await("iara@x.org", 1).getLast());
        demo.as(WHO, () -> invitations.callOff(lab, item.id()));
        var off = reader.read(MailedCalendars.await("iara@x.org", 2).getLast());

        assertThat(invited.method()).isEqualTo("REQUEST");
        assertThat(off.method()).isEqualTo("CANCEL");
        var event = invited.event(uid(item));
        IcalJs.isAt(event, item, LABS);
        assertThat(event.attendees()).containsExactly("mailto:iara@x.org");
        assertThat(event.organizer()).startsWith("mailto:");
        assertThat(off.event(uid(item)).status()).isEqualTo("CANCELLED");
        assertThat(off.event(uid(item)).sequence()).isGreaterThan(event.sequence());
    }

    private static List<String> uids(Calendar calendar) {
        return calendar.events().stream().map(Event::uid).sorted().toList();
    }

    private String uid(AgendaItemRow item) {
        return item.id() + "@" + installation.baseUrl().getHost();
    }

    private String publicAddress() {
        return installation.address("/labs/barrios-vivos/agenda.ics?lang=es");
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
}
