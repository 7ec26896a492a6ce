package org.medellinlab.agenda;

import java.time.LocalDate;
import org.medellinlab.lab.DaysInUse;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Activities take place on days of the lab: a lab that becomes shorter must not lose them from sight. Those that were
/// outside before stay where they are.
@Component
class ItemsInTheDays implements DaysInUse {

    private final JdbcClient jdbc;

    ItemsInTheDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void leaveNothingOut(LabId lab, LocalDate firstDay, LocalDate lastDay) {
        var outside = jdbc.sql("""
                        select count(*) from agenda_item i join lab l on l.id = i.lab_id
                        where i.lab_id = ? and not i.unscheduled and i.held_on between l.first_day and l.last_day
                          and (i.held_on < ? or i.held_on > ?)""")
                .params(lab.value(), firstDay, lastDay)
                .query(Integer.class)
                .single();
        if (outside > 0) {
            throw new Refused("settings.lab.problem.items", outside);
        }
    }
}
