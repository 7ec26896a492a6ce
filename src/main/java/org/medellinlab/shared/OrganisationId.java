package org.medellinlab.shared;

import java.util.UUID;

/// Names an organisation of the directory.
public record OrganisationId(UUID value) {

    public static OrganisationId next() {
        return new OrganisationId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
