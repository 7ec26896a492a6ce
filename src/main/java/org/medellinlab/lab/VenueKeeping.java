package org.medellinlab.lab;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.TravelMinutes.Minutes;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StaleValues;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The organisers' work on the places of a lab, and on the minutes between them.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class VenueKeeping {

    /// A day has no more minutes.
    public static final int MOST_MINUTES = 1440;

    /// What is kept of a place ([VenueValues]), and which version of it.
    public record Kept(UUID id, Map<String, String> values, long version) {}

    /// A place that was taken out, with the ways that led to it.
    public record Removed(UUID id, VenueDraft draft, Map<TravelMinutes.Way, Minutes> ways) {}

    private final Venues venues;
    private final TravelTimes travelTimes;
    private final ApplicationEventPublisher events;

    VenueKeeping(Venues venues, TravelTimes travelTimes, ApplicationEventPublisher events) {
        this.venues = venues;
        this.travelTimes = travelTimes;
        this.events = events;
    }

    public Kept add(LabId lab, Map<String, String> typed) {
        check(typed);
        var draft = VenueValues.draft(Ids.next().toString(), typed);
        return kept(venues.saveAndFlush(new Venue(lab.value(), draft)));
    }

    /// Writes what was typed over the version that was read.
    ///
    /// @throws StaleValues when somebody else wrote in the meantime
    public Kept revise(LabId lab, UUID place, Map<String, String> typed, long version) {
        check(typed);
        var known = venue(lab, place);
        if (known.version() != version) {
            throw stale(known);
        }
        var next = VenueValues.draft(known.draft().key(), typed);
        if (next.equals(known.draft())) {
            return kept(known);
        }
        known.revise(next);
        try {
            venues.flush();
        } catch (OptimisticLockingFailureException raced) {
            throw new Refused("places.problem.raced");
        }
        events.publishEvent(new PublicChanged(lab));
        return kept(known);
    }

    /// Takes a place out. One where something happens stays.
    public Removed remove(LabId lab, UUID place) {
        var known = venue(lab, place);
        var ways = travelTimes.ofLab(lab.value()).stream()
                .filter(travel -> travel.from().equals(place) || travel.to().equals(place))
                .toList();
        travelTimes.deleteAll(ways);
        venues.delete(known);
        try {
            venues.flush();
        } catch (DataIntegrityViolationException used) {
            throw new Refused("places.problem.used");
        }
        var minutes = new java.util.HashMap<TravelMinutes.Way, Minutes>();
        ways.forEach(travel -> minutes.put(new TravelMinutes.Way(travel.from(), travel.to()), minutes(travel)));
        return new Removed(place, known.draft(), Map.copyOf(minutes));
    }

    /// Undoes a removal: the same place, as it was.
    public void restore(LabId lab, Removed removed) {
        if (venues.existsById(removed.id())) {
            throw new NotForYou();
        }
        venues.saveAndFlush(new Venue(removed.id(), lab.value(), removed.draft()));
        var there = venues.findByLabOrderByKey(lab.value()).stream()
                .map(Venue::uuid)
                .toList();
        removed.ways().forEach((way, minutes) -> {
            if (there.containsAll(List.of(way.from(), way.to()))) {
                travelTimes.save(new TravelTime(way.from(), way.to(), minutes.minutes(), minutes.estimated()));
            }
        });
    }

    /// Says how long it takes; without minutes it is estimated again.
    public void travel(LabId lab, UUID from, UUID to, @Nullable Integer minutes) {
        venue(lab, from);
        venue(lab, to);
        if (from.equals(to) || (minutes != null && (minutes < 1 || minutes > MOST_MINUTES))) {
            throw new Refused("places.problem.minutes", MOST_MINUTES);
        }
        var known = travelTimes.ofLab(lab.value()).stream()
                .filter(travel -> travel.from().equals(from) && travel.to().equals(to))
                .findFirst();
        if (minutes == null) {
            known.ifPresent(travelTimes::delete);
        } else {
            known.ifPresentOrElse(
                    travel -> travel.revise(minutes, false),
                    () -> travelTimes.save(new TravelTime(from, to, minutes, false)));
        }
        travelTimes.flush();
    }

    private static void check(Map<String, String> typed) {
        VenueValues.problems(typed).values().stream().findFirst().ifPresent(key -> {
            throw new Refused(key);
        });
    }

    private Venue venue(LabId lab, UUID place) {
        return venues.findById(place)
                .filter(known -> known.lab().equals(lab.value()))
                .orElseThrow(NotForYou::new);
    }

    private static StaleValues stale(Venue venue) {
        return new StaleValues(VenueValues.of(venue.draft()), venue.version());
    }

    private static Minutes minutes(TravelTime travel) {
        var draft = travel.draft("", "");
        return new Minutes(draft.minutes(), draft.estimated());
    }

    private static Kept kept(Venue venue) {
        return new Kept(venue.uuid(), VenueValues.of(venue.draft()), venue.version());
    }
}
