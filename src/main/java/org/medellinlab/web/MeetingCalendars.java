package org.medellinlab.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.workinggroup.Meetings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// A meeting of a working group, for one's own calendar. Whoever has the address may read it; nobody can guess it.
@Controller
class MeetingCalendars {

    private final Meetings meetings;

    MeetingCalendars(Meetings meetings) {
        this.meetings = meetings;
    }

    @GetMapping("/meetings/{key}.ics")
    ResponseEntity<String> entry(
            @PathVariable String key,
            @RequestParam(name = "lang", required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String wishes) {
        if (!key.matches("[0-9a-f-]{36}")) {
            return ResponseEntity.notFound().build();
        }
        var reader = Language.ofTag(lang).orElseGet(() -> Language.preferredIn(wishes));
        return meetings.calendar(UUID.fromString(key), reader)
                .map(text -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8;method=PUBLISH"))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=meeting.ics")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Referrer-Policy", "no-referrer")
                        .header("X-Robots-Tag", "noindex")
                        .body(text))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
