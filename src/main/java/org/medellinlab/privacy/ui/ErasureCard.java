package org.medellinlab.privacy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import org.medellinlab.privacy.Erasure;
import org.medellinlab.privacy.Erasure.Waiting;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.Notices;

/// Being forgotten: what will happen, in words; the way there, and back while there is time.
class ErasureCard extends Card {

    ErasureCard(Erasure erasure, ZoneId zone, Language reader, Runnable changed) {
        super(UI.getCurrent().getTranslation("privacy.erase.title"));
        addClassName("my-data-erasure");
        erasure.mine()
                .ifPresentOrElse(
                        waiting -> showWaiting(waiting, erasure, zone, reader, changed),
                        () -> showWay(erasure, changed));
    }

    private void showWaiting(Waiting waiting, Erasure erasure, ZoneId zone, Language reader, Runnable changed) {
        add(new Paragraph(getTranslation(
                waiting.byOffice() ? "privacy.erase.waiting-office" : "privacy.erase.waiting",
                day(waiting.dueAt(), zone, reader))));
        var stay = new Button(getTranslation("privacy.erase.take-back"), click -> {
            erasure.takeBack();
            Notices.done(getTranslation("privacy.stay.thanks"));
            changed.run();
        });
        stay.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Div(stay));
    }

    private void showWay(Erasure erasure, Runnable changed) {
        add(new Paragraph(getTranslation("privacy.erase.words")), what(this));
        add(new Div(new Button(
                getTranslation("privacy.erase.ask"), click -> new ErasureDialog(() -> ask(erasure, changed)).open())));
    }

    private void ask(Erasure erasure, Runnable changed) {
        try {
            erasure.ask();
            Notices.done(getTranslation("privacy.erase.asked"));
            changed.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
    }

    /// What goes, what stays, and what nobody can find.
    static UnorderedList what(com.vaadin.flow.component.Component there) {
        var list = new UnorderedList();
        list.addClassName("my-data-lines");
        for (var part : new String[] {"goes", "seats", "public", "anonymous", "wait"}) {
            list.add(new ListItem(there.getTranslation("privacy.erase.what." + part)));
        }
        return list;
    }

    static String day(Instant at, ZoneId zone, Language reader) {
        return SpokenDates.dayAndYear(at.atZone(zone).toLocalDate(), reader);
    }
}
