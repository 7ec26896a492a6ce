package org.medellinlab.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.PlannedItem.Needed;
import org.medellinlab.lab.LabDraft;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.lab.LabState;
import org.medellinlab.lab.TravelMinutes;
import org.medellinlab.lab.VenueDraft;
import org.medellinlab.lab.VenueRow;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// A small plan, laid by hand: five days from Monday 5 May 2031, in Spanish and Portuguese.
final class PlanOf {

    static final LocalDate MONDAY = LocalDate.of(2031, 5, 5);
    static final UUID HALL = new UUID(0, 101);
    static final UUID HILL = new UUID(0, 102);
    static final UUID CARE = new UUID(0, 201);
    static final UUID DESIGN = new UUID(0, 202);
    static final UUID ANA = new UUID(0, 301);

    private final List<PlannedItem> items = new ArrayList<>();
    private final Map<UUID, VenueRow> venues = new LinkedHashMap<>();
    private final Map<TravelMinutes.Way, TravelMinutes.Minutes> ways = new LinkedHashMap<>();
    private final List<DraftPlan.Absence> absences = new ArrayList<>();
    private final Map<LocalDate, LocalizedText> holidays = new LinkedHashMap<>();
    private final List<DraftPlan.Order> orders = new ArrayList<>();
    private final List<Engagement> engagements = new ArrayList<>();
    private final Map<UUID, Set<UUID>> choices = new LinkedHashMap<>();
    private ZoneId zone = ZoneId.of("America/Bogota");
    private @Nullable ZoneId hall;
    private int expected = 100;

    PlanOf() {
        venue(HALL, 120, false, null, null);
        venue(HILL, 40, false, null, null);
    }

    static LocalizedText text(String words) {
        return LocalizedText.of(Language.ES, words);
    }

    static LocalTime at(String time) {
        return LocalTime.parse(time);
    }

    PlanOf venue(
            UUID id, @Nullable Integer capacity, boolean several, @Nullable String opens, @Nullable String closes) {
        venues.put(
                id,
                new VenueRow(
                        id,
                        new VenueDraft(
                                id.toString(),
                                text(id.equals(HALL) ? "Sala" : id.equals(HILL) ? "Cerro" : "Otro"),
                                null,
                                null,
                                null,
                                null,
                                capacity,
                                null,
                                several,
                                opens == null ? null : at(opens),
                                closes == null ? null : at(closes),
                                id.equals(HALL) ? hall : null),
                        0));
        return this;
    }

    /// The hall by the clocks of another zone.
    PlanOf hallIn(String zone, @Nullable String opens, @Nullable String closes) {
        hall = ZoneId.of(zone);
        return venue(HALL, 120, false, opens, closes);
    }

    PlanOf minutes(UUID from, UUID to, int minutes) {
        ways.put(new TravelMinutes.Way(from, to), new TravelMinutes.Minutes(minutes, false));
        return this;
    }

    PlanOf away(UUID who, LocalDate day, String from, String until) {
        absences.add(new DraftPlan.Absence(who, day, at(from), at(until)));
        return this;
    }

    /// A departure on Monday with these aboard, belonging to an item by the order in which they were laid; or to none.
    PlanOf aboard(@Nullable Integer item, String what, String from, String until, UUID... people) {
        engagements.add(new Engagement(
                item == null ? null : new UUID(1, item),
                text(what),
                MONDAY.atTime(at(from)),
                MONDAY.atTime(at(until)),
                Set.of(people)));
        return this;
    }

    /// By the order in which the items were laid.
    PlanOf chose(int item, UUID... people) {
        choices.put(new UUID(1, item), Set.of(people));
        return this;
    }

    PlanOf holiday(LocalDate day, String name) {
        holidays.put(day, text(name));
        return this;
    }

    /// By the order in which the items were laid.
    PlanOf first(int first, int then) {
        orders.add(new DraftPlan.Order(new UUID(1, first), new UUID(1, then)));
        return this;
    }

    PlanOf in(String where) {
        zone = ZoneId.of(where);
        return this;
    }

    PlanOf expecting(int people) {
        expected = people;
        return this;
    }

    /// An item on Monday for everybody, nowhere.
    PlanOf item(String title, String starts, String ends) {
        return item(title, starts, ends, one -> one);
    }

    PlanOf item(String title, String starts, String ends, UnaryOperator<Item> more) {
        items.add(more.apply(new Item(title, at(starts), at(ends))).made(items.size()));
        return this;
    }

    DraftPlan plan() {
        var sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing(PlannedItem::day).thenComparing(PlannedItem::starts));
        return new DraftPlan(
                lab(),
                sorted,
                venues,
                new TravelMinutes(venues, ways),
                expected,
                absences,
                holidays,
                orders,
                engagements,
                choices);
    }

    private LabSheet lab() {
        return new LabSheet(
                new LabId(new UUID(0, 1)),
                new LabDraft(
                        "plazas",
                        text("Plazas"),
                        text("Plazas"),
                        null,
                        "medellin",
                        MONDAY,
                        MONDAY.plusDays(4),
                        zone,
                        List.of(Language.ES, Language.PT),
                        LabState.DRAFT,
                        new LabDraft.Horizons(6, 12, 36),
                        List.of(),
                        List.of(),
                        List.of()),
                text("Medellín"));
    }

    /// What an item can be beside its hours.
    static final class Item {
        private final String title;
        private final LocalTime starts;
        private final LocalTime ends;
        private AgendaItemKind kind = AgendaItemKind.PLENARY;
        private LocalDate day = MONDAY;
        private @Nullable UUID venue;
        private @Nullable UUID endVenue;
        private @Nullable UUID track;
        private @Nullable Integer capacity;
        private List<Language> languages = List.of();
        private final List<Needed> people = new ArrayList<>();

        Item(String title, LocalTime starts, LocalTime ends) {
            this.title = title;
            this.starts = starts;
            this.ends = ends;
        }

        Item kind(AgendaItemKind what) {
            kind = what;
            return this;
        }

        Item on(LocalDate when) {
            day = when;
            return this;
        }

        Item at(UUID where) {
            venue = where;
            return this;
        }

        /// Where it ends.
        Item until(UUID where) {
            endVenue = where;
            return this;
        }

        Item in(UUID line) {
            track = line;
            return this;
        }

        Item holding(int many) {
            capacity = many;
            return this;
        }

        Item held(Language... which) {
            languages = List.of(which);
            return this;
        }

        Item with(UUID who, Language... speaks) {
            people.add(new Needed(who, "Ana", false, List.of(), List.of(speaks)));
            return this;
        }

        Item interpretedInto(Language into, Language... speaks) {
            people.add(new Needed(ANA, "Ana", true, List.of(into), List.of(speaks)));
            return this;
        }

        PlannedItem made(int number) {
            return new PlannedItem(
                    new UUID(1, number),
                    kind,
                    text(title),
                    day,
                    starts,
                    ends,
                    venue,
                    endVenue,
                    track,
                    capacity,
                    languages,
                    people);
        }
    }
}
