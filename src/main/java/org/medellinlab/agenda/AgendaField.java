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
    PHASE(AgendaItemForm::phase),
    CANCELLED(form -> form.details().cancelled()),
    UNSCHEDULED(form -> form.details().unscheduled()),
    END_VENUE(form -> form.details().endVenue()),
    CAPACITY(form -> form.details().capacity()),
    LANGUAGES(form -> form.details().languages()),
    SPEAKERS(form -> form.details().people(ItemRole.SPEAKER)),
    HOSTS(form -> form.details().people(ItemRole.HOST)),
    FACILITATORS(form -> form.details().people(ItemRole.FACILITATOR)),
    INTERPRETERS(form -> form.details().people(ItemRole.INTERPRETER)),
    GUESTS(form -> form.details().guests()),
    BRING(form -> form.details().bring()),
    AUDIENCE(form -> form.details().audience()),
    TAGS(form -> form.details().tags()),
    MATERIALS(form -> form.details().materials()),
    TEAM_NOTES(form -> form.details().teamNotes());

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
