package org.medellinlab.commitment;

import java.util.Objects;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.stereotype.Component;

/// Links mailed to who holds the seat that owns a promise: worth something only while that person holds it. Beside them
/// two words are written down, the first of which is the lab.
@Component
class OwnersLinks {

    private final CommitmentReading reading;
    private final Directory directory;
    private final LabReading labs;

    OwnersLinks(CommitmentReading reading, Directory directory, LabReading labs) {
        this.reading = reading;
        this.directory = directory;
        this.labs = labs;
    }

    CommitmentSheet sheet(ActLink link, UUID commitment) {
        var sheet = reading.one(lab(link), commitment).orElseThrow(NotForYou::new);
        if (!directory.holds(Objects.requireNonNull(link.person()), sheet.ownerSeat())) {
            throw new Refused("commitment.refused.passed-on");
        }
        return sheet;
    }

    LabSheet labSheet(ActLink link) {
        return labs.sheet(lab(link)).orElseThrow(NotForYou::new);
    }

    static LabId lab(ActLink link) {
        return new LabId(UUID.fromString(words(link)[0]));
    }

    static String besideTheLab(ActLink link) {
        return words(link)[1];
    }

    private static String[] words(ActLink link) {
        return Objects.requireNonNull(link.memo()).split(" ");
    }
}
