package org.medellinlab.lab;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.labfile.Bag;
import org.springframework.stereotype.Component;

/// The section `holidays` of a lab file: those of the host city that fall in the days of the lab. They are of the
/// calendar and of all labs of the city: they do not move with a lab, and a file takes none away.
@Component
class HolidaysInLabFile {

    /// @param name as people say it there
    record HolidayDraft(LocalDate day, String name) {}

    private final Holidays holidays;

    HolidaysInLabFile(Holidays holidays) {
        this.holidays = holidays;
    }

    void bring(Bag bag, LabDraft lab, UUID city) {
        var drafts = bag.list("holidays", HolidayDraft.class);
        if (drafts.isEmpty()) {
            return;
        }
        var known = of(lab, city).stream().collect(Collectors.toMap(Holiday::day, holiday -> holiday));
        var seen = new HashMap<LocalDate, Integer>();
        for (var i = 0; i < drafts.size(); i++) {
            var day = drafts.get(i).day();
            var path = "holidays[" + i + "].day";
            var before = seen.putIfAbsent(day, i);
            if (day.isBefore(lab.firstDay()) || day.isAfter(lab.lastDay())) {
                bag.problem(
                        path,
                        "a day of the lab, from " + lab.firstDay() + " to " + lab.lastDay() + "; " + day
                                + " is none: leave it out, or write the day that was meant");
            } else if (before != null) {
                bag.problem(
                        path,
                        "a day of its own; holidays[" + before + "] is on " + day
                                + " too: make one of both, with one name");
            } else {
                write(bag, city, drafts.get(i), i, known.get(day));
            }
        }
    }

    private void write(Bag bag, UUID city, HolidayDraft draft, int i, @Nullable Holiday known) {
        var name = draft.name().strip();
        if (name.isEmpty()) {
            bag.problem("holidays[" + i + "].name", "what the holiday is called; these are blanks only");
        } else if (known == null) {
            holidays.save(new Holiday(city, draft.day(), name));
        } else if (!known.name().equals(name)) {
            known.called(name);
        }
    }

    void tell(Bag bag, LabDraft lab, UUID city) {
        bag.put(
                "holidays",
                of(lab, city).stream()
                        .map(holiday -> new HolidayDraft(holiday.day(), holiday.name()))
                        .toList());
    }

    private List<Holiday> of(LabDraft lab, UUID city) {
        return holidays.findByCityAndDayBetweenOrderByDay(city, lab.firstDay(), lab.lastDay());
    }
}
