package org.medellinlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.shared.Language;
import tools.jackson.databind.json.JsonMapper;

/// ical.js, which web calendars read with: a library of others, in the browser, fetched by the machine's own `npm` and
/// kept nowhere but in `target`.
final class IcalJs {

    private static final String PACKAGE = "ical.js@2.2.1";
    private static final String SHA_512 =
            "c8afd494f6c4b37d7a8a06ffb634606c503c655ef9ac2b01269fe158e6ada7268f365830d1d183994f85a2270e7305f8c5791e5ce91888e982a8d3c5a4d3e442";
    private static final String MODULE = "package/dist/ical.min.js";
    private static final Path FOLDER = Path.of("target", "readers");
    private static final Path KEPT = FOLDER.resolve("ical.js-2.2.1.tgz");
    private static final int BLOCK = 512;

    /// Only what the file itself says of its zones is known to the reader.
    private static final String READ = """
            async ([module, text]) => {
              const ICAL = (await import('data:text/javascript;base64,' + module)).default;
              const calendar = new ICAL.Component(ICAL.parse(text));
              ICAL.TimezoneService.reset();
              const zones = calendar.getAllSubcomponents('vtimezone');
              zones.forEach((zone) => ICAL.TimezoneService.register(zone));
              const own = (component, name) => component.getFirstPropertyValue(name);
              return JSON.stringify({
                method: own(calendar, 'method'),
                zones: zones.map((zone) => own(zone, 'tzid')),
                events: calendar.getAllSubcomponents('vevent').map((component) => {
                  const event = new ICAL.Event(component, { strictExceptions: true });
                  return {
                    uid: event.uid,
                    summary: event.summary,
                    description: event.description ?? '',
                    location: event.location ?? '',
                    starts: event.startDate.toUnixTime(),
                    ends: event.endDate.toUnixTime(),
                    here: event.startDate.toJSDate().toLocaleString('sv-SE'),
                    zone: event.startDate.zone.tzid,
                    sequence: event.sequence,
                    status: own(component, 'status') ?? '',
                    recurs: event.isRecurring() || event.isRecurrenceException(),
                    organizer: event.organizer ?? '',
                    attendees: event.attendees.map((one) => one.getFirstValue()),
                  };
                }),
              });
            }""";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Page page;
    private final String module;

    private IcalJs(Page page, byte[] module) {
        this.page = page;
        this.module = Base64.getEncoder().encodeToString(module);
    }

    /// An event, as the library understands it; instants as seconds since 1970.
    ///
    /// @param here when it starts by the clock of the browser
    record Event(
            String uid,
            String summary,
            String description,
            String location,
            long starts,
            long ends,
            String here,
            String zone,
            int sequence,
            String status,
            boolean recurs,
            String organizer,
            List<String> attendees) {}

    record Calendar(String method, List<String> zones, List<Event> events) {

        Event event(String uid) {
            return events.stream()
                    .filter(event -> event.uid().equals(uid))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no event " + uid));
        }
    }

    /// Skips the test where there is no `npm`, or it reaches nothing.
    static IcalJs in(Page page) throws IOException {
        Assumptions.assumeTrue(
                Files.exists(KEPT) || fetched(),
                "ical.js is only to be had through npm, and npm is not here or reaches nothing; "
                        + "IndependentReaderTest reads the same calendars with biweekly");
        var packed = Files.readAllBytes(KEPT);
        assertThat(sha512(packed)).as("SHA-512 of " + PACKAGE).isEqualTo(SHA_512);
        return new IcalJs(page, unpacked(packed));
    }

    /// By the clocks of a zone.
    static void isAt(Event event, AgendaItemRow item, ZoneId zone) {
        var title = item.title().in(Language.ES);
        assertThat(event.starts())
                .as("start of %s in %s", title, zone)
                .isEqualTo(item.day().atTime(item.starts()).atZone(zone).toEpochSecond());
        assertThat(event.ends())
                .as("end of %s in %s", title, zone)
                .isEqualTo(item.day().atTime(item.ends()).atZone(zone).toEpochSecond());
    }

    Calendar readAt(String address) {
        return read(page.request().get(address).text());
    }

    Calendar read(String text) {
        return JSON.readValue(String.valueOf(page.evaluate(READ, List.of(module, text))), Calendar.class);
    }

    private static boolean fetched() throws IOException {
        Files.createDirectories(FOLDER);
        try {
            var npm = new ProcessBuilder("npm", "pack", PACKAGE, "--silent", "--ignore-scripts")
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!npm.waitFor(60, TimeUnit.SECONDS)) {
                npm.destroy();
                return false;
            }
            return npm.exitValue() == 0 && Files.exists(KEPT);
        } catch (IOException noNpm) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The module out of the package, which is a tar file: blocks, each file after one that names it.
    private static byte[] unpacked(byte[] packed) throws IOException {
        try (var tar = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            for (var head = tar.readNBytes(BLOCK); head.length == BLOCK && head[0] != 0; head = tar.readNBytes(BLOCK)) {
                var size = Integer.parseInt(text(head, 124, 12), 8);
                var content = tar.readNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
                if (text(head, 0, 100).equals(MODULE)) {
                    return java.util.Arrays.copyOf(content, size);
                }
            }
        }
        throw new IllegalStateException("no " + MODULE + " in " + KEPT);
    }

    private static String text(byte[] head, int from, int length) {
        return new String(head, from, length, StandardCharsets.US_ASCII).split("\0", 2)[0].strip();
    }

    private static String sha512(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
