package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaImport;
import org.medellinlab.agenda.ImportPreview;
import org.medellinlab.agenda.ImportPreview.Fate;
import org.medellinlab.agenda.ImportPreview.Planned;
import org.medellinlab.agenda.ImportProblem;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.SmallUpload;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;
import org.medellinlab.shared.ui.UploadWords;

/// Brings an agenda from elsewhere into the draft: the file is looked at first, and taken whole or not at all.
@Route("labs/:lab/agenda/import")
@PermitAll
class AgendaImportView extends LabView {

    private static final int SHOWN = 100;

    private final transient AgendaImport importing;
    private final transient Messages messages;
    private final Div look = new Div();
    private final Checkbox makePlaces = new Checkbox(true);
    private transient byte @Nullable [] looked;
    private String opened = "";

    AgendaImportView(LabLocator labs, CurrentActor actors, AgendaImport importing, Messages messages) {
        super(labs, actors, "import.title");
        this.importing = importing;
        this.messages = messages;
        addClassName("agenda-import");
        look.getElement().setAttribute("aria-live", "polite");
        look.addClassName("import-look");
        makePlaces.addValueChangeListener(change -> {
            if (change.isFromClient() && looked != null) {
                preview(looked);
            }
        });
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        look.removeAll();
        var about = new Paragraph(getTranslation("import.words"));
        about.addClassName("soft");
        var upload = new Upload(new SmallUpload(
                AgendaImport.MOST_BYTES,
                (name, bytes) -> {
                    makePlaces.setValue(true);
                    opened = name;
                    preview(bytes);
                },
                () -> Notices.failed(this, getTranslation("import.refused.large"))));
        upload.setMaxFiles(1);
        upload.addAllFinishedListener(finished -> upload.clearFileList()); // the mended file may follow
        upload.setDropAllowed(true);
        UploadWords.in(upload);
        add(
                new Anchor(lab().view("agenda"), getTranslation("agenda.title")),
                new H1(getTranslation("import.title")),
                about,
                upload,
                look);
    }

    /// Shows what the file would do.
    void preview(byte[] file) {
        look.removeAll();
        looked = file;
        try {
            var preview = importing.preview(lab().id(), file, makePlaces.getValue());
            look.add(summary(preview, file));
            problems(preview, true);
            problems(preview, false);
            items(preview);
        } catch (Refused refused) {
            look.add(new StatusChip(Tone.DUE, getTranslation(refused.key(), refused.arguments())));
        }
    }

    private Card summary(ImportPreview preview, byte[] file) {
        var chips = new Div();
        chips.addClassName("row");
        for (var fate : Fate.values()) {
            chips.add(new StatusChip(
                    fate == Fate.SAME ? Tone.NEUTRAL : Tone.INFO,
                    getTranslation("import.fate." + fate, preview.number(fate))));
        }
        var kind = getTranslation("import.kind." + preview.kind());
        var card = new Card(opened.isEmpty() ? kind : kind + " · " + opened, chips);
        if (!preview.newTracks().isEmpty()) {
            card.add(new Paragraph(getTranslation("import.tracks", String.join(", ", preview.newTracks()))));
        }
        if (!preview.newPlaces().isEmpty() || !makePlaces.getValue()) {
            makePlaces.setLabel(
                    preview.newPlaces().isEmpty()
                            ? getTranslation("import.places.none")
                            : getTranslation(
                                    "import.places",
                                    preview.newPlaces().size(),
                                    String.join(" · ", preview.newPlaces())));
            card.add(makePlaces);
        }
        if (!preview.guests().isEmpty()) {
            card.add(new Paragraph(
                    getTranslation("import.guests", preview.guests().size(), String.join(" · ", preview.guests()))));
        }
        if (preview.isWrong()) {
            card.add(new StatusChip(Tone.DUE, getTranslation("import.is-wrong")));
        } else if (preview.changesNothing()) {
            card.add(new Paragraph(getTranslation("import.nothing")));
        } else {
            var take = new Button(
                    getTranslation("import.take", preview.number(Fate.NEW) + preview.number(Fate.CHANGED)),
                    click -> bring(file));
            take.addThemeVariants(ButtonVariant.PRIMARY);
            take.setDisableOnClick(true);
            card.add(take);
        }
        return card;
    }

    private void bring(byte[] file) {
        try {
            var done = importing.bring(lab().id(), file, makePlaces.getValue());
            Notices.done(getTranslation("import.done", done.number(Fate.NEW), done.number(Fate.CHANGED)));
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        preview(file);
    }

    private void problems(ImportPreview preview, boolean wrong) {
        var of = preview.problems().stream()
                .filter(problem -> problem.wrong() == wrong)
                .toList();
        if (!of.isEmpty()) {
            look.add(new Card(
                    getTranslation(wrong ? "import.wrong" : "import.odd", of.size()),
                    list(of.stream().map(problem -> words(problem)))));
        }
    }

    private Component words(ImportProblem problem) {
        return new Span(problem.say(messages, reader()));
    }

    private void items(ImportPreview preview) {
        var changing = preview.items().stream()
                .filter(item -> item.fate() != Fate.SAME)
                .toList();
        if (!changing.isEmpty()) {
            var card = new Card(
                    getTranslation("import.items"), list(changing.stream().map(this::item)));
            if (changing.size() > SHOWN) {
                card.add(new Paragraph(getTranslation("import.more", changing.size() - SHOWN)));
            }
            look.add(card);
        }
    }

    private Component item(Planned planned) {
        var form = planned.form();
        var title = new H3(form.title().in(reader()));
        var when = new Span(SpokenDates.day(form.day(), reader()) + ", "
                + SpokenDates.times(form.starts(), form.ends()) + " · "
                + getTranslation("agenda.kind." + form.kind()));
        var both = new Div(title, when, new Span(getTranslation("import.is." + planned.fate())));
        if (!planned.who().isEmpty()) {
            both.add(new Span(planned.who().stream()
                    .map(one -> one.known() ? one.name() : getTranslation("import.by-name", one.name()))
                    .collect(Collectors.joining(" · "))));
        }
        both.addClassName("import-item");
        return both;
    }

    private static UnorderedList list(Stream<Component> parts) {
        var list = new UnorderedList();
        List.copyOf(parts.limit(SHOWN).toList()).forEach(part -> list.add(new ListItem(part)));
        return list;
    }
}
