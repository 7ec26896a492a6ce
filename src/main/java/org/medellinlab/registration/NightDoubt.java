package org.medellinlab.registration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.medellinlab.registration.Journey.Way;

/// What does not fit between somebody's nights and their journey.
public enum NightDoubt {
    /// Arrives before the first night: has nowhere to sleep at first.
    ARRIVES_EARLIER,
    /// Arrives after the first night: a bed stays empty.
    ARRIVES_LATER,
    /// Is still there after the bed is given back.
    LEAVES_LATER,
    /// Leaves before the bed is given back.
    LEAVES_EARLIER,
    /// There is a night between two beds.
    GAP,
    /// Has two beds for one night.
    TWO_BEDS;

    /// Who arrives before this hour may want the bed from the night before.
    private static final LocalTime SMALL_HOURS = LocalTime.of(7, 0);

    /// @param stays all the nights of one person
    static Set<NightDoubt> of(Journey journey, Collection<BedDraft> stays) {
        var doubts = EnumSet.noneOf(NightDoubt.class);
        if (stays.isEmpty()) {
            return doubts;
        }
        var ordered = stays.stream()
                .sorted(Comparator.comparing(BedDraft::firstNight))
                .toList();
        for (var i = 1; i < ordered.size(); i++) {
            var before = ordered.get(i - 1).leavesOn();
            var next = ordered.get(i).firstNight();
            if (next.isAfter(before)) {
                doubts.add(GAP);
            } else if (next.isBefore(before)) {
                doubts.add(TWO_BEDS);
            }
        }
        arrival(journey.arrival(), ordered.getFirst().firstNight(), doubts);
        var goes = journey.departure().day();
        var leaves = ordered.stream()
                .map(BedDraft::leavesOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (goes != null && goes.isAfter(leaves)) {
            doubts.add(LEAVES_LATER);
        } else if (goes != null && goes.isBefore(leaves)) {
            doubts.add(LEAVES_EARLIER);
        }
        return doubts;
    }

    private static void arrival(Way arrival, LocalDate first, Set<NightDoubt> doubts) {
        var comes = arrival.day();
        if (comes == null) {
            return;
        }
        var time = arrival.time();
        var eve = time != null && time.isBefore(SMALL_HOURS) ? comes.minusDays(1) : comes;
        if (first.isAfter(comes)) {
            doubts.add(ARRIVES_EARLIER);
        } else if (first.isBefore(eve)) {
            doubts.add(ARRIVES_LATER);
        }
    }
}
