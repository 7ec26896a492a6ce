package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import org.medellinlab.registration.InvitingMany;
import org.medellinlab.registration.TableFile;
import org.medellinlab.registration.TablePreview.Fate;
import org.medellinlab.registration.TableProblem;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.LabView;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;
import org.medellinlab.shared.ui.UploadWords;

/// Many at once: paste a table or open a file (its rows then stand where they can be mended), see what each row will
/// do, then send.
@Route("labs/:lab/people/many")
@PermitAll
class InviteManyView extends LabView {

    private static final int MOST_NAMED = 10;

    private final transient InvitingMany inviting;
    private final TextArea table = new TextArea();
    private final Div opened = new Div();
    private final Div outcome = new Div();

    InviteManyView(LabLocator labs, CurrentActor actors, InvitingMany inviting) {
        super(labs, actors, "invitation.many.title");
        this.inviting = inviting;
        outcome.addClassName("invite-many-outcome");
        outcome.getElement().setAttribute("role", "status");
        opened.addClassName("soft");
        opened.getElement().setAttribute("role", "status");
        table.addClassName("invite-many-table");
    }

    @Override
    protected boolean isFor(Actor actor, LabHere lab) {
        return actor.is(Role.ORGANISER, lab.id());
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        table.setLabel(getTranslation("invitation.many.table"));
        table.setHelperText(getTranslation("invitation.many.columns"));
        table.setMinRows(6);
        table.setMaxRows(16);
        var upload = new Upload((UploadHandler) this::receive);
        UploadWords.in(upload);
        upload.setAcceptedFileExtensions(".xlsx", ".csv", ".txt", ".tsv");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(TableFile.MOST_BYTES);
        upload.addFileRejectedListener(rejected -> Notices.failed(this, rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        opened.removeAll();
        var preview = new Button(getTranslation("invitation.many.preview"), click -> preview());
        preview.addThemeVariants(ButtonVariant.PRIMARY);
        outcome.removeAll();
        add(
                new Anchor(lab().view("people"), getTranslation("invitation.people.title")),
                new H1(getTranslation("invitation.many.title")),
                new Paragraph(getTranslation("invitation.many.words")),
                table,
                upload,
                opened,
                new Div(preview),
                outcome);
    }

    /// Not on the thread of the screen: only the finished table goes there.
    private void receive(UploadEvent event) throws IOException {
        if (event.getFileSize() > TableFile.MOST_BYTES) {
            event.reject();
            return;
        }
        try (var file = event.getInputStream()) {
            var read = TableFile.read(file);
            event.getUI().access(() -> show(read));
        } catch (Refused refused) {
            event.getUI().access(() -> Notices.refused(this, refused));
        }
    }

    private void show(TableFile.Opened file) {
        opened.removeAll();
        if (!file.formulas().isEmpty()) {
            var some =
                    String.join(", ", file.formulas().stream().limit(MOST_NAMED).toList());
            opened.add(new Paragraph(
                    getTranslation("invitation.many.formulas", file.formulas().size(), some)));
        }
        if (file.otherSheets() > 0) {
            opened.add(new Paragraph(getTranslation("invitation.many.first-sheet", file.otherSheets())));
        }
        table.setValue(file.text());
        preview();
    }

    private void preview() {
        outcome.removeAll();
        var preview = inviting.preview(lab().id(), table.getValue());
        var list = new UnorderedList();
        if (preview.problems().isEmpty()) {
            preview.fates().forEach(fate -> list.add(fate(fate)));
            var send = new Button(getTranslation("invitation.many.send", preview.number()), click -> send());
            send.addThemeVariants(ButtonVariant.PRIMARY);
            send.setDisableOnClick(true);
            send.setVisible(preview.number() > 0);
            if (preview.number() == 0) {
                outcome.add(new Paragraph(getTranslation("invitation.many.nothing")));
            }
            outcome.add(send, list);
        } else {
            outcome.add(new Paragraph(getTranslation(
                    "invitation.table.refused", preview.problems().size())));
            preview.problems().forEach(problem -> list.add(problem(problem)));
            outcome.add(list);
        }
    }

    private ListItem fate(Fate fate) {
        var tone = switch (fate.what()) {
            case NEW_PERSON -> Tone.INFO;
            case KNOWN_PERSON -> Tone.OK;
            case ALREADY_INVITED -> Tone.NEUTRAL;
        };
        var draft = fate.row().draft();
        return new ListItem(
                new Span(draft.name() + " · " + draft.address()),
                new StatusChip(tone, getTranslation("invitation.fate." + fate.what())));
    }

    private ListItem problem(TableProblem problem) {
        var where = problem.row() == 0
                ? getTranslation("invitation.many.whole")
                : problem.column() == null
                        ? getTranslation("invitation.many.row", problem.row())
                        : getTranslation(
                                problem.cell() == null ? "invitation.many.cell" : "invitation.many.cell-named",
                                problem.row(),
                                getTranslation("invitation.field." + problem.column()),
                                problem.cell());
        var strong = new Span(where);
        strong.addClassName("invite-many-where");
        Component words = new Span(getTranslation(problem.key()));
        return new ListItem(strong, words);
    }

    private void send() {
        try {
            var number = inviting.invite(lab().id(), table.getValue());
            outcome.removeAll();
            outcome.add(
                    new Paragraph(getTranslation("invitation.many.sent", number)),
                    new Anchor(lab().view("people"), getTranslation("invitation.many.list")));
        } catch (Refused refused) {
            preview();
        }
    }
}
