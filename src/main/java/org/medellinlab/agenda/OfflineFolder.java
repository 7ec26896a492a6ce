package org.medellinlab.agenda;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Paper;
import org.medellinlab.shared.SpokenDates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// All a lab's days need when the network fails, as one folder in a ZIP file: each page once to be read on any screen
/// and once to be printed, the files of the items, and a page that leads to all. It names people, so it is for
/// organisers only.
@Service
@PreAuthorize("@actor.mayOrganise(#lab)")
public class OfflineFolder {

    private final ObjectProvider<FolderPart> parts;
    private final LabReading labs;
    private final ITemplateEngine templates;
    private final Clock clock;

    OfflineFolder(ObjectProvider<FolderPart> parts, LabReading labs, ITemplateEngine templates, Clock clock) {
        this.parts = parts;
        this.labs = labs;
        this.templates = templates;
        this.clock = clock;
    }

    /// Takes what is in the folder.
    public interface Receiver {
        void take(String name, Content content) throws IOException;
    }

    /// The bytes of one of its files, which need not all be in memory.
    public interface Content {
        void writeTo(OutputStream to) throws IOException;
    }

    /// Writes it as a ZIP file.
    @Transactional(readOnly = true)
    public void write(LabId lab, Language reader, OutputStream to) {
        var slug = labs.sheet(lab).orElseThrow(NotForYou::new).slug();
        try (var zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            give(lab, reader, null, (name, content) -> {
                zip.putNextEntry(new ZipEntry(slug + "/" + name));
                content.writeTo(zip);
                zip.closeEntry();
            });
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Gives what is in the folder, one after the other; the pages are read before the first is given.
    ///
    /// @param day absent for the whole lab
    /// @return how many files there are
    @Transactional(readOnly = true)
    public int give(LabId lab, Language reader, @Nullable LocalDate day, Receiver receiver) throws IOException {
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var pages = new ArrayList<FolderPage>();
        var files = new ArrayList<FolderFile>();
        parts.stream().sorted(Comparator.comparingInt(FolderPart::order)).forEach(part -> {
            part.pages(lab, reader).stream().filter(page -> page.isFor(day)).forEach(pages::add);
            files.addAll(part.files(lab, reader));
        });
        var moment = clock.instant().atZone(sheet.draft().zone());
        var model = new HashMap<String, Object>();
        model.put("lab", sheet.name().in(reader));
        model.put("city", sheet.hostCityName().in(reader));
        model.put(
                "madeAt",
                SpokenDates.dayAndYear(moment.toLocalDate(), reader) + ", " + SpokenDates.time(moment.toLocalTime()));
        model.put("pages", List.copyOf(pages));
        model.put("files", List.copyOf(files));
        give(receiver, "index.html", html("agenda/folder-index", reader, model).getBytes(StandardCharsets.UTF_8));
        for (var page : pages) {
            model.put("page", page);
            var html = html("agenda/folder-page", reader, model);
            give(receiver, page.file() + ".html", html.getBytes(StandardCharsets.UTF_8));
            give(receiver, page.file() + ".pdf", Paper.pdf(html));
        }
        for (var file : files) {
            receiver.take("files/" + file.name(), file.content()::writeTo);
        }
        return 1 + 2 * pages.size() + files.size();
    }

    private static void give(Receiver receiver, String name, byte[] bytes) throws IOException {
        receiver.take(name, to -> to.write(bytes));
    }

    private String html(String template, Language reader, Map<String, Object> model) {
        return templates.process(template, new Context(reader.locale(), Map.copyOf(model)));
    }
}
