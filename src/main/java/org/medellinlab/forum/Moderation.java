package org.medellinlab.forum;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PublicChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Publishes citizens' words, refuses them with a reason, answers them; who wrote them is told by mail. For those who
/// run the lab.
@Service
@Transactional
@PreAuthorize("@actor.mayFacilitate(#lab)")
public class Moderation {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final int MOST = 100;

    private final CitizenComments comments;
    private final AnswerReading others;
    private final AnswerWithdrawals withdrawals;
    private final CitizenMail mail;
    private final AnswerAsking asking;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Moderation(
            CitizenComments comments,
            AnswerReading others,
            AnswerWithdrawals withdrawals,
            CitizenMail mail,
            AnswerAsking asking,
            CurrentActor actors,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.comments = comments;
        this.others = others;
        this.withdrawals = withdrawals;
        this.mail = mail;
        this.asking = asking;
        this.actors = actors;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The words in a state: those that wait the oldest first, the others the latest. Two statements.
    @Transactional(readOnly = true)
    public List<ModerationRow> of(LabId lab, CommentState state) {
        var answers = others.ofLab(lab);
        var order = state == CommentState.WAITING ? "c.written_at, c.id" : "c.written_at desc, c.id desc";
        return jdbc.sql("""
                        select c.*, w.reason as why, w.withdrawn_at, coalesce(p.statement, g.name, l.name) as about,
                            case when p.id is not null then concat('commitments/', p.commitment_key)
                                when g.id is not null then concat('groups/', g.group_key) else '' end as path
                        from citizen_comment c join lab l on l.id = c.lab_id
                        left join answer_withdrawal w on w.comment_id = c.id and w.answer_id is null
                        left join commitment p on p.id = c.commitment_id left join working_group g on g.id = c.group_id
                        where c.lab_id = ? and c.state = ? order by\s""" + order + " limit " + MOST)
                .params(lab.value(), (state == CommentState.UNCONFIRMED ? CommentState.WAITING : state).name())
                .query((rs, i) -> new ModerationRow(
                        rs.getObject("id", UUID.class),
                        CommentKind.valueOf(rs.getString("kind")),
                        CommentState.valueOf(rs.getString("state")),
                        TEXT.convertToEntityAttribute(rs.getString("about")),
                        rs.getString("path"),
                        rs.getString("words"),
                        Language.valueOf(rs.getString("language")),
                        rs.getString("name"),
                        rs.getBoolean("name_shown"),
                        Objects.requireNonNull(ForumReading.instant(rs, "written_at")),
                        rs.getString("reason"),
                        rs.getString("answer"),
                        AnswerReading.all(rs, answers)))
                .list();
    }

    /// How many wait.
    @Transactional(readOnly = true)
    public int waiting(LabId lab) {
        return jdbc.sql("select count(*) from citizen_comment where lab_id = ? and state = 'WAITING'")
                .param(lab.value())
                .query(Integer.class)
                .single();
    }

    /// Publishes the words; of a question or a correction, who can answer it is asked to.
    public void publish(LabId lab, UUID comment) {
        var found = of(lab, comment);
        found.publish(me(), now());
        mail.published(found);
        asking.ask(found);
        changed(lab);
    }

    /// @throws org.medellinlab.shared.Refused without a reason
    public void refuse(LabId lab, UUID comment, String reason) {
        var found = of(lab, comment);
        found.refuse(reason, me(), now());
        mail.refused(found);
        changed(lab);
    }

    /// Answers in public; words that wait are published with it.
    public void answer(LabId lab, UUID comment, String words) {
        var found = of(lab, comment);
        found.answer(words, me(), now());
        // other words are another answer: that the former was taken back says nothing of it
        withdrawals.findByCommentAndAnswerIsNull(comment).ifPresent(withdrawals::delete);
        mail.answered(found, Objects.requireNonNull(found.answer()), null, found.answerMark());
        changed(lab);
    }

    private @Nullable PersonId me() {
        return actors.get()
                .filter(actor -> !actor.isSystem())
                .map(Actor::person)
                .orElse(null);
    }

    private CitizenComment of(LabId lab, UUID id) {
        return comments.findById(id).filter(found -> found.isOf(lab)).orElseThrow(NotForYou::new);
    }

    private void changed(LabId lab) {
        events.publishEvent(new PublicChanged(lab));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
