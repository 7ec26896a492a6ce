package org.medellinlab.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page behind a link in a mail: what will happen and one form with one button. All words are those
/// of the reader's language, but for what somebody wrote in another one.
///
/// @param atOnce the one answer that needs no form; absent where there is none
public record ActPage(
        String title,
        List<ActText> paragraphs,
        List<ActField> fields,
        String button,
        @Nullable AtOnce atOnce) {

    /// The name under which a form says that it was answered at once.
    public static final String AT_ONCE = "at-once";

    /// An answer with a button of its own.
    ///
    /// @param field which it answers
    /// @param words said above the button
    public record AtOnce(String field, String value, String words, String button) {}

    public ActPage {
        paragraphs = List.copyOf(paragraphs);
        fields = List.copyOf(fields);
    }

    public ActPage(String title, List<String> paragraphs, List<ActField> fields, String button) {
        this(title, paragraphs.stream().map(ActText::said).toList(), fields, button, null);
    }

    public List<ActField> fields(boolean folded) {
        return fields.stream().filter(field -> field.isFolded() == folded).toList();
    }

    /// A page that only asks for the button.
    public static ActPage of(String title, List<String> paragraphs, String button) {
        return new ActPage(title, paragraphs, List.of(), button);
    }
}
