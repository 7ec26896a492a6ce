package org.medellinlab.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.labfile.Bag;
import org.medellinlab.shared.labfile.LabPart;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The section `commitments` of a lab file. What it tells of a promise's progress is added to the history when it is
/// not there yet.
@Component
@Order(90)
class CommitmentLabPart implements LabPart {

    private static final String COMMITMENTS = "commitments";

    private final Commitments commitments;
    private final ProgressUpdates updates;
    private final MeasuresInFile measures;
    private final LabReading labs;
    private final NewsInFile news;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CommitmentLabPart(
            Commitments commitments,
            ProgressUpdates updates,
            MeasuresInFile measures,
            LabReading labs,
            NewsInFile news,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.commitments = commitments;
        this.updates = updates;
        this.measures = measures;
        this.labs = labs;
        this.news = news;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public void bring(Bag bag) {
        var lab = bag.lab().value();
        var known = commitments.findByLabOrderByKey(lab).stream().collect(Collectors.toMap(Commitment::key, c -> c));
        var told = told(lab);
        var measured = measures.of(lab);
        var drafts = bag.list(COMMITMENTS, CommitmentDraft.class);
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var path = COMMITMENTS + "[" + i + "]";
            var named = named(draft, path, bag);
            if (named.isEmpty()) {
                continue;
            }
            var commitment = known.get(draft.key());
            if (commitment == null) {
                commitment = commitments.save(new Commitment(lab, draft, named.get()));
            } else {
                commitment.reviseOver(draft, named.get()); // what is the same stays the same row
            }
            bag.register(COMMITMENTS, draft.key(), commitment.uuid());
            measures.bring(draft, path, commitment.uuid(), measured, bag);
            news.bring(draft, path, commitment.uuid(), told.getOrDefault(commitment.uuid(), List.of()), bag);
        }
        if (!drafts.isEmpty()) {
            events.publishEvent(new PublicChanged(bag.lab()));
        }
    }

    private static Optional<CommitmentNames.Referred> named(CommitmentDraft draft, String path, Bag bag) {
        if (draft.dueOn() != null && DueOn.parse(draft.dueOn()).isEmpty()) {
            bag.problem(path + ".dueOn", "a day of the calendar");
        }
        standing(draft, path, bag);
        var owner = bag.find("seats", draft.owner(), path + ".owner").orElse(null);
        var beneficiaries = all(bag, "organisations", draft.beneficiaries(), path + ".beneficiaries");
        var lessons = all(bag, "lessons", draft.lessons(), path + ".lessons");
        return bag.find("groups", draft.group(), path + ".group")
                .map(group -> new CommitmentNames.Referred(group, owner, beneficiaries, lessons));
    }

    /// A rest has its day, an end its reason, and neither is there without the other.
    private static void standing(CommitmentDraft draft, String path, Bag bag) {
        if ((draft.state() == CommitmentState.PAUSED) != (draft.pausedUntil() != null)) {
            bag.problem(path + ".pausedUntil", "a day for a commitment that is PAUSED, and for no other");
        }
        if ((draft.state() == CommitmentState.CLOSED) != (draft.reason() != null)) {
            bag.problem(path + ".reason", "why a commitment is CLOSED, and for no other");
        }
    }

    private static List<UUID> all(Bag bag, String kind, List<String> keys, String path) {
        var ids = new ArrayList<UUID>();
        for (var i = 0; i < keys.size(); i++) {
            bag.find(kind, keys.get(i), path + "[" + i + "]").ifPresent(ids::add);
        }
        return ids;
    }

    @Override
    public void tell(Bag bag) {
        var lab = bag.lab().value();
        var slug = labs.sheet(bag.lab()).orElseThrow().draft().slug();
        var told = told(lab);
        var measured = measures.of(lab);
        var all = commitments.findByLabOrderByKey(lab);
        all.forEach(c -> bag.register(COMMITMENTS, c.key(), c.uuid()));
        bag.put(
                COMMITMENTS,
                all.stream()
                        .map(c -> draft(c, bag)
                                .with(new CommitmentDraft.Told(
                                        measured.milestonesOf(c.uuid()),
                                        measured.indicatorsOf(c.uuid()),
                                        news.tell(c, slug, told.getOrDefault(c.uuid(), List.of())))))
                        .toList());
    }

    private Map<UUID, List<ProgressUpdate>> told(UUID lab) {
        return updates.ofLab(lab).stream().collect(Collectors.groupingBy(ProgressUpdate::commitment));
    }

    /// What goes without saying is left out: a promise to those it names, for everybody to read.
    private static CommitmentDraft draft(Commitment commitment, Bag bag) {
        var row = commitment.draft();
        var extras = row.extras();
        return new CommitmentDraft(
                row.key(),
                bag.key("groups", row.group()),
                row.statement(),
                row.horizon(),
                row.dueOn(),
                bag.keyOf("seats", row.owner()),
                row.promisedBy(),
                extras.reach() == PromiseExtras.Reach.NAMED ? null : extras.reach(),
                row.beneficiaries().stream()
                        .map(o -> bag.key("organisations", o))
                        .toList(),
                extras.kind(),
                said(row.knownBy()),
                said(extras.resources()),
                said(extras.risks()),
                extras.visibility() == PromiseExtras.Visibility.PUBLIC ? null : extras.visibility(),
                row.lessons().stream().map(l -> bag.key("lessons", l)).toList(),
                row.ratification(),
                row.standing().equals(Standing.OPEN) ? null : row.standing().state(),
                row.standing().until(),
                row.standing().reason(),
                List.of(),
                List.of(),
                List.of());
    }

    private static @Nullable LocalizedText said(LocalizedText words) {
        return words.isEmpty() ? null : words;
    }

    /// What people told stays on its day; what came from the file moves with the file's days.
    @Override
    public void moveBy(LabId lab, int days) {
        var all = commitments.findByLabOrderByKey(lab.value());
        all.forEach(commitment -> commitment.moveBy(days));
        var fromFile = all.stream()
                .filter(Commitment::isFromFile)
                .map(Commitment::uuid)
                .collect(Collectors.toSet());
        measures.moveBy(measures.of(lab.value()), fromFile::contains, days);
        jdbc.sql("""
                        update progress_update u join commitment c on c.id = u.commitment_id
                        set u.on_day = u.on_day + interval ? day where c.lab_id = ? and u.channel = 'IMPORT'
                        """).params(days, lab.value()).update();
        events.publishEvent(new PublicChanged(lab));
    }
}
