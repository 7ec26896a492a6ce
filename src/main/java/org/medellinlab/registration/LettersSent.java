package org.medellinlab.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.mail.MailState;
import org.medellinlab.registration.LetterReader.LeftOut;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.NotForYou;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The record of letters: what was sent to whom, and what became of each mail.
@Service
@Transactional(readOnly = true)
@PreAuthorize("@actor.mayOrganise(#lab)")
public class LettersSent {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final String ROWS = """
            select l.*, p.name as sender, o.name as organisation_name,
                (select count(*) from people_letter_recipient r where r.letter_id = l.id and r.left_out is null)
                    as recipients,
                (select count(*) from people_letter_recipient r
                    join mail_message m on m.dedupe_key = concat('letter.people:', r.letter_id, ':', r.position)
                    where r.letter_id = l.id and m.state = 'FAILED') as failed
            from people_letter l join person p on p.id = l.sent_by_id
            left join organisation o on o.id = l.organisation_id
            where l.lab_id = ?
            """;
    private static final String RECIPIENTS = """
            select p.name, p.address, r.language, r.left_out, m.state as mail_state, m.recipient
            from people_letter_recipient r join people_letter l on l.id = r.letter_id
            join person p on p.id = r.person_id
            left join mail_message m on m.dedupe_key = concat('letter.people:', r.letter_id, ':', r.position)
            where l.lab_id = ? and l.id = ? order by r.position
            """;

    /// A letter that was sent.
    ///
    /// @param organisation the name of the one the filter names
    /// @param failed how many mails the mail server refused
    public record SentLetter(
            UUID id,
            LetterWords words,
            Instant at,
            String sender,
            InvitationFilter filter,
            @Nullable LocalizedText organisation,
            boolean withRegistered,
            int recipients,
            int failed) {}

    /// Somebody who was on its list.
    ///
    /// @param language of the text they got
    /// @param mail absent for who was left out, and for mail that is no longer kept
    public record SentTo(
            String name,
            @Nullable String address,
            Language language,
            @Nullable MailState mail,
            @Nullable LeftOut why) {}

    private final JdbcClient jdbc;

    LettersSent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The latest first, at most 200.
    public List<SentLetter> letters(LabId lab) {
        return jdbc.sql(ROWS + "order by l.sent_at desc, l.id desc limit 200")
                .param(lab.value())
                .query((rs, i) -> letter(rs))
                .list();
    }

    public SentLetter letter(LabId lab, UUID id) {
        return jdbc.sql(ROWS + "and l.id = ?")
                .params(lab.value(), id)
                .query((rs, i) -> letter(rs))
                .optional()
                .orElseThrow(NotForYou::new);
    }

    /// Everybody on its list, those it went to and those left out.
    public List<SentTo> recipients(LabId lab, UUID id) {
        return jdbc.sql(RECIPIENTS)
                .params(lab.value(), id)
                .query((rs, i) -> recipient(rs))
                .list();
    }

    private static SentLetter letter(ResultSet rs) throws SQLException {
        var organisation = rs.getString("organisation_name");
        return new SentLetter(
                rs.getObject("id", UUID.class),
                new LetterWords(
                        TEXT.convertToEntityAttribute(rs.getString("subject")),
                        TEXT.convertToEntityAttribute(rs.getString("words"))),
                rs.getObject("sent_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                rs.getString("sender"),
                LetterDrafts.filter(rs),
                organisation == null ? null : TEXT.convertToEntityAttribute(organisation),
                rs.getBoolean("with_registered"),
                rs.getInt("recipients"),
                rs.getInt("failed"));
    }

    private static SentTo recipient(ResultSet rs) throws SQLException {
        var mail = rs.getString("mail_state");
        var why = rs.getString("left_out");
        var sentTo = rs.getString("recipient");
        return new SentTo(
                rs.getString("name"),
                sentTo == null ? rs.getString("address") : sentTo,
                Language.ofTag(rs.getString("language")).orElse(Language.ES),
                mail == null ? null : MailState.valueOf(mail),
                why == null ? null : LeftOut.valueOf(why));
    }
}
