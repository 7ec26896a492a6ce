package org.medellinlab.commitment;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.ActionRequest;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SpokenDates;
import org.springframework.stereotype.Component;

/// Tells the owner of a promise what the monitoring body has found, before everybody sees it.
@Component
class AssessmentMail {

    static final String KIND = "commitment.assessment";

    /// So long the owner may answer first.
    static final Duration TIME_TO_ANSWER = Duration.ofDays(14);

    private final Directory directory;
    private final Outbox outbox;
    private final ActionLinks links;
    private final Messages messages;
    private final Clock clock;

    AssessmentMail(Directory directory, Outbox outbox, ActionLinks links, Messages messages, Clock clock) {
        this.directory = directory;
        this.outbox = outbox;
        this.links = links;
        this.messages = messages;
        this.clock = clock;
    }

    void tell(LabSheet lab, CommitmentSheet sheet, UUID assessment, AssessmentDraft draft) {
        var seat = sheet.ownerSeat();
        if (seat == null) {
            return;
        }
        directory.holderOf(seat).filter(holder -> holder.address() != null).ifPresent(holder -> {
            var language = holder.language();
            var until = clock.instant().plus(TIME_TO_ANSWER);
            var link = links.issue(new ActionRequest(
                    KIND, assessment, seat, holder.id(), language, until, lab.id() + " " + sheet.id()));
            var model = new HashMap<String, Object>();
            model.put("subject", List.of(lab.name().in(language)));
            model.put("name", holder.name());
            model.put("lab", lab.name().in(language));
            model.put("statement", sheet.statement().in(language));
            model.put("told", messages.get(language, "commitment.completion-long." + sheet.completion()));
            model.put("found", messages.get(language, "commitment.completion-long." + draft.completion()));
            model.put("method", draft.method());
            model.put("grounds", draft.grounds());
            model.put(
                    "until",
                    SpokenDates.dayAndYear(until.atZone(lab.draft().zone()).toLocalDate(), language));
            model.put("link", link);
            outbox.post(Letter.now(
                    KIND,
                    Objects.requireNonNull(holder.address()),
                    language,
                    KIND + ":" + assessment,
                    "commitment/assessment",
                    model,
                    holder.id()));
        });
    }
}
