package org.medellinlab.workinggroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.TableFile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes the proceedings of a lab's Open Space as a file, a topic a line: who came, what was said, who does what next.
/// A topic that was withdrawn is there for who invited to it, and for those who run the lab.
@Service
@Transactional(readOnly = true)
@PreAuthorize("@actor.takesPartIn(#lab)")
public class OpenSpaceExport {

    private static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "why",
            "language",
            "convener",
            "state",
            "day",
            "hour",
            "place",
            "group",
            "interested",
            "came",
            "also-came",
            "discussion",
            "recommendations",
            "requests",
            "steps");

    private final OpenSpaceRows rows;
    private final ProceedingsRows proceedings;
    private final WorkingGroups groups;
    private final CurrentActor actors;
    private final Messages messages;

    OpenSpaceExport(
            OpenSpaceRows rows,
            ProceedingsRows proceedings,
            WorkingGroups groups,
            CurrentActor actors,
            Messages messages) {
        this.rows = rows;
        this.proceedings = proceedings;
        this.groups = groups;
        this.actors = actors;
        this.messages = messages;
    }

    /// In the reader's language; what a spreadsheet would compute is kept from being one.
    public byte[] csv(LabId lab, Language reader) {
        return TableFile.csv(lines(lab, reader));
    }

    /// The same as a workbook.
    public byte[] xlsx(LabId lab, Language reader) {
        return TableFile.xlsx(lines(lab, reader));
    }

    private record Told(
            Map<UUID, Map<String, String>> words,
            Map<UUID, List<String>> came,
            Map<UUID, List<ProceedingsSheet.Step>> steps,
            Map<UUID, OpenSpaceBoard.Slot> slots,
            Map<UUID, OpenSpaceBoard.Place> places,
            Map<String, LocalizedText> groups) {}

    private List<List<String>> lines(LabId lab, Language reader) {
        var actor = actors.required();
        var board = rows.board(lab, actor.person());
        var told = new Told(
                proceedings.words(
                        board.topics().stream().map(OpenSpaceBoard.Topic::id).toList()),
                proceedings.cameInLab(lab),
                proceedings.stepsInLab(lab),
                board.slots().stream().collect(Collectors.toMap(OpenSpaceBoard.Slot::id, Function.identity())),
                board.places().stream().collect(Collectors.toMap(OpenSpaceBoard.Place::id, Function.identity())),
                groups.groups(lab).stream().collect(Collectors.toMap(GroupSheet::key, GroupSheet::name)));
        var lines = new ArrayList<List<String>>();
        lines.add(COLUMNS.stream()
                .map(column -> messages.get(reader, "openspace.column." + column))
                .toList());
        board.topics().stream()
                .filter(topic -> isSeen(topic, actor, lab))
                .forEach(topic -> lines.add(line(topic, told, reader)));
        return lines;
    }

    private static boolean isSeen(OpenSpaceBoard.Topic topic, Actor actor, LabId lab) {
        return topic.state() != TopicState.WITHDRAWN
                || ProceedingsRows.arranges(actor, lab)
                || actor.person().equals(topic.convener());
    }

    private List<String> line(OpenSpaceBoard.Topic topic, Told told, Language reader) {
        var words = told.words().getOrDefault(topic.id(), Map.of());
        var slot = topic.slot() == null ? null : told.slots().get(topic.slot());
        var place = topic.place() == null ? null : told.places().get(topic.place());
        var group = topic.group() == null ? null : told.groups().get(topic.group());
        return List.of(
                String.valueOf(topic.number()),
                topic.title(),
                topic.why(),
                topic.language().locale().getDisplayLanguage(reader.locale()),
                plain(topic.convenerName()),
                messages.get(reader, "openspace.state." + topic.state()),
                slot == null ? "" : slot.day().toString(),
                slot == null ? "" : slot.starts() + "–" + slot.ends(),
                place == null ? "" : place.name(),
                group == null ? "" : group.in(reader),
                String.valueOf(topic.interested()),
                String.join("; ", told.came().getOrDefault(topic.id(), List.of())),
                words.getOrDefault(ProceedingsSheet.ALSO_CAME, ""),
                words.getOrDefault(ProceedingsSheet.DISCUSSION, ""),
                words.getOrDefault(ProceedingsSheet.RECOMMENDATIONS, ""),
                words.getOrDefault(ProceedingsSheet.REQUESTS, ""),
                told.steps().getOrDefault(topic.id(), List.of()).stream()
                        .map(OpenSpaceExport::step)
                        .collect(Collectors.joining("\n")));
    }

    /// "Llamar a la biblioteca (Ana Ríos, 2026-03-02)".
    private static String step(ProceedingsSheet.Step step) {
        var who = Stream.of(plain(step.who()), plain(step.dueOn()))
                .filter(known -> !known.isEmpty())
                .collect(Collectors.joining(", "));
        return who.isEmpty() ? step.words() : step.words() + " (" + who + ")";
    }

    private static String plain(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
