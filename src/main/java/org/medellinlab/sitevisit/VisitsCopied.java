package org.medellinlab.sitevisit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.medellinlab.lab.CopiedPart;
import org.medellinlab.lab.LabCopy;
import org.medellinlab.sitevisit.SiteVisit.Stop;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Visits with their stops and departures; guides and bookings stay behind.
@Component
@Order(60)
class VisitsCopied implements CopiedPart {

    private final SiteVisits visits;
    private final Departures departures;

    VisitsCopied(SiteVisits visits, Departures departures) {
        this.visits = visits;
        this.departures = departures;
    }

    @Override
    public Choice choice() {
        return Choice.VISITS;
    }

    @Override
    public void copy(LabCopy copy) {
        for (var visit : visits.findByLabOrderByKey(copy.from().value())) {
            var stops = visit.stops().stream()
                    .flatMap(stop -> Stream.ofNullable(copy.copyOf(stop.venue()))
                            .map(venue -> new Stop(venue, stop.host(), stop.contact(), stop.minutes(), stop.story())))
                    .toList();
            var its = visits.save(
                    new SiteVisit(copy.to(), visit.draft(null, List.of()), copy.copyOf(visit.agendaItem()), stops));
            copy.became(visit.uuid(), its.uuid());
        }
        for (var departure : departures.ofLab(copy.from().value())) {
            var visit = Objects.requireNonNull(copy.copyOf(departure.visit()));
            var its = new Departure(visit, departure.draft(null, null), copy.copyOf(departure.from()), null);
            its.moveBy(copy.days());
            departures.save(its);
        }
    }
}
