package org.medellinlab.shared.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.KeptWords;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.StaleValues;

/// Keeps what is typed into a form a moment after, and offers what was left half written when the form is opened again;
/// itself it is the offers, and stands above the fields. What is typed beside an offer does not take its place, and an
/// offer stays until it is taken up or thrown away. First the fields are bound, then filled with what they begin
/// with, then [#begin()] is called; [#over()] when the form was sent or given up. What is typed is kept before the
/// browser hears again: what is sent in the same breath need not be.
public class KeptForm extends KeptFields {

    private final transient KeptWords words;
    private final transient FormFiles files;
    private final transient LabHere lab;
    private final String about;
    private final transient Clock clock;
    private final Span when = new Span();
    private transient Consumer<Set<String>> othersWrote = names -> {};
    private final transient Map<String, KeptOffer> offers = new HashMap<>();
    private transient Map<String, String> before = Map.of();
    private @Nullable String place;
    private boolean keeping;
    private boolean typed;

    KeptForm(KeptWords words, FormFiles files, LabHere lab, String about, Clock clock) {
        this.words = words;
        this.files = files;
        this.lab = lab;
        this.about = about;
        this.clock = clock;
        addClassName("kept-offers");
        getElement().setAttribute("role", "status");
        setVisible(false);
        when.addClassNames("soft", "kept-when");
        when.getElement().setAttribute("aria-live", "polite");
    }

    /// Says when the words were kept; beside the button that sends them.
    public Span when() {
        return when;
    }

    /// Through them the form is given files, which are kept as its words are.
    public FormFiles files() {
        return files;
    }

    /// Where no [FormFields] are bound that could be laid side by side: told the names of those of the fields taken up
    /// into which somebody else wrote meanwhile.
    public void whenOthersWrote(Consumer<Set<String>> tell) {
        othersWrote = tell;
    }

    /// From here on what is typed is kept; what was left before is offered.
    public void begin() {
        before = values();
        keeping = true;
        watched.forEach(field -> field.addValueChangeListener(change -> keep()));
        words.mine(lab.id(), about).forEach(this::offer);
    }

    /// Sent, or given up: what was typed here is no longer half written, and what stands in the fields now is the new
    /// beginning.
    public void over() {
        forget();
        files.over();
        before = values();
        when.setText("");
    }

    /// By intention. While something is offered and was not looked at, all stays for another time.
    public void givenUp() {
        if (offers.isEmpty()) {
            over();
        }
    }

    /// What was offered and had to give way to it comes back.
    private void forget() {
        typed = false;
        if (place == null) {
            return;
        }
        var offer = offers.get(place);
        if (offer == null) {
            words.forget(lab.id(), place);
        } else {
            words.keep(lab.id(), place, offer.left());
        }
        place = null;
    }

    /// Beside what is offered; over the last one where all are taken.
    private String free() {
        var places = KeptWords.places(about);
        return places.stream()
                .filter(one -> !offers.containsKey(one))
                .findFirst()
                .orElseGet(places::getLast);
    }

    @Override
    void keep() {
        if (keeping) {
            typed = true;
            TypedHere.keepSoon(this);
        }
    }

    /// What was typed since it was last kept, if it was not sent meanwhile.
    void keepTyped() {
        if (!typed) {
            return;
        }
        typed = false;
        var values = values();
        values.entrySet().removeIf(value -> value.getValue().equals(before.get(value.getKey())));
        if (values.isEmpty()) {
            forget();
            when.setText("");
            return;
        }
        var keepsIn = place == null ? free() : place;
        place = keepsIn;
        var stood = new HashMap<>(before);
        stood.keySet().retainAll(values.keySet());
        carried.forEach((name, value) -> values.put(name, value.value().get()));
        words.keep(lab.id(), keepsIn, new KeptWords.Words(values, stood));
        var now = lab.now(clock);
        when.setText(getTranslation("shared.kept.when", SpokenDates.time(now.toLocalTime())));
    }

    private void offer(KeptWords.Kept kept) {
        var offer = new KeptOffer(kept, spoken(kept.at()), this::take, this::throwAway);
        offers.put(kept.place(), offer);
        add(offer);
        setVisible(true);
    }

    private void gone(KeptOffer offer) {
        offers.remove(offer.place());
        remove(offer);
        setVisible(!offers.isEmpty());
    }

    private void throwAway(KeptOffer offer) {
        gone(offer);
        words.forget(lab.id(), offer.place());
        if (offer.place().equals(place)) {
            keep();
        }
        files.over(offer.left());
    }

    private String spoken(Instant at) {
        var here = at.atZone(lab.zone()).toLocalDateTime();
        var time = SpokenDates.time(here.toLocalTime());
        if (here.toLocalDate().equals(lab.today(clock))) {
            return getTranslation("shared.kept.today", time);
        }
        var reader = Language.of(getLocale());
        return getTranslation("shared.kept.day", SpokenDates.day(here.toLocalDate(), reader), time);
    }

    /// What somebody else wrote into the same fields in the meantime is not overwritten unseen.
    private void take(KeptOffer offer) {
        var left = offer.left();
        var now = values();
        var changed = left.values().keySet().stream()
                .filter(fields::containsKey)
                .filter(name -> left.before().containsKey(name)
                        && !Objects.equals(left.before().get(name), before.get(name)))
                .collect(Collectors.toSet());
        if (form == null || changed.isEmpty()) {
            taken(offer, left.values());
            if (!changed.isEmpty()) {
                othersWrote.accept(changed);
            }
            return;
        }
        var base = new LinkedHashMap<>(now);
        base.putAll(left.before());
        var mine = new LinkedHashMap<>(now);
        mine.putAll(left.values());
        VersionsDialog.takingUp(form, base, new StaleValues(now, 0), mine, chosen -> taken(offer, chosen))
                .open();
    }

    /// From here on its place is where what is typed is kept.
    private void taken(KeptOffer offer, Map<String, String> values) {
        gone(offer);
        forget();
        place = offer.place();
        refill(carried, offer.left().values());
        fill(values);
    }

    /// Kept once, when all are filled.
    private void fill(Map<String, String> values) {
        keeping = false;
        try {
            refill(fields, values);
        } finally {
            keeping = true;
        }
        keep();
    }
}
