package org.medellinlab.web;

import org.jspecify.annotations.Nullable;

/// A page of a title and a few words, for who has sent something or followed a link (`act/words`).
///
/// @param mark a sign above them
record WordsPage(
        Page page, String title, String text, @Nullable String mark) implements PageModel {}
