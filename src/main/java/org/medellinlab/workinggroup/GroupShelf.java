package org.medellinlab.workinggroup;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.files.FileId;
import org.medellinlab.files.KeepingFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.UnsentFiles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A group's documents: pages of the web and files. Its people put them there and take them away; others of the lab
/// read what is for everybody.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class GroupShelf {

    /// What was taken away counts until it is gone for good.
    private static final int MOST = 200;

    private final GroupDocuments documents;
    private final DocumentRows rows;
    private final KeepingFiles files;
    private final UnsentFiles unsent;
    private final GroupAccess access;
    private final GroupChanges changes;
    private final CurrentActor actors;
    private final Clock clock;

    GroupShelf(
            GroupDocuments documents,
            DocumentRows rows,
            KeepingFiles files,
            UnsentFiles unsent,
            GroupAccess access,
            GroupChanges changes,
            CurrentActor actors,
            Clock clock) {
        this.documents = documents;
        this.rows = rows;
        this.files = files;
        this.unsent = unsent;
        this.access = access;
        this.changes = changes;
        this.actors = actors;
        this.clock = clock;
    }

    /// Those that are for who is acting.
    @Transactional(readOnly = true)
    public List<DocumentRow> documents(LabId lab, UUID group) {
        access.group(lab, group);
        var in = access.isIn(lab, group);
        return rows.ofGroup(group).stream()
                .filter(one -> in || one.audience() == DocumentAudience.PUBLIC)
                .toList();
    }

    /// Adds a page or a file. The same sent twice is added once.
    ///
    /// @throws Refused for an address that is not a page of the web, and for a file that is not there any more
    public void add(LabId lab, UUID group, DocumentDraft draft) {
        access.in(lab, group);
        if (documents.existsById(draft.id())) {
            return;
        }
        if (documents.countByGroup(group) >= MOST) {
            throw new Refused("files.many", MOST);
        }
        var file = draft.file();
        if (file != null) {
            unsent.takeOver(lab, List.of(file));
        }
        var document = documents.save(new GroupDocument(
                group,
                draft,
                file == null ? null : new FileId(file),
                actors.required().person(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        tell(lab, document);
    }

    /// Takes it away; [#bringBack] undoes that.
    public void remove(LabId lab, UUID group, UUID document) {
        access.in(lab, group);
        documents.findById(document).filter(found -> found.isOf(group)).ifPresent(found -> {
            found.remove(clock.instant().truncatedTo(ChronoUnit.MICROS));
            tell(lab, found);
        });
    }

    public void bringBack(LabId lab, UUID group, UUID document) {
        access.in(lab, group);
        var found = documents.findById(document).filter(one -> one.isOf(group)).orElseThrow(NotForYou::new);
        found.bringBack();
        tell(lab, found);
    }

    /// @return nothing for a page, for what was taken away and for what is not for who is acting
    @Transactional(readOnly = true)
    public Optional<FileContent> open(LabId lab, UUID group, UUID document) {
        access.group(lab, group);
        return documents
                .findById(document)
                .filter(found -> found.isOf(group) && found.isThere())
                .filter(found -> found.isPublic() || access.isIn(lab, group))
                .flatMap(found -> content(found.file()));
    }

    private Optional<FileContent> content(@Nullable FileId file) {
        return file == null ? Optional.empty() : files.content(file);
    }

    /// Whether who is acting is in the group, or keeps it.
    @Transactional(readOnly = true)
    public boolean isIn(LabId lab, UUID group) {
        return access.isIn(lab, group);
    }

    private void tell(LabId lab, GroupDocument document) {
        if (document.isPublic()) {
            changes.published(lab);
        }
    }
}
