package org.medellinlab.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.AssessmentRow;
import org.medellinlab.commitment.BeneficiaryWordRow;
import org.medellinlab.commitment.BeneficiaryWordRow.Degree;
import org.medellinlab.commitment.BeneficiaryWordRow.Kind;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.CommitmentSheet.UpdateRow;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.IndicatorRow;
import org.medellinlab.commitment.MilestoneRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText.Shown;

/// The sides of one promise that its owner does not tell, on its public page.
///
/// @param disagrees somebody to whom it was promised says that it is not so
record OtherSides(
        boolean disagrees, List<Word> words, List<Finding> findings, List<Station> stations, List<Measure> measures) {

    /// What a beneficiary says.
    record Word(
            String on,
            @Nullable Shown organisation,
            List<Chip> chips,
            @Nullable String words,
            @Nullable String link,
            Language language) {}

    /// What the monitoring body found, beside what the owner said by the end of the same period.
    record Finding(
            @Nullable String period,
            Chip told,
            Chip found,
            String method,
            String grounds,
            Language language,
            @Nullable String reply,
            @Nullable Language replyLanguage) {}

    record Station(Shown title, Chip chip, @Nullable String on) {}

    record Measure(Shown name, @Nullable Integer percent, List<Figure> figures) {}

    /// @param key of the word before it; absent for a measurement, which has its day
    record Figure(@Nullable String key, @Nullable String on, String value) {}

    static OtherSides of(LabData data, PublicPromise promise, Voice voice) {
        var commitment = promise.sheet();
        var sides = promise.sides();
        var words = sides.words();
        return new OtherSides(
                !BeneficiaryWordRow.disagreeing(words, commitment.completion()).isEmpty(),
                words.stream().map(word -> word(data, word, voice)).toList(),
                sides.assessments().stream()
                        .map(row -> finding(data, commitment, row, voice))
                        .toList(),
                sides.milestones().stream().map(row -> station(row, voice)).toList(),
                sides.indicators().stream().map(row -> measure(row, voice)).toList());
    }

    private static Word word(LabData data, BeneficiaryWordRow word, Voice voice) {
        var organisation = data.organisations().get(word.organisation());
        var chips = new ArrayList<Chip>();
        if (word.kind() == Kind.APPLIED) {
            chips.add(new Chip("ok", "◆", "web.sides.applied"));
        }
        if (word.arrived() != null) {
            chips.add(chip(word.arrived(), "web.sides.arrived."));
        }
        if (word.useful() != null) {
            chips.add(chip(word.useful(), "web.sides.useful."));
        }
        return new Word(
                voice.date(word.on()),
                organisation == null ? null : voice.shown(organisation.name()),
                List.copyOf(chips),
                word.words(),
                word.link(),
                word.language());
    }

    private static Chip chip(Degree degree, String key) {
        return switch (degree) {
            case YES -> new Chip("ok", "✓", key + degree);
            case PARTLY -> new Chip("info", "◐", key + degree);
            case NO -> new Chip("due", "✕", key + degree);
        };
    }

    private static Finding finding(LabData data, CommitmentSheet commitment, AssessmentRow row, Voice voice) {
        var until = data.lab().draft().reportingPeriods().stream()
                .filter(period -> period.key().equals(row.period()))
                .findFirst();
        var told = commitment.updates().stream()
                .filter(update ->
                        until.isEmpty() || !update.on().isAfter(until.get().until()))
                .findFirst()
                .map(UpdateRow::completion)
                .orElse(Completion.NO_EVIDENCE);
        return new Finding(
                CommitmentPage.period(data, row.period(), voice),
                Chip.of(told),
                Chip.of(row.completion()),
                row.method(),
                row.grounds(),
                row.language(),
                row.reply(),
                row.replyLanguage());
    }

    private static Station station(MilestoneRow row, Voice voice) {
        var isReached = row.reachedOn() != null;
        return new Station(
                voice.shown(row.title()),
                isReached ? new Chip("ok", "●", "web.sides.reached") : new Chip("neutral", "○", "web.sides.open"),
                row.reachedOn() != null
                        ? voice.date(row.reachedOn())
                        : row.dueOn() == null ? null : row.dueOn().spoken(voice.messages(), voice.language()));
    }

    private static Measure measure(IndicatorRow row, Voice voice) {
        var figures = Stream.of(
                        Stream.of(new Figure("web.sides.baseline", null, value(row.baseline(), row, voice))),
                        row.values().stream()
                                .map(v -> new Figure(null, voice.date(v.on()), value(v.value(), row, voice))),
                        Stream.of(new Figure("web.sides.target", null, value(row.target(), row, voice))))
                .flatMap(all -> all)
                .toList();
        return new Measure(voice.shown(row.name()), row.percent(), figures);
    }

    private static String value(@Nullable BigDecimal value, IndicatorRow row, Voice voice) {
        return value == null
                ? "–"
                : NumberFormat.getNumberInstance(voice.language().locale()).format(value) + " " + row.unit();
    }
}
