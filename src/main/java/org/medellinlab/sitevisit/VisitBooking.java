package org.medellinlab.sitevisit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Books seats, each for oneself. A departure is never overbooked: who books holds the visit until it is decided.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class VisitBooking {

    private final VisitTables tables;
    private final Bookings bookings;
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    VisitBooking(
            VisitTables tables,
            Bookings bookings,
            JdbcClient jdbc,
            CurrentActor actor,
            Clock clock,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.bookings = bookings;
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
        this.events = events;
    }

    /// Books a seat; booking the same departure again changes nothing.
    ///
    /// @throws VisitFull when no seat is left, with the departures of the visit that have some
    /// @throws Refused when it cannot be booked, has left, or the person is elsewhere at that time
    public void book(LabId lab, UUID departure) {
        var me = actor.required().person();
        hold("person", me.value()); // two submits of one person, one after the other
        hold("site_visit", visitOf(lab, departure));
        var visits = tables.ofLab(lab, false);
        var visit = visits.stream()
                .filter(v -> v.departure(departure).isPresent())
                .findFirst()
                .orElseThrow(NotForYou::new);
        var mine = mine(lab);
        if (!mine.contains(departure)) {
            BookingRules.refuseWhatCannotBe(visit, visit.departure(departure).orElseThrow(), mine, visits, now(lab));
            bookings.save(new Booking(visit.id(), departure, me, clock.instant()));
            events.publishEvent(new PublicChanged(lab));
        }
    }

    /// Gives the seat back; giving back what one does not have changes nothing.
    ///
    /// @throws Refused when it has left
    public void cancel(LabId lab, UUID departure) {
        hold("site_visit", visitOf(lab, departure));
        var row = tables.ofLab(lab, false).stream()
                .flatMap(visit -> visit.departure(departure).stream())
                .findFirst()
                .orElseThrow(NotForYou::new);
        if (row.hasLeft(now(lab))) {
            throw new Refused(
                    "sitevisit.refused.left", SpokenDates.time(row.leavesAt().toLocalTime()));
        }
        if (bookings.deleteByDepartureAndPerson(
                        departure, actor.required().person().value())
                > 0) {
            events.publishEvent(new PublicChanged(lab));
        }
    }

    /// The departures the acting person has a seat in.
    @Transactional(readOnly = true)
    public Set<UUID> mine(LabId lab) {
        return bookings.of(lab.value(), actor.required().person().value()).stream()
                .map(Booking::departure)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Rows are held in one order, person before visit, so that nobody waits in a circle.
    private void hold(String table, UUID id) {
        jdbc.sql("select id from " + table + " where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    private UUID visitOf(LabId lab, UUID departure) {
        return jdbc.sql("""
                        select v.id from departure d join site_visit v on v.id = d.visit_id
                        where d.id = ? and v.lab_id = ?
                        """)
                .params(departure, lab.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotForYou::new);
    }

    private LocalDateTime now(LabId lab) {
        var zone = jdbc.sql("select zone from lab where id = ?")
                .param(lab.value())
                .query(String.class)
                .single();
        return LocalDateTime.now(clock.withZone(ZoneId.of(zone)));
    }
}
