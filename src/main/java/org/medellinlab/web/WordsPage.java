package org.medellinlab.web;

import org.jspecify.annotations.Nullable;

/// A page of a title and a few words, for who has sent something or followed a link (`act/words`).
///
/// @param mark a sign above them
/// @param way on from there, before that to the first page
record WordsPage(
        Page page,
        String title,
        String text,
        @Nullable String mark,
        @Nullable Way way) implements PageModel {

    record Way(String words, String path) {}

    WordsPage(Page page, String title, String text, @Nullable String mark) {
        this(page, title, text, mark, null);
    }
}
