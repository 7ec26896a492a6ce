package org.medellinlab.web;

import java.util.List;
import org.medellinlab.feedback.LessonSheet;
import org.medellinlab.shared.LocalizedText.Shown;

/// A lesson with both ends of its chain: the notes and visits it comes from, the promises that rest on it.
///
/// @param words of notes the host gathered, each in its own language
record LessonCard(
        String key,
        Shown sentence,
        int notes,
        List<LessonSheet.NoteWords> words,
        List<Link> visits,
        List<Link> commitments) {

    record Link(String key, Shown name) {}

    static LessonCard of(LabData data, LessonSheet lesson, Voice voice) {
        return new LessonCard(
                lesson.key(),
                voice.shown(lesson.sentence()),
                lesson.noteCount(),
                lesson.notes(),
                lesson.visits().stream()
                        .flatMap(id -> data.visit(id).stream())
                        .map(visit -> new Link(visit.key(), voice.shown(visit.title())))
                        .toList(),
                data.commitments().stream()
                        .filter(commitment -> commitment.lessons().contains(lesson.id()))
                        .map(commitment -> new Link(commitment.key(), voice.shown(commitment.statement())))
                        .toList());
    }
}
