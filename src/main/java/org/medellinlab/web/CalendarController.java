package org.medellinlab.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.PersonalCalendar;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// A person's own calendar, at an address that is itself the permission. Programs ask for it many times a day, so what
/// has not changed is not sent again; nobody between them and us keeps it.
@RestController
class CalendarController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8;method=PUBLISH");

    private final PersonalCalendar calendars;

    CalendarController(PersonalCalendar calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<byte[]> calendar(
            @PathVariable String token,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        return calendars
                .ics(token)
                .map(text -> answer(text.getBytes(StandardCharsets.UTF_8), known))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes, @Nullable String known) {
        var tag = "\"" + Prepared.hash(bytes) + "\"";
        var same = PublicPageValve.matches(known, tag);
        var answer = ResponseEntity.status(same ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Robots-Tag", "noindex, nofollow");
        return same ? answer.build() : answer.contentType(CALENDAR).body(bytes);
    }
}
