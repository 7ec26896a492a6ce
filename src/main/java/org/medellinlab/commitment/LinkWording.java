package org.medellinlab.commitment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.ActField.Option;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.Refused;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.stereotype.Component;

/// What can be said otherwise of a promise on the page of a mailed link, as its fields and back. What needs the whole
/// directory or the lab's lessons is changed on the promise's own page.
@Component
class LinkWording {

    private static final int LONGEST_LIST = 4000;

    private final WorkingGroups groups;
    private final Directory directory;
    private final Messages messages;

    LinkWording(WorkingGroups groups, Directory directory, Messages messages) {
        this.groups = groups;
        this.directory = directory;
        this.messages = messages;
    }

    /// Filled with what it says now.
    List<ActField> fields(LabId lab, CommitmentSheet sheet, Language reader) {
        return List.of(
                ActField.words("statement", say(reader, "ratify.statement"), false, CommitmentTracking.STATEMENT_LENGTH)
                        .withHint(say(reader, "ratify.statement-hint"))
                        .filledWith(sheet.statement().in(reader)),
                ActField.day("due", say(reader, "ratify.due"), false)
                        .withHint(say(reader, "ratify.due-hint"))
                        .filledWith(day(sheet)),
                choice("horizon", "horizon", Horizon.values(), sheet.horizon(), reader),
                ActField.words("known-by", say(reader, "known-by"), false, CommitmentTracking.STATEMENT_LENGTH)
                        .filledWith(
                                sheet.knownBy() == null ? "" : sheet.knownBy().in(reader))
                        .folded(),
                ActField.several("to", say(reader, "to"), LONGEST_LIST, organisations(lab, sheet, reader))
                        .filledWith(joined(sheet.beneficiaries()))
                        .folded(),
                choice(
                        "reach",
                        "reach",
                        PromiseExtras.Reach.values(),
                        sheet.extras().reach(),
                        reader));
    }

    private ActField choice(String name, String key, Enum<?>[] all, Enum<?> now, Language reader) {
        var options = Stream.of(all)
                .map(one -> new Option(one.name(), say(reader, key + "." + one)))
                .toList();
        return ActField.choice(name, say(reader, key), true, options)
                .filledWith(now.name())
                .folded();
    }

    /// Those it is made to, and those of its group.
    private List<Option> organisations(LabId lab, CommitmentSheet sheet, Language reader) {
        var offered = new LinkedHashSet<>(sheet.beneficiaries());
        groups.group(lab, sheet.group().toString()).stream()
                .flatMap(group -> group.members().stream().map(GroupSheet.Member::organisation))
                .forEach(offered::add);
        var names = directory.organisations();
        return offered.stream()
                .filter(names::containsKey)
                .map(id -> new Option(
                        id.toString(),
                        Objects.requireNonNull(names.get(id)).name().in(reader)))
                .toList();
    }

    /// What was typed; what was not touched keeps its other languages.
    Wording typed(CommitmentSheet sheet, Language reader, Map<String, String> form) {
        var read = sheet.wording();
        var due = form.get("due");
        var extras = read.extras();
        return new Wording(
                text(read.statement(), form.get("statement"), reader),
                Horizon.valueOf(form.getOrDefault("horizon", read.horizon().name())),
                due == null ? imprecise(sheet) : parsed(due),
                text(read.knownBy(), form.get("known-by"), reader),
                to(read.beneficiaries(), form.get("to")),
                read.lessons(),
                new PromiseExtras(
                        extras.kind(),
                        extras.resources(),
                        extras.risks(),
                        extras.visibility(),
                        PromiseExtras.Reach.valueOf(
                                form.getOrDefault("reach", extras.reach().name()))));
    }

    private static LocalizedText text(LocalizedText before, @Nullable String typed, Language reader) {
        var words = typed == null ? "" : typed.replace("\r\n", "\n");
        return before.in(reader).equals(words) ? before : LocalizedText.of(reader, words);
    }

    /// The same in another order is the same; one that the page could not offer stays.
    private List<OrganisationId> to(List<OrganisationId> before, @Nullable String typed) {
        var chosen = Stream.of((typed == null ? "" : typed).split(","))
                .filter(id -> !id.isBlank())
                .map(id -> new OrganisationId(java.util.UUID.fromString(id)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var names = directory.organisations();
        var offered = before.stream().filter(names::containsKey).collect(Collectors.toSet());
        return chosen.equals(offered) ? before : List.copyOf(chosen);
    }

    private static String joined(List<OrganisationId> all) {
        return all.stream().map(OrganisationId::toString).collect(Collectors.joining(","));
    }

    private static @Nullable String day(CommitmentSheet sheet) {
        var due = sheet.dueOn();
        return due != null && due.precision() == DueOn.Precision.DAY ? due.stated() : null;
    }

    private static DueOn parsed(String day) {
        try {
            return DueOn.day(LocalDate.parse(day));
        } catch (DateTimeException notADay) {
            throw new Refused("commitment.refused.bad-day");
        }
    }

    /// A month or a year does not fit into the field: left empty, it stays.
    private static @Nullable DueOn imprecise(CommitmentSheet sheet) {
        return day(sheet) == null ? sheet.dueOn() : null;
    }

    private String say(Language reader, String key) {
        return messages.get(reader, "commitment." + key);
    }
}
