package org.medellinlab.workinggroup;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabHold;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StaleValues;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What anybody who takes part does in an Open Space: propose a topic, say that one comes, write down what was said.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class OpenSpaceTopics {

    private final OpenTopics topics;
    private final TopicInterests interests;
    private final ProceedingsRepository proceedings;
    private final TopicSteps steps;
    private final TopicAccess access;
    private final CurrentActor actors;
    private final LabHold holds;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenSpaceTopics(
            OpenTopics topics,
            TopicInterests interests,
            ProceedingsRepository proceedings,
            TopicSteps steps,
            TopicAccess access,
            CurrentActor actors,
            LabHold holds,
            JdbcClient jdbc,
            Clock clock) {
        this.topics = topics;
        this.interests = interests;
        this.proceedings = proceedings;
        this.steps = steps;
        this.access = access;
        this.actors = actors;
        this.holds = holds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Proposes a topic. The same sent twice is proposed once.
    ///
    /// @return its number
    /// @throws Refused without a title
    public int propose(LabId lab, TopicDraft draft) {
        var there = topics.findById(draft.id());
        if (there.isPresent()) {
            return there.get().number();
        }
        holds.hold(lab); // one proposal at a time, so that no two get the same number
        var number = topics.lastNumber(lab.value()) + 1;
        var convener = convener(lab, draft);
        topics.saveAndFlush(
                new OpenTopic(lab, number, draft, convener, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return number;
    }

    /// Says it in other words, or in another language, over the version that was read.
    ///
    /// @throws StaleValues when somebody changed it in the meantime
    public void revise(LabId lab, UUID topic, TopicDraft draft, long version) {
        var found = access.own(lab, topic);
        if (found.version() != version) {
            throw new StaleValues(
                    TopicDraft.values(found.title(), found.why(), found.language(), name(found.convener())),
                    found.version());
        }
        found.write(draft, convener(lab, draft));
    }

    private @Nullable String name(@Nullable PersonId person) {
        return person == null
                ? null
                : jdbc.sql("select name from person where id = ?")
                        .param(person.value())
                        .query(String.class)
                        .single();
    }

    public void withdraw(LabId lab, UUID topic) {
        access.own(lab, topic).withdraw();
    }

    public void comeBack(LabId lab, UUID topic) {
        access.own(lab, topic).comeBack();
    }

    /// Says that the acting person wants to come, or no longer.
    public void wantToCome(LabId lab, UUID topic, boolean wants) {
        access.of(lab, topic);
        var me = actors.required().person();
        var row = interests.findByTopicAndPerson(topic, me.value()).orElseGet(() -> new TopicInterest(topic, me));
        row.interested(wants);
        save(row);
    }

    /// Writes down that somebody of the lab came to the talk, or did not.
    public void came(LabId lab, UUID topic, PersonId person, boolean came) {
        access.writable(lab, topic);
        var takesPart = jdbc.sql("select count(*) from participant where lab_id = ? and person_id = ?")
                .params(lab.value(), person.value())
                .query(Integer.class)
                .single();
        var row = interests.findByTopicAndPerson(topic, person.value());
        if (takesPart == 0 && row.isEmpty() && !access.of(lab, topic).isConvenedBy(person)) {
            throw new NotForYou();
        }
        var told = row.orElseGet(() -> new TopicInterest(topic, person));
        told.came(came);
        save(told);
    }

    /// Writes over the version of the words that was read.
    ///
    /// @return the new version
    /// @throws StaleValues when somebody wrote in the meantime
    public long write(LabId lab, UUID topic, Map<String, String> words, long version) {
        access.writable(lab, topic);
        var found = proceedings.findByTopic(topic);
        var now = found.map(Proceedings::version).orElse(ProceedingsSheet.NOTHING_WRITTEN);
        var there = found.orElseGet(() -> new Proceedings(topic));
        if (now != version) {
            throw new StaleValues(there.words(), now);
        }
        there.write(words);
        try {
            return proceedings.saveAndFlush(there).version();
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException meanwhile) {
            throw new Refused("openspace.refused.again");
        }
    }

    /// Adds who does what next. The same sent twice is written once.
    public void addStep(LabId lab, UUID topic, StepDraft draft) {
        access.writable(lab, topic);
        if (!steps.existsById(draft.id())) {
            steps.save(new TopicStep(topic, draft));
        }
    }

    public void removeStep(LabId lab, UUID topic, UUID step) {
        access.writable(lab, topic);
        steps.findById(step).filter(found -> found.isOf(topic)).ifPresent(steps::delete);
    }

    private void save(TopicInterest row) {
        try {
            interests.saveAndFlush(row);
        } catch (DataIntegrityViolationException twice) {
            throw new Refused("openspace.refused.again"); // two clicks at once, one of which was first
        }
    }

    private PersonId convener(LabId lab, TopicDraft draft) {
        var actor = actors.required();
        var wanted = draft.convener();
        if (wanted == null || wanted.equals(actor.person())) {
            return actor.person();
        }
        if (!ProceedingsRows.arranges(actor, lab)) {
            throw new NotForYou();
        }
        return wanted;
    }
}
