package org.medellinlab.web;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.LocalHours;
import org.medellinlab.agenda.ReleasedAgenda;
import org.medellinlab.shared.LocalizedText;

/// The released agenda in the shape conference apps read (frab's schedule): a day has rooms, a room has events.
/// Both notations are written from it, so that they say the same.
///
/// @param version the number and name of the release
record AgendaSchedule(String version, String slug, String title, String zone, URI home, List<Day> days) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    /// @param index counted from 1
    record Day(int index, LocalDate date, String start, String end, Map<String, List<Event>> rooms) {}

    /// @param id a number some apps insist on, made of the guid
    /// @param subtitle who it is for, where that is said
    /// @param titles in all languages, without saying that it is cancelled: nothing is lost on the way back
    record Event(
            UUID guid,
            int id,
            String date,
            String start,
            String duration,
            String room,
            String slug,
            String url,
            String title,
            String subtitle,
            String track,
            String type,
            String language,
            String summary,
            String description,
            List<Person> persons,
            List<Link> links,
            List<Link> attachments,
            boolean cancelled,
            LocalizedText titles,
            LocalizedText abstracts) {}

    /// @param role in lower case; empty for somebody of whom only the name is known
    record Person(int id, String name, String role) {}

    record Link(String url, String title) {}

    static AgendaSchedule of(LabData data, ReleasedAgenda agenda, URI base, Voice voice) {
        var days = new ArrayList<Day>();
        var lab = data.lab();
        var first = lab.draft().firstDay();
        AgendaPage.days(agenda.items()).forEach((date, items) -> {
            var rooms = new LinkedHashMap<String, List<Event>>();
            items.forEach(item -> {
                var event = event(data, item, base, voice);
                rooms.computeIfAbsent(event.room(), room -> new ArrayList<>()).add(event);
            });
            var starts = items.stream()
                    .map(item -> moment(data, item, true))
                    .min(ZonedDateTime::compareTo)
                    .orElseThrow();
            var ends = items.stream()
                    .map(item -> moment(data, item, false))
                    .max(ZonedDateTime::compareTo)
                    .orElseThrow();
            var index = (int) (date.toEpochDay() - first.toEpochDay()) + 1;
            days.add(new Day(index, date, starts.format(MOMENT), ends.format(MOMENT), rooms));
        });
        return new AgendaSchedule(
                agenda.number() + " · " + agenda.name(),
                lab.slug(),
                voice.in(lab.name()),
                lab.draft().zone().getId(),
                base.resolve("/labs/" + lab.slug()),
                List.copyOf(days));
    }

    private static ZonedDateTime moment(LabData data, AgendaItemRow item, boolean start) {
        var hours = LocalHours.of(item, data.lab().draft().zone());
        return start ? hours.starts() : hours.ends();
    }

    private static Event event(LabData data, AgendaItemRow item, URI base, Voice voice) {
        var title = voice.shown(item.title());
        var slug = data.lab().slug();
        var starts = moment(data, item, true);
        var length = Duration.between(starts, moment(data, item, false));
        return new Event(
                item.id(),
                number(item.id()),
                starts.format(MOMENT),
                clock(starts.getHour(), starts.getMinute()),
                clock(length.toHours(), length.toMinutesPart()),
                item.venueName() == null ? voice.say("web.schedule.no-room") : voice.in(item.venueName()),
                slug + "-" + item.key(),
                base.resolve("/labs/" + slug + "/agenda?lang="
                                + voice.language().tag() + "#" + item.key())
                        .toString(),
                item.isCancelled() ? voice.say("web.schedule.cancelled", title.words()) : title.words(),
                item.details().audience().isEmpty()
                        ? ""
                        : voice.in(item.details().audience()),
                item.trackName() == null ? "" : voice.in(item.trackName()),
                item.kind().name().toLowerCase(java.util.Locale.ROOT),
                item.details().languages().isEmpty()
                        ? title.language().tag()
                        : item.details().languages().getFirst().tag(),
                item.abstractText() == null ? "" : voice.in(item.abstractText()),
                description(item, voice),
                persons(data, item, voice),
                links(data, item, base, voice),
                attachments(data, item, base, voice),
                item.isCancelled(),
                item.title(),
                item.abstractText() == null ? LocalizedText.EMPTY : item.abstractText());
    }

    /// What its page tells beside the abstract, a line each.
    private static String description(AgendaItemRow item, Voice voice) {
        var details = item.details();
        var lines = new ArrayList<String>();
        line(lines, "web.agenda.audience", details.audience(), voice);
        line(lines, "web.agenda.bring", details.bring(), voice);
        if (!details.languages().isEmpty()) {
            lines.add(voice.say("web.agenda.languages") + " " + voice.languages(details.languages()));
        }
        if (!details.interpretedInto().isEmpty()) {
            lines.add(voice.say("web.agenda.interpreted") + " " + voice.languages(details.interpretedInto()));
        }
        line(lines, "web.agenda.phase", item.phase(), voice);
        if (item.endVenueName() != null && item.venueName() != null) {
            lines.add(voice.in(item.venueName()) + " → " + voice.in(item.endVenueName()));
        }
        return String.join("\n", lines);
    }

    private static void line(List<String> lines, String key, @Nullable LocalizedText text, Voice voice) {
        if (text != null && !text.isEmpty()) {
            lines.add(voice.say(key) + " " + voice.in(text));
        }
    }

    /// The page of the visit that fills it, and what its materials lead to elsewhere.
    private static List<Link> links(LabData data, AgendaItemRow item, URI base, Voice voice) {
        var links = new ArrayList<Link>();
        data.visitIn(item)
                .ifPresent(visit -> links.add(new Link(
                        base.resolve("/labs/" + data.lab().slug() + "/visits/" + visit.key())
                                .toString(),
                        voice.in(visit.title()))));
        for (var material : item.details().materials()) {
            if (material.link() != null && !material.team()) {
                links.add(new Link(material.link(), voice.in(material.title())));
            }
        }
        return List.copyOf(links);
    }

    /// The files of its materials, where everybody can save them.
    private static List<Link> attachments(LabData data, AgendaItemRow item, URI base, Voice voice) {
        var files = new ArrayList<Link>();
        for (var material : item.details().materials()) {
            var file = material.file();
            if (file != null && !material.team()) {
                var path = "/labs/" + data.lab().slug() + "/agenda/files/" + file.id();
                files.add(new Link(base.resolve(path).toString(), voice.in(material.title())));
            }
        }
        return List.copyOf(files);
    }

    private static List<Person> persons(LabData data, AgendaItemRow item, Voice voice) {
        var persons = new ArrayList<Person>();
        for (var one : item.details().people()) {
            var name = one.role().isPublic() ? data.people().of(one, voice.language()) : null;
            var id = one.person() == null ? one.seat() : one.person();
            if (name != null && id != null) {
                persons.add(new Person(number(id), name, one.role().name().toLowerCase(java.util.Locale.ROOT)));
            }
        }
        for (var name : item.details().guests()) {
            persons.add(new Person(name.hashCode() & 0x7fff_ffff, name, ""));
        }
        return List.copyOf(persons);
    }

    static int number(UUID id) {
        return (int) (id.getLeastSignificantBits() & 0x7fff_ffff);
    }

    private static String clock(long hours, long minutes) {
        return "%02d:%02d".formatted(hours, minutes);
    }

    int length() {
        return days.isEmpty() ? 0 : days.getLast().index();
    }

    @Nullable
    LocalDate start() {
        return days.isEmpty() ? null : days.getFirst().date();
    }

    @Nullable
    LocalDate end() {
        return days.isEmpty() ? null : days.getLast().date();
    }
}
