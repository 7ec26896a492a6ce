package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.Channel;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.commitment.ProgressReport;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.Language;
import org.medellinlab.workinggroup.CloseReason;
import org.medellinlab.workinggroup.CoLeadPart;
import org.medellinlab.workinggroup.ComposingGroups;
import org.medellinlab.workinggroup.GroupKeeping;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// What everybody reads of who speaks for a promise and who leads a group.
@ProductTest
class PromisePagesTest {

    private static final String LAB = "/labs/barrios-vivos";

    @Autowired
    DemoPromises demo;

    @Autowired
    CommitmentTracking tracking;

    @Autowired
    PublicPages pages;

    @Autowired
    WorkingGroups groups;

    @Autowired
    ComposingGroups composing;

    @Autowired
    GroupKeeping keeping;

    @Autowired
    Directory directory;

    @Value("${server.port}")
    int port;

    @BeforeEach
    void lay() {
        demo.lay();
    }

    @Test
    void an_update_says_in_what_capacity_it_was_recorded() {
        for (var who : new String[] {"demo-delegate", "demo-organiser"}) {
            demo.as(who, () -> {
                var report = new ProgressReport(
                        Completion.LIMITED,
                        "Va",
                        Channel.WEB,
                        Language.ES,
                        demo.person(who).person(),
                        null);
                tracking.report(demo.lab(), demo.commitment("b1-guia-comites").id(), report);
            });
        }
        pages.refreshNow();

        var page = LAB + "/commitments/b1-guia-comites?lang=";
        assertThat(new Visitor(port).read(page + "es"))
                .contains("lo contó quien responde", "lo registró la organización");
        assertThat(new Visitor(port).read(page + "en"))
                .contains("told by whoever owns it", "recorded by the organisers");
    }

    @Test
    void a_group_says_who_leads_beside_the_lead() {
        var page = LAB + "/groups/plazas-entre-vecinos?lang=es";
        pages.refreshNow();
        assertThat(new Visitor(port).read(page)).doesNotContain("Con quien lidera");
        var group = groups.group(demo.lab(), "plazas-entre-vecinos").orElseThrow();
        var seats = directory.seats().values().stream()
                .filter(seat -> !seat.id().equals(group.leadSeat()))
                .limit(2)
                .toList();
        demo.as("demo-lead", () -> {
            composing.addCoLead(demo.lab(), group.id(), seats.getFirst().id(), CoLeadPart.DEPUTY);
            composing.addCoLead(demo.lab(), group.id(), seats.getLast().id(), CoLeadPart.CO_LEAD);
        });
        pages.refreshNow();

        assertThat(new Visitor(port).read(page))
                .contains("Con quien lidera")
                .contains(
                        seats.getFirst().title().in(Language.ES),
                        seats.getLast().title().in(Language.ES))
                .containsSubsequence("Con quien lidera", "· suplente", "· lidera también");
    }

    @Test
    void a_group_that_rests_says_until_when_and_one_that_ended_why_and_what_came_of_it() {
        var group =
                groups.group(demo.lab(), "plazas-entre-vecinos").orElseThrow().id();
        var page = LAB + "/groups/plazas-entre-vecinos?lang=";
        demo.as("demo-lead", () -> keeping.pause(demo.lab(), group, LocalDate.of(2031, 5, 2)));
        pages.refreshNow();
        assertThat(new Visitor(port).read(page + "es")).contains("en pausa", "Descansa hasta el 2 de mayo de 2031");
        assertThat(new Visitor(port).read(page + "pt")).contains("Descansa até 2 de maio de 2031");

        demo.as("demo-lead", () -> {
            keeping.activate(demo.lab(), group);
            keeping.close(demo.lab(), group, CloseReason.DONE, Language.ES, "Doce plazas con quien las cuide.");
        });
        pages.refreshNow();
        assertThat(new Visitor(port).read(page + "es"))
                .contains("cerrado", "Cumplió su objetivo", "Doce plazas con quien las cuide.")
                .doesNotContain("Descansa hasta");
        assertThat(new Visitor(port).read(page + "en"))
                .contains("It has done what it was for", "Doce plazas con quien las cuide.");
    }
}
