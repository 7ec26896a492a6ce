package org.medellinlab.privacy;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.PersonalData.Held;
import org.medellinlab.shared.PersonalData.HeldFile;
import org.medellinlab.shared.SafeCell;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes what is held of a person into one ZIP: `data.json` for machines, `tables/*.csv` for spreadsheets, `words.txt`
/// for people, `files/*` as they were handed in.
@Component
class DataArchive {

    /// What one feature holds, as data and in words.
    record Chapter(String feature, String title, List<Held> held, List<HeldFile> files, List<String> words) {}

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    void write(String title, List<Chapter> chapters, OutputStream to) {
        try (var zip = new ZipOutputStream(to, StandardCharsets.UTF_8)) {
            add(zip, "words.txt", words(title, chapters));
            add(zip, "data.json", JSON.writeValueAsString(tree(chapters)));
            for (var chapter : chapters) {
                for (var held : chapter.held()) {
                    add(zip, "tables/" + chapter.feature() + "-" + held.name() + ".csv", csv(held));
                }
                for (var file : chapter.files()) {
                    zip.putNextEntry(new ZipEntry("files/" + chapter.feature() + "-" + file.name()));
                    file.content().writeTo(zip);
                    zip.closeEntry();
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        add(zip, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String words(String title, List<Chapter> chapters) {
        var text = new StringBuilder(title).append("\r\n");
        for (var chapter : chapters) {
            text.append("\r\n").append(chapter.title()).append("\r\n");
            chapter.words().forEach(line -> text.append("- ").append(line).append("\r\n"));
        }
        return text.toString();
    }

    private static Map<String, Map<String, List<Map<String, @Nullable Object>>>> tree(List<Chapter> chapters) {
        var tree = new LinkedHashMap<String, Map<String, List<Map<String, @Nullable Object>>>>();
        for (var chapter : chapters) {
            var kinds = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
            for (var held : chapter.held()) {
                var rows = new ArrayList<Map<String, @Nullable Object>>();
                for (List<@Nullable Object> row : held.rows()) {
                    var values = new LinkedHashMap<String, @Nullable Object>();
                    for (var c = 0; c < row.size(); c++) {
                        values.put(held.columns().get(c), plain(row.get(c)));
                    }
                    rows.add(values);
                }
                kinds.put(held.name(), rows);
            }
            tree.put(chapter.feature(), kinds);
        }
        return tree;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case LocalizedText text -> text.byTag();
            case Boolean said -> said;
            case Number number -> number;
            default -> value.toString();
        };
    }

    /// With a mark of its encoding, without which spreadsheets spoil every accent.
    private static String csv(Held held) {
        var out = new StringWriter();
        out.write('\uFEFF');
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(held.columns());
            for (List<@Nullable Object> row : held.rows()) {
                csv.writeRecord(row.stream().map(DataArchive::cell).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static String cell(@Nullable Object value) {
        return SafeCell.of(
                value instanceof LocalizedText text
                        ? String.join(" / ", text.byTag().values())
                        : value == null ? null : value.toString());
    }
}
