package org.medellinlab.workinggroup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a group has at hand: its documents, and how its people reach each other.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class GroupShelf {

    /// A document somewhere on the web.
    public record Document(UUID id, String title, String address) {}

    /// Somebody in the group.
    ///
    /// @param address absent unless the person lets others see it
    public record Contact(
            PersonId person,
            String name,
            @Nullable SeatRow seat,
            @Nullable EmailAddress address) {}

    private final GroupDocuments documents;
    private final GroupAccess access;
    private final GroupPeople people;
    private final Directory directory;
    private final JdbcClient jdbc;

    GroupShelf(GroupDocuments documents, GroupAccess access, GroupPeople people, Directory directory, JdbcClient jdbc) {
        this.documents = documents;
        this.access = access;
        this.people = people;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Document> documents(LabId lab, UUID group) {
        access.group(lab, group);
        return jdbc.sql("select id, title, address from group_document where group_id = ? order by id")
                .param(group)
                .query((rs, i) -> new Document(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3)))
                .list();
    }

    /// @throws org.medellinlab.shared.Refused for an address that is not a page of the web
    public void add(LabId lab, UUID group, String title, String address) {
        in(lab, group);
        documents.save(new GroupDocument(group, title, address));
    }

    public void remove(LabId lab, UUID group, UUID document) {
        in(lab, group);
        documents.findById(document).filter(found -> found.isOf(group)).ifPresent(documents::delete);
    }

    /// For those in the group: who else is, and the addresses of those who share theirs.
    @Transactional(readOnly = true)
    public List<Contact> contacts(LabId lab, UUID group) {
        in(lab, group);
        var seats = directory.seats();
        return people.of(group, access.today(lab)).stream()
                .map(one -> new Contact(
                        one.person(), one.name(), seats.get(one.seat()), one.shared() ? one.address() : null))
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean isIn(LabId lab, UUID group) {
        return access.isIn(lab, group);
    }

    private void in(LabId lab, UUID group) {
        access.group(lab, group);
        if (!access.isIn(lab, group)) {
            throw new NotForYou();
        }
    }
}
