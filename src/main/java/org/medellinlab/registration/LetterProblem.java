package org.medellinlab.registration;

import org.medellinlab.shared.Language;

/// What must be mended in a letter before it can be sent.
///
/// @param inSubject else in the text
/// @param key of the message, with one argument
public record LetterProblem(Language language, boolean inSubject, String key, String about) {}
