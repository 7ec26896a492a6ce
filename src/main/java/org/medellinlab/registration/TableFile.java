package org.medellinlab.registration;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.medellinlab.shared.Refused;

/// Makes of an opened file the text of a table, as if it had been pasted: a spreadsheet's first sheet, row for row, or
/// a text. What a file is is told by its content, never by its name. A wrong one is [Refused].
public final class TableFile {

    public static final int MOST_BYTES = 5_000_000;
    private static final int LAST_ROW = 5_000;
    private static final int MOST_COLUMNS = 26;
    private static final int MOST_DIGITS = 400;

    /// @param text the table, a line for each row of the sheet
    /// @param formulas the cells whose last calculated value was taken, `B7`
    /// @param otherSheets how many sheets were not read
    public record Opened(String text, List<String> formulas, int otherSheets) {}

    private TableFile() {}

    /// Reads no more than may be: the rest of a file that is too large never comes into memory.
    public static Opened read(InputStream file) throws IOException {
        var bytes = file.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refused("invitation.table.large");
        }
        if (ReadableWorkbook.isOLE2Header(bytes.length < 8 ? new byte[8] : bytes)) {
            throw new Refused("invitation.table.old-excel");
        }
        return ReadableWorkbook.isOOXMLZipHeader(bytes.length < 4 ? new byte[4] : bytes)
                ? sheet(SpreadsheetZip.checked(bytes))
                : new Opened(text(bytes), List.of(), 0);
    }

    /// UTF-8, or UTF-16 as spreadsheets save "Unicode text".
    private static String text(byte[] bytes) {
        var mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        var coding = mark == 0xFFFE || mark == 0xFEFF ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return decoded(bytes, coding);
    }

    private static String decoded(byte[] bytes, Charset coding) {
        try {
            var text = coding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new Refused("invitation.table.no-text");
            }
            return text;
        } catch (CharacterCodingException other) {
            throw new Refused("invitation.table.no-text");
        }
    }

    private static Opened sheet(byte[] workbook) {
        var formulas = new ArrayList<String>();
        var text = new StringWriter();
        try (var book = opened(workbook);
                var csv = CsvWriter.builder().fieldSeparator('\t').build(text);
                var rows = book.getFirstSheet().openStream()) {
            var line = 1;
            for (var row : (Iterable<Row>) rows::iterator) {
                if (row.getRowNum() > LAST_ROW || text.getBuffer().length() > InvitationTable.MOST_CHARACTERS) {
                    throw new Refused("invitation.table.many");
                }
                for (; line < row.getRowNum(); line++) {
                    csv.writeRecord("");
                }
                csv.writeRecord(cells(row, formulas));
                line++;
            }
            csv.flush();
            return new Opened(
                    text.toString(),
                    List.copyOf(formulas),
                    (int) book.getSheets().count() - 1);
        } catch (Refused ours) {
            throw ours;
        } catch (RuntimeException | IOException broken) {
            // whatever the reader stumbles over is in the file: it reads from memory
            throw new Refused("invitation.table.broken");
        }
    }

    /// With the formats of its cells, which tell days from numbers; some programs write none.
    private static ReadableWorkbook opened(byte[] workbook) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, true));
        } catch (ExcelReaderException noStyles) {
            return new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(false, true));
        }
    }

    private static List<String> cells(Row row, List<String> formulas) {
        var cells = new ArrayList<String>();
        for (var column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            var cell = row.getCell(column);
            if (cell != null && cell.getFormula() != null && !cell.getFormula().isEmpty()) {
                formulas.add(cell.getAddress().toString());
            }
            cells.add(cell == null ? "" : words(cell));
        }
        while (cells.size() > 1 && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return cells;
    }

    private static String words(Cell cell) {
        var raw = cell.getRawValue();
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        var isNumber = cell.getType() == CellType.NUMBER
                || cell.getType() == CellType.FORMULA && raw.matches("-?\\d+(\\.\\d+)?(E[+-]?\\d+)?");
        if (isNumber) {
            return SpreadsheetDates.isDate(cell.getDataFormatString()) ? SpreadsheetDates.day(raw) : number(raw);
        }
        var words = cell.getType() == CellType.STRING ? cell.asString() : raw;
        // one line of text is one row
        return words == null
                ? ""
                : words.lines()
                        .map(String::strip)
                        .collect(Collectors.joining(" "))
                        .replace('\t', ' ');
    }

    private static String number(String raw) {
        try {
            var number = new BigDecimal(raw);
            // written out, a number of thirty characters can have thousands of millions of digits
            return Math.abs((long) number.scale()) > MOST_DIGITS ? raw : number.toPlainString();
        } catch (NumberFormatException other) {
            return raw;
        }
    }
}
