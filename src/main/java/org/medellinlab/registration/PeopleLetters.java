package org.medellinlab.registration;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PeopleLetters extends JpaRepository<PeopleLetter, UUID> {}
