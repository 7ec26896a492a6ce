package org.medellinlab.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps letters while somebody writes them, so that a closed tab loses no word. Nobody but the writer sees them.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class LetterDrafts {

    private static final String MINE = "select * from letter_draft where lab_id = ? and writer_id = ?";

    private final JdbcClient jdbc;
    private final CurrentActor actors;

    LetterDrafts(JdbcClient jdbc, CurrentActor actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /// @return the draft's id
    public UUID begin(LabId lab, LetterAudience audience) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into letter_draft (id, lab_id, writer_id, with_registered, left_out, kept_at)
                        values (?, ?, ?, false, '', utc_timestamp(6))""").params(id, lab.value(), me()).update();
        keepAudience(lab, id, audience);
        return id;
    }

    /// Keeps one language as typed, wrong or half done as it may be; the others stay as they are.
    public void keep(LabId lab, UUID id, Language language, String subject, String text) {
        touch(lab, id);
        jdbc.sql("""
                        insert into letter_draft_words (draft_id, language, subject, words) values (?, ?, ?, ?)
                        on duplicate key update subject = values(subject), words = values(words)""")
                .params(id, language.tag(), cut(subject, 500), cut(text, 100_000))
                .update();
    }

    public void keepAudience(LabId lab, UUID id, LetterAudience audience) {
        touch(lab, id);
        var filter = audience.filter();
        jdbc.sql("""
                        update letter_draft set state = ?, kind = ?, organisation_id = ?, language = ?,
                            with_registered = ?, left_out = ? where id = ?""")
                .param(filter.state() == null ? null : filter.state().name())
                .param(filter.kind() == null ? null : filter.kind().name())
                .param(
                        filter.organisation() == null
                                ? null
                                : filter.organisation().value())
                .param(filter.language() == null ? null : filter.language().tag())
                .param(audience.withRegistered())
                .param(audience.leftOut().stream().map(PersonId::toString).collect(Collectors.joining(",")))
                .param(id)
                .update();
    }

    /// Mine, the latest first.
    @Transactional(readOnly = true)
    public List<LetterDraft> mine(LabId lab) {
        var words = words(lab);
        return jdbc.sql(MINE + " order by kept_at desc, id desc")
                .params(lab.value(), me())
                .query((rs, i) -> draft(rs, words))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<LetterDraft> one(LabId lab, UUID id) {
        return mine(lab).stream().filter(draft -> draft.id().equals(id)).findFirst();
    }

    public void discard(LabId lab, UUID id) {
        jdbc.sql("delete from letter_draft where id = ? and lab_id = ? and writer_id = ?")
                .params(id, lab.value(), me())
                .update();
    }

    private void touch(LabId lab, UUID id) {
        var mine = jdbc.sql("update letter_draft set kept_at = utc_timestamp(6)"
                        + " where id = ? and lab_id = ? and writer_id = ?")
                .params(id, lab.value(), me())
                .update();
        if (mine == 0) {
            throw new NotForYou();
        }
    }

    private UUID me() {
        return actors.required().person().value();
    }

    private Map<UUID, LetterWords> words(LabId lab) {
        var words = new HashMap<UUID, LetterWords>();
        jdbc.sql("""
                        select w.* from letter_draft_words w join letter_draft d on d.id = w.draft_id
                        where d.lab_id = ? and d.writer_id = ?""").params(lab.value(), me()).query(rs -> {
            var language = Language.ofTag(rs.getString("language")).orElse(Language.ES);
            var id = rs.getObject("draft_id", UUID.class);
            var others = words.getOrDefault(id, LetterWords.NONE);
            words.put(id, others.with(language, rs.getString("subject"), rs.getString("words")));
        });
        return words;
    }

    private static LetterDraft draft(ResultSet rs, Map<UUID, LetterWords> words) throws SQLException {
        var id = rs.getObject("id", UUID.class);
        var leftOut = Stream.of(rs.getString("left_out").split(","))
                .filter(word -> !word.isBlank())
                .map(word -> new PersonId(UUID.fromString(word)))
                .collect(Collectors.toSet());
        return new LetterDraft(
                id,
                words.getOrDefault(id, LetterWords.NONE),
                new LetterAudience(filter(rs), rs.getBoolean("with_registered"), leftOut),
                rs.getObject("kept_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    static InvitationFilter filter(ResultSet rs) throws SQLException {
        var state = rs.getString("state");
        var kind = rs.getString("kind");
        var organisation = rs.getObject("organisation_id", UUID.class);
        return new InvitationFilter(
                state == null ? null : InvitationState.valueOf(state),
                kind == null ? null : ParticipantKind.valueOf(kind),
                organisation == null ? null : new OrganisationId(organisation),
                Language.ofTag(rs.getString("language")).orElse(null));
    }

    private static String cut(@Nullable String words, int most) {
        return words == null ? "" : words.length() <= most ? words : words.substring(0, most);
    }
}
