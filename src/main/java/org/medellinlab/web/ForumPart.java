package org.medellinlab.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.medellinlab.forum.AnswerRow;
import org.medellinlab.forum.CommentRow;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText.Shown;

/// What citizens say of a promise or a group, and the forms by which they say it and follow it.
///
/// @param path of the thing's page, to which the forms belong
/// @param feed the address of the feed; absent where there is none
record ForumPart(String path, @Nullable String feed, List<Said> said) {

    /// @param name absent where it is not shown
    record Said(
            UUID id,
            String kind,
            String words,
            Language language,
            @Nullable String name,
            String on,
            List<Answer> answers) {}

    /// @param by the organisation or the group that answers; absent for the lab
    /// @param withdrawn that it was taken back, and why; then there are no words
    record Answer(
            @Nullable Shown by,
            String words,
            @Nullable Language language,
            @Nullable String withdrawn) {}

    static ForumPart of(LabData data, String path, @Nullable String feed, Predicate<CommentRow> about, Voice voice) {
        return new ForumPart(
                path,
                feed,
                data.comments().stream()
                        .filter(about)
                        .map(row -> said(data, row, voice))
                        .toList());
    }

    static Said said(LabData data, CommentRow row, Voice voice) {
        return new Said(
                row.id(),
                "forum.kind." + row.kind(),
                row.words(),
                row.language(),
                row.name(),
                voice.date(row.writtenAt().atZone(data.lab().draft().zone()).toLocalDate()),
                row.answers().stream()
                        .map(answer -> new Answer(
                                voice.shownIfAny(answer.by()),
                                answer.words(),
                                answer.language(),
                                withdrawn(data, answer, voice)))
                        .toList());
    }

    static @Nullable String withdrawn(LabData data, AnswerRow answer, Voice voice) {
        var withdrawn = answer.withdrawn();
        return withdrawn == null
                ? null
                : voice.say(
                        "forum.answer.withdrawn",
                        voice.date(
                                withdrawn.at().atZone(data.lab().draft().zone()).toLocalDate()),
                        withdrawn.reason());
    }
}
