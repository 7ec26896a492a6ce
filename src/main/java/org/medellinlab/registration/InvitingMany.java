package org.medellinlab.registration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.medellinlab.directory.Directory;
import org.medellinlab.identity.InstallationSettings;
import org.medellinlab.registration.TablePreview.Fate;
import org.medellinlab.registration.TablePreview.What;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Invites everybody in a table, or nobody when a row is wrong. Who is invited already is left alone, so that the same
/// table a second time does nothing.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class InvitingMany {

    private final Inviting inviting;
    private final Directory directory;
    private final InstallationSettings settings;

    InvitingMany(Inviting inviting, Directory directory, InstallationSettings settings) {
        this.settings = settings;
        this.inviting = inviting;
        this.directory = directory;
    }

    /// What [#invite] would do now.
    @Transactional(readOnly = true)
    public TablePreview preview(LabId lab, String table) {
        var names = organisations();
        var read = new InvitationTable(
                        word -> Optional.ofNullable(names.get(word)),
                        settings.current().tableRows())
                .read(table);
        var fates = read.rows().stream()
                .map(row -> new Fate(row, what(lab, row.draft())))
                .toList();
        return new TablePreview(fates, read.problems());
    }

    /// @return how many were invited
    /// @throws Refused when a row is wrong; then nobody is
    public int invite(LabId lab, String table) {
        var preview = preview(lab, table);
        if (!preview.problems().isEmpty()) {
            throw new Refused("invitation.table.refused", preview.problems().size());
        }
        preview.fates().stream()
                .filter(fate -> fate.what() != What.ALREADY_INVITED)
                .forEach(fate -> inviting.invite(lab, fate.row().draft()));
        return preview.number();
    }

    private What what(LabId lab, InvitationDraft draft) {
        return directory
                .personAt(draft.address())
                .map(person -> inviting.isInvited(lab, person.id()) ? What.ALREADY_INVITED : What.KNOWN_PERSON)
                .orElse(What.NEW_PERSON);
    }

    /// By key and by name in every language.
    private Map<String, OrganisationId> organisations() {
        var names = new HashMap<String, OrganisationId>();
        directory.organisations().values().forEach(row -> {
            names.put(InvitationTable.plain(row.key()), row.id());
            for (var language : Language.values()) {
                names.put(InvitationTable.plain(row.name().in(language)), row.id());
            }
        });
        return names;
    }
}
