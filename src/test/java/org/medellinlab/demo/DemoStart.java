package org.medellinlab.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.medellinlab.shared.Installation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Loads the demonstration when the product starts as one, and says where to look and how to enter. A demonstration
/// that
/// runs over midnight moves its lab along.
@Component
@ConditionalOnProperty("medellinlab.demo.load")
class DemoStart {

    private final DemoLabs labs;
    private final Installation installation;
    private final Clock clock;
    private LocalDate laidFor;

    DemoStart(DemoLabs labs, Installation installation, Clock clock) {
        this.labs = labs;
        this.installation = installation;
        this.clock = clock;
        laidFor = today();
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        labs.lay();
        System.out.printf(
                """

                  Medellín Lab is running.

                  Public pages        %s
                  The first lab       %s
                  The application     %s   (buttons enter as organiser, facilitator, delegate, lead, host or monitor)
                  The mails it sends  %s

                  Ctrl+C ends it; the data stay in %s.

                """,
                installation.address("/"),
                installation.address("/labs/medellin-2017"),
                installation.address("/app/sign-in"),
                installation.address("/demo/mail"),
                System.getProperty("medellinlab.data"));
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void follow() {
        if (!today().equals(laidFor)) {
            laidFor = today();
            labs.layToday();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("America/Bogota")));
    }
}
