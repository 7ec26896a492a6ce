package org.medellinlab.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
class GrantingTest {

    @Autowired
    Granting granting;

    @Autowired
    Directory directory;

    @Autowired
    CurrentActor actor;

    @Autowired
    FirstAdministrator firstAdministrator;

    @Autowired
    Installation installation;

    private final LabId lab = LabId.next();
    private final LabId otherLab = LabId.next();
    private PersonId ana;
    private PersonId beto;

    @BeforeEach
    void people() {
        ana = person("ana");
        beto = person("beto");
    }

    @Test
    void a_granted_role_is_held_at_once_and_only_there() {
        asSystem(() -> granting.grant(ana, Role.ORGANISER, lab));

        assertThat(as(ana, () -> actor.mayOrganise(lab))).isTrue();
        assertThat(as(ana, () -> actor.mayOrganise(otherLab))).isFalse();
    }

    @Test
    void a_role_taken_back_is_gone_at_once() {
        asSystem(() -> granting.grant(ana, Role.ORGANISER, lab));
        assertThat(as(ana, () -> actor.mayOrganise(lab))).isTrue();

        asSystem(() -> granting.revoke(ana, Role.ORGANISER, lab));

        assertThat(as(ana, () -> actor.mayOrganise(lab))).isFalse();
    }

    @Test
    void granting_twice_is_granting_once() {
        asSystem(() -> granting.grant(ana, Role.ORGANISER, lab));
        asSystem(() -> granting.grant(ana, Role.ORGANISER, lab));
        asSystem(() -> granting.grant(ana, Role.NETWORK_OFFICE, null));
        asSystem(() -> granting.grant(ana, Role.NETWORK_OFFICE, null));

        assertThat(CurrentActor.asSystem(() -> granting.grantsOf(lab))).hasSize(1);
        assertThat(CurrentActor.asSystem(() -> granting.grantsEverywhere())).hasSize(1);
    }

    @Test
    void an_organiser_makes_facilitators_of_the_own_lab_only() {
        asSystem(() -> granting.grant(ana, Role.ORGANISER, lab));

        as(ana, () -> {
            granting.grant(beto, Role.FACILITATOR, lab);
            return true;
        });
        assertThat(as(beto, () -> actor.mayFacilitate(lab))).isTrue();

        refused(ana, () -> granting.grant(beto, Role.FACILITATOR, otherLab));
        refused(ana, () -> granting.grant(beto, Role.ORGANISER, null));
        refused(ana, () -> granting.grant(ana, Role.ADMIN, null));
        refused(ana, () -> granting.grant(ana, Role.NETWORK_OFFICE, lab));
        refused(beto, () -> granting.grant(beto, Role.ORGANISER, lab));
        refused(beto, () -> granting.revoke(ana, Role.ORGANISER, lab));
        refused(beto, () -> granting.grantsOf(lab));
        refused(ana, () -> granting.grantsEverywhere());
    }

    @Test
    void the_last_administrator_stays() {
        asSystem(() -> granting.grant(ana, Role.ADMIN, null));
        asSystem(() -> granting.grant(beto, Role.ADMIN, null));

        asSystem(() -> granting.revoke(ana, Role.ADMIN, null));

        assertThatThrownBy(() -> asSystem(() -> granting.revoke(beto, Role.ADMIN, null)))
                .isInstanceOf(Refused.class);
        assertThat(as(beto, () -> actor.isAdmin())).isTrue();
    }

    @Test
    void the_configured_address_becomes_administrator_when_there_is_none() {
        firstAdministrator.run(new DefaultApplicationArguments());
        firstAdministrator.run(new DefaultApplicationArguments());

        var address = new EmailAddress(installation.firstAdministrator());
        var person = directory.personAt(address).orElseThrow();
        assertThat(as(person.id(), () -> actor.isAdmin())).isTrue();
        assertThat(CurrentActor.asSystem(() -> granting.grantsEverywhere())).hasSize(1);
    }

    @Test
    void where_there_is_an_administrator_nobody_is_added() {
        asSystem(() -> granting.grant(ana, Role.ADMIN, null));

        firstAdministrator.run(new DefaultApplicationArguments());

        assertThat(CurrentActor.asSystem(() -> granting.grantsEverywhere()))
                .extracting(GrantRow::person)
                .containsExactly(ana);
    }

    private void refused(PersonId who, Runnable work) {
        assertThatThrownBy(() -> as(who, () -> {
                    work.run();
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    private PersonId person(String key) {
        var address = new EmailAddress(key + "@example.org");
        return CurrentActor.asSystem(() -> directory.write(key, key, List.of(Language.ES), address))
                .id();
    }

    private static void asSystem(Runnable work) {
        CurrentActor.asSystem(work);
    }

    private static <T> T as(PersonId person, java.util.function.Supplier<T> work) {
        return CurrentActor.as(new SignedIn(person, "x", Language.ES), work);
    }
}
