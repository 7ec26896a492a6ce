package org.medellinlab.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Whether promises of a former mandate go on: what is to be looked at again is shown to those who record for the
/// owner, and answered by whoever holds the seat now, or its deputy.
@Service
@Transactional
@PreAuthorize("@actor.isSignedIn()")
public class ReviewingMandates {

    /// A review that nobody has answered yet.
    ///
    /// @param mandateStart the first day of the new mandate
    /// @param mayAnswer whether who is acting may
    /// @param reach whether the holder can be asked by mail
    public record Review(LocalDate mandateStart, boolean mayAnswer, Reach reach) {}

    /// Whether a mail reaches the one who answers.
    public enum Reach {
        BY_MAIL,
        NO_ADDRESS,
        VACANT
    }

    private final MandateKeeping keeping;
    private final WhoRecords who;
    private final CommitmentReading reading;
    private final Directory directory;
    private final LabReading labs;
    private final CurrentActor actors;

    ReviewingMandates(
            MandateKeeping keeping,
            WhoRecords who,
            CommitmentReading reading,
            Directory directory,
            LabReading labs,
            CurrentActor actors) {
        this.keeping = keeping;
        this.who = who;
        this.reading = reading;
        this.directory = directory;
        this.labs = labs;
        this.actors = actors;
    }

    /// What is to be looked at again, for the owner, its deputy, the lead and organisers.
    @Transactional(readOnly = true)
    public Optional<Review> due(LabId lab, CommitmentSheet sheet) {
        var capacity = who.capacity(actors.required(), lab, sheet);
        return capacity.isEmpty()
                ? Optional.empty()
                : keeping.due(lab(lab), sheet).map(start -> new Review(start, mayAnswer(capacity), reach(sheet)));
    }

    /// The promises of the lab that who is acting is to look at again.
    @Transactional(readOnly = true)
    @PreAuthorize("@actor.takesPartIn(#lab)")
    public List<CommitmentSheet> awaitingMe(LabId lab) {
        return keeping.waitingFor(lab(lab), heldByMe()).stream()
                .flatMap(id -> reading.one(lab, id).stream())
                .toList();
    }

    /// It goes on, or it is closed with a reason; both are public.
    ///
    /// @throws Refused without words, and when there is nothing to look at again
    public void answer(LabId lab, UUID commitment, boolean goesOn, String words) {
        var labSheet = lab(lab);
        var sheet = keeping.held(lab, commitment);
        var actor = actors.required();
        var capacity = who.capacity(actor, lab, sheet);
        if (!mayAnswer(capacity)) {
            throw new NotForYou();
        }
        var start = keeping.due(labSheet, sheet).orElseThrow(() -> new Refused("commitment.refused.no-review"));
        var language = actors.signedIn().map(CurrentActor.SignedIn::language).orElse(Language.ES);
        var report =
                new ProgressReport(sheet.completion(), words, Channel.WEB, language, actor.person(), sheet.ownerSeat());
        keeping.answer(
                labSheet,
                sheet,
                new MandateKeeping.Answer(start, goesOn),
                report,
                capacity.orElseThrow(NotForYou::new));
    }

    private List<UUID> heldByMe() {
        return directory.seatsHeldBy(actors.required().person()).stream()
                .map(seat -> seat.id().value())
                .toList();
    }

    private static boolean mayAnswer(Optional<Capacity> capacity) {
        return Stream.of(Capacity.OWNER, Capacity.DEPUTY)
                .anyMatch(one -> capacity.filter(one::equals).isPresent());
    }

    private Reach reach(CommitmentSheet sheet) {
        var seat = sheet.ownerSeat();
        return seat == null
                ? Reach.VACANT
                : directory
                        .holderOf(seat)
                        .map(holder -> holder.address() == null ? Reach.NO_ADDRESS : Reach.BY_MAIL)
                        .orElse(Reach.VACANT);
    }

    private LabSheet lab(LabId lab) {
        return labs.sheet(lab).orElseThrow(NotForYou::new);
    }
}
