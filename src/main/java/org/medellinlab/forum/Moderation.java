package org.medellinlab.forum;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
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

/// Publishes citizens' words, refuses them with a reason, answers them; who wrote them is told by mail. And keeps the
/// forum's meetings. For those who run the lab.
@Service
@Transactional
@PreAuthorize("@actor.mayFacilitate(#lab)")
public class Moderation {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final int MOST = 100;

    private final CitizenComments comments;
    private final ForumMeetings meetings;
    private final ForumNames names;
    private final Outbox outbox;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Moderation(
            CitizenComments comments,
            ForumMeetings meetings,
            ForumNames names,
            Outbox outbox,
            CurrentActor actors,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.comments = comments;
        this.meetings = meetings;
        this.names = names;
        this.outbox = outbox;
        this.actors = actors;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The words in a state: those that wait the oldest first, the others the latest. One statement.
    @Transactional(readOnly = true)
    public List<ModerationRow> of(LabId lab, CommentState state) {
        var order = state == CommentState.WAITING ? "c.written_at, c.id" : "c.written_at desc, c.id desc";
        return jdbc.sql("""
                        select c.*, coalesce(p.statement, g.name, l.name) as about,
                            case when p.id is not null then concat('commitments/', p.commitment_key)
                                when g.id is not null then concat('groups/', g.group_key) else '' end as path
                        from citizen_comment c join lab l on l.id = c.lab_id
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
                        rs.getString("answer")))
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

    public void publish(LabId lab, UUID comment) {
        var found = of(lab, comment);
        found.publish(me(), now());
        tell(found, "forum.published");
        changed(lab);
    }

    /// @throws org.medellinlab.shared.Refused without a reason
    public void refuse(LabId lab, UUID comment, String reason) {
        var found = of(lab, comment);
        found.refuse(reason, me(), now());
        tell(found, "forum.refused-words");
        changed(lab);
    }

    /// Answers in public; words that wait are published with it.
    public void answer(LabId lab, UUID comment, String words) {
        var found = of(lab, comment);
        found.answer(words, me(), now());
        tell(found, "forum.answered");
        changed(lab);
    }

    /// Writes a meeting of the forum down, or over.
    public void keep(LabId lab, ForumMeetingDraft draft) {
        meetings.findById(draft.id())
                .ifPresentOrElse(
                        there -> {
                            if (!there.isOf(lab)) {
                                throw new NotForYou();
                            }
                            there.write(draft);
                        },
                        () -> meetings.save(new ForumMeeting(lab, draft)));
        changed(lab);
    }

    public void remove(LabId lab, UUID meeting) {
        meetings.findById(meeting).filter(found -> found.isOf(lab)).ifPresent(meetings::delete);
        changed(lab);
    }

    private void tell(CitizenComment comment, String kind) {
        var address = comment.address();
        if (address == null) {
            return;
        }
        var language = comment.language();
        var name = names.of(comment.about(), language);
        var model = new HashMap<String, Object>();
        model.put("subject", List.of(name.shortened()));
        model.put("about", name.words());
        model.put("words", comment.words());
        model.put("reason", Objects.requireNonNullElse(comment.reason(), ""));
        model.put("answer", Objects.requireNonNullElse(comment.answer(), ""));
        model.put("link", name.address());
        outbox.post(Letter.now(
                kind,
                address,
                language,
                kind + ":" + comment.uuid() + ":" + comment.version(),
                "forum/told",
                model,
                null));
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
