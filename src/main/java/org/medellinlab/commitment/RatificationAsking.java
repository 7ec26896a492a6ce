package org.medellinlab.commitment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks whoever confirms a promise at home; where the organisation has named nobody yet, asks the owner who that is.
@Component
class RatificationAsking {

    private final Ratifiers ratifiers;
    private final RatificationReading reading;
    private final RatificationMail mail;
    private final Directory directory;
    private final CurrentActor actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    RatificationAsking(
            Ratifiers ratifiers,
            RatificationReading reading,
            RatificationMail mail,
            Directory directory,
            CurrentActor actors,
            JdbcClient jdbc,
            Clock clock) {
        this.ratifiers = ratifiers;
        this.reading = reading;
        this.mail = mail;
        this.directory = directory;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Asks, in the caller's transaction.
    ///
    /// @return who is asked
    /// @throws Refused when nobody can be asked, saying what to do about it
    PersonRow ask(LabSheet lab, CommitmentSheet sheet) {
        if (sheet.ratification() != Ratification.PROVISIONAL) {
            throw new Refused("commitment.refused.settled");
        }
        if (sheet.state() != CommitmentState.OPEN) {
            throw new Refused("commitment.refused.not-open");
        }
        var ratifier = ratifiers.of(sheet.id()).orElseThrow(() -> new Refused("commitment.refused.nobody-owns"));
        var today = lab.today(clock);
        if (ratifier.named() == null) {
            var owner = directory.seat(ratifier.owner()).orElseThrow(NotForYou::new);
            var holder =
                    directory.holderOf(owner.id()).orElseThrow(() -> new Refused("commitment.refused.owner-vacant"));
            RatificationMail.address(holder);
            remember(sheet.id(), owner.id(), holder, mail.askForRatifier(lab, sheet, owner, holder));
            return holder;
        }
        var seat = ratifier.asked();
        if (seat == null) {
            throw new Refused("commitment.refused.own-seat");
        }
        var holder = directory.holderOf(seat).orElseThrow(() -> new Refused("commitment.refused.ratifier-vacant"));
        if (!ratifier.mayAnswer(holder.id(), true)) {
            throw new Refused("commitment.refused.own-words", holder.name());
        }
        RatificationMail.address(holder);
        var changed = reading.answers(lab.id(), sheet.id()).stream()
                .filter(row -> row.answer() == HomeAnswer.CHANGED)
                .findFirst()
                .orElse(null);
        remember(sheet.id(), seat, holder, mail.ask(lab, sheet, seat, holder, changed, timesAsked(sheet.id(), seat)));
        return holder;
    }

    /// Asks if somebody can be asked; where not, the promise's page says why.
    void askIfPossible(LabSheet lab, CommitmentSheet sheet) {
        try {
            ask(lab, sheet);
        } catch (Refused nobodyToAsk) {
            // stays provisional, and can be asked about from its page
        }
    }

    /// Nobody is asked about it any more: what is not on its way yet is called back, and the links end.
    void callBack(UUID commitment) {
        mail.callBack(
                commitment,
                jdbc.sql("""
                                select m.dedupe_key from ratification_request r join mail_message m on m.id = r.message_id
                                where r.commitment_id = ? and m.kind = ?""")
                        .params(commitment, RatificationMail.RATIFY)
                        .query((rs, i) -> rs.getString(1))
                        .list());
        jdbc.sql("delete from ratification_request where commitment_id = ?")
                .param(commitment)
                .update();
    }

    Optional<Instant> lastAsked(UUID commitment) {
        return jdbc.sql(
                        "select asked_at from ratification_request where commitment_id = ? order by asked_at desc limit 1")
                .param(commitment)
                .query(LocalDateTime.class)
                .optional()
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }

    private int timesAsked(UUID commitment, SeatId seat) {
        return jdbc.sql("select count(*) from ratification_request where commitment_id = ? and seat_id = ?")
                .params(commitment, seat.value())
                .query(Integer.class)
                .single();
    }

    private void remember(UUID commitment, SeatId seat, PersonRow holder, UUID message) {
        var by = actors.get()
                .filter(actor -> !actor.isSystem())
                .map(actor -> actor.person().value());
        jdbc.sql("""
                        insert into ratification_request
                            (id, commitment_id, seat_id, person_id, message_id, asked_by_id, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(Ids.next())
                .param(commitment)
                .param(seat.value())
                .param(holder.id().value())
                .param(message)
                .param(by.orElse(null))
                .param(LocalDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC))
                .update();
    }
}
