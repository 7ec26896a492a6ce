package org.medellinlab.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Cities extends JpaRepository<City, UUID> {
    Optional<City> findByKey(String key);
}

interface Organisations extends JpaRepository<Organisation, UUID> {
    Optional<Organisation> findByKey(String key);
}

interface Seats extends JpaRepository<Seat, UUID> {
    Optional<Seat> findByKey(String key);
}

interface Persons extends JpaRepository<Person, UUID> {
    Optional<Person> findByKey(String key);

    Optional<Person> findByAddress(String address);

    List<Person> findByAddressIn(Collection<String> addresses);
}
