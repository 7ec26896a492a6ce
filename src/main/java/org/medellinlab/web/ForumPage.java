package org.medellinlab.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.forum.ForumMeetingDraft;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;

/// The forum of a lab: its meetings with their records, and the latest that citizens said.
record ForumPage(Page page, List<Meeting> meetings, List<About> latest) implements PageModel {

    private static final int MOST = 50;

    record Meeting(
            String when,
            @Nullable String place,
            @Nullable String words,
            @Nullable String record,
            Language language) {}

    /// @param path of the page of what it is about, inside the lab
    record About(ForumPart.Said said, String path, String title) {}

    static ForumPage of(LabData data, Voice voice) {
        return new ForumPage(
                data.page(voice, "forum", "/forum", voice.say("forum.public.title"), voice.say("forum.public.about")),
                data.meetings().stream().map(meeting -> meeting(meeting, voice)).toList(),
                data.comments().stream()
                        .flatMap(row -> about(data, row, voice))
                        .limit(MOST)
                        .toList());
    }

    private static Meeting meeting(ForumMeetingDraft meeting, Voice voice) {
        var starts = meeting.startsAt();
        return new Meeting(
                SpokenDates.dayAndYear(starts.toLocalDate(), voice.language()) + ", "
                        + SpokenDates.time(starts.toLocalTime()),
                meeting.place(),
                meeting.words(),
                meeting.record(),
                meeting.language());
    }

    private static Stream<About> about(LabData data, org.medellinlab.forum.CommentRow row, Voice voice) {
        var said = ForumPart.said(data, row, voice);
        return Stream.concat(
                data.commitments().stream()
                        .filter(one -> one.id().equals(row.commitment()))
                        .map(one -> new About(said, "/commitments/" + one.key(), voice.in(one.statement()))),
                data.groups().stream()
                        .filter(one -> one.id().equals(row.group()))
                        .map(one -> new About(said, "/groups/" + one.key(), voice.in(one.name()))));
    }
}
