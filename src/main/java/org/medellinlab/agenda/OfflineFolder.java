package org.medellinlab.agenda;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.SpokenDates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// All a lab's days need when the network fails, as one folder in a ZIP file: each page once to be read on any screen
/// and once to be printed, and a page that leads to all. It names people, so it is for organisers only.
@Service
@PreAuthorize("@actor.mayOrganise(#lab)")
public class OfflineFolder {

    private static final String FONTS = "registration/fonts/DejaVuSansCondensed";

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

    /// Writes the file; everything is read before the first byte leaves.
    @Transactional(readOnly = true)
    public void write(LabId lab, Language reader, OutputStream to) {
        var slug = labs.sheet(lab).orElseThrow(NotForYou::new).slug();
        try (var zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            for (var file : files(lab, reader, null).entrySet()) {
                zip.putNextEntry(new ZipEntry(slug + "/" + file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// What is in the folder, by name, in its order.
    ///
    /// @param day absent for the whole lab
    @Transactional(readOnly = true)
    public Map<String, byte[]> files(LabId lab, Language reader, @Nullable LocalDate day) {
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var pages = parts.stream()
                .sorted(Comparator.comparingInt(FolderPart::order))
                .flatMap(part -> part.pages(lab, reader).stream())
                .filter(page -> page.isFor(day))
                .toList();
        var moment = clock.instant().atZone(sheet.draft().zone());
        var model = new HashMap<String, Object>();
        model.put("lab", sheet.name().in(reader));
        model.put("city", sheet.hostCityName().in(reader));
        model.put(
                "madeAt",
                SpokenDates.dayAndYear(moment.toLocalDate(), reader) + ", " + SpokenDates.time(moment.toLocalTime()));
        model.put("pages", pages);
        var files = new LinkedHashMap<String, byte[]>();
        files.put("index.html", html("agenda/folder-index", reader, model).getBytes(StandardCharsets.UTF_8));
        for (var page : pages) {
            model.put("page", page);
            var html = html("agenda/folder-page", reader, model);
            files.put(page.file() + ".html", html.getBytes(StandardCharsets.UTF_8));
            files.put(page.file() + ".pdf", pdf(html));
        }
        return files;
    }

    private String html(String template, Language reader, Map<String, Object> model) {
        return templates.process(template, new Context(reader.locale(), Map.copyOf(model)));
    }

    private static byte[] pdf(String html) {
        var out = new ByteArrayOutputStream(40_000);
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font(".ttf"), "Lab", 400, PdfRendererBuilder.FontStyle.NORMAL, true);
        builder.useFont(() -> font("-Bold.ttf"), "Lab", 700, PdfRendererBuilder.FontStyle.NORMAL, true);
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(html, null);
        builder.withProducer("Medellín Lab");
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toByteArray();
    }

    private static InputStream font(String ending) {
        try {
            return new ClassPathResource(FONTS + ending).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
