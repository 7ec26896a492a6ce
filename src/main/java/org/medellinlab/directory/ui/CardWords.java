package org.medellinlab.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.AddressState;
import org.medellinlab.directory.DirectoryCard;
import org.medellinlab.directory.DirectoryField;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LanguagesConverter;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.StringsConverter;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// How what is written down of a thing is said.
record CardWords(Component there, Language reader) {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    String say(String key, Object... arguments) {
        return there.getTranslation(key, arguments);
    }

    String label(DirectoryField field) {
        return say("directory.field." + field);
    }

    /// How to fill it in, where the label cannot say it.
    Optional<String> hint(DirectoryField field) {
        return switch (field) {
            case ALSO_KNOWN_AS, ZONE, PHONE -> Optional.of(say("directory.hint." + field));
            default -> Optional.empty();
        };
    }

    /// "America/Argentina/Buenos_Aires" as people read it.
    String zone(String id) {
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + " ("
                + ZoneId.of(id).getDisplayName(TextStyle.SHORT, reader.locale()) + ")";
    }

    /// The known facts, the name left out: it stands above.
    DescriptionList facts(DirectoryCard card) {
        var list = new DescriptionList();
        list.addClassName("directory-facts");
        for (var field : DirectoryField.of(card.kind())) {
            var value = card.get(field);
            if (value != null && !isName(field) && !field.isFromMail()) {
                list.add(
                        new DescriptionList.Term(label(field)),
                        new DescriptionList.Description(component(card, field, value)));
            }
        }
        return list;
    }

    private static boolean isName(DirectoryField field) {
        return field == DirectoryField.NAME || field == DirectoryField.TITLE || field == DirectoryField.PERSON_NAME;
    }

    private Component component(DirectoryCard card, DirectoryField field, String value) {
        return switch (field.form()) {
            case CITY, ORGANISATION, SEAT -> {
                var named = card.names().get(UUID.fromString(value));
                yield named == null ? new Span("") : new Anchor(named.kind().sheet(named.key()), named.name());
            }
            case ADDRESS ->
                new Span(
                        new Anchor("mailto:" + value, value),
                        state(AddressState.valueOf(
                                card.values().getOrDefault(DirectoryField.ADDRESS_STATE, "UNVERIFIED"))));
            case WEBSITE -> new Anchor(value, value);
            default -> new Span(value(card, field, value));
        };
    }

    StatusChip state(AddressState state) {
        return new StatusChip(
                switch (state) {
                    case UNVERIFIED -> Tone.NEUTRAL;
                    case VERIFIED -> Tone.OK;
                    case BOUNCING -> Tone.DUE;
                },
                say("directory.address-state." + state));
    }

    /// A value in words; empty when there is none.
    String value(DirectoryCard card, DirectoryField field, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return switch (field.form()) {
            case WORDS_IN_LANGUAGES ->
                String.join(" / ", TEXT.convertToEntityAttribute(value).byTag().values());
            case LINES -> String.join(", ", new StringsConverter().convertToEntityAttribute(value));
            case TYPE -> say("directory.type." + value);
            case ADDRESS_STATE -> say("directory.address-state." + value);
            case ZONE -> zone(value);
            case COUNTRY -> Locale.of("", value).getDisplayCountry(reader.locale());
            case NUMBER -> NumberFormat.getIntegerInstance(reader.locale()).format(Long.parseLong(value));
            case DAY -> SpokenDates.dayAndYear(LocalDate.parse(value), reader);
            case LANGUAGES ->
                new LanguagesConverter()
                        .convertToEntityAttribute(value).stream()
                                .map(language -> language.locale().getDisplayLanguage(reader.locale()))
                                .collect(Collectors.joining(", "));
            case YES_OR_NO -> say(value.equals("1") ? "directory.yes" : "directory.no");
            case CITY, ORGANISATION, SEAT -> {
                var named = card.names().get(UUID.fromString(value));
                yield named == null ? "" : named.name();
            }
            case LINE, WEBSITE, DEGREES, ADDRESS, PHONE -> value;
        };
    }
}
