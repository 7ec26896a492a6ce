package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.DueOn;
import org.medellinlab.commitment.Horizon;
import org.medellinlab.commitment.PromiseExtras;
import org.medellinlab.commitment.Wording;
import org.medellinlab.feedback.LessonSheet;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.ui.FormFields;

/// All that can be said otherwise of a promise, as the fields of a form and back.
final class WordingFields {

    private final FormFields fields;
    private final Words say;
    private final Map<String, String> organisations = new LinkedHashMap<>();
    private final Map<String, String> lessons = new LinkedHashMap<>();

    WordingFields(FormFields fields, List<LessonSheet> lessons, Words say) {
        this.fields = fields;
        this.say = say;
        say.organisations()
                .forEach(
                        (id, row) -> organisations.put(id.toString(), row.name().in(say.reader())));
        lessons.forEach(lesson ->
                this.lessons.put(lesson.id().toString(), lesson.sentence().in(say.reader())));
    }

    Component build() {
        var due = fields.text("due", say.say("commitment.due"), 10);
        due.setHelperText(say.say("commitment.home.due-hint"));
        var form = new Div(
                fields.area("statement", say.say("commitment.ratify.statement"), 2000, 3),
                many("to", "commitment.new.to", organisations),
                one("reach", "commitment.reach", PromiseExtras.Reach.values()),
                one("horizon", "commitment.horizon", Horizon.values()),
                due,
                fields.area("knownBy", say.say("commitment.known-by"), 2000, 2),
                kind());
        if (!lessons.isEmpty()) {
            form.add(many("lessons", "commitment.lessons", lessons));
        }
        form.add(
                fields.area("resources", say.say("commitment.resources"), 2000, 2),
                fields.area("risks", say.say("commitment.risks"), 2000, 2),
                one("visibility", "commitment.visibility", PromiseExtras.Visibility.values()));
        form.addClassName("ratification-form");
        return form;
    }

    private Component one(String name, String key, Enum<?>[] choices) {
        var names = Stream.of(choices).map(Enum::name).toList();
        return fields.one(name, say.say(key), names, choice -> say.say(key + "." + choice));
    }

    private Component kind() {
        var names = Stream.of(PromiseExtras.Kind.values()).map(Enum::name).toList();
        var kind = fields.one("kind", say.say("commitment.kind"), names, one -> say.say("commitment.kind." + one));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(say.say("commitment.kind.none"));
        kind.setPlaceholder(say.say("commitment.kind.none"));
        return kind;
    }

    private Component many(String name, String key, Map<String, String> choices) {
        return fields.many(
                name,
                say.say(key),
                List.copyOf(choices.keySet()),
                id -> Objects.requireNonNullElse(choices.get(id), id));
    }

    Map<String, String> values(Wording wording) {
        var values = new HashMap<String, String>();
        var extras = wording.extras();
        values.put("statement", wording.statement().in(say.reader()));
        values.put("reach", extras.reach().name());
        values.put("to", known(wording.beneficiaries(), organisations));
        values.put("horizon", wording.horizon().name());
        values.put("due", wording.dueOn() == null ? "" : wording.dueOn().stated());
        values.put("knownBy", wording.knownBy().in(say.reader()));
        values.put("kind", extras.kind() == null ? "" : extras.kind().name());
        values.put("lessons", known(wording.lessons(), lessons));
        values.put("resources", extras.resources().in(say.reader()));
        values.put("risks", extras.risks().in(say.reader()));
        values.put("visibility", extras.visibility().name());
        return values;
    }

    private static String known(List<?> ids, Map<String, String> choices) {
        var chosen = ids.stream().map(Object::toString).collect(Collectors.toSet());
        return choices.keySet().stream().filter(chosen::contains).collect(Collectors.joining(","));
    }

    /// What was not touched keeps its other languages, and its order.
    Wording wording(Wording read, Map<String, String> typed) {
        var before = values(read);
        var extras = read.extras();
        var kind = typed.getOrDefault("kind", "");
        return new Wording(
                text(read.statement(), typed.get("statement")),
                Horizon.valueOf(typed.getOrDefault("horizon", read.horizon().name())),
                DueOn.parse(typed.get("due")).orElse(null),
                text(read.knownBy(), typed.get("knownBy")),
                ids(read.beneficiaries(), before.get("to"), typed.get("to"), OrganisationId::new),
                ids(read.lessons(), before.get("lessons"), typed.get("lessons"), id -> id),
                new PromiseExtras(
                        kind.isEmpty() ? null : PromiseExtras.Kind.valueOf(kind),
                        text(extras.resources(), typed.get("resources")),
                        text(extras.risks(), typed.get("risks")),
                        PromiseExtras.Visibility.valueOf(typed.getOrDefault(
                                "visibility", extras.visibility().name())),
                        PromiseExtras.Reach.valueOf(
                                typed.getOrDefault("reach", extras.reach().name()))));
    }

    private LocalizedText text(LocalizedText before, @Nullable String typed) {
        var words = Objects.requireNonNullElse(typed, "");
        return before.in(say.reader()).equals(words) ? before : LocalizedText.of(say.reader(), words);
    }

    private static <T> List<T> ids(
            List<T> read, @Nullable String before, @Nullable String typed, Function<UUID, T> named) {
        if (typed == null || typed.equals(before)) {
            return read;
        }
        return Stream.of(typed.split(","))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .map(named)
                .toList();
    }
}
