package org.medellinlab.commitment;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/// Asks those to whom a promise was made, once for each step, whether it arrived: the seat that owns it, where it is
/// mutual, or the one through which their organisation is in the group, else one of its seats that somebody holds.
@Component
class ReceiptAsking {

    static final String KIND = "commitment.receipt";
    private static final Duration LINK_LIVES = Duration.ofDays(60);

    private record Asked(SeatId seat, PersonRow holder) {}

    private record Told(Completion completion, @Nullable SeatId partner) {

        /// What makes a second mail about it the same mail.
        String step() {
            return partner == null ? completion.name() : completion + ":" + partner;
        }
    }

    private final Directory directory;
    private final BothSides sides;
    private final Outbox outbox;
    private final ActionLinks links;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReceiptAsking(
            Directory directory, BothSides sides, Outbox outbox, ActionLinks links, JdbcClient jdbc, Clock clock) {
        this.directory = directory;
        this.sides = sides;
        this.outbox = outbox;
        this.links = links;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param partner the seat of who tells it and owes a mutual promise, too; absent when the owner's side tells it
    void ask(LabSheet lab, CommitmentSheet sheet, Completion told, @Nullable SeatId partner) {
        for (var organisation : sides.receivers(sheet, partner)) {
            asked(lab, sheet, organisation)
                    .ifPresent(asked -> write(lab, sheet, organisation, asked, new Told(told, partner)));
        }
    }

    private Optional<Asked> asked(LabSheet lab, CommitmentSheet sheet, OrganisationId organisation) {
        var seats = jdbc.sql("""
                        select s.id from seat s
                        left join group_member m on m.seat_id = s.id and m.group_id = ?
                        where s.organisation_id = ?
                        order by coalesce(s.id = ?, false) desc, m.seat_id is null, s.seat_key""")
                .param(sheet.group())
                .param(organisation.value())
                .param(sheet.ownerSeat() == null ? null : sheet.ownerSeat().value())
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .list();
        return seats.stream()
                .map(SeatId::new)
                .flatMap(seat -> directory
                        .holderOf(seat)
                        .filter(holder -> holder.address() != null)
                        .map(holder -> new Asked(seat, holder))
                        .stream())
                .findFirst();
    }

    private void write(LabSheet lab, CommitmentSheet sheet, OrganisationId organisation, Asked asked, Told told) {
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
        var giver = told.partner() == null ? sheet.ownerSeat() : told.partner();
        model.put(
                "owner",
                giver == null
                        ? ""
                        : directory
                                .seat(giver)
                                .map(seat -> seat.title().in(language) + ", "
                                        + seat.organisationName().in(language))
                                .orElse(""));
        model.put("link", link);
        outbox.post(Letter.now(
                KIND,
                Objects.requireNonNull(holder.address()),
                language,
                KIND + ":" + sheet.id() + ":" + organisation + ":" + told.step(),
                "commitment/receipt",
                model,
                holder.id()));
    }
}
