package org.medellinlab.registration;

import org.medellinlab.shared.ExpiredRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Diet, access needs, emergency contact and travel, once the lab is over. What was agreed to (pictures, the data
/// notice) stays.
@Component
class OldNeeds extends ExpiredRows {

    OldNeeds(JdbcClient jdbc) {
        super(
                jdbc,
                "needs",
                "invitation_answer",
                "update invitation_answer set diet = null, access = null, emergency = null, arrives_on = null,"
                        + " arrives_at = null, departs_on = null",
                "coalesce(diet, access, emergency, arrives_on, arrives_at, departs_on) is not null and invitation_id in"
                        + " (select i.id from invitation i join lab l on l.id = i.lab_id where l.last_day < ?)");
    }
}
