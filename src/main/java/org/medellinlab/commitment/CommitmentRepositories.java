package org.medellinlab.commitment;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface Commitments extends JpaRepository<Commitment, UUID> {
    List<Commitment> findByLabOrderByKey(UUID lab);

    /// Holds others back while news is added, so that two that come at once are numbered one after the other.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Commitment c where c.id = :id and c.lab = :lab")
    Optional<Commitment> forNews(UUID lab, UUID id);

    /// The same for whoever reads it by statements.
    @NativeQuery("select c.id from commitment c where c.id = :id and c.lab_id = :lab for update")
    Optional<UUID> hold(UUID lab, UUID id);
}

interface ProgressUpdates extends JpaRepository<ProgressUpdate, UUID> {
    @Query("""
            select u from ProgressUpdate u, Commitment c where u.commitment = c.id and c.lab = :lab
            order by u.commitment, u.position
            """)
    List<ProgressUpdate> ofLab(UUID lab);

    int countByCommitment(UUID commitment);
}

interface RatifyingSeats extends JpaRepository<RatifyingSeat, UUID> {
    Optional<RatifyingSeat> findByOrganisation(UUID organisation);
}

interface RatificationAnswers extends JpaRepository<RatificationAnswer, UUID> {
    int countByCommitment(UUID commitment);
}

interface BeneficiaryWords extends JpaRepository<BeneficiaryWord, UUID> {
    int countByCommitment(UUID commitment);
}

interface Assessments extends JpaRepository<Assessment, UUID> {
    int countByCommitment(UUID commitment);
}

interface Milestones extends JpaRepository<Milestone, UUID> {
    @Query("""
            select m from Milestone m, Commitment c where m.commitment = c.id and c.lab = :lab
            order by m.commitment, m.position
            """)
    List<Milestone> ofLab(UUID lab);

    List<Milestone> findByCommitmentOrderByPosition(UUID commitment);

    int countByCommitment(UUID commitment);

    @Query("select coalesce(max(m.position) + 1, 0) from Milestone m where m.commitment = :commitment")
    int nextPosition(UUID commitment);
}

interface Indicators extends JpaRepository<Indicator, UUID> {
    @Query("""
            select m from Indicator m left join fetch m.measured where m.commitment in
                (select c.id from Commitment c where c.lab = :lab) order by m.commitment, m.position
            """)
    List<Indicator> ofLab(UUID lab);

    @Query("""
            select distinct m from Indicator m left join fetch m.measured where m.commitment = :commitment
            order by m.position
            """)
    List<Indicator> ofCommitment(UUID commitment);

    int countByCommitment(UUID commitment);

    @Query("select coalesce(max(m.position) + 1, 0) from Indicator m where m.commitment = :commitment")
    int nextPosition(UUID commitment);
}
