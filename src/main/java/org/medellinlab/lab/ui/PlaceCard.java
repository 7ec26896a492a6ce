package org.medellinlab.lab.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.lab.VenueDraft;
import org.medellinlab.lab.VenueRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// One place: what is known of it, and what is not.
class PlaceCard extends Card {

    PlaceCard(VenueRow place, Language reader, Runnable edit, Runnable remove) {
        super(place.draft().name().in(reader));
        addClassName("place");
        var draft = place.draft();
        var where = Stream.of(draft.address(), draft.district())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        var words = new Paragraph(where.isEmpty() ? getTranslation("places.no-address") : where);
        words.addClassName("soft");
        var name = draft.name().in(reader);
        var change = new Button(getTranslation("places.edit"), click -> edit.run());
        change.setAriaLabel(getTranslation("places.edit-one", name));
        var out = new Button(getTranslation("places.remove"), click -> remove.run());
        out.setAriaLabel(getTranslation("places.remove-one", name));
        var ways = new Div(change, out);
        ways.addClassName("row");
        add(words, facts(draft), ways);
    }

    private Div facts(VenueDraft draft) {
        var facts = new Div();
        facts.addClassName("places-facts");
        facts.add(
                draft.capacity() == null
                        ? new StatusChip(Tone.NEUTRAL, getTranslation("places.capacity.unknown"))
                        : new StatusChip(Tone.INFO, getTranslation("places.capacity.for", draft.capacity())));
        facts.add(
                draft.stepFree() == null
                        ? new StatusChip(Tone.NEUTRAL, getTranslation("places.step-free.unknown"))
                        : draft.stepFree()
                                ? new StatusChip(Tone.OK, getTranslation("places.step-free.yes"))
                                : new StatusChip(Tone.WARN, getTranslation("places.step-free.no")));
        if (draft.several()) {
            facts.add(new StatusChip(Tone.INFO, getTranslation("places.several.short")));
        }
        if (draft.opens() != null || draft.closes() != null) {
            facts.add(new StatusChip(Tone.INFO, hours(draft)));
        }
        if (draft.zone() != null) {
            facts.add(new StatusChip(Tone.INFO, draft.zone().getId()));
        }
        if (!draft.isOnTheMap()) {
            facts.add(new StatusChip(Tone.WARN, getTranslation("places.not-on-map")));
        }
        return facts;
    }

    private String hours(VenueDraft draft) {
        if (draft.opens() == null) {
            return getTranslation("places.until", SpokenDates.time(Objects.requireNonNull(draft.closes())));
        }
        if (draft.closes() == null) {
            return getTranslation("places.from", SpokenDates.time(draft.opens()));
        }
        var hours = SpokenDates.times(draft.opens(), draft.closes());
        return draft.isOpenAtMidnight() ? getTranslation("places.hours.night", hours) : hours;
    }
}
