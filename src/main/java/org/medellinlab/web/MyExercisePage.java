package org.medellinlab.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;

/// What the page of the morning's exercise shows.
///
/// @param state `form`, `answered`, `none`
/// @param reader tells the persons apart who share a phone, without saying who they are; stays on the phone
/// @param how `named`, `anonymous`, or nothing chosen yet
/// @param next when the next exercise opens, in words; absent when there is none
record MyExercisePage(
        Language language,
        List<LanguageLink> languages,
        String labName,
        @Nullable String slug,
        String zone,
        String state,
        String reader,
        @Nullable String exercise,
        @Nullable String about,
        @Nullable String closes,
        String submission,
        @Nullable String how,
        boolean mayBeAnonymous,
        boolean sent,
        boolean byName,
        long savedAt,
        List<Question> questions,
        @Nullable String next,
        @Nullable String problem,
        String today,
        int longest) {

    /// @param fallback the name of the language the question is in when it is not the reader's
    record Question(
            String id,
            int number,
            String words,
            String language,
            @Nullable String fallback,
            String answer) {}

    record LanguageLink(String tag, String name, String address, boolean current) {}

    /// What the script sends.
    record Sent(
            @Nullable String lab,
            @Nullable UUID exercise,
            @Nullable UUID submission,
            @Nullable Boolean anonymous,
            @Nullable String language,
            @Nullable Map<UUID, String> words) {}
}
