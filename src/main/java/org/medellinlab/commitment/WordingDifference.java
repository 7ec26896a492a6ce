package org.medellinlab.commitment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.feedback.LessonSheet;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.OrganisationId;

/// Says in words what is not the same in two versions of a promise: on its page, in public, and in mails.
public record WordingDifference(
        Messages messages,
        Language reader,
        Map<OrganisationId, OrganisationRow> organisations,
        Collection<LessonSheet> lessons) {

    /// The parts of the one that are not the same in the other.
    public String words(Wording shown, Wording other) {
        var parts = new ArrayList<String>();
        if (!shown.statement().equals(other.statement())) {
            parts.add(shown.statement().in(reader));
        }
        if (shown.horizon() != other.horizon()) {
            parts.add(say("commitment.horizon." + shown.horizon()));
        }
        if (!Objects.equals(shown.dueOn(), other.dueOn())) {
            parts.add(
                    shown.dueOn() == null
                            ? say("commitment.home.no-date")
                            : shown.dueOn().spoken(messages, reader));
        }
        text(parts, "commitment.known-by", shown.knownBy(), other.knownBy());
        extras(parts, shown, other);
        if (!shown.lessons().equals(other.lessons())) {
            parts.add(named("commitment.lessons", lessons(shown.lessons())));
        }
        return String.join(" · ", parts);
    }

    private void extras(List<String> parts, Wording shown, Wording other) {
        var one = shown.extras();
        var two = other.extras();
        if (one.reach() != two.reach() || !shown.beneficiaries().equals(other.beneficiaries())) {
            parts.add(named("commitment.to", to(shown)));
        }
        if (one.kind() != two.kind()) {
            parts.add(named("commitment.kind", one.kind() == null ? null : say("commitment.kind." + one.kind())));
        }
        text(parts, "commitment.resources", one.resources(), two.resources());
        text(parts, "commitment.risks", one.risks(), two.risks());
        if (one.visibility() != two.visibility()) {
            parts.add(named("commitment.visibility", say("commitment.visibility." + one.visibility())));
        }
    }

    /// To whom it is made.
    String to(Wording wording) {
        var names = wording.beneficiaries().stream()
                .map(organisations::get)
                .filter(Objects::nonNull)
                .map(row -> row.name().in(reader))
                .collect(Collectors.joining(", "));
        return switch (wording.extras().reach()) {
            case NAMED -> names;
            case MUTUAL -> say("commitment.to.mutual", names);
            case ALL -> say("commitment.to.all");
        };
    }

    private String lessons(List<UUID> ids) {
        return lessons.stream()
                .filter(lesson -> ids.contains(lesson.id()))
                .map(lesson -> say("commitment.lesson", lesson.sentence().in(reader)))
                .collect(Collectors.joining(", "));
    }

    private void text(List<String> parts, String key, LocalizedText shown, LocalizedText other) {
        if (!shown.equals(other)) {
            parts.add(named(key, shown.in(reader)));
        }
    }

    private String named(String key, @Nullable String value) {
        return say(key) + ": " + (value == null || value.isEmpty() ? "–" : value);
    }

    private String say(String key, Object... arguments) {
        return messages.get(reader, key, arguments);
    }
}
