package org.medellinlab.agenda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NightHours;

/// One event in the words of its file, before anything of it is understood. What is merely odd is set right and said;
/// what is wrong makes no item.
///
/// @param number counted from 1, or the row
/// @param source what the file knows it by; empty when by nothing
/// @param persons who takes part
/// @param end an hour, when the file has one instead of a duration
record ImportedEvent(
        int number,
        String source,
        LocalizedText title,
        LocalizedText about,
        String date,
        String start,
        String duration,
        String end,
        String room,
        String track,
        String type,
        List<ImportedPerson> persons,
        ImportedMore more,
        boolean cancelled) {

    private static final LocalTime LAST = LocalTime.of(23, 59);

    /// Understands it, or says why not.
    void into(ImportedFile file, @Nullable LocalDate dayOf, ZoneId zone) {
        var name = title.byTag().values().stream().findFirst().orElse("");
        file.count(number, name);
        if (title.isEmpty()) {
            file.wrong(number, "", "title", "import.wrong.no-title");
            return;
        }
        if (longest(title) > AgendaItemForm.TITLE_LENGTH || longest(about) > AgendaItemForm.ABSTRACT_LENGTH) {
            var column = longest(title) > AgendaItemForm.TITLE_LENGTH ? "title" : "about";
            file.wrong(number, name.substring(0, Math.min(60, name.length())), column, "import.wrong.long");
            return;
        }
        var moment = ImportedTimes.moment(date, zone);
        var day = moment.map(at -> at.toLocalDate())
                .or(() -> ImportedTimes.day(date))
                .or(() -> Optional.ofNullable(dayOf));
        var hour = moment.map(at -> at.toLocalTime()).or(() -> ImportedTimes.hour(start));
        if (day.isEmpty()) {
            file.wrong(number, name, "day", date.isBlank() ? "import.wrong.no-day" : "import.wrong.day", date);
            return;
        }
        if (hour.isEmpty()) {
            file.wrong(number, name, "starts", start.isBlank() ? "import.wrong.no-start" : "import.wrong.hour", start);
            return;
        }
        if (moment.isPresent()
                && !start.isBlank()
                && ImportedTimes.hour(start).filter(hour.get()::equals).isEmpty()) {
            file.odd(
                    number,
                    name,
                    "starts",
                    "import.odd.two-starts",
                    start,
                    hour.get().toString());
        }
        var ends = ends(file, name, hour.get());
        if (ends == null) {
            return;
        }
        var kind = ImportedKinds.of(type);
        if (kind == null && !type.isBlank()) {
            file.odd(number, name, "kind", "import.odd.kind", type);
        }
        file.add(
                new ImportedItem(
                        number,
                        key(source, name),
                        guid(),
                        title,
                        about,
                        day.get(),
                        hour.get(),
                        ends,
                        ImportedKinds.isNowhere(room) ? "" : room.strip().replaceAll("\\s+", " "),
                        track.strip(),
                        kind,
                        named(file, name),
                        more,
                        cancelled),
                number);
    }

    private @Nullable LocalTime ends(ImportedFile file, String name, LocalTime starts) {
        var until = ImportedTimes.end(end);
        var length = ImportedTimes.length(duration);
        if (until.isEmpty() && !end.isBlank()) {
            file.wrong(number, name, "ends", "import.wrong.hour", end);
            return null;
        }
        if (until.isEmpty() && length.isEmpty()) {
            if (!duration.isBlank()) {
                file.wrong(number, name, "duration", "import.wrong.duration", duration);
                return null;
            }
            file.odd(number, name, "ends", "import.odd.no-end");
            return starts.plusHours(1);
        }
        if (until.isPresent()) {
            if (!NightHours.arePossible(starts, until.get())) {
                file.wrong(number, name, "ends", "import.wrong.ends-before", end);
                return null;
            }
            if (NightHours.endsOnTheDayAfter(starts, until.get())
                    && !until.get().equals(LocalTime.MIDNIGHT)) {
                file.odd(number, name, "ends", "import.odd.day-after", end);
            }
            return until.get();
        }
        if (length.get().isZero() || length.get().isNegative()) {
            file.wrong(number, name, "duration", "import.wrong.duration", duration);
            return null;
        }
        return after(file, name, starts, length.get());
    }

    /// What goes on through the night and into another day cannot be one item: it is taken until midnight.
    private LocalTime after(ImportedFile file, String name, LocalTime starts, Duration length) {
        var ends = starts.plus(length);
        var tonight = Duration.ofDays(1).minusSeconds(starts.toSecondOfDay());
        if (length.compareTo(tonight) < 0
                || (length.compareTo(Duration.ofDays(1)) < 0 && NightHours.arePossible(starts, ends))) {
            return ends;
        }
        file.odd(number, name, "duration", "import.odd.midnight");
        return starts.equals(LocalTime.MIDNIGHT) ? LAST : LocalTime.MIDNIGHT;
    }

    private List<ImportedPerson> named(ImportedFile file, String item) {
        var fit = persons.stream()
                .filter(one -> !one.isNobody() && one.name().length() <= DetailFields.GUEST_LENGTH)
                .limit(DetailFields.MOST_GUESTS)
                .distinct()
                .toList();
        if (fit.size() < persons.stream().distinct().count()) {
            file.odd(number, item, "people", "import.odd.people");
        }
        return fit;
    }

    private @Nullable UUID guid() {
        try {
            var id = source.indexOf('@') < 0 ? source : source.substring(0, source.indexOf('@'));
            return id.length() == 36 ? UUID.fromString(id) : null;
        } catch (IllegalArgumentException foreign) {
            return null;
        }
    }

    private static int longest(LocalizedText text) {
        return text.byTag().values().stream().mapToInt(String::length).max().orElse(0);
    }

    static String key(String source, String title) {
        try {
            var known = source.isBlank() ? "title:" + title.strip() : "id:" + source.strip();
            var hash = MessageDigest.getInstance("SHA-256").digest(known.getBytes(StandardCharsets.UTF_8));
            return "in-" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static LocalizedText words(@Nullable Language language, Language otherwise, String words) {
        return words.isBlank()
                ? LocalizedText.EMPTY
                : LocalizedText.of(language == null ? otherwise : language, words.strip());
    }
}
