package org.medellinlab.identity;

import java.util.ArrayList;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.labfile.Bag;
import org.medellinlab.shared.labfile.LabPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The section `team` of a lab file: the roles granted for the lab. It comes after the lab, for
/// which they hold.
@Component
@Order(45)
class TeamLabPart implements LabPart {

    /// @param person key of the person
    record TeamDraft(String person, Role role) {}

    private final Granting granting;

    TeamLabPart(Granting granting) {
        this.granting = granting;
    }

    @Override
    public void bring(Bag bag) {
        var drafts = bag.list("team", TeamDraft.class);
        for (var i = 0; i < drafts.size(); i++) {
            var role = drafts.get(i).role();
            bag.find("people", drafts.get(i).person(), "team[" + i + "].person")
                    .ifPresent(person -> granting.grant(new PersonId(person), role, bag.lab()));
        }
    }

    @Override
    public void tell(Bag bag) {
        var team = new ArrayList<TeamDraft>();
        for (var grant : granting.grantsOf(bag.lab())) {
            team.add(new TeamDraft(bag.key("people", grant.person().value()), grant.role()));
        }
        bag.put("team", team);
    }

    @Override
    public void moveBy(LabId lab, int days) {
        // a team is not dated
    }
}
