package org.medellinlab.commitment;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.ActionRequest;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// When a new mandate has begun in the owner's city, whoever holds the seat now is asked once whether the promises of
/// the former one go on, and again when somebody who looks after it says so. Joins read-only to the directory's cities.
/// Two nodes doing it at once do no harm: the row can be written once.
@Component
@Lazy // made when the public pages are there, though it keeps time
class MandateAsking {

    static final String KIND = "commitment.mandate";
    private static final Duration LINK_LIVES = Duration.ofDays(90);

    private record Due(UUID commitment, UUID lab, LocalDate mandateStart) {}

    private final CommitmentReading reading;
    private final Directory directory;
    private final LabReading labs;
    private final Outbox outbox;
    private final ActionLinks links;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MandateAsking(
            CommitmentReading reading,
            Directory directory,
            LabReading labs,
            Outbox outbox,
            ActionLinks links,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.reading = reading;
        this.directory = directory;
        this.labs = labs;
        this.outbox = outbox;
        this.links = links;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// In any order: those whom nobody can be asked about must not keep the others waiting.
    @Scheduled(initialDelay = 1_200_000, fixedDelay = 3_600_000)
    void ask() {
        jdbc.sql("select c.id, c.lab_id, city.mandate_start " + MandateKeeping.FORMER + """
                        and exists (select 1 from holding h join person p on p.id = h.person_id
                            where h.seat_id = s.id and p.address is not null and h.from_on <= :today
                                and (h.until_on is null or h.until_on >= :today))
                        and not exists (select 1 from mandate_review r
                            where r.commitment_id = c.id and r.mandate_start = city.mandate_start)
                        order by rand() limit 200""")
                .param("today", LocalDate.now(clock))
                .query((rs, i) -> new Due(
                        rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, LocalDate.class)))
                .list()
                .forEach(due -> CurrentActor.asSystem(() -> transaction.executeWithoutResult(status -> {
                    if (!ask(due)) {
                        status.setRollbackOnly(); // nobody was written to, so it is not noted
                    }
                })));
    }

    private boolean ask(Due due) {
        var isOurs = jdbc.sql("""
                        insert ignore into mandate_review (commitment_id, mandate_start, asked_at)
                        values (?, ?, utc_timestamp(6))""").params(due.commitment(), due.mandateStart()).update() == 1;
        var lab = labs.sheet(new LabId(due.lab())).orElseThrow();
        var sheet = reading.one(lab.id(), due.commitment()).orElseThrow();
        var seat = sheet.ownerSeat();
        if (!isOurs || seat == null || !sheet.isFollowed()) {
            return false;
        }
        var holder = directory.holderOf(seat).filter(found -> found.address() != null);
        holder.ifPresent(found -> write(lab, sheet, seat, found, due, ""));
        return holder.isPresent();
    }

    /// Asks again, once a day at the most.
    ///
    /// @return whom
    /// @throws Refused when no mail reaches who holds the seat, and when one was written today
    PersonRow remind(LabSheet lab, CommitmentSheet sheet, LocalDate mandateStart) {
        var today = lab.today(clock);
        var seat = sheet.ownerSeat();
        var holder = Optional.ofNullable(seat)
                .flatMap(directory::holderOf)
                .filter(found -> found.address() != null)
                .orElseThrow(() -> new Refused("commitment.refused.nobody-to-remind"));
        if (today.equals(lastAsked(lab, sheet, mandateStart))) {
            throw new Refused("commitment.refused.reminded-today");
        }
        jdbc.sql("""
                        insert into mandate_review (commitment_id, mandate_start, asked_at)
                        values (?, ?, utc_timestamp(6)) on duplicate key update asked_at = utc_timestamp(6)""").params(sheet.id(), mandateStart).update();
        var due = new Due(sheet.id(), lab.id().value(), mandateStart);
        write(lab, sheet, Objects.requireNonNull(seat), holder, due, ":" + today);
        return holder;
    }

    /// The lab's day on which it was last asked.
    private @Nullable LocalDate lastAsked(LabSheet lab, CommitmentSheet sheet, LocalDate mandateStart) {
        return jdbc.sql("select asked_at from mandate_review where commitment_id = ? and mandate_start = ?")
                .params(sheet.id(), mandateStart)
                .query(LocalDateTime.class)
                .optional()
                .map(asked -> asked.atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(lab.draft().zone())
                        .toLocalDate())
                .orElse(null);
    }

    private void write(LabSheet lab, CommitmentSheet sheet, SeatId seat, PersonRow holder, Due due, String again) {
        var language = holder.language();
        var link = links.issue(new ActionRequest(
                KIND,
                sheet.id(),
                seat,
                holder.id(),
                language,
                clock.instant().plus(LINK_LIVES),
                lab.id() + " " + due.mandateStart()));
        var newest = sheet.newest();
        var model = new HashMap<String, Object>();
        model.put("subject", List.of(lab.name().in(language)));
        model.put("name", holder.name());
        model.put("lab", lab.name().in(language));
        model.put("statement", sheet.statement().in(language));
        model.put("last", newest == null ? "" : newest.words());
        model.put("link", link);
        outbox.post(Letter.now(
                KIND,
                Objects.requireNonNull(holder.address()),
                language,
                KIND + ":" + sheet.id() + ":" + due.mandateStart() + again,
                "commitment/mandate",
                model,
                holder.id()));
    }
}
