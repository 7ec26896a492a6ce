package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.Channel;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.commitment.ProgressReport;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    JdbcClient jdbc;

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
        for (var part : new String[] {"DEPUTY", "CO_LEAD"}) {
            jdbc.sql("""
                            insert into group_co_lead (group_id, position, seat_id, part)
                            select g.id, ?, s.id, ? from working_group g join seat s on s.seat_key = 'montevideo-espacios-publicos'
                            where g.group_key = 'plazas-entre-vecinos'""").params(part.equals("DEPUTY") ? 0 : 1, part).update();
        }
        pages.refreshNow();

        var title = jdbc.sql(
                        "select json_value(title, '$.es') from seat where seat_key = 'montevideo-espacios-publicos'")
                .query(String.class)
                .single();
        assertThat(new Visitor(port).read(page))
                .contains("Con quien lidera", title)
                .containsSubsequence("Con quien lidera", "· suplente", "· lidera también");
    }
}
