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
    private static final int A_DAY = 24 * 60;

    /// @param from first row, counted from 1
    /// @param until row after the last
    /// @param column first column, counted from 1
    /// @param span columns it takes
    record Placed(AgendaItemRow item, int from, int until, int column, int span) {}

    static DayLayout of(List<AgendaItemRow> items, List<UUID> tracks) {
        var first = items.stream().mapToInt(i -> i.starts().getHour()).min().orElse(8);
        var last = items.stream().mapToInt(DayLayout::hourAfter).max().orElse(18);
        var placed = new ArrayList<Placed>();
        for (var cluster : clusters(items)) {
            place(cluster, tracks, first, placed);
        }
        return new DayLayout(first, last, List.copyOf(placed));
    }

    /// Groups of items of which each overlaps another one of its group.
    private static List<List<AgendaItemRow>> clusters(List<AgendaItemRow> items) {
        var clusters = new ArrayList<List<AgendaItemRow>>();
        var until = 0;
        for (var item : items) {
            if (clusters.isEmpty() || minute(item.starts()) >= until) {
                clusters.add(new ArrayList<>());
                until = until(item);
            }
            clusters.getLast().add(item);
            until = Math.max(until, until(item));
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
        var busyUntil = new ArrayList<Integer>();
        var lanes = new ArrayList<Integer>();
        for (var item : items) {
            var free = IntStream.range(0, busyUntil.size())
                    .filter(lane -> busyUntil.get(lane) <= minute(item.starts()))
                    .findFirst();
            var lane = free.orElse(busyUntil.size());
            if (lane == busyUntil.size()) {
                busyUntil.add(until(item));
            } else {
                busyUntil.set(lane, until(item));
            }
            lanes.add(lane);
        }
        var span = Math.max(1, width / Math.max(1, busyUntil.size()));
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            placed.add(new Placed(
                    item,
                    row(minute(item.starts()), first),
                    Math.max(row(until(item), first), row(minute(item.starts()), first) + 1),
                    column + lanes.get(i) * span,
                    span));
        }
    }

    private static int row(int minute, int first) {
        return Math.floorDiv(minute - first * 60, QUARTER) + 1;
    }

    private static int hourAfter(AgendaItemRow item) {
        return (until(item) + 59) / 60;
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /// What runs past midnight stands to the end of the day it begins on.
    private static int until(AgendaItemRow item) {
        return item.runsPastMidnight() ? A_DAY : minute(item.ends());
    }
}
