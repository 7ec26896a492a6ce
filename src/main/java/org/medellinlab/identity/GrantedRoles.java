package org.medellinlab.identity;

import org.medellinlab.shared.RoleSource;
import org.medellinlab.shared.Tenure;
import org.springframework.stereotype.Component;

/// The roles a person was granted.
@Component
class GrantedRoles implements RoleSource {

    @Override
    public String question() {
        return "select role, lab_id, null as thing_id, " + Tenure.ALWAYS + " from role_grant where person_id = :person";
    }
}
