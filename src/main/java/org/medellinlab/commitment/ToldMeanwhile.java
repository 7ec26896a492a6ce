package org.medellinlab.commitment;

import java.util.List;
import org.medellinlab.commitment.CommitmentSheet.UpdateRow;
import org.medellinlab.shared.Refused;

/// Somebody else told how it goes in the meantime. Carries what they told, so that whoever comes second reads it before
/// theirs is added.
public class ToldMeanwhile extends Refused {

    private final transient List<UpdateRow> theirs;

    ToldMeanwhile(List<UpdateRow> theirs) {
        super("commitment.refused.told-meanwhile");
        this.theirs = List.copyOf(theirs);
    }

    /// The newest first.
    public List<UpdateRow> theirs() {
        return theirs;
    }
}
