package org.medellinlab.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// axe on a page: what WCAG 2.2 AA does not allow. Only that is asked for and only that comes back; all it knows of
/// what
/// is right would take longer to tell than to find. Frames are left out: ours hold letters and run no script.
final class Axe {

    private static final String KNOWN = "() => typeof axe === 'object'";
    private static final String SCRIPT = "() => {" + AxeBuilder.getAxeScript() + "}";
    private static final String RUN = """
            async () => {
              const found = await axe.run(document, {
                runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
                resultTypes: ['violations'],
                iframes: false,
              });
              return JSON.stringify(found.violations.flatMap((rule) => rule.nodes.map((node) => ({
                rule: rule.id,
                target: node.target.flat().join(' '),
                html: node.html,
              }))));
            }""";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Violation(String rule, String target, String html) {

        /// Vaadin's tabs keep their own scroll buttons inside the list of tabs; nothing of ours is in it.
        boolean isOurs() {
            return !(rule.equals("aria-required-children") && html.startsWith("<vaadin-tabs"));
        }

        @Override
        public String toString() {
            return rule + " at " + target + " " + html.substring(0, Math.min(160, html.length()));
        }
    }

    private Axe() {}

    static List<String> on(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate(KNOWN))) {
            page.evaluate(SCRIPT);
        }
        var violations = JSON.readValue(String.valueOf(page.evaluate(RUN)), Violation[].class);
        return Stream.of(violations)
                .filter(Violation::isOurs)
                .map(Violation::toString)
                .toList();
    }
}
