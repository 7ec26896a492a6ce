package org.medellinlab.followup;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.ActionRequest;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.workinggroup.GroupMail;
import org.medellinlab.workinggroup.SendingKind;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks whoever holds the owning seat today how a promise goes: one mail, in that person's language, with a link that
/// takes the answer without signing in. Nobody is asked twice in a day for the same promise.
@Service
@Transactional
@PreAuthorize("@actor.isSignedIn()")
public class AskingForNews {

    static final String KIND = "followup.news";
    private static final Duration LINK_LIVES = Duration.ofDays(45);

    private final CommitmentReading commitments;
    private final WorkingGroups groups;
    private final Directory directory;
    private final LabReading labs;
    private final GroupMail mail;
    private final Outbox outbox;
    private final ActionLinks links;
    private final CurrentActor actors;
    private final Messages messages;
    private final AskedRows rows;
    private final NewsRules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    AskingForNews(
            CommitmentReading commitments,
            WorkingGroups groups,
            Directory directory,
            LabReading labs,
            GroupMail mail,
            Outbox outbox,
            ActionLinks links,
            CurrentActor actors,
            Messages messages,
            AskedRows rows,
            NewsRules rules,
            JdbcClient jdbc,
            Clock clock) {
        this.commitments = commitments;
        this.groups = groups;
        this.directory = directory;
        this.labs = labs;
        this.mail = mail;
        this.outbox = outbox;
        this.links = links;
        this.actors = actors;
        this.messages = messages;
        this.rows = rows;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Asks: the mail goes out in the name of the group, after the while in which those who lead can hold it.
    ///
    /// @return the name of who is asked
    /// @throws Refused while the group rests or when it has ended, for a promise that is not followed any more, one
    ///     without seat, a vacant seat, a holder without address, and within a day of the last time
    public String ask(LabId lab, UUID commitment) {
        var sheet = commitments.one(lab, commitment).orElseThrow(NotForYou::new);
        if (!mayAsk(lab, sheet.group())) {
            throw new NotForYou();
        }
        var labSheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        rules.refuseResting(labSheet, sheet);
        var seat = sheet.ownerSeat();
        if (seat == null) {
            throw new Refused("followup.refused.no-seat");
        }
        var holder = directory.holderOf(seat).orElseThrow(() -> new Refused("followup.refused.vacant"));
        var address = holder.address();
        if (address == null) {
            throw new Refused("followup.refused.no-address", holder.name());
        }
        rules.refuseWithinADay(labSheet, commitment);
        write(labSheet, sheet, seat, holder, address);
        return holder.name();
    }

    /// The lead of the group, or an organiser.
    @Transactional(readOnly = true)
    public boolean mayAsk(LabId lab, UUID group) {
        var actor = actors.required();
        return actor.is(Role.ORGANISER, lab) || (actor.is(Role.LEAD, lab) && actor.isFor(Role.LEAD, group));
    }

    private void write(LabSheet lab, CommitmentSheet sheet, SeatId seat, PersonRow holder, EmailAddress address) {
        var id = Ids.next();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var language = holder.language();
        var link = links.issue(new ActionRequest(
                KIND, sheet.id(), seat, holder.id(), language, now.plus(LINK_LIVES), lab.id() + " " + id));
        var goesAt = mail.goesAt();
        var letter = new Letter(
                KIND,
                address,
                language,
                KIND + ":" + id,
                "followup/news",
                model(lab, sheet, holder, link),
                holder.id(),
                goesAt);
        var message = outbox.post(letter);
        mail.lay(sheet.group(), SendingKind.NEWS, id, List.of(letter), goesAt);
        var actor = actors.required();
        jdbc.sql("""
                        insert into news_request (id, lab_id, group_id, commitment_id, seat_id, person_id, language,
                            message_id, asked_by_id, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(lab.id().value())
                .param(sheet.group())
                .param(sheet.id())
                .param(seat.value())
                .param(holder.id().value())
                .param(language.tag())
                .param(message)
                .param(actor.isSystem() ? null : actor.person().value())
                .param(LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    private Map<String, Object> model(LabSheet lab, CommitmentSheet sheet, PersonRow holder, String link) {
        var language = holder.language();
        var group = groups.group(lab.id(), sheet.group().toString()).orElseThrow(NotForYou::new);
        var newest = sheet.newest();
        var model = new HashMap<String, Object>();
        model.put("subject", List.of(group.name().in(language)));
        model.put("name", holder.name());
        model.put("group", group.name().in(language));
        model.put("lab", lab.name().in(language));
        model.put("statement", sheet.statement().in(language));
        model.put("link", link);
        model.put("lastOn", newest == null ? "" : SpokenDates.dayAndYear(newest.on(), language));
        model.put("lastWords", newest == null ? "" : newest.words());
        model.put("due", sheet.dueOn() == null ? "" : sheet.dueOn().spoken(messages, language));
        return model;
    }

    /// Who was asked in a group, the latest first; for its lead and organisers.
    @Transactional(readOnly = true)
    public List<AskedRow> asked(LabId lab, UUID group) {
        if (!mayAsk(lab, group)) {
            throw new NotForYou();
        }
        return rows.of(lab, group);
    }
}
