package org.medellinlab.commitment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.TableFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes a monitor's queue of a period as a file, all of it, with what was found and on which grounds.
@Service
@Transactional(readOnly = true)
@PreAuthorize("@actor.is(T(org.medellinlab.shared.Role).MONITOR, #lab)")
public class AssessmentExport {

    private static final List<String> COLUMNS = List.of(
            "key", "statement", "organisation", "seat", "told", "found", "method", "grounds", "reply", "period");

    private final AssessmentsWaiting waiting;
    private final Directory directory;
    private final LabReading labs;
    private final CurrentActor actors;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    AssessmentExport(
            AssessmentsWaiting waiting,
            Directory directory,
            LabReading labs,
            CurrentActor actors,
            Messages messages,
            JdbcClient jdbc,
            Clock clock) {
        this.waiting = waiting;
        this.directory = directory;
        this.labs = labs;
        this.actors = actors;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// In the reader's language; what a spreadsheet would compute is kept from being one.
    ///
    /// @param period key of the lab's reporting period
    public byte[] csv(LabId lab, String period, Language reader) {
        return TableFile.csv(lines(lab, period, reader));
    }

    /// The same as a workbook.
    public byte[] xlsx(LabId lab, String period, Language reader) {
        return TableFile.xlsx(lines(lab, period, reader));
    }

    private List<List<String>> lines(LabId lab, String period, Language reader) {
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var of = Assessing.period(sheet, period);
        var days = of.from() + " – " + of.until();
        var lines = new ArrayList<List<String>>();
        lines.add(COLUMNS.stream()
                .map(column -> messages.get(reader, "commitment.column." + column))
                .toList());
        var found = found(lab, period);
        var seats = directory.seats();
        var which = new AssessmentsWaiting.Which(
                lab, period, of.until(), actors.required().person(), sheet.today(clock));
        waiting.after(which, null, Integer.MAX_VALUE).stream()
                .map(AssessmentsWaiting.Placed::due)
                .forEach(due -> {
                    var owner = due.owner() == null ? null : seats.get(due.owner());
                    lines.add(cells(due, owner, found.get(due.commitment()), days, reader));
                });
        return lines;
    }

    /// The newest finding of each promise.
    private Map<UUID, AssessmentRow> found(LabId lab, String period) {
        var newest = new HashMap<UUID, AssessmentRow>();
        jdbc.sql(AssessmentReading.FINDINGS + "and a.period_key = ?" + AssessmentReading.NEWEST_FIRST)
                .params(lab.value(), period)
                .query((rs, i) -> AssessmentReading.row(rs))
                .list()
                .forEach(row -> newest.putIfAbsent(row.commitment(), row));
        return newest;
    }

    private List<String> cells(
            AssessmentDue due, @Nullable SeatRow owner, @Nullable AssessmentRow found, String days, Language reader) {
        return Stream.of(
                        due.key(),
                        due.statement().in(reader),
                        owner == null ? null : owner.organisationName().in(reader),
                        owner == null
                                ? messages.get(reader, "commitment.no-seat")
                                : owner.title().in(reader),
                        messages.get(reader, "commitment.completion." + due.told()),
                        due.found() == null
                                ? messages.get(reader, "commitment.assess.waits")
                                : messages.get(reader, "commitment.completion." + due.found()),
                        found == null ? null : found.method(),
                        found == null ? null : found.grounds(),
                        found == null ? null : found.reply(),
                        days)
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }
}
