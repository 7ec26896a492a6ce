package org.medellinlab.workinggroup;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.mail.MailBatches;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What goes out next in the name of a group: those who lead read it, hold it, let it go or call it back.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class GoingOut {

    private static final int MOST = 30;

    private final GroupSendings sendings;
    private final SendingDesk desk;
    private final MailBatches batches;
    private final GroupAccess access;
    private final JdbcClient jdbc;

    GoingOut(GroupSendings sendings, SendingDesk desk, MailBatches batches, GroupAccess access, JdbcClient jdbc) {
        this.sendings = sendings;
        this.desk = desk;
        this.batches = batches;
        this.access = access;
        this.jdbc = jdbc;
    }

    /// Everything that has not gone, the next first, with what it says: three statements, however much there is.
    @Transactional(readOnly = true)
    public List<SendingRow> next(LabId lab, UUID group) {
        access.kept(lab, group);
        var rows = jdbc.sql("""
                        select s.*, p.name from group_sending s left join person p on p.id = s.asked_by_id
                        where s.group_id = ? and s.state <> 'DROPPED'
                            and exists (select 1 from mail_message m
                                where m.batch_id = s.id and m.state in ('PENDING', 'RETRY'))
                        order by s.goes_at, s.id limit\s""" + MOST)
                .param(group)
                .query((rs, i) -> new SendingRow(
                        rs.getObject("id", UUID.class),
                        SendingKind.valueOf(rs.getString("kind")),
                        SendingState.valueOf(rs.getString("state")),
                        rs.getObject("goes_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        rs.getString("name"),
                        List.of()))
                .list();
        var copies = batches.copies(rows.stream().map(SendingRow::id).toList());
        var names = names(copies);
        return rows.stream()
                .map(row -> new SendingRow(
                        row.id(),
                        row.kind(),
                        row.state(),
                        row.goesAt(),
                        row.askedBy(),
                        copies.getOrDefault(row.id(), List.of()).stream()
                                .map(copy -> in(copy, names))
                                .toList()))
                .toList();
    }

    private Map<UUID, String> names(Map<UUID, List<MailBatches.Copy>> copies) {
        var people = copies.values().stream()
                .flatMap(List::stream)
                .flatMap(copy -> copy.people().stream())
                .map(PersonId::value)
                .distinct()
                .toList();
        return people.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select id, name from person where id in (:people)")
                        .param("people", people)
                        .query((rs, i) -> Map.entry(rs.getObject(1, UUID.class), rs.getString(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static SendingRow.InLanguage in(MailBatches.Copy copy, Map<UUID, String> names) {
        return new SendingRow.InLanguage(
                copy.language(),
                copy.subject(),
                copy.text(),
                copy.count(),
                copy.people().stream()
                        .map(person -> names.get(person.value()))
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList());
    }

    /// @throws org.medellinlab.shared.Refused when it has gone
    public void hold(LabId lab, UUID group, UUID sending) {
        desk.hold(of(lab, group, sending));
    }

    /// Lets it go, at once.
    ///
    /// @return to how many
    public int letGo(LabId lab, UUID group, UUID sending) {
        return desk.letGo(of(lab, group, sending));
    }

    /// Calls it back; [#bringBack] undoes that.
    public void drop(LabId lab, UUID group, UUID sending) {
        desk.drop(of(lab, group, sending));
    }

    /// Holds what was called back.
    public void bringBack(LabId lab, UUID group, UUID sending) {
        desk.bringBack(of(lab, group, sending));
    }

    /// Whether nothing goes out before somebody who leads has let it go.
    @Transactional(readOnly = true)
    public boolean isAllHeld(LabId lab, UUID group) {
        return access.kept(lab, group).holdsMail();
    }

    public void holdAll(LabId lab, UUID group, boolean all) {
        access.kept(lab, group).holdMail(all);
    }

    private GroupSending of(LabId lab, UUID group, UUID sending) {
        access.kept(lab, group);
        return sendings.findById(sending).filter(one -> one.isOf(group)).orElseThrow(NotForYou::new);
    }
}
