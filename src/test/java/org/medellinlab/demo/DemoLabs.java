package org.medellinlab.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.medellinlab.LaidBefore;
import org.medellinlab.directory.Directory;
import org.medellinlab.identity.Granting;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Role;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Lays the two demonstration labs: that of 2017 where it was, the invented one around today, so that yesterday was
/// its
/// first day. On a later day the invented one moves along; what people entered stays with it.
@Component
public class DemoLabs {

    /// The day that is "the first" in the file of the invented lab.
    private static final LocalDate WRITTEN_FOR = LocalDate.of(2026, 3, 2);

    private static final ZoneId ZONE = ZoneId.of("America/Bogota");

    private final LabFiles files;
    private final LabLocator labs;
    private final Directory directory;
    private final Granting granting;
    private final DemoOpenSpace openSpace;
    private final Clock clock;

    DemoLabs(
            LabFiles files,
            LabLocator labs,
            Directory directory,
            Granting granting,
            DemoOpenSpace openSpace,
            Clock clock) {
        this.openSpace = openSpace;
        this.directory = directory;
        this.granting = granting;
        this.files = files;
        this.labs = labs;
        this.clock = clock;
    }

    public void lay() {
        LaidBefore.lay(
                "all of " + firstDay(),
                () -> CurrentActor.asSystem(() -> {
                    layFirst();
                    layToday();
                    layNetworkOffice();
                    labs.here("barrios-vivos").ifPresent(lab -> openSpace.lay(lab.id()));
                }));
    }

    /// The lab of 2017, as the report tells it. A lab that is there already is left as people have made it.
    public void layFirst() {
        LaidBefore.lay(
                "the first lab",
                () -> CurrentActor.asSystem(() -> {
                    if (labs.here("medellin-2017").isEmpty()) {
                        files.bring(text("medellin-2017"));
                    }
                }));
    }

    public void layToday() {
        var firstDay = firstDay();
        LaidBefore.lay(
                "the invented lab of " + firstDay,
                () -> CurrentActor.asSystem(() -> labs.here("barrios-vivos")
                        .ifPresentOrElse(
                                lab -> files.moveBy(lab.id(), days(lab.firstDay(), firstDay)),
                                () -> files.bring(text("barrios-vivos"), days(WRITTEN_FOR, firstDay)))));
    }

    private LocalDate firstDay() {
        return LocalDate.now(clock.withZone(ZONE)).minusDays(1);
    }

    /// Who keeps the directory across labs; no lab mentions them.
    private void layNetworkOffice() {
        if (directory.personNamed("demo-network").isEmpty()) {
            var languages = List.of(Language.ES, Language.EN);
            var address = new EmailAddress("demo-network@example.org");
            var person = directory.write("demo-network", "Luz Adriana Botero Isaza", languages, address);
            granting.grant(person.id(), Role.NETWORK_OFFICE, null);
        }
    }

    public static String text(String name) {
        try {
            return new ClassPathResource("demo/" + name + ".yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
