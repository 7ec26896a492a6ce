package org.medellinlab.commitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.TableFile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes the promises that a change of government touches as a file, all of them, for those who read [MandateBoard].
@Service
@Transactional(readOnly = true)
@PreAuthorize(MandateBoard.KEEPS)
public class MandateExport {

    private static final List<String> COLUMNS = List.of(
            "lab", "key", "statement", "stage", "stage-on", "organisation", "seat", "city", "holder", "asked-on");

    private final MandateRows rows;
    private final LabReading labs;
    private final CurrentActor actors;
    private final Messages messages;
    private final Clock clock;

    MandateExport(MandateRows rows, LabReading labs, CurrentActor actors, Messages messages, Clock clock) {
        this.rows = rows;
        this.labs = labs;
        this.actors = actors;
        this.messages = messages;
        this.clock = clock;
    }

    /// Of one lab, in the reader's language; what a spreadsheet would compute is kept from being one.
    public byte[] csv(LabId lab, Language reader) {
        return TableFile.csv(lines(of(lab), reader));
    }

    /// The same as a workbook.
    public byte[] xlsx(LabId lab, Language reader) {
        return TableFile.xlsx(lines(of(lab), reader));
    }

    /// Of all labs, what is public.
    @PreAuthorize("@actor.mayKeepDirectory()")
    public byte[] csvEverywhere(Language reader) {
        return TableFile.csv(lines(everywhere(), reader));
    }

    /// The same as a workbook.
    @PreAuthorize("@actor.mayKeepDirectory()")
    public byte[] xlsxEverywhere(Language reader) {
        return TableFile.xlsx(lines(everywhere(), reader));
    }

    private List<MandateReview> of(LabId lab) {
        var today = labs.sheet(lab).orElseThrow(NotForYou::new).today(clock);
        return rows.read(lab, today, actors.takesPartIn(lab), Integer.MAX_VALUE);
    }

    private List<MandateReview> everywhere() {
        return rows.read(null, LocalDate.now(clock), false, Integer.MAX_VALUE);
    }

    private List<List<String>> lines(List<MandateReview> all, Language reader) {
        var lines = new ArrayList<List<String>>();
        lines.add(COLUMNS.stream()
                .map(column -> messages.get(reader, "commitment.column." + column))
                .toList());
        all.forEach(one -> lines.add(cells(one, reader)));
        return lines;
    }

    private List<String> cells(MandateReview one, Language reader) {
        return Stream.of(
                        one.slug(),
                        one.key(),
                        one.statement().in(reader),
                        messages.get(reader, "commitment.mandates." + one.stage()),
                        one.on(),
                        one.organisation().in(reader),
                        one.seat().in(reader),
                        one.city().in(reader),
                        one.holder(),
                        one.askedOn())
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }
}
