package org.medellinlab.agenda;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.medellinlab.registration.TableFile;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Refused;

/// Reads a table, from a spreadsheet or a text: a row an item, the columns found by their heads in any of our
/// languages, in any order.
final class TableReading {

    /// What a column can hold, and what it may be called.
    private enum Column {
        ID("id", "clave", "chave", "key", "guid", "codigo", "code"),
        TITLE("title", "titulo", "actividad", "atividade", "activity", "nombre", "nome"),
        TITLE_ES("title es", "titulo es"),
        TITLE_PT("title pt", "titulo pt"),
        TITLE_EN("title en", "titulo en"),
        ABOUT("abstract", "description", "descripcion", "descricao", "resumen", "resumo", "de que se trata"),
        DAY("day", "date", "dia", "fecha", "data"),
        STARTS("starts", "start", "from", "empieza", "inicio", "comeca", "hora", "desde"),
        ENDS("ends", "end", "until", "termina", "fin", "fim", "hasta", "ate"),
        DURATION("duration", "duracion", "duracao", "minutes", "minutos"),
        ROOM("place", "room", "venue", "lugar", "sala", "local", "sede"),
        TRACK("track", "eje", "trilha", "pista", "eixo"),
        KIND("kind", "type", "tipo"),
        PEOPLE(
                "people",
                "persons",
                "speakers",
                "personas",
                "ponentes",
                "expositores",
                "pessoas",
                "palestrantes",
                "quien",
                "quem"),
        LANGUAGE("language", "idioma", "lengua", "lingua"),
        HOSTS("hosts", "host", "anfitriones", "anfitrion", "anfitriona", "anfitrioes", "anfitriao", "anfitria"),
        FACILITATORS(
                "facilitators",
                "facilitator",
                "facilitation",
                "facilitacion",
                "facilitador",
                "facilitadora",
                "facilitadores",
                "facilitadoras",
                "facilita",
                "facilitacao"),
        CAPACITY("capacity", "seats", "cupo", "cupos", "capacidad", "capacidade", "vagas", "lugares disponibles"),
        LANGUAGES("languages", "working languages", "idiomas", "idiomas de trabajo", "lenguas", "linguas"),
        BRING("what to bring", "bring", "que llevar", "llevar", "que levar", "o que levar", "levar"),
        AUDIENCE("who it is for", "for whom", "audience", "para quien es", "para quien", "para quem e", "para quem"),
        TAGS("tags", "topics", "temas", "etiquetas", "assuntos"),
        NOTES(
                "notes",
                "team notes",
                "notes for the team",
                "notas",
                "notas del equipo",
                "notas para el equipo",
                "notas da equipe",
                "notas para a equipe");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }

