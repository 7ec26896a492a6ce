package org.medellinlab.sitevisit.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.medellinlab.sitevisit.VisitSheet.StopRow;

/// The stops of a visit in their order: where, with whom, how long, and what there is to hear.
class RouteStory extends OrderedList {

    RouteStory(List<StopRow> stops, VisitWords words) {
        addClassName("route");
        stops.forEach(stop -> add(stop(stop, words)));
    }

    private static ListItem stop(StopRow stop, VisitWords words) {
        var minutes = stop.minutes();
        var head = new Div(new H3(stop.venueName().in(words.reader())));
        head.addClassName("visit-head");
        if (minutes != null) {
            var time = new Span(words.duration(minutes));
            time.addClassName("soft");
            head.add(time);
        }
        var item = new ListItem(head);
        var story = stop.story();
        if (story != null) {
            item.add(new Paragraph(story.in(words.reader())));
        }
        var host = stop.hostName();
        if (host != null) {
            item.add(soft(words.get("stop.host", host.in(words.reader()))));
        }
        var contact = stop.contact();
        if (contact != null) {
            item.add(soft(words.get("stop.contact", contact)));
        }
        item.add(place(stop, words));
        return item;
    }

    private static Paragraph place(StopRow stop, VisitWords words) {
        var line = new Paragraph();
        line.addClassName("soft");
        var district = stop.district();
        if (district != null) {
            line.add(new Span(district + " "));
        }
        var latitude = stop.latitude();
        var longitude = stop.longitude();
        if (latitude != null && longitude != null) {
            var map = new Anchor(
                    String.format(
                            Locale.ROOT,
                            "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=17/%1$.5f/%2$.5f",
                            latitude,
                            longitude),
                    words.get("stop.map"));
            map.setTarget(AnchorTarget.BLANK);
            map.getElement().setAttribute("rel", "noopener noreferrer");
            map.setAriaLabel(words.get("stop.map-of", stop.venueName().in(words.reader())));
            line.add(map);
        }
        return line;
    }

    private static Paragraph soft(String words) {
        var line = new Paragraph(words);
        line.addClassName("soft");
        return line;
    }
}
