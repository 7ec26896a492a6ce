package org.medellinlab.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedText.Shown;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.SpokenDates;

/// Says words, dates and countries in one reader's language.
record Voice(Language language, Messages messages) {

    String say(String key, @Nullable Object... arguments) {
        return messages.get(language, key, arguments);
    }

    String in(LocalizedText text) {
        return text.in(language);
    }

    Shown shown(LocalizedText text) {
        return text.shownIn(language);
    }

    @Nullable
    Shown shownIfAny(@Nullable LocalizedText text) {
        return text == null || text.isEmpty() ? null : text.shownIn(language);
    }

    /// "29 de mayo – 2 de junio de 2017".
    String span(LocalDate from, LocalDate until) {
        if (from.equals(until)) {
            return date(from);
        }
        if (from.getYear() != until.getYear()) {
            return date(from) + " – " + date(until);
        }
        var start = from.getMonth() == until.getMonth() ? "" + from.getDayOfMonth() : dayAndMonth(from);
        return start + " – " + date(until);
    }

    /// "2 de junio de 2017".
    String date(LocalDate day) {
        return dayAndMonth(day) + (language == Language.EN ? " " : " de ") + day.getYear();
    }

    /// "Martes 30 de mayo", with a capital: it stands alone.
    String weekday(LocalDate day) {
        return capital(SpokenDates.day(day, language));
    }

    String shortDay(LocalDate day) {
        return capital(SpokenDates.shortDay(day, language));
    }

    String country(String iso) {
        return Locale.of("", iso).getDisplayCountry(language.locale());
    }

    /// Names of languages, in the reader's language: "español, portugués e inglés" without the grammar: a plain list.
    String languages(List<Language> all) {
        return String.join(
                " · ",
                all.stream()
                        .map(one -> capital(one.locale().getDisplayLanguage(language.locale())))
                        .toList());
    }

    private String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(language.locale()) + words.substring(1);
    }

    private String dayAndMonth(LocalDate day) {
        return day.format(
                DateTimeFormatter.ofPattern(language == Language.EN ? "d MMMM" : "d 'de' MMMM", language.locale()));
    }
}
