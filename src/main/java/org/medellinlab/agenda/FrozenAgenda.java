package org.medellinlab.agenda;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.PersonalData;
import tools.jackson.databind.json.JsonMapper;

/// What a release holds, as stored: every item with the names it had on that day, so that a place renamed later does
/// not rewrite what was public.
///
/// @param gone what earlier releases held and this one does not: calendars show it as cancelled
record FrozenAgenda(List<FrozenItem> items, List<FrozenItem> gone) {

    static final FrozenAgenda NOTHING = new FrozenAgenda(List.of(), List.of());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    FrozenAgenda {
        items = items == null ? List.of() : items;
        gone = gone == null ? List.of() : gone; // releases from before it was kept
    }

    /// @param sequence grows whenever a release changes the item (RFC 5545, 3.8.7.4)
    record FrozenItem(int sequence, AgendaItemRow item) {}

    static FrozenAgenda of(String json) {
        return JSON.readValue(json, FrozenAgenda.class);
    }

    /// A version that no calendar has seen.
    static FrozenAgenda aside(List<AgendaItemRow> draft) {
        return new FrozenAgenda(
                draft.stream().map(row -> new FrozenItem(0, row)).toList(), List.of());
    }

    /// The next release: what did not change keeps its sequence. Others get the release's number less one, which also
    /// grows for an item that was away in between.
    FrozenAgenda followedBy(int number, List<AgendaItemRow> draft) {
        var before =
                items.stream().collect(Collectors.toMap(frozen -> frozen.item().id(), Function.identity()));
        var next = draft.stream()
                .map(AgendaItemRow::forThePublic)
                .map(row -> new FrozenItem(sequence(before.get(row.id()), row, number - 1), row))
                .toList();
        var there = draft.stream().map(AgendaItemRow::id).collect(Collectors.toSet());
        var left = Stream.concat(gone.stream(), items.stream().map(one -> new FrozenItem(number - 1, one.item())))
                .filter(one -> !there.contains(one.item().id()))
                .toList();
        return new FrozenAgenda(next, left);
    }

    private static int sequence(@Nullable FrozenItem was, AgendaItemRow row, int next) {
        return was != null
                        && AgendaChanges.between(List.of(was.item()), List.of(row))
                                .isEmpty()
                ? was.sequence()
                : next;
    }

    List<AgendaItemRow> rows() {
        return items.stream().map(FrozenItem::item).toList();
    }

    int sequenceOf(UUID item) {
        return items.stream()
                .filter(frozen -> frozen.item().id().equals(item))
                .mapToInt(FrozenItem::sequence)
                .findFirst()
                .orElse(0);
    }

    FrozenAgenda movedBy(int days) {
        return mapped(item -> item.movedBy(days));
    }

    private static List<FrozenItem> mapped(List<FrozenItem> items, UnaryOperator<AgendaItemRow> change) {
        return items.stream()
                .map(frozen -> new FrozenItem(frozen.sequence(), change.apply(frozen.item())))
                .toList();
    }

    /// Without somebody who is to be forgotten.
    FrozenAgenda without(PersonalData.Forgotten whom) {
        return mapped(item -> item.without(whom.id().value()).withoutGuest(whom::isIn));
    }

    /// The same with something else in the items.
    FrozenAgenda mapped(UnaryOperator<AgendaItemRow> change) {
        return new FrozenAgenda(mapped(items, change), mapped(gone, change));
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }
}
