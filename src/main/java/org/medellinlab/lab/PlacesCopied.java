package org.medellinlab.lab;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(30)
class PlacesCopied implements CopiedPart {

    private final Venues venues;
    private final TravelTimes travelTimes;

    PlacesCopied(Venues venues, TravelTimes travelTimes) {
        this.venues = venues;
        this.travelTimes = travelTimes;
    }

    @Override
    public Choice choice() {
        return Choice.PLACES;
    }

    @Override
    public void copy(LabCopy copy) {
        for (var venue : venues.findByLabOrderByKey(copy.from().value())) {
            var its = venues.save(new Venue(copy.to().value(), venue.draft()));
            copy.became(venue.uuid(), its.uuid());
        }
        for (var travel : travelTimes.ofLab(copy.from().value())) {
            var from = copy.copyOf(travel.from());
            var to = copy.copyOf(travel.to());
            if (from != null && to != null) {
                var draft = travel.draft("", "");
                travelTimes.save(new TravelTime(from, to, draft.minutes(), draft.estimated()));
            }
        }
    }
}
