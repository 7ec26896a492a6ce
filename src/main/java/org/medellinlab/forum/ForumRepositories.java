package org.medellinlab.forum;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CitizenComments extends JpaRepository<CitizenComment, UUID> {
    long countByAddressAndWrittenAtAfter(String address, Instant since);
}

interface Followers extends JpaRepository<Follower, UUID> {
    Optional<Follower> findFirstByCommitmentAndAddress(UUID commitment, String address);

    Optional<Follower> findFirstByGroupAndAddress(UUID group, String address);

    long countByAddressAndAskedAtAfter(String address, Instant since);

    List<Follower> findByConfirmedAtNotNull();
}

interface ForumMeetings extends JpaRepository<ForumMeeting, UUID> {
    List<ForumMeeting> findByLab(UUID lab);
}

interface CitizenAnswers extends JpaRepository<CitizenAnswer, UUID> {}

interface AnswerWithdrawals extends JpaRepository<AnswerWithdrawal, UUID> {
    Optional<AnswerWithdrawal> findByCommentAndAnswer(UUID comment, UUID answer);

    Optional<AnswerWithdrawal> findByCommentAndAnswerIsNull(UUID comment);
}
