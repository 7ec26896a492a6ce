package org.medellinlab.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.PersonalData.Code;
import org.medellinlab.shared.PersonalData.Held;
import org.medellinlab.shared.SpokenDates;
import org.springframework.stereotype.Component;

/// Says in words what is held.
@Component
class HeldWords {

    private static final String NOTHING = "–";

    private final Messages messages;
    private final Clock clock;

    HeldWords(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String line(Held held, List<@Nullable Object> row, Language reader) {
        return messages.get(
                reader,
                "privacy.kept." + held.name(),
                row.stream().map(value -> value(value, reader)).toArray());
    }

    private String value(@Nullable Object value, Language reader) {
        return switch (value) {
            case null -> NOTHING;
            case LocalizedText text -> text.in(reader);
            case Code code -> word(code, reader);
            case Boolean said -> messages.get(reader, said ? "privacy.yes" : "privacy.no");
            case Instant instant -> moment(LocalDateTime.ofInstant(instant, clock.getZone()), reader);
            case LocalDateTime time -> moment(time, reader);
            case LocalDate day -> SpokenDates.dayAndYear(day, reader);
            case LocalTime time -> SpokenDates.time(time);
            default -> value.toString();
        };
    }

    private static String moment(LocalDateTime time, Language reader) {
        return SpokenDates.dayAndYear(time.toLocalDate(), reader) + ", " + SpokenDates.time(time.toLocalTime());
    }

    private String word(Code code, Language reader) {
        if (code.value().matches("[a-z]{2}(,[a-z]{2})*")) {
            return Stream.of(code.value().split(","))
                    .flatMap(tag -> Language.ofTag(tag).stream())
                    .map(Language::ownName)
                    .collect(Collectors.joining(", "));
        }
        for (var family : List.of("privacy.code.", "audit.kind.")) {
            if (messages.has(reader, family + code.value())) {
                return messages.get(reader, family + code.value());
            }
        }
        return code.value();
    }
}
