package org.medellinlab.forum;

import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.NotForYou;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a promise or a group is called, and where everybody reads it.
@Component
class ForumNames {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final int SHORT = 60;

    /// @param address of its public page
    record Name(String words, String address) {

        String shortened() {
            return words.length() <= SHORT
                    ? words
                    : words.substring(0, SHORT - 1).strip() + "…";
        }
    }

    private final JdbcClient jdbc;
    private final LabReading labs;
    private final Installation installation;

    ForumNames(JdbcClient jdbc, LabReading labs, Installation installation) {
        this.jdbc = jdbc;
        this.labs = labs;
        this.installation = installation;
    }

    Name of(Subject about, Language reader) {
        var lab = labs.sheet(about.lab()).orElseThrow(NotForYou::new);
        var base = "/labs/" + lab.slug();
        if (about.commitment() != null) {
            return named(
                    "select statement, commitment_key from commitment where id = ? and lab_id = ?",
                    about.commitment(),
                    about,
                    base + "/commitments/",
                    reader);
        }
        if (about.group() != null) {
            return named(
                    "select name, group_key from working_group where id = ? and lab_id = ?",
                    about.group(),
                    about,
                    base + "/groups/",
                    reader);
        }
        return new Name(lab.name().in(reader), installation.address(base));
    }

    private Name named(String sql, java.util.UUID id, Subject about, String base, Language reader) {
        return jdbc.sql(sql)
                .params(id, about.lab().value())
                .query((rs, i) -> new Name(
                        TEXT.convertToEntityAttribute(rs.getString(1)).in(reader),
                        installation.address(base + rs.getString(2) + "?lang=" + reader.tag())))
                .optional()
                .orElseThrow(NotForYou::new);
    }
}
