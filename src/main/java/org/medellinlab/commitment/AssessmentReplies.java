package org.medellinlab.commitment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes what an owner answers to a finding; what nobody answered within the time is public without an answer.
@Component
@Lazy // made when the public pages are there, though it keeps time
class AssessmentReplies {

    private record Due(UUID id, LabId lab) {}

    private final Assessments assessments;
    private final ActionLinks links;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AssessmentReplies(
            Assessments assessments,
            ActionLinks links,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.assessments = assessments;
        this.links = links;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    void reply(
            LabSheet lab,
            CommitmentSheet sheet,
            UUID assessment,
            String words,
            Language language,
            @Nullable PersonId by) {
        if (words.isBlank()) {
            throw new Refused("commitment.refused.no-news");
        }
        if (words.length() > CommitmentTracking.WORDS_LENGTH) {
            throw new Refused("commitment.refused.too-long", CommitmentTracking.WORDS_LENGTH);
        }
        var held = assessments
                .findById(assessment)
                .filter(found -> found.commitment().equals(sheet.id()))
                .orElseThrow(NotForYou::new);
        held.reply(words, language, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        links.revoke(AssessmentMail.KIND, assessment);
        events.publishEvent(new PublicChanged(lab.id()));
    }

    @Scheduled(initialDelay = 900_000, fixedDelay = 3_600_000)
    void publishDue() {
        var before = LocalDateTime.ofInstant(clock.instant().minus(AssessmentMail.TIME_TO_ANSWER), ZoneOffset.UTC);
        jdbc.sql("""
                        select a.id, c.lab_id from assessment a join commitment c on c.id = a.commitment_id
                        where a.public_at is null and a.assessed_at < ? limit 500""")
                .param(before)
                .query((rs, i) -> new Due(rs.getObject(1, UUID.class), new LabId(rs.getObject(2, UUID.class))))
                .list()
                .forEach(due -> CurrentActor.asSystem(() -> transaction.executeWithoutResult(status -> {
                    assessments
                            .findById(due.id())
                            .ifPresent(found -> found.publish(clock.instant().truncatedTo(ChronoUnit.MICROS)));
                    events.publishEvent(new PublicChanged(due.lab()));
                })));
    }
}
