package org.medellinlab.commitment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.labfile.Bag;
import org.springframework.stereotype.Component;

/// What was told of promises, as a lab file has it: with who told it, and with what shows that it is true. A file that
/// was handed in travels as the address at which everybody reads it.
@Component
class NewsInFile {

    private final ProgressUpdates updates;
    private final Installation installation;
    private final Clock clock;

    NewsInFile(ProgressUpdates updates, Installation installation, Clock clock) {
        this.updates = updates;
        this.installation = installation;
        this.clock = clock;
    }

    List<CommitmentDraft.UpdateDraft> tell(Commitment commitment, String lab, List<ProgressUpdate> told) {
        return told.stream()
                .map(update -> update.draft(file -> fileAt(lab, commitment, file)))
                .toList();
    }

    /// What is not there yet is added at the end.
    void bring(CommitmentDraft draft, String path, UUID commitment, List<ProgressUpdate> there, Bag bag) {
        var known =
                there.stream().map(update -> update.draft(file -> null).bare()).toList();
        var position = there.size();
        for (var i = 0; i < draft.updates().size(); i++) {
            var update = draft.updates().get(i);
            bag.find("reportingPeriods", update.period(), path + ".updates[" + i + "].period");
            evidence(update.evidence(), path + ".updates[" + i + "].evidence", bag);
            if (known.contains(update.bare())) {
                continue;
            }
            var told = new ProgressUpdate.Told(
                    update.on(),
                    update.period(),
                    update.completion(),
                    Channel.IMPORT,
                    update.language(),
                    update.words(),
                    null,
                    null,
                    new ProgressUpdate.More(
                            null,
                            false,
                            null,
                            update.as(),
                            update.evidence().stream()
                                    .map(CommitmentDraft.EvidenceDraft::evidence)
                                    .toList()));
            updates.save(new ProgressUpdate(
                    commitment, position++, told, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        }
    }

    private static void evidence(List<CommitmentDraft.EvidenceDraft> all, String path, Bag bag) {
        for (var i = 0; i < all.size(); i++) {
            if (!all.get(i).evidence().canBeOpened()) {
                bag.problem(path + "[" + i + "].link", "an address of the web, beginning with https:// or http://");
            }
        }
    }

    /// Files of a promise that is for the lab only are not at any address.
    private @Nullable String fileAt(String lab, Commitment commitment, UUID file) {
        return commitment.draft().extras().visibility() == PromiseExtras.Visibility.PUBLIC
                ? installation.address(Evidence.path(lab, commitment.key(), file))
                : null;
    }
}
