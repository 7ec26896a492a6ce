package org.medellinlab.shared;

import java.util.List;

/// The page behind a link in a mail: what will happen and one form with one button. All words are those
/// of the reader's language, as plain text.
public record ActPage(String title, List<String> paragraphs, List<ActField> fields, String button) {

    public ActPage {
        paragraphs = List.copyOf(paragraphs);
        fields = List.copyOf(fields);
    }

    public List<ActField> fields(boolean folded) {
        return fields.stream().filter(field -> field.isFolded() == folded).toList();
    }

    /// A page that only asks for the button.
    public static ActPage of(String title, List<String> paragraphs, String button) {
        return new ActPage(title, paragraphs, List.of(), button);
    }
}
