package org.medellinlab.registration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.medellinlab.shared.Refused;

/// Unpacks a spreadsheet as far as it may be unpacked and packs it again, so that its reader meets nothing that was
/// not counted here: no file that grows without end, none named twice, no document type that defines itself.
final class SpreadsheetZip {

    private static final int MOST_UNPACKED = 30_000_000;
    private static final int MOST_FILES = 500;

    private SpreadsheetZip() {}

    static byte[] checked(byte[] bytes) {
        var checked = new ByteArrayOutputStream(bytes.length);
        var left = MOST_UNPACKED;
        var files = 0;
        var isWorkbook = false;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes));
                var again = new ZipOutputStream(checked)) {
            again.setLevel(Deflater.BEST_SPEED);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++files > MOST_FILES) {
                    throw new Refused("invitation.table.bomb");
                }
                var content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0) {
                    throw new Refused("invitation.table.bomb");
                }
                if (!entry.getName().endsWith(".xml") && !entry.getName().endsWith(".rels")) {
                    continue;
                }
                refuseDocumentType(content);
                isWorkbook |= entry.getName().equals("xl/workbook.xml");
                again.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
                again.write(content);
            }
        } catch (IOException broken) {
            throw new Refused("invitation.table.broken");
        }
        if (!isWorkbook) {
            throw new Refused("invitation.table.no-text");
        }
        return checked.toByteArray();
    }

    /// One encoded otherwise than in UTF-8 is none that spreadsheets write.
    private static void refuseDocumentType(byte[] content) {
        var words = new String(content, StandardCharsets.ISO_8859_1);
        if (words.contains("<!DOCTYPE") || words.indexOf('\0') >= 0) {
            throw new Refused("invitation.table.broken");
        }
    }
}
