package org.medellinlab.agenda;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaVersion.NoticeSent;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds whom a release concerns and tells them; rules are the callers'.
@Component
class Noticing {

    private final AgendaReleases releases;
    private final AgendaNotices notices;
    private final VersionRows versions;
    private final VersionChanges changes;
    private final NoticeMail mail;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    Noticing(
            AgendaReleases releases,
            AgendaNotices notices,
            VersionRows versions,
            VersionChanges changes,
            NoticeMail mail,
            Outbox outbox,
            JdbcClient jdbc,
            Clock clock) {
        this.releases = releases;
        this.notices = notices;
        this.versions = versions;
        this.changes = changes;
        this.mail = mail;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Compared with the release that people were last told of, else with the one before.
    NoticeCheck check(LabId lab, int number) {
        var release = releases.findByLabAndNumber(lab.value(), number).orElseThrow(NotForYou::new);
        var sent = versions.all(lab).stream()
                .filter(version -> version.key().equals(VersionKey.release(number)))
                .findFirst()
                .map(AgendaVersion::notice)
                .orElse(null);
        var from = sent == null ? knownBefore(lab, number) : sent.from();
        return check(lab, release, from, sent);
    }

    private NoticeCheck check(LabId lab, AgendaRelease release, int from, @Nullable NoticeSent sent) {
        // whoever reads a first release has known nothing that could change
        var people = from == 0
                ? java.util.List.<ChangesForOne>of()
                : changes.byPerson(lab, VersionKey.release(from), VersionKey.release(release.number()));
        return new NoticeCheck(release.number(), release.name(), from, people, sent);
    }

    private int knownBefore(LabId lab, int number) {
        return jdbc.sql("""
                        select coalesce(max(r.number), (select max(b.number) from agenda_release b
                            where b.lab_id = :lab and b.number < :number), 0)
                        from agenda_notice n join agenda_release r on r.id = n.release_id
                        where r.lab_id = :lab and r.number < :number""")
                .param("lab", lab.value())
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    /// Writes the mails and remembers that it was done; a second time it changes nothing.
    void send(LabId lab, NoticeCheck check, @Nullable UUID by) {
        var release = releases.findByLabAndNumber(lab.value(), check.number()).orElseThrow(NotForYou::new);
        // who sends at the same moment waits here, and then finds it done
        jdbc.sql("select id from agenda_release where id = ? for update")
                .param(release.uuid())
                .query(UUID.class)
                .single();
        if (notices.existsByRelease(release.uuid())) {
            return;
        }
        var letters = mail.forAll(lab, check);
        outbox.postAll(letters);
        notices.saveAndFlush(new AgendaNotice(
                lab.value(),
                release.uuid(),
                check.from(),
                letters.size(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by));
    }
}
