package org.medellinlab.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/// The words of a letter: paragraphs, emphasis, lists, headings, quotes and links. HTML is shown as it was typed,
/// pictures become their description. What is filled in for a reader is text, whatever it looks like.
final class LetterMarkdown {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]{1,40})}");
    private static final Pattern SPECIAL =
            Pattern.compile(BRACES.pattern() + "|(https?://[^\\s<>\"{}]*[^\\s<>\"{}.,;:!?)])");
    private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:)\\S+");
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class))
            .maxOpenBlockParsers(20)
            .maxInlineNesting(20)
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .softbreak("<br>\n")
            .build();

    private LetterMarkdown() {}

    static String html(String words, Map<LetterPlaceholder, String> values) {
        var letter = PARSER.parse(words);
        visit(letter, Image.class, LetterMarkdown::describe);
        visit(
                letter,
                Link.class,
                link -> BRACES.matcher(link.getDestination())
                        .results()
                        .findFirst()
                        .flatMap(found -> LetterPlaceholder.named(found.group(1)))
                        .ifPresent(placeholder -> link.setDestination(values.getOrDefault(placeholder, ""))));
        visit(letter, Text.class, text -> fill(text, values));
        return HTML.render(letter);
    }

    /// For the part of a mail that is plain text, where the signs read as they were typed.
    static String text(String words, Map<LetterPlaceholder, String> values) {
        return BRACES.matcher(words)
                .replaceAll(found -> LetterPlaceholder.named(found.group(1))
                        .map(placeholder -> values.getOrDefault(placeholder, ""))
                        .map(java.util.regex.Matcher::quoteReplacement)
                        .orElse(java.util.regex.Matcher.quoteReplacement(found.group())));
    }

    static boolean uses(String words, LetterPlaceholder placeholder) {
        return braces(words)
                .anyMatch(word -> LetterPlaceholder.named(word)
                        .filter(placeholder::equals)
                        .isPresent());
    }

    /// Those between braces that are none.
    static List<String> unknownPlaceholders(String words) {
        return braces(words)
                .filter(word -> LetterPlaceholder.named(word).isEmpty())
                .distinct()
                .toList();
    }

    /// Links that lead nowhere from a mail.
    static List<String> wrongLinks(String words) {
        var wrong = new ArrayList<String>();
        visit(PARSER.parse(words), Link.class, link -> {
            var isOwn = link.getDestination().startsWith("{") && uses(link.getDestination(), LetterPlaceholder.LINK);
            if (!isOwn && !ADDRESS.matcher(link.getDestination()).matches()) {
                wrong.add(link.getDestination());
            }
        });
        return wrong;
    }

    private static Stream<String> braces(String words) {
        return BRACES.matcher(words).results().map(found -> found.group(1));
    }

    private static void fill(Text text, Map<LetterPlaceholder, String> values) {
        var words = text.getLiteral();
        var from = 0;
        for (var found : SPECIAL.matcher(words).results().toList()) {
            text.insertBefore(new Text(words.substring(from, found.start())));
            text.insertBefore(filled(found, values, text.getParent() instanceof Link));
            from = found.end();
        }
        text.setLiteral(words.substring(from));
    }

    private static Node filled(MatchResult found, Map<LetterPlaceholder, String> values, boolean inLink) {
        if (found.group(1) == null) {
            return inLink ? new Text(found.group()) : link(found.group());
        }
        var placeholder = LetterPlaceholder.named(found.group(1)).orElse(null);
        if (placeholder == null) {
            return new Text(found.group());
        }
        var value = values.getOrDefault(placeholder, "");
        return placeholder == LetterPlaceholder.LINK && !inLink ? link(value) : new Text(value);
    }

    private static Link link(String address) {
        var link = new Link(address, null);
        link.appendChild(new Text(address));
        return link;
    }

    private static void describe(Image image) {
        for (var child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
            image.insertBefore(child);
        }
        image.unlink();
    }

    /// All of a kind first, so that what is put in is not visited again.
    private static <N extends Node> void visit(Node letter, Class<N> kind, Consumer<N> work) {
        var found = new ArrayList<N>();
        letter.accept(new AbstractVisitor() {
            @Override
            protected void visitChildren(Node parent) {
                if (kind.isInstance(parent)) {
                    found.add(kind.cast(parent));
                }
                super.visitChildren(parent);
            }

            @Override
            public void visit(Text text) {
                visitChildren(text);
            }
        });
        found.forEach(work);
    }
}
