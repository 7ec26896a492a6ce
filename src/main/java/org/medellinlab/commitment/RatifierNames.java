package org.medellinlab.commitment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes down which seat confirms what an organisation promises; who may say so was checked before.
@Component
class RatifierNames {

    private final RatifyingSeats named;
    private final RatificationAsking asking;
    private final CommitmentReading reading;
    private final Directory directory;
    private final LabReading labs;
    private final JdbcClient jdbc;
    private final Clock clock;

    RatifierNames(
            RatifyingSeats named,
            RatificationAsking asking,
            CommitmentReading reading,
            Directory directory,
            LabReading labs,
            JdbcClient jdbc,
            Clock clock) {
        this.named = named;
        this.asking = asking;
        this.reading = reading;
        this.directory = directory;
        this.labs = labs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void name(LabId lab, SeatId owner, SeatId seat, @Nullable PersonId by) {
        var organisation = organisation(owner);
        if (!organisation(seat).equals(organisation)) {
            throw new NotForYou();
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        named.findByOrganisation(organisation.value())
                .ifPresentOrElse(
                        known -> known.name(seat, by, at),
                        () -> named.save(new RatifyingSeat(organisation, seat, by, at)));
        named.flush(); // what follows reads by statements
        var labSheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        for (var waiting : waiting(lab, organisation)) {
            asking.askIfPossible(labSheet, reading.one(lab, waiting).orElseThrow(NotForYou::new));
        }
    }

    private List<UUID> waiting(LabId lab, OrganisationId organisation) {
        return jdbc.sql("""
                        select c.id from commitment c join seat s on s.id = c.owner_seat_id
                        join ratifying_seat r on r.organisation_id = s.organisation_id
                        where c.lab_id = ? and s.organisation_id = ? and c.ratification = 'PROVISIONAL'
                            and exists (select 1 from ratification_request q where q.commitment_id = c.id)
                            and not exists (select 1 from ratification_request q
                                where q.commitment_id = c.id and q.seat_id = r.seat_id)
                        order by c.id""")
                .params(lab.value(), organisation.value())
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .list();
    }

    private OrganisationId organisation(SeatId seat) {
        return directory.seat(seat).map(SeatRow::organisation).orElseThrow(NotForYou::new);
    }
}
