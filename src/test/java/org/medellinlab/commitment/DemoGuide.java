package org.medellinlab.commitment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What becomes of one promise of the demonstration: the guide that Montevideo promised to Cali. For tests.
@Component
public class DemoGuide {

    public static final String KEY = "b1-guia-comites";

    private final DemoPromises demo;
    private final CommitmentTracking tracking;
    private final Measuring measuring;
    private final MeasureReading measures;
    private final Assessing assessing;
    private final JdbcClient jdbc;

    DemoGuide(
            DemoPromises demo,
            CommitmentTracking tracking,
            Measuring measuring,
            MeasureReading measures,
            Assessing assessing,
            JdbcClient jdbc) {
        this.demo = demo;
        this.tracking = tracking;
        this.measuring = measuring;
        this.measures = measures;
        this.assessing = assessing;
        this.jdbc = jdbc;
    }

    public UUID id() {
        return demo.commitment(KEY).id();
    }

    /// Who promised says how it goes, with a resolution as evidence.
    public void tell(Completion completion, @Nullable Carrier carrier) {
        var evidence = new Evidence("Resolución 12", "https://example.org/12", null, carrier);
        var more = new ProgressReport.More(null, null, false, null, List.of(evidence));
        demo.as(
                "demo-delegate",
                () -> tracking.report(
                        demo.lab(),
                        id(),
                        new ProgressReport(
                                completion,
                                "Vamos",
                                Channel.WEB,
                                Language.ES,
                                demo.person("demo-delegate").person(),
                                null,
                                more)));
    }

    /// One milestone of two is reached, and an indicator is half way from 2 to 10.
    public void measure() {
        demo.as("demo-delegate", () -> {
            var lab = demo.lab();
            measuring.addMilestone(lab, id(), spanish("La guía impresa"), null);
            measuring.addMilestone(lab, id(), spanish("La guía repartida"), null);
            measuring.addIndicator(
                    lab, id(), spanish("Comités que la usan"), "comités", new BigDecimal("2"), new BigDecimal("10"));
            measuring.reach(lab, id(), measures.milestones(lab, id()).getFirst().id(), true);
            measuring.measure(
                    lab, id(), measures.indicators(lab, id()).getFirst().id(), new BigDecimal("6"));
        });
    }

    /// Who promised sees it far on, who assesses does not. Not public before [#reply(UUID)].
    public UUID assess() {
        jdbc.sql("update reporting_period set from_on = '2026-01-01', until_on = '2099-12-31'"
                        + " where period_key = 'periodo-1'")
                .update();
        tell(Completion.SUBSTANTIAL, null);
        var finding =
                new AssessmentDraft("periodo-1", Completion.LIMITED, "Visita a dos comités", "Se leyó el borrador");
        return demo.as("demo-monitor", () -> assessing.assess(demo.lab(), id(), finding));
    }

    public void reply(UUID assessment) {
        demo.as("demo-delegate", () -> assessing.reply(demo.lab(), id(), assessment, "Falta imprimirla"));
    }

    private static LocalizedText spanish(String words) {
        return LocalizedText.of(Language.ES, words);
    }
}
