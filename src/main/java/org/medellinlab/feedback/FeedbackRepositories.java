package org.medellinlab.feedback;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Exercises extends JpaRepository<Exercise, UUID> {
    List<Exercise> findByLabOrderByDayAscOpensAsc(UUID lab);

    @Query("select count(e) > 0 from Exercise e where e.id = :id and e.lab = :lab")
    boolean existsByIdAndLab(UUID id, UUID lab);
}

interface Prompts extends JpaRepository<Prompt, UUID> {
    List<Prompt> findByExerciseOrderByPosition(UUID exercise);
}

interface Notes extends JpaRepository<Note, UUID> {
    /// Those gathered by the host, which have a key.
    List<Note> findByExerciseAndKeyNotNullOrderByKey(UUID exercise);

    List<Note> findByExerciseAndPerson(UUID exercise, UUID person);
}

interface LessonRows extends JpaRepository<Lesson, UUID> {
    List<Lesson> findByLabOrderByPosition(UUID lab);
}

interface WorldCafes extends JpaRepository<WorldCafe, UUID> {
    Optional<WorldCafe> findByLab(UUID lab);
}

interface CafeQuestions extends JpaRepository<CafeQuestion, UUID> {
    @Query("select q from CafeQuestion q left join fetch q.answers where q.cafe = :cafe order by q.position")
    List<CafeQuestion> ofCafe(UUID cafe);
}
