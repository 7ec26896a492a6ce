package org.medellinlab.agenda;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What an organiser can say of an item; two people's versions are compared field by field.
public enum AgendaField {
    KIND(AgendaItemForm::kind),
    TITLE(AgendaItemForm::title),
    ABSTRACT(AgendaItemForm::abstractText),
    DAY(AgendaItemForm::day),
    STARTS(AgendaItemForm::starts),
    ENDS(AgendaItemForm::ends),
    APPROXIMATE(AgendaItemForm::approximate),
    VENUE(AgendaItemForm::venue),
    TRACK(AgendaItemForm::track),
    PHASE(AgendaItemForm::phase);

    private final Function<AgendaItemForm, @Nullable Object> of;

    AgendaField(Function<AgendaItemForm, @Nullable Object> of) {
        this.of = of;
    }

    public @Nullable Object of(AgendaItemForm form) {
        return of.apply(form);
    }

    public boolean differs(AgendaItemForm one, AgendaItemForm other) {
        return !Objects.equals(of(one), of(other));
    }
}
