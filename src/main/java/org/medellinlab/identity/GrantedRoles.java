package org.medellinlab.identity;

import org.medellinlab.shared.RoleSource;
import org.springframework.stereotype.Component;

/// The roles a person was granted.
@Component
class GrantedRoles implements RoleSource {

    @Override
    public String question() {
        return "select role, lab_id, null as thing_id, null as zone, null as from_on, null as until_on"
                + " from role_grant where person_id = :person";
    }
}
