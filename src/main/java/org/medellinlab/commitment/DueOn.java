package org.medellinlab.commitment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;

/// By when something was promised, as precisely as it was said and no more: a year, a half-year, a month or a day.
///
/// @param stated `2017`, `2017-H2`, `2017-07`, `2017-07-15`
public record DueOn(@JsonValue String stated) {

    private static final Pattern SHAPE = Pattern.compile("\\d{4}(-H[12]|-\\d{2}(-\\d{2})?)?");

    /// How precisely it was said.
    public enum Precision {
        YEAR,
        HALF_YEAR,
        MONTH,
        DAY
    }

    @JsonCreator
    public DueOn {
        if (lastDay(stated) == null) {
            throw new IllegalArgumentException("a year, half-year, month or day, not " + stated);
        }
    }

    public static Optional<DueOn> parse(@Nullable String text) {
        return text != null && lastDay(text) != null ? Optional.of(new DueOn(text)) : Optional.empty();
    }

    public static DueOn day(LocalDate day) {
        return new DueOn(day.toString());
    }

    public Precision precision() {
        return switch (stated.length()) {
            case 4 -> Precision.YEAR;
            case 7 -> stated.charAt(5) == 'H' ? Precision.HALF_YEAR : Precision.MONTH;
            default -> Precision.DAY;
        };
    }

    /// The last day on which the promise is still kept in time.
    public LocalDate lastDay() {
        var day = lastDay(stated);
        if (day == null) {
            throw new IllegalStateException(stated);
        }
        return day;
    }

    /// The first day that it may mean.
    LocalDate firstDay() {
        var last = lastDay();
        return switch (precision()) {
            case YEAR -> last.withDayOfYear(1);
            case HALF_YEAR -> last.minusMonths(5).withDayOfMonth(1);
            case MONTH -> last.withDayOfMonth(1);
            case DAY -> last;
        };
    }

    /// "2017", "segundo semestre de 2017", "julio de 2017", "15 de julio de 2017".
    public String spoken(Messages messages, Language reader) {
        // the British order, like the product's other dates
        var locale = reader == Language.EN ? Locale.UK : reader.locale();
        return switch (precision()) {
            case YEAR -> stated;
            case HALF_YEAR -> messages.get(reader, "commitment.due.half", stated.substring(6), stated.substring(0, 4));
            case MONTH ->
                YearMonth.parse(stated)
                        .format(DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale));
            case DAY ->
                lastDay()
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(locale));
        };
    }

    /// Days move by whole days; a month, a half-year or a year was not said that precisely and stays.
    public DueOn movedBy(int days) {
        return precision() == Precision.DAY ? day(lastDay().plusDays(days)) : this;
    }

    @Override
    public String toString() {
        return stated;
    }

    private static @Nullable LocalDate lastDay(String text) {
        if (!SHAPE.matcher(text).matches()) {
            return null;
        }
        try {
            return switch (text.length()) {
                case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
                case 7 ->
                    text.charAt(5) == 'H'
                            ? YearMonth.of(Integer.parseInt(text.substring(0, 4)), text.endsWith("1") ? 6 : 12)
                                    .atEndOfMonth()
                            : YearMonth.parse(text).atEndOfMonth();
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
