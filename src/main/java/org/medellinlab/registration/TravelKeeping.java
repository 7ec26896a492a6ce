package org.medellinlab.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who arrives and leaves when, and who collects them: for the organisers of the lab alone.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class TravelKeeping {

    /// The most characters of a flight or of who collects.
    public static final int LONGEST = 200;

    /// Travel lies within so many days of the lab.
    public static final int DAYS_AROUND = 30;

    private final Stays stays;
    private final StayTravels travels;
    private final Delegations delegations;
    private final Places places;
    private final LabReading labs;
    private final Messages messages;
    private final JdbcClient jdbc;

    TravelKeeping(
            Stays stays,
            StayTravels travels,
            Delegations delegations,
            Places places,
            LabReading labs,
            Messages messages,
            JdbcClient jdbc) {
        this.stays = stays;
        this.travels = travels;
        this.delegations = delegations;
        this.places = places;
        this.labs = labs;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /// Everybody who comes, by name.
    @Transactional(readOnly = true)
    public List<TravelRow> of(LabId lab) {
        var heads = delegations.of(lab).stream()
                .map(Delegations.Sheet::head)
                .filter(Objects::nonNull)
                .collect(Collectors.<PersonId>toSet());
        return stays.guests(lab).stream().map(guest -> row(guest, heads)).toList();
    }

    /// Writes a journey down. The days go where the person told theirs, so that both see the same.
    ///
    /// @param shown what the organiser saw
    /// @throws Refused when it cannot be, or was changed meanwhile
    public void write(LabId lab, PersonId person, Journey shown, Journey journey) {
        places.hold(lab);
        var now = stays.guests(lab).stream()
                .filter(guest -> guest.person().equals(person))
                .findFirst()
                .orElseThrow(NotForYou::new)
                .journey();
        if (!now.equals(shown)) {
            throw new Refused("stay.travel.refused.stale");
        }
        var clean = new Journey(clean(journey.arrival()), clean(journey.departure()));
        refuseWhatCannotBe(lab, clean);
        var travel =
                travels.findByLabAndPerson(lab.value(), person.value()).orElseGet(() -> new StayTravel(lab, person));
        travel.write(clean);
        travels.saveAndFlush(travel);
        jdbc.sql("""
                        update invitation_answer a join invitation i on i.id = a.invitation_id
                        set a.arrives_on = ?, a.arrives_at = ?, a.departs_on = ?
                        where i.lab_id = ? and i.person_id = ?""")
                .param(clean.arrival().day())
                .param(clean.arrival().time())
                .param(clean.departure().day())
                .param(lab.value())
                .param(person.value())
                .update();
    }

    /// The list as a table for a spreadsheet, first who arrives first.
    @Transactional(readOnly = true)
    public byte[] table(LabId lab, Language reader) {
        var rows = new ArrayList<List<@Nullable Object>>();
        of(lab).stream().sorted(TravelDays.BY_ARRIVAL).forEach(row -> {
            var comes = row.journey().arrival();
            var goes = row.journey().departure();
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(row.name());
            cells.add(messages.get(reader, "invitation.kind." + row.kind()));
            cells.add(row.organisation() == null ? null : row.organisation().in(reader));
            cells.add(row.city() == null ? null : row.city().in(reader));
            for (var way : List.of(comes, goes)) {
                cells.add(way.day());
                cells.add(way.time());
                cells.add(way.by());
                cells.add(way.collectedBy());
            }
            rows.add(cells);
        });
        return StayTable.of(
                List.of(
                        messages.get(reader, "invitation.field.name"),
                        messages.get(reader, "invitation.field.kind"),
                        messages.get(reader, "invitation.field.organisation"),
                        messages.get(reader, "stay.field.city"),
                        messages.get(reader, "stay.travel.arrives-on"),
                        messages.get(reader, "stay.travel.arrives-at"),
                        messages.get(reader, "stay.travel.arrives-by"),
                        messages.get(reader, "stay.travel.met-by"),
                        messages.get(reader, "stay.travel.departs-on"),
                        messages.get(reader, "stay.travel.departs-at"),
                        messages.get(reader, "stay.travel.departs-by"),
                        messages.get(reader, "stay.travel.taken-by")),
                rows);
    }

    private void refuseWhatCannotBe(LabId lab, Journey journey) {
        var draft = labs.sheet(lab).orElseThrow(NotForYou::new).draft();
        var comes = journey.arrival().day();
        var goes = journey.departure().day();
        if (isFar(comes, draft.firstDay(), draft.lastDay()) || isFar(goes, draft.firstDay(), draft.lastDay())) {
            throw new Refused("stay.travel.refused.far", DAYS_AROUND);
        }
        if (comes != null && goes != null && goes.isBefore(comes)) {
            throw new Refused("stay.travel.refused.order");
        }
    }

    private static boolean isFar(@Nullable LocalDate day, LocalDate first, LocalDate last) {
        return day != null && (day.isBefore(first.minusDays(DAYS_AROUND)) || day.isAfter(last.plusDays(DAYS_AROUND)));
    }

    private static Journey.Way clean(Journey.Way way) {
        return new Journey.Way(
                way.day(),
                way.time(),
                StayWords.optional(way.by(), LONGEST),
                StayWords.optional(way.collectedBy(), LONGEST));
    }

    private static TravelRow row(Stays.Guest guest, Set<PersonId> heads) {
        return new TravelRow(
                guest.person(),
                guest.name(),
                guest.kind(),
                guest.organisation(),
                guest.city(),
                heads.contains(guest.person()),
                guest.journey());
    }
}
