package org.medellinlab.web;

import java.util.List;
import org.medellinlab.commitment.PromiseName;
import org.medellinlab.feedback.LessonSheet;
import org.medellinlab.shared.LocalizedText.Shown;

/// A lesson with both ends of its chain: the notes and visits it comes from, the promises that rest on it.
///
/// @param others how many promises rest on it beside those named
/// @param words of notes the host gathered, each in its own language
record LessonCard(
        String key,
        Shown sentence,
        int notes,
        List<LessonSheet.NoteWords> words,
        List<Link> visits,
        List<Link> commitments,
        int others) {

    record Link(String key, Shown name) {}

    static LessonCard of(LabData data, LessonSheet lesson, Voice voice) {
        var resting = data.promises().lessons().getOrDefault(lesson.id(), PromiseName.Some.NONE);
        return new LessonCard(
                lesson.key(),
                voice.shown(lesson.sentence()),
                lesson.noteCount(),
                lesson.notes(),
                lesson.visits().stream()
                        .flatMap(id -> data.visit(id).stream())
                        .map(visit -> new Link(visit.key(), voice.shown(visit.title())))
                        .toList(),
                resting.first().stream()
                        .map(promise -> new Link(promise.key(), voice.shown(promise.statement())))
                        .toList(),
                resting.others());
    }
}
