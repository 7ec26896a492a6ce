package org.medellinlab.mail;

import org.springframework.stereotype.Component;

/// Shows a letter as it would be posted, and posts nothing.
@Component
public class LetterPreview {

    /// What would arrive.
    ///
    /// @param html a whole page
    public record Shown(String subject, String text, String html) {}

    private final LetterRendering rendering;

    LetterPreview(LetterRendering rendering) {
        this.rendering = rendering;
    }

    public Shown of(Letter letter) {
        var rendered = rendering.render(letter);
        return new Shown(rendered.subject(), rendered.text(), rendered.html());
    }
}
