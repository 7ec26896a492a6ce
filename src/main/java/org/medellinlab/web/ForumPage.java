package org.medellinlab.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.forum.ForumMeetingDraft;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;

/// The forum of a lab: its meetings with their records, and the latest that citizens said.
/// @param subscribe the address of the calendar of all meetings; absent as long as there is none
record ForumPage(
        Page page, List<Meeting> meetings, @Nullable String subscribe, List<About> latest) implements PageModel {

    private static final int MOST = 50;

    /// @param calendar the address of the meeting for one's own calendar; absent once its record is there
    record Meeting(
            UUID id,
            String when,
            @Nullable String calendar,
            @Nullable String place,
            @Nullable String words,
            @Nullable String record,
            Language language) {}

    /// @param path of the page of what it is about, inside the lab
    record About(ForumPart.Said said, String path, String title) {}

    static ForumPage of(LabData data, Voice voice) {
        return new ForumPage(
                data.page(voice, "forum", "/forum", voice.say("forum.public.title"), voice.say("forum.public.about")),
                data.meetings().stream()
                        .map(meeting -> meeting(data, meeting, voice))
                        .toList(),
                data.meetings().isEmpty() ? null : base(data) + ".ics",
                data.comments().stream()
                        .flatMap(row -> about(data, row, voice))
                        .limit(MOST)
                        .toList());
    }

    private static String base(LabData data) {
        return "/labs/" + data.lab().slug() + "/forum";
    }

    private static Meeting meeting(LabData data, ForumMeetingDraft meeting, Voice voice) {
        var starts = meeting.startsAt();
        return new Meeting(
                meeting.id(),
                SpokenDates.dayAndYear(starts.toLocalDate(), voice.language()) + ", "
                        + SpokenDates.times(
                                starts.toLocalTime(), starts.toLocalTime().plusMinutes(meeting.minutes())),
                meeting.record() == null ? base(data) + "/" + meeting.id() + ".ics" : null,
                meeting.place(),
                meeting.words(),
                meeting.record(),
                meeting.language());
    }

    private static Stream<About> about(LabData data, org.medellinlab.forum.CommentRow row, Voice voice) {
        var said = ForumPart.said(data, row, voice);
        return Stream.concat(
                Stream.ofNullable(row.commitment())
                        .flatMap(id ->
                                Stream.ofNullable(data.promises().discussed().get(id)))
                        .map(one -> new About(said, "/commitments/" + one.key(), voice.in(one.statement()))),
                data.groups().stream()
                        .filter(one -> one.id().equals(row.group()))
                        .map(one -> new About(said, "/groups/" + one.key(), voice.in(one.name()))));
    }
}
