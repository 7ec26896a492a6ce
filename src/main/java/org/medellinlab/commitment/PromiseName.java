package org.medellinlab.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;

/// What a promise is called, where no more of it is needed.
public record PromiseName(UUID id, String key, LocalizedText statement) {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    /// A few of many.
    ///
    /// @param all how many there are
    public record Some(List<PromiseName> first, int all) {

        public static final Some NONE = new Some(List.of(), 0);

        Some and(Some more) {
            return new Some(Stream.concat(first.stream(), more.first.stream()).toList(), all);
        }

        /// How many there are beside those.
        public int others() {
            return all - first.size();
        }
    }

    static PromiseName of(ResultSet rs) throws SQLException {
        return new PromiseName(
                rs.getObject("id", UUID.class),
                rs.getString("commitment_key"),
                TEXT.convertToEntityAttribute(rs.getString("statement")));
    }
}
