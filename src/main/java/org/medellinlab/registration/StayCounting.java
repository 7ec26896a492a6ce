package org.medellinlab.registration;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How many eat, what, and who needs what, on each day of the lab. For its organisers alone: these are personal.
@Service
@Transactional(readOnly = true)
@PreAuthorize("@actor.mayOrganise(#lab)")
public class StayCounting {

    private final Stays stays;
    private final LabReading labs;
    private final Messages messages;

    StayCounting(Stays stays, LabReading labs, Messages messages) {
        this.stays = stays;
        this.labs = labs;
        this.messages = messages;
    }

    /// Every day of the lab, in order.
    public List<StayDay> days(LabId lab) {
        var guests = stays.guests(lab);
        return labs.sheet(lab).orElseThrow(NotForYou::new).days().stream()
                .map(day -> day(day, guests))
                .toList();
    }

    /// The counts as a table for a kitchen: a line a day and diet, without names.
    public byte[] table(LabId lab, Language reader) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var day : days(lab)) {
            rows.add(List.of(day.day(), messages.get(reader, "stay.days.all"), day.there()));
            day.diets().forEach(diet -> rows.add(List.of(day.day(), diet.words(), diet.number())));
        }
        return StayTable.of(
                List.of(
                        messages.get(reader, "stay.days.day"),
                        messages.get(reader, "stay.days.diet"),
                        messages.get(reader, "stay.days.number")),
                rows);
    }

    static StayDay day(LocalDate day, List<Stays.Guest> guests) {
        var there =
                guests.stream().filter(guest -> guest.journey().isThereOn(day)).toList();
        var told = new ArrayList<String>();
        for (var guest : there) {
            var diet = guest.diet();
            if (diet != null) {
                told.add(diet);
            }
        }
        var diets = diets(told);
        return new StayDay(
                day,
                there.size(),
                (int) there.stream()
                        .filter(guest -> guest.journey().arrival().day() == null
                                && guest.journey().departure().day() == null)
                        .count(),
                (int) there.stream()
                        .filter(guest -> day.equals(guest.journey().arrival().day()))
                        .count(),
                (int) there.stream()
                        .filter(guest -> day.equals(guest.journey().departure().day()))
                        .count(),
                diets,
                there.size() - diets.stream().mapToInt(StayDay.Diet::number).sum(),
                needs(there));
    }

    /// Grouped without regard to capitals, accents and what stands around the words; shown as most people wrote it.
    static List<StayDay.Diet> diets(List<String> told) {
        Map<String, Map<String, Integer>> groups = new LinkedHashMap<>();
        for (var words : told) {
            var shown =
                    words == null ? "" : words.strip().replaceAll("\\s+", " ").replaceAll("[\\s.;,]+$", "");
            var group = plain(shown);
            if (!group.isEmpty()) {
                groups.computeIfAbsent(group, g -> new LinkedHashMap<>()).merge(shown, 1, Integer::sum);
            }
        }
        return groups.values().stream()
                .map(spellings -> new StayDay.Diet(
                        spellings.entrySet().stream()
                                .max(Map.Entry.<String, Integer>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                                .orElseThrow()
                                .getKey(),
                        spellings.values().stream().mapToInt(n -> n).sum()))
                .sorted(Comparator.comparingInt(StayDay.Diet::number).reversed().thenComparing(StayDay.Diet::words))
                .toList();
    }

    private static List<StayDay.Need> needs(List<Stays.Guest> there) {
        var needs = new ArrayList<StayDay.Need>();
        for (var guest : there) {
            var words = guest.access();
            if (words != null && !words.isBlank()) {
                needs.add(new StayDay.Need(guest.person(), guest.name(), guest.kind(), words.strip()));
            }
        }
        return needs;
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
