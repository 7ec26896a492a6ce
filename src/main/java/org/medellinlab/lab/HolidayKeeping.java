package org.medellinlab.lab;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The holidays of a lab's host city, as its organisers enter them.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class HolidayKeeping {

    public static final int LONGEST_NAME = 200;

    private final Holidays holidays;
    private final Labs labs;
    private final JdbcClient jdbc;

    HolidayKeeping(Holidays holidays, Labs labs, JdbcClient jdbc) {
        this.holidays = holidays;
        this.labs = labs;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<HolidayRow> of(LabId lab) {
        return jdbc.sql("""
                        select h.id, h.held_on, h.name from holiday h join lab l on l.host_city_id = h.city_id
                        where l.id = ? order by h.held_on""")
                .param(lab.value())
                .query((rs, i) ->
                        new HolidayRow(rs.getObject(1, UUID.class), rs.getObject(2, LocalDate.class), rs.getString(3)))
                .list();
    }

    public void add(LabId lab, LocalDate day, String name) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new Refused("availability.holiday.problem.name", LONGEST_NAME);
        }
        try {
            holidays.saveAndFlush(new Holiday(city(lab), day, called));
        } catch (DataIntegrityViolationException twice) {
            throw new Refused("availability.holiday.problem.twice");
        }
    }

    public void remove(LabId lab, UUID holiday) {
        var city = city(lab);
        holidays.delete(holidays.findById(holiday)
                .filter(known -> known.city().equals(city))
                .orElseThrow(NotForYou::new));
    }

    private UUID city(LabId lab) {
        return labs.findById(lab.value()).orElseThrow(NotForYou::new).hostCity();
    }
}
