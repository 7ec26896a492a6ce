package org.medellinlab.sitevisit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.labfile.Bag;
import org.medellinlab.shared.labfile.LabPart;
import org.medellinlab.sitevisit.SiteVisit.Stop;
import org.medellinlab.sitevisit.VisitDraft.DepartureDraft;
import org.medellinlab.sitevisit.VisitDraft.StopDraft;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The section `visits` of a lab file. Bookings are not written down in it: they are people's own.
@Component
@Order(60)
class SitevisitLabPart implements LabPart {

    private final SiteVisits visits;
    private final Departures departures;
    private final ApplicationEventPublisher events;

    SitevisitLabPart(SiteVisits visits, Departures departures, ApplicationEventPublisher events) {
        this.visits = visits;
        this.departures = departures;
        this.events = events;
    }

    @Override
    public void bring(Bag bag) {
        var known = visits.findByLabOrderByKey(bag.lab().value()).stream()
                .collect(Collectors.toMap(SiteVisit::key, visit -> visit));
        var knownDepartures = departuresByVisit(bag.lab());
        var drafts = bag.list("visits", VisitDraft.class);
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var path = "visits[" + i + "]";
            var item =
                    bag.find("agenda", draft.agendaItem(), path + ".agendaItem").orElse(null);
            var stops = stops(draft, path, bag);
            var visit = known.computeIfAbsent(
                    draft.key(), key -> visits.save(new SiteVisit(bag.lab(), draft, item, stops)));
            if (!draft(visit, List.of(), bag).equals(withoutDepartures(draft))) {
                visit.revise(draft, item, stops);
            }
            bag.register("visits", draft.key(), visit.uuid());
            var itsOwn = knownDepartures.getOrDefault(visit.uuid(), List.of()).stream()
                    .collect(Collectors.toMap(Departure::key, d -> d));
            for (var j = 0; j < draft.departures().size(); j++) {
                bringDeparture(visit.uuid(), draft.departures().get(j), itsOwn, path + ".departures[" + j + "]", bag);
            }
        }
        if (!drafts.isEmpty()) {
            events.publishEvent(new PublicChanged(bag.lab()));
        }
    }

    private void bringDeparture(UUID visit, DepartureDraft draft, Map<String, Departure> known, String path, Bag bag) {
        var from = bag.find("places", draft.from(), path + ".from").orElse(null);
        var guide = bag.find("people", draft.guide(), path + ".guide").orElse(null);
        var departure =
                known.computeIfAbsent(draft.key(), key -> departures.save(new Departure(visit, draft, from, guide)));
        if (!draft(departure, bag).equals(draft)) {
            departure.revise(draft, from, guide);
        }
    }

    private static List<Stop> stops(VisitDraft draft, String path, Bag bag) {
        var stops = new ArrayList<Stop>();
        for (var i = 0; i < draft.stops().size(); i++) {
            var stop = draft.stops().get(i);
            var host = bag.find("organisations", stop.host(), path + ".stops[" + i + "].host")
                    .orElse(null);
            var story = stop.story();
            bag.find("places", stop.place(), path + ".stops[" + i + "].place")
                    .ifPresent(place -> stops.add(new Stop(
                            place, host, stop.contact(), stop.minutes(), story == null ? LocalizedText.EMPTY : story)));
        }
        return stops;
    }

    @Override
    public void tell(Bag bag) {
        var byVisit = departuresByVisit(bag.lab());
        var drafts = new ArrayList<VisitDraft>();
        for (var visit : visits.findByLabOrderByKey(bag.lab().value())) {
            bag.register("visits", visit.key(), visit.uuid());
            var own = byVisit.getOrDefault(visit.uuid(), List.of()).stream()
                    .map(departure -> draft(departure, bag))
                    .toList();
            drafts.add(draft(visit, own, bag));
        }
        bag.put("visits", drafts);
    }

    @Override
    public void moveBy(LabId lab, int days) {
        departures.ofLab(lab.value()).forEach(departure -> departure.moveBy(days));
        events.publishEvent(new PublicChanged(lab));
    }

    private Map<UUID, List<Departure>> departuresByVisit(LabId lab) {
        var byVisit = new HashMap<UUID, List<Departure>>();
        departures
                .ofLab(lab.value())
                .forEach(departure -> byVisit.computeIfAbsent(departure.visit(), v -> new ArrayList<>())
                        .add(departure));
        byVisit.values().forEach(own -> own.sort(Comparator.comparing(Departure::leavesAt)));
        return byVisit;
    }

    private static VisitDraft draft(SiteVisit visit, List<DepartureDraft> own, Bag bag) {
        var stops = visit.stops().stream()
                .map(stop -> new StopDraft(
                        bag.key("places", stop.venue()),
                        bag.keyOf("organisations", stop.host()),
                        stop.contact(),
                        stop.minutes(),
                        stop.story().isEmpty() ? null : stop.story()))
                .toList();
        return with(visit.draft(bag.keyOf("agenda", visit.agendaItem()), stops), own);
    }

    private static DepartureDraft draft(Departure departure, Bag bag) {
        return departure.draft(bag.keyOf("places", departure.from()), bag.keyOf("people", departure.guide()));
    }

    private static VisitDraft withoutDepartures(VisitDraft draft) {
        return with(draft, List.of());
    }

    private static VisitDraft with(VisitDraft draft, List<DepartureDraft> own) {
        return new VisitDraft(
                draft.key(), draft.agendaItem(), draft.title(), draft.summary(), draft.capacity(), draft.stops(), own);
    }
}
