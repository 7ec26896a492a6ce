package org.medellinlab.labfile.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.medellinlab.identity.SettingsReading;
import org.medellinlab.labfile.LabFileProblem;
import org.medellinlab.labfile.LabFileRejected;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.ui.Card;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.OfficeView;
import org.medellinlab.shared.ui.SmallUpload;
import org.medellinlab.shared.ui.UploadWords;

/// Labs as files: an administrator brings one in, whoever organises a lab takes it out.
@Route("lab-files")
@PermitAll
class LabFilesView extends OfficeView {

    private static final int MEGABYTE = 1_000_000;

    private final transient LabFiles files;
    private final transient LabLocator labs;
    private final transient SettingsReading settings;
    private final Div outcome = new Div();

    LabFilesView(LabFiles files, LabLocator labs, CurrentActor actors, SettingsReading settings) {
        super(actors, "labfile.title");
        this.settings = settings;
        this.files = files;
        this.labs = labs;
        outcome.addClassName("labfile-outcome");
        outcome.getElement().setAttribute("role", "status");
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.isAdmin() || actor.isAnywhere(Role.ORGANISER);
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        add(new H1(getTranslation("labfile.title")));
        if (actors().isAdmin()) {
            add(new Card(
                    getTranslation("labfile.bring.title"),
                    new Paragraph(getTranslation("labfile.bring.words")),
                    upload(),
                    outcome));
        }
        var mine = labs.everywhere().stream()
                .filter(lab -> actors().mayOrganise(lab.id()))
                .toList();
        var list = new UnorderedList();
        list.addClassName("labfile-labs");
        mine.forEach(lab -> list.add(new ListItem(download(lab))));
        add(new Card(getTranslation("labfile.take.title"), new Paragraph(getTranslation("labfile.take.words")), list));
    }

    private Upload upload() {
        var most = settings.current().uploadMegabytes() * MEGABYTE;
        var upload = new Upload(new SmallUpload(
                most,
                (name, bytes) -> bring(bytes),
                () -> Notices.failed(this, getTranslation("labfile.bring.not-a-file"))));
        UploadWords.in(upload);
        upload.setAcceptedFileExtensions(".yaml", ".yml");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(most);
        upload.addFileRejectedListener(rejected -> Notices.failed(this, getTranslation("labfile.bring.not-a-file")));
        return upload;
    }

    private void bring(byte[] bytes) {
        outcome.removeAll();
        try {
            var lab = files.bring(new String(bytes, StandardCharsets.UTF_8));
            labs.everywhere().stream()
                    .filter(here -> here.id().equals(lab))
                    .findFirst()
                    .ifPresent(here -> outcome.add(new Anchor(
                            here.view("today"),
                            getTranslation("labfile.bring.done", here.name().in(reader())))));
        } catch (LabFileRejected rejected) {
            outcome.add(problems(rejected.problems()));
        }
    }

    private Div problems(List<LabFileProblem> problems) {
        var list = new UnorderedList();
        problems.forEach(problem -> {
            var where = new Span(getTranslation("labfile.problem.line", problem.line(), problem.path()));
            where.addClassName("labfile-where");
            list.add(new ListItem(where, new Span(problem.expected())));
        });
        var all = new Div(new Paragraph(getTranslation("labfile.rejected", problems.size())), list);
        all.addClassName("labfile-problems");
        return all;
    }

    private Anchor download(LabHere lab) {
        var file = DownloadHandler.fromInputStream(event -> {
            var bytes = files.tell(lab.id()).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), lab.slug() + ".yaml", "application/yaml", bytes.length);
        });
        return new Anchor(file, getTranslation("labfile.take.link", lab.name().in(reader())));
    }
}
