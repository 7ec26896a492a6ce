package org.medellinlab.workinggroup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.SpokenDates;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// When the pause of a group is over, those who lead it are asked once how it goes on: again, later, or not at all. Two
/// nodes doing it at once do no harm: the note of it can be written once.
@Component
@Lazy // made when the public pages are there, though it keeps time
class EndingPauses {

    private static final String KIND = "workinggroup.pause-ended";

    private record Over(UUID group, LabId lab, LocalDate until) {}

    private final WorkingGroups groups;
    private final GroupPeople people;
    private final LabReading labs;
    private final Outbox outbox;
    private final Installation installation;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndingPauses(
            WorkingGroups groups,
            GroupPeople people,
            LabReading labs,
            Outbox outbox,
            Installation installation,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.groups = groups;
        this.people = people;
        this.labs = labs;
        this.outbox = outbox;
        this.installation = installation;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// In any order: groups whose leads nobody can write to must not keep the others waiting.
    @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
    void ask() {
        jdbc.sql("""
                        select g.id, g.lab_id, g.paused_until from working_group g join lab l on l.id = g.lab_id
                        where g.state = 'PAUSED' and g.paused_until <= ? and l.state <> 'ARCHIVED'
                            and not exists (select 1 from group_pause_end e
                                where e.group_id = g.id and e.paused_until = g.paused_until)
                        order by rand() limit 200""")
                .param(LocalDate.now(clock).plusDays(1)) // east of here it may have begun
                .query((rs, i) -> new Over(
                        rs.getObject(1, UUID.class),
                        new LabId(rs.getObject(2, UUID.class)),
                        rs.getObject(3, LocalDate.class)))
                .list()
                .forEach(over -> CurrentActor.asSystem(() -> transaction.executeWithoutResult(status -> {
                    if (!ask(over)) {
                        status.setRollbackOnly(); // nobody was written to, so it is not noted
                    }
                })));
    }

    private boolean ask(Over over) {
        var lab = labs.sheet(over.lab()).orElseThrow(NotForYou::new);
        var today = lab.today(clock);
        if (today.isBefore(over.until()) || !isOurs(over)) {
            return false;
        }
        var letters = people.leading(over.group()).stream()
                .filter(lead -> lead.address() != null)
                .map(lead -> letter(lab, over, lead))
                .toList();
        letters.forEach(outbox::post);
        return !letters.isEmpty();
    }

    private boolean isOurs(Over over) {
        return jdbc.sql("""
                        insert ignore into group_pause_end (group_id, paused_until, asked_at)
                        values (?, ?, utc_timestamp(6))""").params(over.group(), over.until()).update() == 1;
    }

    private Letter letter(LabSheet lab, Over over, GroupPeople.Member lead) {
        var group = groups.group(lab.id(), over.group().toString()).orElseThrow(NotForYou::new);
        var language = lead.language();
        var name = group.name().in(language);
        return Letter.now(
                KIND,
                Objects.requireNonNull(lead.address()),
                language,
                KIND + ":" + over.group() + ":" + over.until() + ":" + lead.person(),
                "workinggroup/pause-ended",
                Map.of(
                        "subject", List.of(name),
                        "name", lead.name(),
                        "group", name,
                        "lab", lab.name().in(language),
                        "until", SpokenDates.dayAndYear(over.until(), language),
                        "link", installation.address("/app/labs/" + lab.slug() + "/groups/" + group.key() + "/keep")),
                lead.person());
    }
}
