package org.medellinlab.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.identity.Granting;
import org.medellinlab.identity.RoleReading;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

class RolesViewsTest extends Screens {

    @Autowired
    Granting granting;

    @Autowired
    RoleReading reading;

    @Test
    void an_organiser_takes_a_role_away_and_undoes_it() {
        open("demo-organiser", "labs/barrios-vivos/roles");

        take("Quitar «Facilitación» a Andrés Felipe Giraldo Rúa");

        assertThat(holders(Role.FACILITATOR)).isEmpty();
        button("Deshacer").click();
        assertThat(holders(Role.FACILITATOR)).containsExactly("Andrés Felipe Giraldo Rúa");
        assertThat(lines()).anyMatch(line -> line.contains("Lo dio Natalia Echavarría Mesa"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void an_organiser_gives_a_role_of_the_lab_to_somebody_found_by_name() {
        open("demo-organiser", "labs/barrios-vivos/roles");
        ComboBox<RoleReading.Candidate> person =
                find(ComboBox.class).withCaption("Persona").single();

        button("Dar el papel").click();
        assertThat(person.isInvalid()).isTrue();
        person.setValue(demo.as("demo-organiser", () -> reading.candidates("etche valentina", Language.ES))
                .getFirst());
        button("Dar el papel").click();

        assertThat(holders(Role.ORGANISER)).contains("Valentina Etchegaray Pena");
    }

    @Test
    void the_last_administrator_is_not_taken_away() {
        CurrentActor.asSystem(() -> granting.grant(demo.person("demo-organiser").person(), Role.ADMIN, null));
        CurrentActor.asSystem(
                () -> granting.grant(demo.person("demo-facilitator").person(), Role.ADMIN, null));
        open("demo-organiser", "roles");
        assertThat(find(H1.class).single().getText()).isEqualTo("Papeles en toda la instalación");
        CurrentActor.asSystem(
                () -> granting.revoke(demo.person("demo-organiser").person(), Role.ADMIN, null));
        SecurityContextHolder.clearContext();
        demo.signIn("demo-facilitator");
        UI.getCurrent().navigate("my-roles");
        UI.getCurrent().navigate("roles");

        take("Quitar «Administración» a Andrés Felipe Giraldo Rúa");
        confirm();

        assertThat(notices()).anyMatch(words -> words.contains("Es la última persona que administra"));
    }

    @Test
    void everybody_reads_their_own_roles_and_why() {
        open("demo-lead", "my-roles");

        assertThat(lines())
                .anyMatch(line -> line.contains("Coordina el grupo «Plazas cuidadas entre vecinos» como"))
                .anyMatch(line -> line.contains("Se inscribió como"))
                .noneMatch(line -> line.contains("Administración"));
    }

    private void open(String who, String path) {
        demo.signIn(who);
        UI.getCurrent().navigate(path);
    }

    private void take(String label) {
        find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .click();
    }

    private void confirm() {
        var dialog = find(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class)
                .single();
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                dialog, new com.vaadin.flow.component.confirmdialog.ConfirmDialog.ConfirmEvent(dialog, true));
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private List<String> holders(Role role) {
        return CurrentActor.asSystem(() -> granting.grantsOf(lab)).stream()
                .filter(grant -> grant.role() == role)
                .map(grant -> grant.name())
                .toList();
    }

    private List<String> lines() {
        return find(ListItem.class).all().stream().map(RolesViewsTest::words).toList();
    }

    private List<String> notices() {
        return find(Notification.class).all().stream()
                .map(RolesViewsTest::words)
                .toList();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
