package org.medellinlab.agenda;

import org.medellinlab.shared.Refused;

/// Somebody else saved the item in the meantime. Carries both versions, so that a person can choose and nobody's
/// typing is lost.
public class StaleEdit extends Refused {

    private final transient AgendaItemRow theirs;
    private final transient AgendaItemForm mine;

    StaleEdit(AgendaItemRow theirs, AgendaItemForm mine) {
        super("agenda.edit.stale");
        this.theirs = theirs;
        this.mine = mine;
    }

    /// The item as it is saved now.
    public AgendaItemRow theirs() {
        return theirs;
    }

    /// What was to be saved and was not.
    public AgendaItemForm mine() {
        return mine;
    }
}
