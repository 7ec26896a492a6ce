package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.medellinlab.registration.Badges;
import org.medellinlab.registration.Certificates;
import org.medellinlab.registration.Certificates.Paper;
import org.medellinlab.registration.MixedGroupings;
import org.medellinlab.registration.MixingPerson;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.EmptyState;
import org.medellinlab.shared.ui.LabView;

/// Badges, letters and certificates as PDF: everybody's for the organisers, one's own for who takes part.
@Route("labs/:lab/papers")
@PermitAll
class BadgesView extends LabView {

    private final transient Badges badges;
    private final transient Certificates certificates;
    private final transient MixedGroupings people;

    BadgesView(LabLocator labs, CurrentActor actors, Badges badges, Certificates certificates, MixedGroupings people) {
        super(labs, actors, "registration.badge.title");
        this.badges = badges;
        this.certificates = certificates;
        this.people = people;
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return BadgesMenu.isFor(actor, lab);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        var organises = BadgesMenu.organises(actor(), lab());
        add(new H1(getTranslation(organises ? "registration.badge.title" : "registration.badge.mine")));
        if (organises) {
            showAll();
        }
        var mine = certificates.mine(lab().id());
        if (!mine.isEmpty()) {
            add(mine(mine.contains(Paper.CERTIFICATE)));
        } else if (!organises) {
            add(new EmptyState(getTranslation("registration.badge.mine-none")));
        }
    }

    private Component mine(boolean isOver) {
        var card = new Card(
                getTranslation("registration.badge.mine"),
                link(
                        getTranslation("registration.badge.LETTER"),
                        "letter",
                        to -> certificates.writeMine(lab().id(), Paper.LETTER, to)));
        card.add(
                isOver
                        ? link(
                                getTranslation("registration.badge.CERTIFICATE"),
                                "certificate",
                                to -> certificates.writeMine(lab().id(), Paper.CERTIFICATE, to))
                        : new Paragraph(getTranslation("registration.badge.mine-later")));
        return card;
    }

    private void showAll() {
        var everybody = people.people(lab().id());
        if (everybody.isEmpty()) {
            add(new EmptyState(getTranslation("registration.badge.nobody")));
            return;
        }
        var reader = reader();
        add(new Card(
                getTranslation("registration.badge.sheets"),
                new Paragraph(getTranslation("registration.badge.sheets-words")),
                link(
                        getTranslation("registration.badge.download"),
                        "badges",
                        to -> badges.write(lab().id(), reader, to))));
        var list = new UnorderedList();
        list.addClassName("badge-people");
        everybody.forEach(person -> list.add(line(person)));
        add(new Card(
                getTranslation("registration.badge.people"),
                new Paragraph(getTranslation("registration.badge.people-words")),
                list));
    }

    private ListItem line(MixingPerson person) {
        var links = new Div();
        links.addClassName("row");
        for (var paper : Paper.values()) {
            var link = link(
                    getTranslation("registration.badge." + paper),
                    paper == Paper.LETTER ? "letter" : "certificate",
                    to -> certificates.write(lab().id(), person.id(), paper, to));
            link.setAriaLabel(getTranslation("registration.badge." + paper + "-of", person.name()));
            links.add(link);
        }
        return new ListItem(new Span(person.name()), links);
    }

    private Anchor link(String words, String name, Consumer<OutputStream> writing) {
        var file = name + "-" + lab().slug() + ".pdf";
        var handler = DownloadHandler.fromInputStream(event -> BadgeDownload.of(file, writing));
        return new Anchor(handler, words);
    }
}
