package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.VenueRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SpokenDates;

/// The row of an item in the folder for when the network fails: each cell a few lines, one below the other.
///
/// @param drafts the same items as they stand in the draft: only there are the team's notes
record ItemInFolder(
        Map<UUID, VenueRow> venues,
        AgendaPeople.Names people,
        List<TransferRow> ways,
        Map<UUID, AgendaItemRow> drafts,
        Messages messages,
        Language reader) {

    /// When, what, where, who.
    List<String> row(AgendaItemRow item) {
        return List.of(
                (item.approximate() ? "≈ " : "") + SpokenDates.times(item.starts(), item.ends()),
                what(item),
                where(item),
                who(item));
    }

    private String what(AgendaItemRow item) {
        var details = item.details();
        var title = item.title().in(reader) + " (" + say("agenda.kind." + item.kind()) + ")";
        var lines = new ArrayList<String>();
        lines.add(item.isCancelled() ? say("folder.cancelled", title) : title);
        if (item.trackName() != null) {
            lines.add(labelled("folder.track", in(item.trackName())));
        }
        lines.add(labelled("agenda.field.AUDIENCE", in(details.audience())));
        lines.add(labelled("agenda.field.BRING", in(details.bring())));
        lines.add(labelled("agenda.field.LANGUAGES", names(details.languages())));
        if (details.capacity() != null) {
            lines.add(labelled("agenda.field.CAPACITY", String.valueOf(details.capacity())));
        }
        var draft = drafts.get(item.id());
        if (draft != null) {
            lines.add(labelled("folder.notes", draft.details().teamNotes()));
        }
        return joined(lines);
    }

    private String where(AgendaItemRow item) {
        var lines = new ArrayList<String>();
        if (item.venueName() != null) {
            lines.add(in(item.venueName()));
            lines.add(address(item.venue()));
        }
        if (item.endVenueName() != null) {
            lines.add("→ " + in(item.endVenueName()));
            lines.add(address(item.details().endVenue()));
        }
        ways.stream()
                .filter(way -> way.item().equals(item.id()))
                .map(way -> say(
                        way.estimated() ? "clash.way.estimated" : "clash.way",
                        way.minutes(),
                        way.from().in(reader)))
                .distinct()
                .forEach(lines::add);
        return joined(lines);
    }

    private String address(@Nullable UUID venue) {
        var row = venue == null ? null : venues.get(venue);
        if (row == null) {
            return "";
        }
        var stepFree = row.draft().stepFree();
        return Stream.of(
                        row.draft().address() == null ? "" : row.draft().address(),
                        stepFree == null ? "" : say(stepFree ? "places.step-free.yes" : "places.step-free.no"))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private String who(AgendaItemRow item) {
        var details = item.details();
        var lines = new ArrayList<String>();
        for (var role : ItemRole.values()) {
            lines.add(labelled(
                    "agenda.role." + role,
                    details.people(role).stream()
                            .flatMap(one -> Stream.ofNullable(name(one)))
                            .collect(Collectors.joining(", "))));
        }
        lines.add(labelled("agenda.guests", String.join(", ", details.guests())));
        return joined(lines);
    }

    /// "Marta Ríos (portugués, inglés)".
    private @Nullable String name(ItemPerson one) {
        var name = people.of(one, reader);
        return name == null || one.languages().isEmpty() ? name : name + " (" + names(one.languages()) + ")";
    }

    private String names(List<Language> languages) {
        return languages.stream()
                .map(one -> one.locale().getDisplayLanguage(reader.locale()))
                .collect(Collectors.joining(", "));
    }

    private String labelled(String key, String words) {
        return words.isBlank() ? "" : say(key) + ": " + words;
    }

    private String in(LocalizedText text) {
        return text.isEmpty() ? "" : text.in(reader);
    }

    private static String joined(List<String> lines) {
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private String say(String key, Object... arguments) {
        return messages.get(reader, key, arguments);
    }
}
