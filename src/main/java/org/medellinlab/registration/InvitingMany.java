package org.medellinlab.registration;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.identity.SettingsReading;
import org.medellinlab.registration.TablePreview.Fate;
import org.medellinlab.registration.TablePreview.What;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Invites everybody in a table, or nobody when a row is wrong. Who is invited already is left alone, so that the same
/// table a second time does nothing.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class InvitingMany {

    private final Invitations invitations;
    private final InvitationMail mail;
    private final Directory directory;
    private final SettingsReading settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    InvitingMany(
            Invitations invitations,
            InvitationMail mail,
            Directory directory,
            SettingsReading settings,
            JdbcClient jdbc,
            Clock clock) {
        this.invitations = invitations;
        this.mail = mail;
        this.settings = settings;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What [#invite] would do now.
    @Transactional(readOnly = true)
    public TablePreview preview(LabId lab, String table) {
        var read = read(table);
        return preview(lab, read, known(read));
    }

    /// @return how many were invited
    /// @throws Refused when a row is wrong; then nobody is
    public int invite(LabId lab, String table) {
        var read = read(table);
        var known = known(read);
        var preview = preview(lab, read, known);
        if (!preview.problems().isEmpty()) {
            throw new Refused("invitation.table.refused", preview.problems().size());
        }
        var drafts = preview.fates().stream()
                .filter(fate -> fate.what() != What.ALREADY_INVITED)
                .map(fate -> fate.row().draft())
                .toList();
        try {
            written(drafts.stream()
                            .filter(draft -> !known.containsKey(draft.address()))
                            .toList())
                    .forEach(person -> known.put(Objects.requireNonNull(person.address()), person));
            invite(lab, drafts, known);
        } catch (DataIntegrityViolationException meanwhile) {
            // somebody else has just invited one of them: who looks again sees whom
            throw new Refused("invitation.table.meanwhile");
        }
        return drafts.size();
    }

    private void invite(LabId lab, List<InvitationDraft> drafts, Map<EmailAddress, PersonRow> people) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var invited = new LinkedHashMap<Invitation, PersonRow>();
        drafts.forEach(draft -> {
            var person = Objects.requireNonNull(people.get(draft.address()));
            var invitation = new Invitation(lab, person.id(), draft);
            invitation.sent(now);
            invited.put(invitation, person);
        });
        invitations.saveAllAndFlush(invited.keySet());
        mail.postAll("invite", lab, invited, "first");
    }

    private List<PersonRow> written(List<InvitationDraft> drafts) {
        var people = drafts.stream()
                .map(draft -> new Directory.NewPerson(
                        "p-" + Ids.next(), draft.name(), List.of(draft.language()), draft.address()))
                .toList();
        return CurrentActor.asSystem(() -> directory.writeAll(people));
    }

    private InvitationTable read(String table) {
        var names = organisations();
        return new InvitationTable(
                        word -> Optional.ofNullable(names.get(word)),
                        settings.current().tableRows())
                .read(table);
    }

    private Map<EmailAddress, PersonRow> known(InvitationTable read) {
        return directory.peopleAt(
                read.rows().stream().map(row -> row.draft().address()).toList());
    }

    private TablePreview preview(LabId lab, InvitationTable read, Map<EmailAddress, PersonRow> known) {
        var invited = jdbc.sql("select person_id from invitation where lab_id = ?")
                .param(lab.value())
                .query(UUID.class)
                .set();
        var fates = read.rows().stream()
                .map(row -> {
                    var person = known.get(row.draft().address());
                    var what = person == null
                            ? What.NEW_PERSON
                            : invited.contains(person.id().value()) ? What.ALREADY_INVITED : What.KNOWN_PERSON;
                    return new Fate(row, what);
                })
                .toList();
        return new TablePreview(fates, read.problems());
    }

    /// By key and by name in every language.
    private Map<String, OrganisationId> organisations() {
        var names = new HashMap<String, OrganisationId>();
        directory.organisations().values().forEach(row -> {
            names.put(TableWords.plain(row.key()), row.id());
            for (var language : Language.values()) {
                names.put(TableWords.plain(row.name().in(language)), row.id());
            }
        });
        return names;
    }
}
