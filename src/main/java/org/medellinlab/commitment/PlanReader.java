package org.medellinlab.commitment;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the lines of an action plan, each a set of named values; a line without commitment goes on with the one above
/// it. What is not understood is said and never guessed.
final class PlanReader {

    private static final int MOST_DIGITS = 40;

    /// The columns hold fourteen digits before the comma and four behind it.
    private static final BigDecimal TOO_MUCH = new BigDecimal("10000000000000");

    private static final Map<Completion, String> STATES = Map.of(
            Completion.COMPLETE, "complet|cumplid|cumprid|conclu|terminad|done|finished",
            Completion.SUBSTANTIAL, "sustancial|substan|avanzad|avancad",
            Completion.LIMITED,
                    "limit|en curso|em curso|em andamento|in progress|iniciad|started|en proceso|partial|parcial",
            Completion.NOT_STARTED, "no inici|nao inici|sin empezar|not started|pendiente|pendente|pending",
            Completion.NO_EVIDENCE, "sin noticias|sem noticias|no evidence|sin evidencia|unclear");

    private final List<PlanDraft> plans = new ArrayList<>();

    private @Nullable OpenPlan open;

    /// @param values by the names of [PlanColumns]
    void line(int number, Map<String, String> values) {
        var begins = !value(values, PlanColumns.STATEMENT).isEmpty();
        if (begins) {
            close();
            open = new OpenPlan(number, new LinkedHashMap<>(values));
        }
        if (open != null) {
            parts(open, values, begins);
        }
    }

    List<PlanDraft> plans() {
        close();
        return List.copyOf(plans);
    }

    /// @param begins whether the line names the commitment: then its status is that of the commitment
    private static void parts(OpenPlan open, Map<String, String> values, boolean begins) {
        var milestone = value(values, PlanColumns.MILESTONE);
        if (!milestone.isEmpty()) {
            open.step(milestone, due(open, value(values, PlanColumns.MILESTONE_DUE)));
        }
        var indicator = value(values, PlanColumns.INDICATOR);
        if (!indicator.isEmpty()) {
            open.measure(
                    indicator,
                    value(values, PlanColumns.UNIT),
                    number(open, value(values, PlanColumns.BASELINE)),
                    number(open, value(values, PlanColumns.TARGET)));
        }
        var period = value(values, PlanColumns.PERIOD);
        var measured = number(open, value(values, PlanColumns.VALUE));
        if (measured != null) {
            open.measured(period, measured);
        }
        var status = value(values, PlanColumns.STATUS);
        var words = value(values, PlanColumns.WORDS);
        if (!status.isEmpty() || !words.isEmpty()) {
            var completion = completion(status);
            if (completion == null && !status.isEmpty()) {
                open.problem("commitment.plan.status");
            }
            open.told(
                    begins ? "" : milestone,
                    new PlanDraft.Told(
                            period,
                            completion == null ? Completion.NO_EVIDENCE : completion,
                            words.isEmpty() ? status : words));
        }
    }

    private void close() {
        if (open != null) {
            plans.add(open.draft(due(open, open.value(PlanColumns.DUE))));
            open = null;
        }
    }

    private static @Nullable DueOn due(OpenPlan open, String said) {
        var stated = said.replaceAll("^(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})$", "$3-$2-$1")
                .replaceAll("-(\\d)(?=-|$)", "-0$1");
        var due = DueOn.parse(stated);
        if (due.isEmpty() && !said.isEmpty()) {
            open.problem("commitment.plan.due");
        }
        return due.orElse(null);
    }

    private static @Nullable BigDecimal number(OpenPlan open, String said) {
        if (said.isEmpty()) {
            return null;
        }
        try {
            var number = new BigDecimal(said.replace("%", "").replace(',', '.').strip());
            if (said.length() <= MOST_DIGITS
                    && number.scale() <= 4
                    && number.abs().compareTo(TOO_MUCH) < 0) {
                return number;
            }
            open.problem("commitment.plan.number");
            return null;
        } catch (NumberFormatException other) {
            open.problem("commitment.plan.number");
            return null;
        }
    }

    private static @Nullable Completion completion(String status) {
        var plain = Normalizer.normalize(status, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        if (plain.isBlank()) {
            return null;
        }
        // "not started" before "started"
        for (var candidate : List.of(
                Completion.NOT_STARTED,
                Completion.NO_EVIDENCE,
                Completion.SUBSTANTIAL,
                Completion.LIMITED,
                Completion.COMPLETE)) {
            for (var beginning : STATES.getOrDefault(candidate, "").split("\\|")) {
                if (plain.contains(beginning)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    private static String value(Map<String, String> values, String name) {
        return values.getOrDefault(name, "").strip();
    }
}
