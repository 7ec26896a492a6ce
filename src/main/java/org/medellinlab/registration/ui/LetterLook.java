package org.medellinlab.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.function.Function;
import org.medellinlab.mail.LetterPreview;
import org.medellinlab.registration.LetterCheck;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// The letter as it will arrive, for each language that somebody on the list reads, with what a fallback means in
/// numbers; and below it the button that sends it.
class LetterLook extends Card {

    LetterLook(
            String title,
            LetterCheck check,
            Function<Language, LetterPreview.Shown> shown,
            Button test,
            Runnable send) {
        super(title);
        addClassName("letter-look");
        var sheets = new TabSheet();
        check.readings().forEach(reading -> {
            var mail = shown.apply(reading.reader());
            var tab = new Tab(getTranslation("letter.readers", reading.reader().ownName(), reading.number()));
            sheets.add(tab, sheet(reading, mail));
        });
        var number = check.goingOut().size();
        add(new Paragraph(getTranslation("letter.look.words")));
        check.readings().stream()
                .filter(LetterCheck.Reading::isFallback)
                .forEach(reading -> add(new StatusChip(Tone.WARN, fallback(reading))));
        if (check.namesOrganisation() && check.withoutOrganisation() > 0) {
            add(new StatusChip(Tone.INFO, getTranslation("letter.look.no-organisation", check.withoutOrganisation())));
        }
        add(sheets);
        var button = new Button(getTranslation("letter.send", number), click -> send.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.setVisible(number > 0);
        if (number == 0) {
            add(new Paragraph(getTranslation("letter.refused.nobody")));
        }
        var ways = new Div(test, button);
        ways.addClassName("row");
        add(ways);
    }

    private String fallback(LetterCheck.Reading reading) {
        return getTranslation(
                "letter.look.fallback",
                reading.number(),
                reading.reader().ownName(),
                reading.text().ownName());
    }

    private Div sheet(LetterCheck.Reading reading, LetterPreview.Shown mail) {
        var subject = new Span(mail.subject());
        subject.addClassName("letter-subject");
        var frame = new IFrame();
        frame.setSrcdoc(mail.html());
        frame.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        frame.addClassName("letter-frame");
        frame.getElement()
                .setAttribute(
                        "title",
                        getTranslation("letter.look.title", reading.reader().ownName()));
        var sheet = new Div(subject, frame);
        sheet.addClassName("letter-sheet");
        return sheet;
    }
}
