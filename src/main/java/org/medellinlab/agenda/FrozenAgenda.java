package org.medellinlab.agenda;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a release holds, as stored: every item with the names it had on that day, so that a place renamed later does
/// not rewrite what was public.
record FrozenAgenda(List<FrozenItem> items) {

    static final FrozenAgenda NOTHING = new FrozenAgenda(List.of());
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param sequence grows whenever a release changes the item (RFC 5545, 3.8.7.4)
    record FrozenItem(int sequence, AgendaItemRow item) {}

    static FrozenAgenda of(String json) {
        return JSON.readValue(json, FrozenAgenda.class);
    }

    /// The next release: what did not change keeps its sequence. Others get the release's number less one, which also
    /// grows for an item that was away in between.
    FrozenAgenda followedBy(int number, List<AgendaItemRow> draft) {
        var before =
                items.stream().collect(Collectors.toMap(frozen -> frozen.item().id(), Function.identity()));
        return new FrozenAgenda(draft.stream()
                .map(AgendaItemRow::forThePublic)
                .map(row -> new FrozenItem(sequence(before.get(row.id()), row, number - 1), row))
                .toList());
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
        return new FrozenAgenda(items.stream()
                .map(frozen -> new FrozenItem(frozen.sequence(), frozen.item().movedBy(days)))
                .toList());
    }

    /// Without somebody who is to be forgotten.
    FrozenAgenda without(UUID person) {
        return new FrozenAgenda(items.stream()
                .map(frozen -> new FrozenItem(frozen.sequence(), frozen.item().without(person)))
                .toList());
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }
}
