package org.medellinlab.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Finds promises that say something alike, so that two who promise the same hear of each other.
@Service
@PreAuthorize("@actor.takesPartIn(#lab)")
public class SimilarPromises {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final int MOST = 3;
    private static final int LOOKED_AT = 50;
    private static final int SHORTEST_WORD = 5;
    private static final int MOST_WORDS = 40;

    /// @param slug of the lab it was made in
    public record Similar(
            UUID id,
            String slug,
            String key,
            LocalizedText statement,
            @Nullable SeatId owner) {}

    private final JdbcClient jdbc;

    SimilarPromises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of this lab, and the public ones of others, that share several words that say something, the most alike
    /// first: one statement; nothing for a few letters. How often a word occurs elsewhere does not count: what the
    /// database knows of that is a guess.
    public List<Similar> to(LabId lab, String words) {
        var stems = stems(words);
        var enough = Math.clamp((stems.size() + 2) / 3, 2, 4);
        if (stems.size() < enough) {
            return List.of();
        }
        return jdbc
                .sql("""
                        select c.id, l.slug, c.commitment_key, c.statement, c.owner_seat_id
                        from commitment c join lab l on l.id = c.lab_id
                        where match (c.statement) against (:words in boolean mode)
                            and (c.lab_id = :lab or c.visibility = 'PUBLIC')
                        order by match (c.statement) against (:words in boolean mode) desc limit\s""" + LOOKED_AT)
                .param("words", String.join("* ", stems) + "*")
                .param("lab", lab.value())
                .query((rs, i) -> found(rs, stems))
                .list()
                .stream()
                .filter(found -> found.shared() >= enough)
                .sorted(Comparator.comparingLong(Found::shared).reversed())
                .limit(MOST)
                .map(Found::promise)
                .toList();
    }

    private record Found(Similar promise, long shared) {}

    private static Found found(ResultSet rs, Set<String> stems) throws SQLException {
        var seat = rs.getObject(5, UUID.class);
        var said = List.of(parts(rs.getString(4)));
        var promise = new Similar(
                rs.getObject(1, UUID.class),
                rs.getString(2),
                rs.getString(3),
                TEXT.convertToEntityAttribute(rs.getString(4)),
                seat == null ? null : new SeatId(seat));
        return new Found(
                promise,
                stems.stream()
                        .filter(stem -> said.stream().anyMatch(word -> word.startsWith(stem)))
                        .count());
    }

    /// The beginnings of the longer words, so that one and many are the same.
    private static Set<String> stems(String words) {
        return Stream.of(parts(words))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .map(word -> word.substring(0, Math.max(SHORTEST_WORD, word.length() - 2)))
                .limit(MOST_WORDS)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String[] parts(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}\\p{N}]+");
    }
}
