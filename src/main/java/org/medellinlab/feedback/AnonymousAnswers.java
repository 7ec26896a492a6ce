package org.medellinlab.feedback;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import org.medellinlab.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps anonymous notes. They are written in a transaction of their own, apart from the mark that the person has
/// answered, so that no transaction ties the two together; notes first, so that a fall between the two loses no word.
@Component
class AnonymousAnswers {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    AnonymousAnswers(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    void keep(UUID exercise, UUID person, AnswerSheet sheet) {
        var rows = new ArrayList<Object[]>();
        sheet.words().entrySet().stream()
                .sorted(Comparator.comparing(entry -> sheet.note(entry.getKey())))
                .forEach(entry -> rows.add(new Object[] {
                    sheet.note(entry.getKey()),
                    exercise,
                    entry.getKey(),
                    entry.getValue(),
                    sheet.language().tag()
                }));
        if (hasAnswered(exercise, person)) {
            if (areKept(rows.stream().map(row -> row[0]).toList())) {
                return; // the same sheet again: the answer to the first was lost on its way
            }
            throw new Refused("feedback.answer.already");
        }
        transaction.executeWithoutResult(status -> jdbc.batchUpdate("""
                        insert into note (id, version, exercise_id, prompt_id, words, language, criticism)
                        values (?, 0, ?, ?, ?, ?, false) on duplicate key update note.id = note.id
                        """, rows));
        transaction.executeWithoutResult(status -> mark(exercise, person));
    }

    private void mark(UUID exercise, UUID person) {
        try {
            jdbc.update("insert into answered_mark (exercise_id, person_id) values (?, ?)", exercise, person);
        } catch (DuplicateKeyException again) {
            // the same sheet arrived twice at once: it is marked
        }
        jdbc.update("delete from answer_draft where exercise_id = ? and person_id = ?", exercise, person);
    }

    private boolean hasAnswered(UUID exercise, UUID person) {
        return !jdbc.queryForList(
                        "select 1 from answered_mark where exercise_id = ? and person_id = ?",
                        Integer.class,
                        exercise,
                        person)
                .isEmpty();
    }

    private boolean areKept(Collection<Object> ids) {
        return ids.stream()
                .noneMatch(id -> jdbc.queryForList("select 1 from note where id = ?", Integer.class, id)
                        .isEmpty());
    }
}
