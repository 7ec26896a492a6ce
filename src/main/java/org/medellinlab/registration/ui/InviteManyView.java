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
import jakarta.annotation.security.PermitAll;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.medellinlab.registration.InvitingMany;
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
import org.medellinlab.shared.ui.SmallUpload;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// Many at once: paste a table or open a CSV file, see what each row will do, then send.
@Route("labs/:lab/people/many")
@PermitAll
class InviteManyView extends LabView {

    private static final int MOST_BYTES = 1_000_000;

    private final transient InvitingMany inviting;
    private final TextArea table = new TextArea();
    private final Div outcome = new Div();

    InviteManyView(LabLocator labs, CurrentActor actors, InvitingMany inviting) {
        super(labs, actors, "invitation.many.title");
        this.inviting = inviting;
        outcome.addClassName("invite-many-outcome");
        outcome.getElement().setAttribute("role", "status");
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
        var upload = new Upload(new SmallUpload(
                MOST_BYTES, this::open, () -> Notices.failed(this, getTranslation("invitation.table.large"))));
        upload.setAcceptedFileExtensions(".csv", ".txt", ".tsv");
        upload.setI18n(UploadWords.in(this));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.addFileRejectedListener(rejected -> Notices.failed(this, getTranslation("invitation.table.no-text")));
        var preview = new Button(getTranslation("invitation.many.preview"), click -> preview());
        preview.addThemeVariants(ButtonVariant.PRIMARY);
        outcome.removeAll();
        add(
                new Anchor(lab().view("people"), getTranslation("invitation.people.title")),
                new H1(getTranslation("invitation.many.title")),
                new Paragraph(getTranslation("invitation.many.words")),
                table,
                upload,
                new Div(preview),
                outcome);
    }

    private void open(byte[] bytes) {
        try {
            table.setValue(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
            preview();
        } catch (CharacterCodingException other) {
            Notices.failed(this, getTranslation("invitation.table.no-text"));
        }
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
                                "invitation.many.cell",
                                problem.row(),
                                getTranslation("invitation.field." + problem.column()));
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
