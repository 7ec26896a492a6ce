package org.medellinlab.identity;

import java.util.List;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/// Lets somebody in before anybody was granted anything: at the start, when there is no
/// administrator, the person at the configured address becomes one.
@Component
@Order(10)
class FirstAdministrator implements ApplicationRunner {

    private static final String KEY = "first-administrator";

    /// Until somebody writes the person's own name down: everybody who takes part reads names, so never the address.
    private static final String NAME = "Administración";

    private final Installation installation;
    private final Directory directory;
    private final Granting granting;

    FirstAdministrator(Installation installation, Directory directory, Granting granting) {
        this.installation = installation;
        this.directory = directory;
        this.granting = granting;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentActor.asSystem(this::ensure);
    }

    private void ensure() {
        if (granting.grantsEverywhere().stream().anyMatch(grant -> grant.role() == Role.ADMIN)) {
            return;
        }
        granting.grant(
                person(new EmailAddress(installation.firstAdministrator())).id(), Role.ADMIN, null);
    }

    private PersonRow person(EmailAddress address) {
        try {
            return directory
                    .personAt(address)
                    .orElseGet(() -> directory.write(freeKey(), NAME, List.of(Language.ES), address));
        } catch (DataIntegrityViolationException otherNode) {
            return directory.personAt(address).orElseThrow(() -> otherNode);
        }
    }

    /// The configured address may have changed before anybody was granted anything.
    private String freeKey() {
        return directory.personNamed(KEY).isEmpty() ? KEY : Ids.next().toString();
    }
}
