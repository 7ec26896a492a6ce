package org.medellinlab.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabDraft;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The monitoring body assesses promises, period by period, and never one of its own organisation. The owner hears of
/// it first and may answer; then, or after a fortnight, it is public beside what the owner says.
@Service
@Transactional
@PreAuthorize("@actor.isSignedIn()")
public class Assessing {

    static final String MONITOR = "@actor.is(T(org.medellinlab.shared.Role).MONITOR, #lab)";

    private final Assessments assessments;
    private final AssessmentsWaiting waiting;
    private final AssessmentMail mail;
    private final AssessmentReplies replies;
    private final CommitmentReading reading;
    private final WhoRecords who;
    private final Directory directory;
    private final LabReading labs;
    private final CurrentActor actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    Assessing(
            Assessments assessments,
            AssessmentsWaiting waiting,
            AssessmentMail mail,
            AssessmentReplies replies,
            CommitmentReading reading,
            WhoRecords who,
            Directory directory,
            LabReading labs,
            CurrentActor actors,
            JdbcClient jdbc,
            Clock clock) {
        this.assessments = assessments;
        this.waiting = waiting;
        this.mail = mail;
        this.replies = replies;
        this.reading = reading;
        this.who = who;
        this.directory = directory;
        this.labs = labs;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The whole queue of a period at once, in the order of [AssessmentQueue].
    @Transactional(readOnly = true)
    @PreAuthorize(MONITOR)
    public List<AssessmentDue> queue(LabId lab, String period) {
        var sheet = lab(lab);
        var which = new AssessmentsWaiting.Which(
                lab, period, period(sheet, period).until(), actors.required().person(), sheet.today(clock));
        return waiting.after(which, null, CommitmentBoard.MOST).stream()
                .map(AssessmentsWaiting.Placed::due)
                .toList();
    }

    /// The periods that can be assessed: those that have begun, the latest first.
    @Transactional(readOnly = true)
    @PreAuthorize(MONITOR)
    public List<LabDraft.Period> periods(LabId lab) {
        var sheet = lab(lab);
        return sheet.draft().reportingPeriods().stream()
                .filter(period -> !period.from().isAfter(sheet.today(clock)))
                .sorted(java.util.Comparator.comparing(LabDraft.Period::from).reversed())
                .toList();
    }

    /// Writes down what was found; the owner is told first.
    ///
    /// @throws Refused for one of the monitor's own organisation, and without method or grounds
    @PreAuthorize(MONITOR)
    public UUID assess(LabId lab, UUID commitment, AssessmentDraft draft) {
        var labSheet = lab(lab);
        var sheet = reading.one(lab, commitment).orElseThrow(NotForYou::new);
        period(labSheet, draft.period());
        if (isOwn(sheet, labSheet.today(clock))) {
            throw new Refused("commitment.refused.own-organisation");
        }
        for (var words : List.of(draft.method(), draft.grounds())) {
            if (words.isBlank()) {
                throw new Refused("commitment.refused.no-grounds");
            }
            if (words.length() > CommitmentTracking.WORDS_LENGTH) {
                throw new Refused("commitment.refused.too-long", CommitmentTracking.WORDS_LENGTH);
            }
        }
        jdbc.sql("select id from commitment where id = ? for update")
                .param(commitment)
                .query(UUID.class)
                .single();
        var language = actors.signedIn().map(CurrentActor.SignedIn::language).orElse(Language.ES);
        var made = assessments.saveAndFlush(new Assessment(
                commitment,
                assessments.countByCommitment(commitment),
                draft,
                language,
                actors.required().person(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        mail.tell(labSheet, sheet, made.uuid(), draft);
        return made.uuid();
    }

    /// The findings of a promise, the newest first: those that are public; all of them for its owner and for monitors.
    @Transactional(readOnly = true)
    public List<AssessmentRow> of(LabId lab, CommitmentSheet sheet) {
        var actor = actors.required();
        var seesAll = actors.is(org.medellinlab.shared.Role.MONITOR, lab) || mayReply(lab, sheet);
        return jdbc
                .sql(AssessmentReading.FINDINGS + "and c.id = ?" + AssessmentReading.NEWEST_FIRST)
                .params(lab.value(), sheet.id())
                .query((rs, i) -> AssessmentReading.row(rs))
                .list()
                .stream()
                .filter(row -> row.isPublic() || seesAll || actor.isSystem())
                .toList();
    }

    /// Whether who is acting may answer for the owner: its holder or the deputy.
    @Transactional(readOnly = true)
    public boolean mayReply(LabId lab, CommitmentSheet sheet) {
        return who.capacity(actors.required(), lab, sheet)
                .filter(capacity -> capacity == Capacity.OWNER || capacity == Capacity.DEPUTY)
                .isPresent();
    }

    /// Answers for the owner; the finding is public with the answer.
    ///
    /// @throws Refused without words, and when it is public already
    public void reply(LabId lab, UUID commitment, UUID assessment, String words) {
        var sheet = reading.one(lab, commitment).orElseThrow(NotForYou::new);
        if (!mayReply(lab, sheet)) {
            throw new NotForYou();
        }
        var language = actors.signedIn().map(CurrentActor.SignedIn::language).orElse(Language.ES);
        replies.reply(
                lab(lab), sheet, assessment, words, language, actors.required().person());
    }

    private boolean isOwn(CommitmentSheet sheet, LocalDate today) {
        var owner = sheet.ownerSeat() == null
                ? null
                : directory.seat(sheet.ownerSeat()).orElse(null);
        return owner != null
                && directory.seatsHeldBy(actors.required().person()).stream()
                        .anyMatch(held -> held.organisation().equals(owner.organisation()));
    }

    static LabDraft.Period period(LabSheet lab, String key) {
        return lab.draft().reportingPeriods().stream()
                .filter(period -> period.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refused("commitment.refused.no-period"));
    }

    private LabSheet lab(LabId lab) {
        return labs.sheet(lab).orElseThrow(NotForYou::new);
    }
}
