package org.medellinlab.sitevisit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.medellinlab.shared.Language;
import org.medellinlab.sitevisit.Boarding;
import org.medellinlab.sitevisit.VisitSheet.DepartureRow;

/// The boarding list of a departure, with a square to tick on paper.
class BoardingCard extends Section {

    BoardingCard(DepartureRow departure, List<Boarding> aboard, VisitWords words) {
        addClassName("boarding");
        var head = new Div(
                new H3(words.time(departure) + " · " + words.meeting(departure)),
                new Span(words.get("boarding.number", aboard.size(), departure.seats())));
        head.addClassName("visit-head");
        add(head);
        var guide = departure.guide();
        if (guide != null) {
            var line = new Paragraph(words.get("departure.guide", guide));
            line.addClassName("soft");
            add(line);
        }
        if (aboard.isEmpty()) {
            var nobody = new Paragraph(words.get("boarding.nobody"));
            nobody.addClassName("soft");
            add(nobody);
            return;
        }
        var list = new OrderedList();
        aboard.forEach(who -> list.add(line(who, words)));
        add(list);
    }

    private static ListItem line(Boarding who, VisitWords words) {
        var square = new Span();
        square.addClassName("tick");
        square.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(who.name());
        name.addClassName("boarding-name");
        var organisation = who.organisation();
        var languages = who.languages().stream().map(Language::ownName).collect(Collectors.joining(", "));
        var rest = new Span(organisation == null ? languages : organisation.in(words.reader()) + " · " + languages);
        rest.addClassName("soft");
        return new ListItem(square, name, rest);
    }
}
