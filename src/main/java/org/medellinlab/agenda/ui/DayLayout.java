package org.medellinlab.agenda.ui;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.medellinlab.agenda.AgendaItemRow;

/// Where each item of a day stands: rows of a quarter of an hour, and columns fine enough that parallel items share a
/// track's width.
///
/// @param firstHour the hour at the upper edge
/// @param lastHour the hour at the lower edge
record DayLayout(int firstHour, int lastHour, List<Placed> items) {

    /// A track's width in columns: divisible by every usual number of parallel items.
    static final int TRACK = 12;

    private static final int QUARTER = 15;

    /// @param from first row, counted from 1
    /// @param until row after the last
    /// @param column first column, counted from 1
    /// @param span columns it takes
    record Placed(AgendaItemRow item, int from, int until, int column, int span) {}

    static DayLayout of(List<AgendaItemRow> items, List<UUID> tracks) {
        var first = items.stream().mapToInt(i -> i.starts().getHour()).min().orElse(8);
        var last = items.stream().mapToInt(i -> hourAfter(i.ends())).max().orElse(18);
        var placed = new ArrayList<Placed>();
        for (var cluster : clusters(items)) {
            place(cluster, tracks, first, placed);
        }
        return new DayLayout(first, last, List.copyOf(placed));
    }

    /// Groups of items of which each overlaps another one of its group.
    private static List<List<AgendaItemRow>> clusters(List<AgendaItemRow> items) {
        var clusters = new ArrayList<List<AgendaItemRow>>();
        var until = LocalTime.MIN;
        for (var item : items) {
            if (clusters.isEmpty() || !item.starts().isBefore(until)) {
                clusters.add(new ArrayList<>());
                until = item.ends();
            }
            clusters.getLast().add(item);
            until = item.ends().isAfter(until) ? item.ends() : until;
        }
        return clusters;
    }

    private static void place(List<AgendaItemRow> cluster, List<UUID> tracks, int first, List<Placed> placed) {
        var inTracks = cluster.stream().allMatch(item -> item.track() != null && tracks.contains(item.track()));
        if (inTracks) {
            for (var t = 0; t < tracks.size(); t++) {
                var track = tracks.get(t);
                var own = cluster.stream()
                        .filter(item -> track.equals(item.track()))
                        .toList();
                lanes(own, t * TRACK + 1, TRACK, first, placed);
            }
        } else {
            lanes(cluster, 1, Math.max(1, tracks.size()) * TRACK, first, placed);
        }
    }

    private static void lanes(List<AgendaItemRow> items, int column, int width, int first, List<Placed> placed) {
        var busyUntil = new ArrayList<LocalTime>();
        var lanes = new ArrayList<Integer>();
        for (var item : items) {
            var free = IntStream.range(0, busyUntil.size())
                    .filter(lane -> !busyUntil.get(lane).isAfter(item.starts()))
                    .findFirst();
            var lane = free.orElse(busyUntil.size());
            if (lane == busyUntil.size()) {
                busyUntil.add(item.ends());
            } else {
                busyUntil.set(lane, item.ends());
            }
            lanes.add(lane);
        }
        var span = Math.max(1, width / Math.max(1, busyUntil.size()));
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            placed.add(new Placed(
                    item,
                    row(item.starts(), first),
                    Math.max(row(item.ends(), first), row(item.starts(), first) + 1),
                    column + lanes.get(i) * span,
                    span));
        }
    }

    private static int row(LocalTime time, int first) {
        return Math.floorDiv((time.getHour() - first) * 60 + time.getMinute(), QUARTER) + 1;
    }

    private static int hourAfter(LocalTime time) {
        return time.getMinute() == 0 ? time.getHour() : time.getHour() + 1;
    }
}
