package org.medellinlab.commitment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.OrganisationId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The other side of a promise: those to whom it was made say whether it arrived, whether it was useful, and what they
/// did with it at home. Said by whoever holds a seat of such an organisation, and by nobody for them.
@Service
@Transactional
@PreAuthorize("@actor.isSignedIn()")
public class Receiving {

    private final CommitmentReading reading;
    private final ReceiptKeeping keeping;
    private final BothSides sides;
    private final Directory directory;
    private final LabReading labs;
    private final CurrentActor actors;

    Receiving(
            CommitmentReading reading,
            ReceiptKeeping keeping,
            BothSides sides,
            Directory directory,
            LabReading labs,
            CurrentActor actors) {
        this.reading = reading;
        this.keeping = keeping;
        this.sides = sides;
        this.directory = directory;
        this.labs = labs;
        this.actors = actors;
    }

    /// The beneficiaries of the promise that who is acting holds a seat of.
    @Transactional(readOnly = true)
    public List<OrganisationId> mine(LabId lab, CommitmentSheet sheet) {
        return directory.seatsHeldBy(actors.required().person()).stream()
                .map(SeatRow::organisation)
                .distinct()
                .filter(mine -> isFor(lab, sheet, mine))
                .toList();
    }

    /// Of a mutual promise the owner is a beneficiary, too; one to all is for everybody else in the lab.
    private boolean isFor(LabId lab, CommitmentSheet sheet, OrganisationId organisation) {
        return sides.receives(sheet, organisation)
                || (sheet.extras().reach() == PromiseExtras.Reach.ALL
                        && sides.owner(sheet).filter(organisation::equals).isEmpty()
                        && actors.takesPartIn(lab));
    }

    /// Says whether it arrived and was useful; the newest word of an organisation counts.
    public void receive(LabId lab, UUID commitment, Receipt receipt) {
        refuseOthers(lab, commitment, receipt.organisation());
        keeping.receive(lab(lab), commitment, receipt, by());
    }

    /// Says what was done with it at home.
    ///
    /// @param link where one can see it
    public void apply(LabId lab, UUID commitment, OrganisationId organisation, String words, @Nullable String link) {
        refuseOthers(lab, commitment, organisation);
        keeping.apply(lab(lab), commitment, organisation, words, link, by());
    }

    private void refuseOthers(LabId lab, UUID commitment, OrganisationId organisation) {
        var sheet = reading.one(lab, commitment).orElseThrow(NotForYou::new);
        if (!mine(lab, sheet).contains(organisation)) {
            throw new NotForYou();
        }
    }

    private ReceiptKeeping.By by() {
        var language = actors.signedIn().map(CurrentActor.SignedIn::language).orElse(Language.ES);
        return new ReceiptKeeping.By(actors.required().person(), Channel.WEB, language);
    }

    private LabSheet lab(LabId lab) {
        return labs.sheet(lab).orElseThrow(NotForYou::new);
    }
}
