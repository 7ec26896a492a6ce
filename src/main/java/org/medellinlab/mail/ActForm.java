package org.medellinlab.mail;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.Refused;

/// Reads what was typed into a page's form: only its fields, and only what they allow.
final class ActForm {

    private ActForm() {}

    static Map<String, String> read(ActPage page, Map<String, String> typed) {
        var form = new HashMap<String, String>();
        var atOnce = typed.containsKey(ActPage.AT_ONCE) ? page.atOnce() : null;
        for (var field : page.fields()) {
            var said = typed.get(field.name());
            if (atOnce != null && atOnce.field().equals(field.name())) {
                refuseAnother(page, atOnce, field, said);
                said = atOnce.value();
            }
            // browsers send line breaks as CR LF and count them as one
            var value =
                    Objects.requireNonNullElse(said, "").replace("\r\n", "\n").strip();
            if (value.isEmpty()) {
                if (field.required()) {
                    throw new Refused("mail.act.required", field.label()).in(field.name());
                }
                continue;
            }
            if (value.codePointCount(0, value.length()) > field.maxLength()) {
                throw new Refused("mail.act.long", field.label(), field.maxLength()).in(field.name());
            }
            if (!fits(field, value)) {
                throw new Refused(unfit(field.kind()), field.label()).in(field.name());
            }
            form.put(field.name(), value);
        }
        return Map.copyOf(form);
    }

    /// Whoever chose another answer in the form meant one of the two: neither is taken unasked.
    private static void refuseAnother(ActPage page, ActPage.AtOnce atOnce, ActField field, @Nullable String chosen) {
        if (chosen != null && !chosen.isEmpty() && !chosen.equals(atOnce.value())) {
            var label = field.options().stream()
                    .filter(option -> option.value().equals(chosen))
                    .map(ActField.Option::label)
                    .findFirst()
                    .orElse(chosen);
            throw new Refused("mail.act.two-answers", label, atOnce.button(), page.button()).in(field.name());
        }
    }

    private static boolean fits(ActField field, String value) {
        return switch (field.kind()) {
            case CHOICE ->
                field.options().stream().anyMatch(option -> option.value().equals(value));
            case SEVERAL ->
                Stream.of(value.split(",", -1))
                        .allMatch(one -> field.options().stream()
                                .anyMatch(option -> option.value().equals(one)));
            case LINE -> value.chars().noneMatch(Character::isISOControl);
            case WORDS -> value.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
            case DAY -> isDay(value);
        };
    }

    private static String unfit(ActField.Kind kind) {
        return switch (kind) {
            case CHOICE, SEVERAL -> "mail.act.unfit.choice";
            case DAY -> "mail.act.unfit.day";
            case LINE, WORDS -> "mail.act.unfit";
        };
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException nonsense) {
            return false;
        }
    }
}
