package org.medellinlab.commitment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.TableFile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// Writes what a board shows as a file: a table for people, JSON for programs.
@Service
@PreAuthorize("@actor.takesPartIn(#lab)")
public class BoardExport {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> COLUMNS = List.of(
            "key",
            "statement",
            "group",
            "city",
            "organisation",
            "seat",
            "beneficiaries",
            "kind",
            "horizon",
            "due",
            "until",
            "ratification",
            "state",
            "completion",
            "last-news",
            "known-by",
            "paused-until",
            "reason");

    private final CommitmentBoard board;
    private final Messages messages;

    BoardExport(CommitmentBoard board, Messages messages) {
        this.board = board;
        this.messages = messages;
    }

    /// With the headings and words of the reader's language; what a spreadsheet would compute is kept from being one.
    public byte[] csv(LabId lab, BoardFilter filter, Language reader) {
        return TableFile.csv(lines(lab, filter, reader));
    }

    /// The same as a workbook.
    public byte[] xlsx(LabId lab, BoardFilter filter, Language reader) {
        return TableFile.xlsx(lines(lab, filter, reader));
    }

    private List<List<String>> lines(LabId lab, BoardFilter filter, Language reader) {
        var lines = new ArrayList<List<String>>();
        lines.add(COLUMNS.stream()
                .map(column -> messages.get(reader, "commitment.column." + column))
                .toList());
        var to = board.beneficiaries(lab, filter);
        board.all(lab, filter).forEach(row -> lines.add(cells(row, to.getOrDefault(row.id(), List.of()), reader)));
        return lines;
    }

    /// Codes, not words, and texts in all their languages.
    public byte[] json(LabId lab, BoardFilter filter) {
        var to = board.beneficiaries(lab, filter);
        return JSON.writeValueAsBytes(board.all(lab, filter).stream()
                .map(row -> {
                    var one = new LinkedHashMap<String, @Nullable Object>();
                    one.put("id", row.id());
                    one.put("key", row.key());
                    one.put("statement", row.statement());
                    one.put("group", row.group());
                    one.put("city", row.city());
                    one.put("organisation", row.organisationName());
                    one.put("seat", row.seat());
                    one.put("beneficiaries", to.getOrDefault(row.id(), List.of()));
                    one.put("kind", row.kind());
                    one.put("horizon", row.horizon());
                    one.put("dueOn", row.dueOn());
                    one.put(
                            "runsUntil",
                            row.runsUntil() == null ? null : row.runsUntil().toString());
                    one.put("ratification", row.ratification());
                    one.put("state", row.state());
                    one.put("completion", row.completion());
                    one.put(
                            "lastNews",
                            row.lastNews() == null ? null : row.lastNews().toString());
                    one.put("knownBy", row.knownBy());
                    one.put("pausedUntil", until(row));
                    one.put("reason", row.standing().reason());
                    return one;
                })
                .toList());
    }

    private List<String> cells(BoardRow row, List<LocalizedText> to, Language reader) {
        return List.of(
                row.key(),
                row.statement().in(reader),
                row.group().in(reader),
                in(row.city(), reader),
                in(row.organisationName(), reader),
                in(row.seat(), reader),
                to.stream().map(name -> name.in(reader)).collect(Collectors.joining("; ")),
                row.kind() == null ? "" : messages.get(reader, "commitment.kind." + row.kind()),
                messages.get(reader, "commitment.horizon." + row.horizon()),
                row.dueOn() == null ? "" : row.dueOn().stated(),
                row.runsUntil() == null ? "" : row.runsUntil().toString(),
                messages.get(reader, "commitment.ratification." + row.ratification()),
                messages.get(reader, "commitment.state." + row.state()),
                messages.get(reader, "commitment.completion." + row.completion()),
                row.lastNews() == null ? "" : row.lastNews().toString(),
                in(row.knownBy(), reader),
                Objects.requireNonNullElse(until(row), ""),
                in(row.standing().reason(), reader));
    }

    private static @Nullable String until(BoardRow row) {
        var until = row.standing().until();
        return until == null ? null : until.toString();
    }

    private static String in(@Nullable LocalizedText text, Language reader) {
        return text == null ? "" : text.in(reader);
    }
}
