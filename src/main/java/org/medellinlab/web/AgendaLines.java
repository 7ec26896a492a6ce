package org.medellinlab.web;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.ItemRole;
import org.medellinlab.agenda.LocalHours;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;

/// The lines of the released agenda, in the words of its reader.
final class AgendaLines {

    private final LabData data;
    private final Voice voice;

    AgendaLines(LabData data, Voice voice) {
        this.data = data;
        this.voice = voice;
    }

    AgendaPage.Item item(AgendaItemRow item, List<UUID> tracks) {
        var zone = data.lab().draft().zone();
        var hours = LocalHours.of(item, zone);
        var starts = hours.starts();
        var ends = hours.ends();
        var minor = switch (item.kind()) {
            case MEAL, BREAK, TRANSFER, FREE -> true;
            default -> false;
        };
        return new AgendaPage.Item(
                item.key(),
                "k-" + item.kind().name().toLowerCase(Locale.ROOT)
                        + (item.track() == null ? "" : " in-track t-" + tracks.indexOf(item.track())),
                item.day().toString(),
                starts.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                ends.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
                SpokenDates.time(item.starts()),
                SpokenDates.time(item.ends()),
                there(item, starts, ends),
                way(item),
                item.approximate(),
                Chip.of(item.kind()),
                minor,
                voice.shown(item.title()),
                voice.shownIfAny(item.abstractText()),
                voice.shownIfAny(item.venueName()),
                item.district(),
                gettingIn(item),
                voice.shownIfAny(item.trackName()),
                voice.shownIfAny(item.phase()),
                data.visitIn(item).map(visit -> visit.key()).orElse(null),
                item.isCancelled(),
                voice.shownIfAny(item.endVenueName()),
                parts(item),
                languages(item.details().languages()),
                languages(item.details().interpretedInto()),
                voice.shownIfAny(item.details().audience()),
                voice.shownIfAny(item.details().bring()),
                item.details().tags(),
                item.details().materials().stream()
                        .map(material -> AgendaPage.Material.of(material, voice))
                        .toList());
    }

    private @Nullable String languages(List<Language> some) {
        return some.isEmpty() ? null : voice.languages(some);
    }

    private List<AgendaPage.Part> parts(AgendaItemRow item) {
        var guests = new AgendaPage.Part(
                "web.agenda.guests", String.join(" · ", item.details().guests()));
        var parts = Stream.of(ItemRole.values())
                .filter(ItemRole::isPublic)
                .map(role -> new AgendaPage.Part(
                        "web.agenda.role." + role,
                        item.details().people(role).stream()
                                .flatMap(one -> Stream.ofNullable(data.people().of(one, voice.language())))
                                .collect(Collectors.joining(" · "))));
        return Stream.concat(parts, Stream.of(guests))
                .filter(part -> !part.names().isEmpty())
                .toList();
    }

    /// "In Bogotá it is 8:30 – 9:30": for a place whose clocks are not the lab's.
    private @Nullable String there(AgendaItemRow item, ZonedDateTime starts, ZonedDateTime ends) {
        var venue = data.venue(item);
        var zone = venue == null ? null : venue.draft().zone();
        if (zone == null || item.venueName() == null) {
            return null;
        }
        var from = starts.withZoneSameInstant(zone);
        var until = ends.withZoneSameInstant(zone);
        return from.toLocalDateTime().equals(starts.toLocalDateTime())
                ? null
                : voice.say(
                        "web.agenda.there",
                        voice.in(item.venueName()),
                        SpokenDates.times(from.toLocalTime(), until.toLocalTime()));
    }

    /// "Calle 51 # 45-57 · step-free".
    private String gettingIn(AgendaItemRow item) {
        var venue = data.venue(item);
        if (venue == null) {
            return "";
        }
        var stepFree = venue.draft().stepFree();
        var steps = stepFree == null ? "" : voice.say(stepFree ? "places.step-free.yes" : "places.step-free.no");
        var address = venue.draft().address();
        return Stream.of(address == null ? "" : address, steps)
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /// "25 min from the library, estimated"; several where those who come have been in different places.
    private @Nullable String way(AgendaItemRow item) {
        var words = data.ways().stream()
                .filter(way -> way.item().equals(item.id()))
                .map(way -> voice.say(
                        way.estimated() ? "clash.way.estimated" : "clash.way", way.minutes(), voice.in(way.from())))
                .distinct()
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? null : words;
    }
}
