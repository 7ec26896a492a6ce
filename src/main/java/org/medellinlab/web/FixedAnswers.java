package org.medellinlab.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// What is the same for every lab and visitor: styles, the icon, what robots may do.
@Component
class FixedAnswers {

    private final Map<String, Answer> all = new LinkedHashMap<>();
    private final String print;

    FixedAnswers() {
        var styles = new TreeMap<String, byte[]>();
        var scripts = new TreeMap<String, byte[]>();
        try {
            var files = new PathMatchingResourcePatternResolver();
            for (var file : files.getResources("classpath*:META-INF/resources/styles/*.css")) {
                styles.put("/styles/" + file.getFilename(), file.getContentAsByteArray());
            }
            for (var file : files.getResources("classpath*:public/*.js")) {
                scripts.put("/" + file.getFilename(), file.getContentAsByteArray());
            }
            var icon = files.getResource("classpath:public/favicon.svg").getContentAsByteArray();
            fixed("/favicon.svg", "image/svg+xml", icon);
            fixed(
                    "/favicon.ico",
                    "image/x-icon",
                    files.getResource("classpath:public/favicon.ico").getContentAsByteArray());
            fixed(
                    "/open-data/commitments.schema.json",
                    "application/schema+json",
                    files.getResource("classpath:public/commitments.schema.json")
                            .getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        styles.forEach((path, bytes) -> fixed(path, "text/css;charset=UTF-8", bytes));
        scripts.forEach((path, bytes) -> fixed(path, "text/javascript;charset=UTF-8", bytes));
        styles.putAll(scripts);
        fixed("/robots.txt", "text/plain;charset=UTF-8", """
                User-agent: *
                Disallow: /app/
                Disallow: /act/
                Disallow: /my/
                Disallow: /calendar/
                """.getBytes(StandardCharsets.UTF_8));
        var together = new StringBuilder();
        styles.values().forEach(bytes -> together.append(Prepared.hash(bytes)));
        print = Prepared.hash(together.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 8);
    }

    Map<String, Answer> all() {
        return all;
    }

    /// Changes whenever a style changes; part of their addresses, so that browsers may keep them for good.
    String print() {
        return print;
    }

    private void fixed(String path, String type, byte[] bytes) {
        all.put(path, Answer.data(() -> Prepared.of(type, null, bytes)));
    }
}
