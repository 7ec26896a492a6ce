package org.medellinlab.directory;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LanguagesConverter;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.PlainLine;
import org.medellinlab.shared.StringsConverter;

/// What can be written down of a thing of the directory, in the order of its form. Values travel as the database keeps
/// them, so that two versions, or two things to be merged, can be compared field by field.
public enum DirectoryField {
    NAME("name", Form.WORDS_IN_LANGUAGES, true, DirectoryKind.CITY, DirectoryKind.ORGANISATION),
    TITLE("title", Form.WORDS_IN_LANGUAGES, true, DirectoryKind.SEAT),
    PERSON_NAME("name", Form.LINE, true, DirectoryKind.PERSON),
    ACRONYM("acronym", Form.LINE, false, DirectoryKind.ORGANISATION),
    ALSO_KNOWN_AS("also_known_as", Form.LINES, false, DirectoryKind.ORGANISATION),
    TYPE("type", Form.TYPE, false, DirectoryKind.ORGANISATION),
    WEBSITE("website", Form.WEBSITE, false, DirectoryKind.ORGANISATION),
    CITY("city_id", Form.CITY, false, DirectoryKind.ORGANISATION),
    ORGANISATION("organisation_id", Form.ORGANISATION, true, DirectoryKind.SEAT),
    DEPUTY("deputy_id", Form.SEAT, false, DirectoryKind.SEAT),
    COUNTRY("country", Form.COUNTRY, false, DirectoryKind.CITY, DirectoryKind.ORGANISATION),
    LATITUDE("latitude", Form.DEGREES, false, DirectoryKind.CITY),
    LONGITUDE("longitude", Form.DEGREES, false, DirectoryKind.CITY),
    POPULATION("population", Form.NUMBER, false, DirectoryKind.CITY),
    ZONE("zone", Form.ZONE, false, DirectoryKind.CITY),
    MANDATE_START("mandate_start", Form.DAY, false, DirectoryKind.CITY),
    MANDATE_END("mandate_end", Form.DAY, false, DirectoryKind.CITY),
    LANGUAGES("languages", Form.LANGUAGES, true, DirectoryKind.PERSON),
    ADDRESS("address", Form.ADDRESS, false, DirectoryKind.PERSON),
    ADDRESS_STATE("address_state", Form.ADDRESS_STATE, true, DirectoryKind.PERSON),
    PHONE("phone", Form.PHONE, false, DirectoryKind.PERSON),
    CONTACT_SHARED("contact_shared", Form.YES_OR_NO, true, DirectoryKind.PERSON),
    PHOTO_AGREED("photo_agreed", Form.YES_OR_NO, true, DirectoryKind.PERSON);

    /// What people may write of themselves; their address they change where they sign in.
    static final Set<DirectoryField> OWN = Set.of(PERSON_NAME, LANGUAGES, PHONE, CONTACT_SHARED, PHOTO_AGREED);

    /// How a value is written.
    public enum Form {
        WORDS_IN_LANGUAGES,
        LINE,
        LINES,
        TYPE,
        WEBSITE,
        CITY,
        ORGANISATION,
        SEAT,
        COUNTRY,
        ZONE,
        DEGREES,
        NUMBER,
        DAY,
        LANGUAGES,
        ADDRESS,
        ADDRESS_STATE,
        PHONE,
        YES_OR_NO
    }

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final String column;
    private final Form form;
    private final boolean required;
    private final Set<DirectoryKind> kinds;

    DirectoryField(String column, Form form, boolean required, DirectoryKind... kinds) {
        this.column = column;
        this.form = form;
        this.required = required;
        this.kinds = Set.of(kinds);
    }

    public static List<DirectoryField> of(DirectoryKind kind) {
        return Stream.of(values()).filter(field -> field.kinds.contains(kind)).toList();
    }

    String column() {
        return column;
    }

    public Form form() {
        return form;
    }

    public boolean isRequired() {
        return required;
    }

    /// Reaches a person; not for everybody's eyes.
    public boolean isContact() {
        return this == ADDRESS || this == ADDRESS_STATE || this == PHONE;
    }

    /// Is known from what happened, never written by hand.
    public boolean isFromMail() {
        return this == ADDRESS_STATE;
    }

    /// What is wrong with a value by itself, as the key of a message.
    public Optional<String> problem(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return required ? Optional.of("directory.problem.required") : Optional.empty();
        }
        var key = switch (form) {
            case WORDS_IN_LANGUAGES -> wordsProblem(value);
            case LINE -> lineProblem(value, this == ACRONYM ? 40 : 300);
            case LINES -> linesProblem(value);
            case TYPE -> among(Stream.of(OrganisationType.values()).map(Enum::name), value);
            case ADDRESS_STATE -> among(Stream.of(AddressState.values()).map(Enum::name), value);
            case WEBSITE ->
                value.length() <= 300 && value.matches("https?://[^\\s/]+\\.[^\\s]+")
                        ? null
                        : "directory.problem.website";
            case COUNTRY -> COUNTRIES.contains(value) ? null : "directory.problem.country";
            case ZONE -> ZoneId.getAvailableZoneIds().contains(value) ? null : "directory.problem.zone";
            case DEGREES -> isDegrees(value) ? null : "directory.problem.degrees";
            case NUMBER -> value.matches("[1-9]\\d{0,7}") ? null : "directory.problem.number";
            case DAY -> isDay(value) ? null : "directory.problem.day";
            case LANGUAGES ->
                new LanguagesConverter().convertToEntityAttribute(value).isEmpty()
                        ? "directory.problem.required"
                        : null;
            case ADDRESS -> EmailAddress.isValid(value) ? null : "directory.problem.address";
            case PHONE -> value.matches("\\+?[0-9 ()-]{5,30}") ? null : "directory.problem.phone";
            case YES_OR_NO -> value.matches("[01]") ? null : "directory.problem.required";
            case CITY, ORGANISATION, SEAT -> null; // whether it is there is for the database to say
        };
        return Optional.ofNullable(key);
    }

    private static @Nullable String wordsProblem(String value) {
        var text = TEXT.convertToEntityAttribute(value);
        return text.isEmpty()
                ? "directory.problem.required"
                : Stream.of(Language.values())
                        .map(text::exactly)
                        .flatMap(Stream::ofNullable)
                        .map(words -> lineProblem(words, 300))
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String lineProblem(String words, int longest) {
        if (words.length() > longest) {
            return "directory.problem.long";
        }
        return PlainLine.isOne(words) ? null : "directory.problem.signs";
    }

    private static @Nullable String linesProblem(String value) {
        var lines = new StringsConverter().convertToEntityAttribute(value);
        return lines.size() > 20
                ? "directory.problem.long"
                : lines.stream()
                        .map(line -> lineProblem(line, 300))
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String among(Stream<String> known, String value) {
        return known.anyMatch(value::equals) ? null : "directory.problem.required";
    }

    private boolean isDegrees(String value) {
        try {
            return Math.abs(Double.parseDouble(value)) <= (this == LATITUDE ? 90 : 180);
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private static boolean isDay(String value) {
        try {
            var year = java.time.LocalDate.parse(value).getYear();
            return year >= 1900 && year < 2200;
        } catch (java.time.DateTimeException notADay) {
            return false;
        }
    }
}
