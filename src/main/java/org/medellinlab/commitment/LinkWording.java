package org.medellinlab.commitment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.feedback.LessonSheet;
import org.medellinlab.feedback.Lessons;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.ActField.Option;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.Refused;
import org.springframework.stereotype.Component;

/// All that can be said otherwise of a promise on the page of a mailed link, as its fields and back. Of the directory
/// the page offers the organisations of the lab's groups; any other is named in words.
@Component
class LinkWording {

    static final int LONGEST_LIST = 8000;

    /// The page always asks it, and always has an answer.
    private static final String ALWAYS_ANSWERED = "visibility";

    /// What may be left empty on the page: what is empty is not sent.
    private static final List<String> MAY_BE_EMPTY =
            List.of("statement", "due", "known-by", "to", "kind", "lessons", "resources", "risks");

    private final LinkBeneficiaries organisations;
    private final Lessons lessons;
    private final Messages messages;

    LinkWording(LinkBeneficiaries organisations, Lessons lessons, Messages messages) {
        this.organisations = organisations;
        this.lessons = lessons;
        this.messages = messages;
    }

    /// Filled with what it says now.
    List<ActField> fields(LabId lab, CommitmentSheet sheet, Language reader) {
        var extras = sheet.extras();
        var fields = new ArrayList<ActField>();
        fields.add(
                ActField.words("statement", say(reader, "ratify.statement"), false, CommitmentTracking.STATEMENT_LENGTH)
                        .withHint(say(reader, "ratify.statement-hint"))
                        .filledWith(sheet.statement().shownIn(reader))
                        .mending("commitment.refused.no-words"));
        fields.add(ActField.day("due", say(reader, "ratify.due"), false)
                .withHint(say(reader, "ratify.due-hint"))
                .filledWith(day(sheet))
                .mending("commitment.refused.bad-day", "commitment.refused.past"));
        fields.add(choice("horizon", Horizon.values(), sheet.horizon(), reader));
        fields.add(words("known-by", "known-by", sheet.wording().knownBy(), reader));
        fields.add(ActField.several("to", say(reader, "to"), LONGEST_LIST, organisations.offered(lab, sheet, reader))
                .filledWith(joined(sheet.beneficiaries()))
                .folded());
        fields.add(ActField.line("to-others", say(reader, "ratify.to-others"), false, 1000)
                .withHint(say(reader, "ratify.to-others-hint"))
                .mending("commitment.refused.unknown-organisation", "commitment.refused.unknown-organisation-near")
                .folded());
        fields.add(choice("reach", PromiseExtras.Reach.values(), extras.reach(), reader));
        fields.add(kind(extras.kind(), reader));
        var offered = lessons(lab, reader);
        if (!offered.isEmpty()) {
            fields.add(ActField.several("lessons", say(reader, "lessons"), LONGEST_LIST, offered)
                    .filledWith(joined(sheet.lessons()))
                    .folded());
        }
        fields.add(words("resources", "resources", extras.resources(), reader));
        fields.add(words("risks", "risks", extras.risks(), reader));
        fields.add(choice(ALWAYS_ANSWERED, PromiseExtras.Visibility.values(), extras.visibility(), reader));
        return fields;
    }

    private ActField words(String name, String key, LocalizedText now, Language reader) {
        return ActField.words(name, say(reader, key), false, CommitmentTracking.STATEMENT_LENGTH)
                .filledWith(now.shownIn(reader))
                .folded();
    }

    private ActField choice(String name, Enum<?>[] all, Enum<?> now, Language reader) {
        return ActField.choice(name, say(reader, name), true, options(name, all, reader))
                .filledWith(now.name())
                .folded();
    }

    private ActField kind(PromiseExtras.@Nullable Kind now, Language reader) {
        var field = ActField.choice(
                "kind", say(reader, "kind"), false, options("kind", PromiseExtras.Kind.values(), reader));
        return (now == null ? field : field.filledWith(now.name())).folded();
    }

    private List<Option> options(String key, Enum<?>[] all, Language reader) {
        return Stream.of(all)
                .map(one -> new Option(one.name(), say(reader, key + "." + one)))
                .toList();
    }

    private List<Option> lessons(LabId lab, Language reader) {
        return lessons.ofLab(lab).stream()
                .map(lesson ->
                        new Option(lesson.id().toString(), lesson.sentence().in(reader)))
                .toList();
    }

    /// What was typed; what was not touched keeps its other languages, and what the page did not ask stays.
    Wording typed(LabId lab, CommitmentSheet sheet, Language reader, Map<String, String> sent) {
        var read = sheet.wording();
        var form = new HashMap<>(sent);
        if (form.containsKey(ALWAYS_ANSWERED)) {
            MAY_BE_EMPTY.forEach(field -> form.putIfAbsent(field, ""));
        }
        var extras = read.extras();
        return new Wording(
                text(read.statement(), form.get("statement"), reader),
                Horizon.valueOf(form.getOrDefault("horizon", read.horizon().name())),
                due(sheet, form.get("due")),
                text(read.knownBy(), form.get("known-by"), reader),
                organisations.chosen(read.beneficiaries(), form.get("to"), form.get("to-others"), reader),
                restsOn(lab, read.lessons(), form.get("lessons")),
                new PromiseExtras(
                        kind(extras.kind(), form.get("kind")),
                        text(extras.resources(), form.get("resources"), reader),
                        text(extras.risks(), form.get("risks"), reader),
                        PromiseExtras.Visibility.valueOf(form.getOrDefault(
                                ALWAYS_ANSWERED, extras.visibility().name())),
                        PromiseExtras.Reach.valueOf(
                                form.getOrDefault("reach", extras.reach().name()))));
    }

    private static LocalizedText text(LocalizedText before, @Nullable String typed, Language reader) {
        if (typed == null) {
            return before;
        }
        var words = typed.replace("\r\n", "\n");
        return before.in(reader).equals(words) ? before : LocalizedText.of(reader, words);
    }

    private static PromiseExtras.@Nullable Kind kind(PromiseExtras.@Nullable Kind before, @Nullable String typed) {
        if (typed == null) {
            return before;
        }
        return typed.isEmpty() ? null : PromiseExtras.Kind.valueOf(typed);
    }

    /// The same in another order is the same; one that the page could not offer stays.
    private List<UUID> restsOn(LabId lab, List<UUID> before, @Nullable String typed) {
        if (typed == null) {
            return before;
        }
        var chosen = ids(typed).collect(Collectors.toCollection(LinkedHashSet::new));
        var there = lessons.ofLab(lab).stream().map(LessonSheet::id).collect(Collectors.toSet());
        var offered = before.stream().filter(there::contains).collect(Collectors.toSet());
        return chosen.equals(offered) ? before : List.copyOf(chosen);
    }

    static Stream<UUID> ids(@Nullable String typed) {
        return Stream.of(Objects.requireNonNullElse(typed, "").split(","))
                .filter(id -> !id.isBlank())
                .map(UUID::fromString);
    }

    private static String joined(List<?> all) {
        return all.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static @Nullable String day(CommitmentSheet sheet) {
        var due = sheet.dueOn();
        return due != null && due.precision() == DueOn.Precision.DAY ? due.stated() : null;
    }

    private static @Nullable DueOn due(CommitmentSheet sheet, @Nullable String day) {
        if (day == null) {
            return sheet.dueOn();
        }
        if (day.isEmpty()) {
            return imprecise(sheet);
        }
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