        static Optional<Column> named(String head) {
            var plain = ImportedKinds.plain(head)
                    .replaceAll("[()\\[\\]:*_]", " ")
                    .strip()
                    .replaceAll("\\s+", " ");
            return Stream.of(values())
                    .filter(column -> column.names.contains(plain))
                    .findFirst();
        }
    }

    private TableReading() {}

    static ImportedFile read(byte[] bytes, ZoneId zone, Language otherwise) {
        var text = text(bytes);
        var file = new ImportedFile(true);
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        try (var rows = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (var row : rows) {
                if (isEmpty(row)) {
                    continue;
                }
                if (columns.isEmpty()) {
                    columns.putAll(heads(row, file));
                } else {
                    row(row, columns, otherwise, file).into(file, null, zone);
                }
            }
        } catch (IOException | CsvParseException broken) {
            throw new Refused("import.refused.unknown");
        }
        if (columns.isEmpty()) {
            throw new Refused("import.refused.empty");
        }
        return file;
    }

    private static String text(byte[] bytes) {
        try {
            return TableFile.read(new ByteArrayInputStream(bytes)).text();
        } catch (IOException impossible) {
            throw new Refused("import.refused.unknown");
        }
    }

    private static char separator(String text) {
        var head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') >= 0 ? ';' : ',';
    }

    private static Map<Column, Integer> heads(CsvRecord row, ImportedFile file) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        var number = number(row);
        for (var i = 0; i < row.getFieldCount(); i++) {
            var head = row.getField(i).replace("\uFEFF", "");
            var column = Column.named(head);
            if (column.isPresent()) {
                columns.putIfAbsent(column.get(), i);
            } else if (!head.isBlank()) {
                file.odd(number, "", "head", "import.odd.column", head.strip());
            }
        }
        var missing = new TreeSet<String>();
        if (Stream.of(Column.TITLE, Column.TITLE_ES, Column.TITLE_PT, Column.TITLE_EN)
                .noneMatch(columns::containsKey)) {
            missing.add("title");
        }
        if (!columns.containsKey(Column.DAY)) {
            missing.add("day");
        }
        if (!columns.containsKey(Column.STARTS)) {
            missing.add("starts");
        }
        missing.forEach(column -> file.wrong(number, "", column, "import.wrong.no-column"));
        return columns;
    }

    private static ImportedEvent row(
            CsvRecord row, Map<Column, Integer> columns, Language otherwise, ImportedFile file) {
        var language = Language.ofTag(cell(row, columns, Column.LANGUAGE)).orElse(otherwise);
        var titles = new EnumMap<Language, String>(Language.class);
        titles.put(language, cell(row, columns, Column.TITLE));
        put(titles, Language.ES, cell(row, columns, Column.TITLE_ES));
        put(titles, Language.PT, cell(row, columns, Column.TITLE_PT));
        put(titles, Language.EN, cell(row, columns, Column.TITLE_EN));
        var title = LocalizedText.of(titles);
        var name = title.isEmpty() ? "" : title.in(language);
        var more = new MoreOfTable(file, number(row), name, language);
        return new ImportedEvent(
                number(row),
                cell(row, columns, Column.ID),
                title,
                ImportedEvent.words(language, otherwise, cell(row, columns, Column.ABOUT)),
                cell(row, columns, Column.DAY),
                cell(row, columns, Column.STARTS),
                cell(row, columns, Column.DURATION),
                cell(row, columns, Column.ENDS),
                cell(row, columns, Column.ROOM),
                cell(row, columns, Column.TRACK),
                cell(row, columns, Column.KIND),
                people(row, columns),
                new ImportedMore(
                        more.capacity(cell(row, columns, Column.CAPACITY)),
                        more.languages(cell(row, columns, Column.LANGUAGES)),
                        more.words("bring", cell(row, columns, Column.BRING)),
                        more.words("audience", cell(row, columns, Column.AUDIENCE)),
                        more.tags(cell(row, columns, Column.TAGS)),
                        more.notes(cell(row, columns, Column.NOTES))),
                false);
    }

    private static List<ImportedPerson> people(CsvRecord row, Map<Column, Integer> columns) {
        return Stream.of(
                        ImportedPerson.in(cell(row, columns, Column.PEOPLE), ItemRole.SPEAKER),
                        ImportedPerson.in(cell(row, columns, Column.HOSTS), ItemRole.HOST),
                        ImportedPerson.in(cell(row, columns, Column.FACILITATORS), ItemRole.FACILITATOR))
                .flatMap(List::stream)
                .toList();
    }

    private static void put(Map<Language, String> titles, Language language, String words) {
        if (!words.isBlank()) {
            titles.put(language, words);
        }
    }

    private static String cell(CsvRecord row, Map<Column, Integer> columns, Column column) {
        var at = columns.get(column);
        return at == null || at >= row.getFieldCount() ? "" : Objects.requireNonNull(row.getField(at));
    }

    private static boolean isEmpty(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank);
    }

    private static int number(CsvRecord row) {
        return Math.toIntExact(row.getStartingLineNumber());
    }
}
