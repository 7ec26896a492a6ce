package org.medellinlab.identity;

import org.medellinlab.shared.RoleSource;
import org.springframework.stereotype.Component;

/// The roles a person was granted.
@Component
class GrantedRoles implements RoleSource {

    @Override
    public String question() {
        return "select role, lab_id, null as thing_id, null as place, null as held_from, null as held_until"
                + " from role_grant where person_id = :person";
    }
}
