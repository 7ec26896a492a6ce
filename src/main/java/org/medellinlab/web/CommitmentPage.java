package org.medellinlab.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.PromiseExtras;
import org.medellinlab.lab.LabDraft;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText.Shown;

/// One promise, and the chain it hangs on.
///
/// @param horizonUntil the last day its horizon runs by the lab's rule
/// @param reach the word for to whom it is made; absent when it is to those it names
/// @param kind the word for what is done
/// @param pausedUntil the day on which it is open again; only while it rests
/// @param closing why it has ended
/// @param mandateEnd said only when the promise outlives the mandate of those who made it
record CommitmentPage(
        Page page,
        ForumPart forum,
        Shown statement,
        Chip standing,
        Chip ratification,
        int percent,
        String groupKey,
        Shown group,
        String horizon,
        @Nullable String horizonUntil,
        @Nullable String due,
        Card.@Nullable Owner owner,
        @Nullable String promisedBy,
        @Nullable String reach,
        List<Shown> beneficiaries,
        @Nullable String kind,
        @Nullable Shown knownBy,
        @Nullable Shown resources,
        @Nullable Shown risks,
        @Nullable String pausedUntil,
        @Nullable Shown closing,
        @Nullable String mandateEnd,
        List<LessonCard> lessons,
        List<HomeEntry> home,
        OtherSides others,
        List<Update> history)
        implements PageModel {

    /// @param capacity in which who told it did so; absent for what came from a file
    /// @param period the reporting period, as its days
    record Update(
            String on,
            Chip completion,
            int percent,
            String words,
            Language language,
            String channel,
            @Nullable String capacity,
            @Nullable String period,
            @Nullable String obstacle,
            boolean isNil,
            boolean isCorrected,
            List<Proof> proofs) {}

    /// @param isPicture whether the link leads to a picture that is shown here
    /// @param carrier the word for what carries it past the mandate
    record Proof(
            String title,
            @Nullable String link,
            boolean isPicture,
            @Nullable String carrier) {}

    static CommitmentPage of(LabData data, PublicPromise promise, Voice voice) {
        var commitment = promise.sheet();
        var group = data.group(commitment.group()).orElseThrow();
        var due = commitment.dueOn();
        var until = commitment.horizonUntil();
        var knownBy = commitment.knownBy();
        var mandateEnd = commitment.mandateEnd();
        var extras = commitment.extras();
        var standing = commitment.standing();
        return new CommitmentPage(
                data.page(
                        voice,
                        "commitments",
                        "/commitments/" + commitment.key(),
                        voice.in(commitment.statement()),
                        voice.in(group.name())),
                ForumPart.of(
                        data,
                        "/labs/" + data.lab().slug() + "/commitments/" + commitment.key(),
                        "/labs/" + data.lab().slug() + "/commitments/" + commitment.key() + ".atom",
                        comment -> commitment.id().equals(comment.commitment()),
                        voice),
                voice.shown(commitment.statement()),
                Chip.of(commitment),
                Chip.of(commitment.ratification()),
                commitment.completion().percent(),
                group.key(),
                voice.shown(group.name()),
                "web.horizon." + commitment.horizon(),
                until == null ? null : voice.date(until),
                due == null ? null : due.spoken(voice.messages(), voice.language()),
                Card.owner(data, commitment, voice),
                commitment.promisedBy(),
                extras.reach() == PromiseExtras.Reach.NAMED ? null : "web.commitment.reach." + extras.reach(),
                commitment.beneficiaries().stream()
                        .map(data.organisations()::get)
                        .filter(Objects::nonNull)
                        .map(row -> voice.shown(row.name()))
                        .toList(),
                extras.kind() == null ? null : "commitment.kind." + extras.kind(),
                voice.shownIfAny(knownBy),
                voice.shownIfAny(extras.resources()),
                voice.shownIfAny(extras.risks()),
                standing.until() == null ? null : voice.date(standing.until()),
                voice.shownIfAny(standing.reason()),
                mandateEnd != null && commitment.outlivesMandate() ? voice.date(mandateEnd) : null,
                data.lessons(commitment.lessons()).stream()
                        .map(lesson -> LessonCard.of(data, lesson, voice))
                        .toList(),
                HomeEntry.of(data, promise.sides(), voice),
                OtherSides.of(data, promise, voice),
                commitment.updates().stream()
                        .map(update -> update(data, commitment, update, voice))
                        .toList());
    }

    private static Update update(
            LabData data, CommitmentSheet commitment, CommitmentSheet.UpdateRow update, Voice voice) {
        return new Update(
                voice.date(update.on()),
                Chip.of(update.completion()),
                update.completion().percent(),
                update.words(),
                update.language(),
                "web.channel." + update.channel(),
                update.capacity() == null ? null : "commitment.capacity." + update.capacity(),
                period(data, update.period(), voice),
                update.obstacle(),
                update.nil(),
                commitment.isCorrected(update),
                update.evidence().stream()
                        .map(one -> new Proof(
                                one.title(),
                                one.file() == null
                                        ? one.link()
                                        : "/labs/" + data.lab().slug() + "/commitments/" + commitment.key()
                                                + "/evidence/" + one.file(),
                                update.isPicture(one),
                                one.carries() == null ? null : "web.carrier." + one.carries()))
                        .toList());
    }

    /// A reporting period as its days.
    static @Nullable String period(LabData data, @Nullable String key, Voice voice) {
        return data.lab().draft().reportingPeriods().stream()
                .filter(period -> period.key().equals(key))
                .findFirst()
                .map((LabDraft.Period period) -> voice.span(period.from(), period.until()))
                .orElse(null);
    }
}
