package org.medellinlab.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.medellinlab.identity.Settings;
import org.medellinlab.shared.LocalizedText;

/// What the installation says about privacy, or about the law: its own words, then, for privacy, how long data stay.
///
/// @param words marked when they are in another language than the reader's; absent when nothing was written yet
record PolicyPage(Page page, String title, LocalizedText.@Nullable Shown words, List<Kept> kept, String contact)
        implements PageModel {

    /// A kind of data and how many days it stays.
    record Kept(String kind, int days) {}

    /// @param name `privacy` or `legal`
    static PolicyPage of(String name, Settings settings, Voice voice) {
        var isPrivacy = name.equals("privacy");
        var text = isPrivacy ? settings.privacy() : settings.legal();
        var title = voice.say("settings." + name + ".title");
        return new PolicyPage(
                new Page(voice.language(), "/" + name, title, null, null),
                title,
                voice.shownIfAny(text),
                isPrivacy
                        ? Settings.KEPT.stream()
                                .map(kind -> new Kept(
                                        "settings.keep." + kind,
                                        Objects.requireNonNull(
                                                settings.retentionDays().get(kind))))
                                .toList()
                        : List.of(),
                settings.contact());
    }

    /// The words as they were written: empty lines part paragraphs, a line that begins with `#` is a heading.
    public List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var paragraph = new StringJoiner("\n");
        for (var line :
                words == null ? List.<String>of() : words.words().lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                paragraph.add(line.strip());
                continue;
            }
            paragraph = finish(paragraph, blocks);
            if (line.startsWith("#")) {
                blocks.add(new Block(true, line.replaceFirst("^#+\\s*", "").strip()));
            }
        }
        finish(paragraph, blocks);
        return blocks;
    }

    private static StringJoiner finish(StringJoiner paragraph, List<Block> blocks) {
        if (paragraph.length() > 0) {
            blocks.add(new Block(false, paragraph.toString()));
        }
        return new StringJoiner("\n");
    }

    record Block(boolean heading, String words) {}
}
