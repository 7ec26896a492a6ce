package org.medellinlab.registration;

import org.medellinlab.shared.LabId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Moves what is dated of everybody's stay along with a lab that moves to other days.
@Component
class StayMoving {

    private final StayTravels travels;
    private final BedStays beds;
    private final JdbcClient jdbc;

    StayMoving(StayTravels travels, BedStays beds, JdbcClient jdbc) {
        this.travels = travels;
        this.beds = beds;
        this.jdbc = jdbc;
    }

    void moveBy(LabId lab, int days) {
        travels.findByLab(lab.value()).forEach(travel -> travel.moveBy(days));
        jdbc.sql("""
                        update invitation_answer a join invitation i on i.id = a.invitation_id
                        set a.arrives_on = a.arrives_on + interval ? day, a.departs_on = a.departs_on + interval ? day
                        where i.lab_id = ?""").params(days, days, lab.value()).update();
        // the nights of one bed must not meet on the way: those who go first make room for the next
        var order =
                java.util.Comparator.comparing((BedStay stay) -> stay.draft().firstNight());
        beds.findByLab(lab.value()).stream()
                .sorted(days < 0 ? order : order.reversed())
                .forEach(stay -> {
                    stay.moveBy(days);
                    beds.flush();
                });
    }
}
