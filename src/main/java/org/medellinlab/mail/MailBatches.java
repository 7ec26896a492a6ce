package org.medellinlab.mail;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Letters that go out together: as long as they have not gone they can be held, let go and called back at once. What a
/// postman already has is past holding. Anybody may, because features do, on behalf of people they have checked.
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("permitAll()")
public class MailBatches {

    /// How many letters of a batch are where.
    ///
    /// @param waiting for their time
    /// @param held until somebody lets them go
    /// @param gone on their way, or further
    public record Standing(int waiting, int held, int gone) {
        public static final Standing NOTHING = new Standing(0, 0, 0);
    }

    /// What is written in a language, as one of those it goes to will read it; links that act are made dull.
    ///
    /// @param count how many it goes to in this language
    /// @param people those of them who are known
    public record Copy(Language language, String subject, String text, int count, List<PersonId> people) {}

    private static final String STILL_HERE = "state in ('PENDING', 'RETRY')";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    MailBatches(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /// Makes a batch of letters that were posted in this transaction.
    public void gather(UUID batch, List<Letter> letters, boolean held) {
        if (!letters.isEmpty()) {
            jdbc.sql("""
                            update mail_message set batch_id = :batch, held = :held
                            where dedupe_key in (:keys) and batch_id is null and\s""" + STILL_HERE)
                    .param("batch", batch)
                    .param("held", held)
                    .param("keys", letters.stream().map(Letter::dedupeKey).toList())
                    .update();
        }
    }

    /// @return how many are held now that were not
    public int hold(UUID batch) {
        return change(batch, "held = true", "not held");
    }

    /// Lets them go, at once.
    ///
    /// @return how many
    public int letGo(UUID batch) {
        var gone = change(batch, "held = false, due_at = utc_timestamp(6)", "(held or due_at > utc_timestamp(6))");
        events.publishEvent(new Outbox.Posted());
        return gone;
    }

    /// Calls back those to people who are not among these any more.
    ///
    /// @return how many
    public int keepTo(UUID batch, Collection<PersonId> people) {
        var still = people.stream().map(PersonId::value).toList();
        return jdbc.sql("update mail_message set state = 'CANCELLED', fence = fence + 1 where batch_id = :batch and "
                        + STILL_HERE + " and person_id is not null"
                        + (still.isEmpty() ? "" : " and person_id not in (:people)"))
                .param("batch", batch)
                .params(still.isEmpty() ? Map.of() : Map.of("people", still))
                .update();
    }

    /// Calls them back; [#bringBack] undoes that.
    ///
    /// @return how many
    public int drop(UUID batch) {
        return change(batch, "state = 'CANCELLED', held = true", "true");
    }

    /// Holds those that were called back.
    public int bringBack(UUID batch) {
        return jdbc.sql("""
                        update mail_message set state = 'PENDING', held = true, fence = fence + 1
                        where batch_id = ? and state = 'CANCELLED' and text <> ''""").param(batch).update();
    }

    private int change(UUID batch, String to, String where) {
        return jdbc.sql("update mail_message set " + to + ", fence = fence + 1 where batch_id = ? and " + STILL_HERE
                        + " and " + where)
                .param(batch)
                .update();
    }

    /// One statement; a batch that is not in it has no letters any more.
    @Transactional(readOnly = true)
    public Map<UUID, Standing> standing(Collection<UUID> batches) {
        var all = new HashMap<UUID, Standing>();
        if (!batches.isEmpty()) {
            jdbc.sql("""
                            select batch_id, sum(state in ('PENDING', 'RETRY') and not held),
                                sum(state in ('PENDING', 'RETRY') and held),
                                sum(state not in ('PENDING', 'RETRY', 'CANCELLED'))
                            from mail_message where batch_id in (:batches) group by batch_id""")
                    .param("batches", batches)
                    .query((rs, i) -> all.put(
                            rs.getObject(1, UUID.class), new Standing(rs.getInt(2), rs.getInt(3), rs.getInt(4))))
                    .list();
        }
        return all;
    }

    /// One of each language a batch, in the order of the languages: one statement.
    @Transactional(readOnly = true)
    public Map<UUID, List<Copy>> copies(Collection<UUID> batches) {
        record Row(
                UUID batch,
                Language language,
                String subject,
                String text,
                @Nullable UUID person) {}
        if (batches.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select batch_id, language, subject, text, person_id from mail_message
                        where batch_id in (:batches) order by id""")
                .param("batches", batches)
                .query((rs, i) -> new Row(
                        rs.getObject(1, UUID.class),
                        Language.ofTag(rs.getString(2)).orElse(Language.ES),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getObject(5, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::batch,
                        Collectors.collectingAndThen(
                                Collectors.groupingBy(
                                        Row::language, () -> new EnumMap<>(Language.class), Collectors.toList()),
                                byLanguage -> byLanguage.entrySet().stream()
                                        .map(one -> new Copy(
                                                one.getKey(),
                                                one.getValue().getFirst().subject(),
                                                dull(one.getValue().getFirst().text()),
                                                one.getValue().size(),
                                                one.getValue().stream()
                                                        .flatMap(row -> Stream.ofNullable(row.person()))
                                                        .map(PersonId::new)
                                                        .toList()))
                                        .toList())));
    }

    /// A link that acts for whoever gets it is no business of who looks.
    private static String dull(String text) {
        return text.replaceAll("/act/\\S+", "/act/…");
    }
}
