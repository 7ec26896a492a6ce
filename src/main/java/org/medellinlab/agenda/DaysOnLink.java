package org.medellinlab.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.springframework.stereotype.Component;

/// The fields of a mailed link that ask for each day when somebody can come or a place can be had: all of it, the
/// morning, the afternoon, nothing, or the hours they write.
@Component
class DaysOnLink {

    private final Messages messages;

    DaysOnLink(Messages messages) {
        this.messages = messages;
    }

    /// @param part what the keys of the parts of a day begin with
    /// @param hours the key of the field for hours
    /// @param said what is known already
    List<ActField> fields(List<LocalDate> days, List<AbsenceDraft> said, String part, String hours, Language reader) {
        var options = Stream.of(PartOfDay.values())
                .map(one -> new ActField.Option(one.name(), messages.get(reader, part + one)))
                .toList();
        var fields = new ArrayList<ActField>();
        for (var day : days) {
            var ofDay = DaySaid.of(day, said, days);
            var now = PartOfDay.of(day, ofDay);
            fields.add(ActField.choice(field(day), SpokenDates.day(day, reader), true, options)
                    .filledWith(now.name()));
            fields.add(ActField.line(
                            hours(day),
                            messages.get(reader, hours, SpokenDates.day(day, reader)),
                            false,
                            HoursOfDay.LONGEST)
                    .withHint(messages.get(reader, "availability.hours.hint"))
                    .filledWith(now == PartOfDay.HOURS ? HoursOfDay.words(ofDay) : ""));
        }
        return fields;
    }

    /// Hours that are written count, whatever was chosen before they were.
    static List<AbsenceDraft> away(List<LocalDate> days, Map<String, String> form) {
        var said = new TreeMap<LocalDate, DaySaid>();
        days.forEach(day -> said.put(day, said(day, form)));
        return DaySaid.away(said);
    }

    private static DaySaid said(LocalDate day, Map<String, String> form) {
        var part = PartOfDay.valueOf(form.getOrDefault(field(day), PartOfDay.ALL.name()));
        var hours = form.getOrDefault(hours(day), "");
        if (hours.isBlank() && part != PartOfDay.HOURS) {
            return DaySaid.of(part.away(day));
        }
        try {
            return HoursOfDay.said(day, hours);
        } catch (Refused unreadable) {
            throw unreadable.in(hours(day));
        }
    }

    private static String hours(LocalDate day) {
        return "hours-" + day;
    }

    private static String field(LocalDate day) {
        return "day-" + day;
    }
}
