package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.SpokenDates;

/// Something in the draft that does not fit, in words with a way out. It refuses nothing: whoever plans may know
/// better.
///
/// @param rule which rule found it: the message `clash.` and this says what is wrong, with `.way` what to do about it,
///     both with the same arguments, and with `.name` what the rule is about, without any
/// @param day where it is seen
/// @param items what it is about, the one to move first
/// @param said the arguments: text, numbers, days, hours
public record Clash(String rule, LocalDate day, List<UUID> items, List<Object> said) {

    /// Stands for nothing among the arguments.
    public static final String NONE = "none";

    public Clash {
        items = List.copyOf(items);
        said = List.copyOf(said);
    }

    static Clash of(String rule, PlannedItem item, Object... said) {
        return new Clash(rule, item.day(), List.of(item.id()), Arrays.asList(said));
    }

    static Clash of(String rule, DraftPlan.Pair pair, Object... said) {
        return new Clash(
                rule, pair.one().day(), List.of(pair.other().id(), pair.one().id()), Arrays.asList(said));
    }

    public String key() {
        return "clash." + rule;
    }

    public String wayKey() {
        return key() + ".way";
    }

    public static String nameKey(String rule) {
        return "clash." + rule + ".name";
    }

    public Object[] arguments(Language reader) {
        return said.stream()
                .map(argument -> switch (argument) {
                    case LocalizedText text -> text.in(reader);
                    case LocalTime time -> SpokenDates.time(time);
                    case LocalDate date -> SpokenDates.day(date, reader);
                    case Language language -> language.ownName();
                    default -> argument;
                })
                .toArray();
    }

    public boolean isAbout(UUID item) {
        return items.contains(item);
    }
}
