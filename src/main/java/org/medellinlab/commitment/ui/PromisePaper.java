package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.stream.Stream;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;

/// Cards on which a promise is written down with a pen, to be typed over as they come in: on paper only, two to a
/// sheet and a sheet for each language, because not all in the room read the one of who prints them.
final class PromisePaper {

    private static final int CARDS = 2;

    private PromisePaper() {}

    static Component sheets(Component there, LabHere lab, Language reader) {
        var sheets = new Section();
        sheets.addClassName("promise-sheets");
        sheets.getElement().setAttribute("aria-hidden", "true");
        Stream.concat(Stream.of(reader), Stream.of(Language.values()))
                .distinct()
                .forEach(language -> {
                    var sheet = new Div();
                    sheet.addClassName("promise-sheet");
                    sheet.getElement().setAttribute("lang", language.tag());
                    for (var i = 0; i < CARDS; i++) {
                        sheet.add(card(there, lab, language));
                    }
                    sheets.add(sheet);
                });
        return sheets;
    }

    private static Article card(Component there, LabHere lab, Language language) {
        var card = new Article();
        card.addClassName("promise-paper");
        card.add(
                new H2(say(there, language, "commitment.paper.title", lab.name().in(language))),
                new Paragraph(say(there, language, "commitment.paper.who")),
                lines(2),
                new Paragraph(say(there, language, "commitment.paper.what")),
                lines(3),
                new Paragraph(say(there, language, "commitment.paper.to")),
                lines(1),
                new Paragraph(say(there, language, "commitment.paper.when")),
                lines(1),
                new Paragraph(say(there, language, "commitment.paper.known")),
                lines(2),
                new Paragraph(say(there, language, "commitment.paper.foot")));
        return card;
    }

    private static Div lines(int count) {
        var lines = new Div();
        lines.addClassName("promise-lines");
        lines.getStyle().set("--lines", String.valueOf(count));
        return lines;
    }

    private static String say(Component there, Language language, String key, Object... arguments) {
        return there.getTranslation(language.locale(), key, arguments);
    }
}
