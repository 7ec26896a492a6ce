package org.medellinlab.registration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SeatId;

/// Reads what the invited typed, and says at which field something is wrong.
final class InvitationForm {

    static final int LONGEST = 500;
    private static final int DAYS_AROUND = 30;

    private final Map<String, String> typed;
    private final Map<String, String> problems = new LinkedHashMap<>();

    InvitationForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /// @param seats those the person may come through
    /// @param firstDay of the lab; travel lies within a month of it and of its last day
    /// @throws FormRefused with the fields that must be mended
    InvitationAnswer answer(Set<SeatId> seats, LocalDate firstDay, LocalDate lastDay) {
        var language = Language.ofTag(text("language")).orElse(null);
        if (language == null) {
            problems.put("language", "invitation.problem.language");
        }
        var seat = parsed("seat", word -> new SeatId(UUID.fromString(word)), "invitation.problem.seat");
        if (seat != null && !seats.contains(seat)) {
            problems.put("seat", "invitation.problem.seat");
        }
        var arrives = day("arrives-on", firstDay, lastDay);
        var departs = day("departs-on", firstDay, lastDay);
        if (arrives != null && departs != null && departs.isBefore(arrives)) {
            problems.put("departs-on", "invitation.problem.departs-before");
        }
        if (!"yes".equals(typed.get("notice"))) {
            problems.put("notice", "invitation.problem.notice");
        }
        var answer = new InvitationAnswer(
                language == null ? Language.ES : language,
                seat,
                kept("diet"),
                kept("access"),
                arrives,
                parsed("arrives-at", LocalTime::parse, "invitation.problem.time"),
                departs,
                kept("emergency"),
                "yes".equals(typed.get("photos")));
        refuseIfWrong();
        return answer;
    }

    /// A line or a few that must be there.
    String needed(String field, String problem) {
        var text = kept(field);
        if (text == null && !problems.containsKey(field)) {
            problems.put(field, problem);
        }
        return text == null ? "" : text;
    }

    @Nullable
    String optional(String field) {
        return kept(field);
    }

    void wrong(String field, String problem) {
        problems.putIfAbsent(field, problem);
    }

    void refuseIfWrong() {
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
    }

    private @Nullable LocalDate day(String field, LocalDate firstDay, LocalDate lastDay) {
        var day = parsed(field, LocalDate::parse, "invitation.problem.day");
        if (day != null
                && (day.isBefore(firstDay.minusDays(DAYS_AROUND)) || day.isAfter(lastDay.plusDays(DAYS_AROUND)))) {
            problems.put(field, "invitation.problem.day-far");
        }
        return day;
    }

    private <T> @Nullable T parsed(String field, Function<String, T> parse, String problem) {
        var word = text(field);
        if (word == null) {
            return null;
        }
        try {
            return parse.apply(word);
        } catch (DateTimeException | IllegalArgumentException nonsense) {
            problems.put(field, problem);
            return null;
        }
    }

    private @Nullable String kept(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            problems.put(field, "invitation.problem.long");
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            problems.put(field, "invitation.problem.signs");
        }
        return text;
    }

    private @Nullable String text(String field) {
        // browsers send line breaks as CR LF and count them as one
        var text = typed.getOrDefault(field, "").replace("\r\n", "\n").strip();
        return text.isEmpty() ? null : text;
    }
}
