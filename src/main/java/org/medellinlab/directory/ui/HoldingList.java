package org.medellinlab.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import org.medellinlab.directory.HoldingRow;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.SheetPart;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// The lists of a sheet: who held what when, and what a feature tells.
record HoldingList(CardWords words) {

    static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("directory-list");
        return list;
    }

    /// @param of the kind of thing on whose sheet it stands: what is already said is left out
    UnorderedList of(List<HoldingRow> history, DirectoryKind of, LocalDate today) {
        var list = list();
        history.forEach(holding -> list.add(line(holding, of, today)));
        return list;
    }

    private ListItem line(HoldingRow holding, DirectoryKind of, LocalDate today) {
        var item = new ListItem();
        if (of != DirectoryKind.PERSON) {
            var key = holding.personKey();
            item.add(
                    key == null
                            ? new Span(holding.personName())
                            : new Anchor(DirectoryKind.PERSON.sheet(key), holding.personName()));
        }
        if (of != DirectoryKind.SEAT) {
            item.add(new Anchor(
                    DirectoryKind.SEAT.sheet(holding.seatKey()),
                    holding.seatTitle() + ", " + holding.organisationName()));
        }
        var when = new Span(when(holding));
        when.addClassName("soft");
        item.add(when);
        if (holding.acting()) {
            item.add(new StatusChip(Tone.INFO, words.say("directory.acting")));
        }
        if (holding.coversDay(today)) {
            item.add(new StatusChip(Tone.OK, words.say("directory.now")));
        } else if (holding.from().isAfter(today)) {
            item.add(new StatusChip(Tone.NEUTRAL, words.say("directory.soon")));
        }
        return item;
    }

    private String when(HoldingRow holding) {
        var from = SpokenDates.dayAndYear(holding.from(), words.reader());
        var until = holding.until();
        return until == null
                ? words.say("directory.since", from)
                : words.say("directory.from-until", from, SpokenDates.dayAndYear(until, words.reader()));
    }

    static Component part(SheetPart part) {
        var list = list();
        part.lines().forEach(line -> {
            var path = line.path();
            var detail = new Span(line.detail());
            detail.addClassName("soft");
            list.add(new ListItem(path == null ? new Span(line.words()) : new Anchor(path, line.words()), detail));
        });
        return new Card(part.title(), list);
    }
}
