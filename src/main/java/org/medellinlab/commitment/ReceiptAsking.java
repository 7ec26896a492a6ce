package org.medellinlab.commitment;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.ActionRequest;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Asks those to whom a promise was made, once for each step, whether it arrived: the seat through which their
/// organisation is in the group, else one of its seats that somebody holds.
@Component
class ReceiptAsking {

    static final String KIND = "commitment.receipt";
    private static final Duration LINK_LIVES = Duration.ofDays(60);

    private record Asked(SeatId seat, PersonRow holder) {}

    private final Directory directory;
    private final Outbox outbox;
    private final ActionLinks links;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReceiptAsking(Directory directory, Outbox outbox, ActionLinks links, JdbcClient jdbc, Clock clock) {
        this.directory = directory;
        this.outbox = outbox;
        this.links = links;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void ask(LabSheet lab, CommitmentSheet sheet, Completion told) {
        for (var organisation : sheet.beneficiaries()) {
            asked(lab, sheet, organisation).ifPresent(asked -> write(lab, sheet, organisation, asked, told));
        }
    }

    private Optional<Asked> asked(LabSheet lab, CommitmentSheet sheet, OrganisationId organisation) {
        var seats = jdbc.sql("""
                        select s.id from seat s
                        left join group_member m on m.seat_id = s.id and m.group_id = ?
                        where s.organisation_id = ? order by m.seat_id is null, s.seat_key""")
                .params(sheet.group(), organisation.value())
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .list();
        return seats.stream()
                .map(SeatId::new)
                .flatMap(seat -> directory
                        .holderOf(seat, lab.today(clock))
                        .filter(holder -> holder.address() != null)
                        .map(holder -> new Asked(seat, holder))
                        .stream())
                .findFirst();
    }

    private void write(LabSheet lab, CommitmentSheet sheet, OrganisationId organisation, Asked asked, Completion told) {
        var holder = asked.holder();
        var language = holder.language();
        var link = links.issue(new ActionRequest(
                KIND,
                sheet.id(),
                asked.seat(),
                holder.id(),
                language,
                clock.instant().plus(LINK_LIVES),
                lab.id() + " " + organisation));
        var model = new HashMap<String, Object>();
        model.put("subject", List.of(lab.name().in(language)));
        model.put("name", holder.name());
        model.put("lab", lab.name().in(language));
        model.put("statement", sheet.statement().in(language));
        model.put(
                "owner",
                sheet.ownerSeat() == null
                        ? ""
                        : directory
                                .seat(sheet.ownerSeat())
                                .map(seat -> seat.title().in(language) + ", "
                                        + seat.organisationName().in(language))
                                .orElse(""));
        model.put("link", link);
        outbox.post(Letter.now(
                KIND,
                Objects.requireNonNull(holder.address()),
                language,
                KIND + ":" + sheet.id() + ":" + organisation + ":" + told,
                "commitment/receipt",
                model,
                holder.id()));
    }
}
