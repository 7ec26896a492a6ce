package org.medellinlab.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Every template of every feature, as it lies on the class path.
@ProductTest
class MailTemplatesTest {

    private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[}(]");

    @Autowired
    Messages messages;

    @Test
    void every_word_of_a_template_exists_in_every_language() throws IOException {
        var missing = new ArrayList<String>();
        for (var template : new PathMatchingResourcePatternResolver().getResources("classpath*:mail/**/*.*")) {
            var keys = KEY.matcher(template.getContentAsString(StandardCharsets.UTF_8));
            while (keys.find()) {
                Stream.of(Language.values())
                        .filter(language -> !messages.has(language, keys.group(1)))
                        .forEach(language -> missing.add(keys.group(1) + " in " + language + ": " + template));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_letter_has_a_text_beside_its_html() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        for (var html : resolver.getResources("classpath*:mail/**/*.html")) {
            var name = java.util.Objects.requireNonNull(html.getFilename()).replace(".html", ".txt");
            assertThat(html.createRelative(name).exists())
                    .as("%s beside %s", name, html)
                    .isTrue();
        }
    }
}
