package org.medellinlab.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.commitment.CommitmentSheet.UpdateRow;
import org.medellinlab.lab.LabDraft;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.TableFile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes all that was told of one promise as a file, the newest first, a line each.
@Service
@Transactional(readOnly = true)
@PreAuthorize("@actor.takesPartIn(#lab)")
public class HistoryExport {

    private static final List<String> COLUMNS = List.of(
            "day",
            "completion",
            "words",
            "obstacle",
            "evidence",
            "period",
            "told-as",
            "channel",
            "language",
            "corrected");

    private final CommitmentReading reading;
    private final LabReading labs;
    private final Messages messages;

    HistoryExport(CommitmentReading reading, LabReading labs, Messages messages) {
        this.reading = reading;
        this.labs = labs;
        this.messages = messages;
    }

    /// In the reader's language, what was told in its own; what a spreadsheet would compute is kept from being one.
    public byte[] csv(LabId lab, UUID commitment, Language reader) {
        return TableFile.csv(lines(lab, commitment, reader));
    }

    /// The same as a workbook.
    public byte[] xlsx(LabId lab, UUID commitment, Language reader) {
        return TableFile.xlsx(lines(lab, commitment, reader));
    }

    private List<List<String>> lines(LabId lab, UUID commitment, Language reader) {
        var sheet = reading.one(lab, commitment).orElseThrow(NotForYou::new);
        var periods = labs.sheet(lab).orElseThrow(NotForYou::new).draft().reportingPeriods().stream()
                .collect(Collectors.toMap(LabDraft.Period::key, period -> period.from() + " – " + period.until()));
        var lines = new ArrayList<List<String>>();
        lines.add(COLUMNS.stream()
                .map(column -> messages.get(reader, "commitment.column." + column))
                .toList());
        sheet.updates().forEach(update -> lines.add(cells(sheet, update, periods, reader)));
        return lines;
    }

    private List<String> cells(CommitmentSheet sheet, UpdateRow update, Map<String, String> periods, Language reader) {
        return Stream.of(
                        update.on(),
                        messages.get(
                                reader,
                                update.nil()
                                        ? "commitment.update-nil"
                                        : "commitment.completion." + update.completion()),
                        update.words(),
                        update.obstacle(),
                        update.evidence().stream()
                                .map(one -> one.link() == null ? one.title() : one.title() + " " + one.link())
                                .collect(Collectors.joining("\n")),
                        update.period() == null ? null : periods.get(update.period()),
                        update.capacity() == null
                                ? null
                                : messages.get(reader, "commitment.capacity." + update.capacity()),
                        messages.get(reader, "commitment.channel." + update.channel()),
                        update.language().tag(),
                        sheet.isCorrected(update) ? messages.get(reader, "commitment.update-corrected") : null)
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }
}
