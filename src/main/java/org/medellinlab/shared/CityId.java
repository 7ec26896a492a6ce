package org.medellinlab.shared;

import java.util.UUID;

/// Names a city of the directory.
public record CityId(UUID value) {

    public static CityId next() {
        return new CityId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
