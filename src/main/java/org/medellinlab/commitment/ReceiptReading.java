package org.medellinlab.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.BeneficiaryWordRow.Degree;
import org.medellinlab.commitment.BeneficiaryWordRow.Kind;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Reads what those say to whom something was promised. It is public, also where it contradicts the owner.
@Service
@PreAuthorize("permitAll()")
public class ReceiptReading {

    private static final String WORDS = """
            select w.* from beneficiary_word w join commitment c on c.id = w.commitment_id where c.lab_id = ?\s""";
    private static final String NEWEST_FIRST = " order by w.commitment_id, w.position desc";

    private final JdbcClient jdbc;

    ReceiptReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those about one promise, the newest first.
    public List<BeneficiaryWordRow> words(LabId lab, UUID commitment) {
        return jdbc.sql(WORDS + "and c.id = ?" + NEWEST_FIRST)
                .params(lab.value(), commitment)
                .query((rs, i) -> row(rs))
                .list();
    }

    private static BeneficiaryWordRow row(ResultSet rs) throws SQLException {
        return new BeneficiaryWordRow(
                rs.getObject("commitment_id", UUID.class),
                Kind.valueOf(rs.getString("kind")),
                new OrganisationId(rs.getObject("organisation_id", UUID.class)),
                degree(rs.getString("arrived")),
                degree(rs.getString("useful")),
                rs.getString("words"),
                rs.getString("link"),
                Language.valueOf(rs.getString("language")),
                Channel.valueOf(rs.getString("channel")),
                rs.getObject("on_day", LocalDate.class));
    }

    private static @Nullable Degree degree(@Nullable String name) {
        return name == null ? null : Degree.valueOf(name);
    }
}
