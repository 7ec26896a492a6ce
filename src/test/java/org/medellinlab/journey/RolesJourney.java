package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.journey.Steps.enter;
import static org.medellinlab.journey.Steps.enterToday;
import static org.medellinlab.journey.Steps.exactly;
import static org.medellinlab.journey.Steps.heading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medellinlab.directory.Directory;
import org.medellinlab.identity.Granting;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/// Open pages follow their reader's roles and devices. What is taken away here is taken away as another node does it:
/// by a connection of its own, without a word to this one.
class RolesJourney extends Journey {

    private static final double TWO_SECONDS = 2_000;
    private static final String BUMP = "insert into access_revision (person_id, revision, changed_at)"
            + " values (?, 1, utc_timestamp(6))"
            + " on duplicate key update revision = revision + 1, changed_at = utc_timestamp(6)";

    @Autowired
    Directory directory;

    @Autowired
    Granting granting;

    @Autowired
    Environment environment;

    @Test
    void a_page_is_left_within_two_seconds_when_its_role_is_taken_away_on_another_node() {
        var organiser = person("demo-organiser");
        var page = enter("demo-organiser", browser.desk());
        page.navigate(LAB + "/people");
        assertThat(heading(page).first()).isVisible();
        ready(page);

        elsewhere("delete from role_grant where person_id = ?", organiser);

        soon(page.getByText("ya no está abierta para usted").first());
        page.waitForURL(address -> address.matches(".*/app/.*(today)?$") && !address.contains("/people"));
        assertThat(page.getByRole(AriaRole.LINK, exactly("Papeles"))).hasCount(0);
        browser.look(page, "80-role-gone-desk");
        page.context().close();
    }

    @Test
    void a_page_that_stays_open_keeps_what_is_typed_and_says_what_changed() {
        var organiser = person("demo-organiser");
        var page = enter("demo-organiser", browser.desk());
        page.navigate("/app/directory");
        page.getByLabel("Buscar").first().fill("Moravia");
        ready(page);

        elsewhere("update role_grant set role = 'FACILITATOR' where person_id = ?", organiser);

        soon(page.getByText("Ya no tiene uno de sus papeles").first());
        assertThat(page.getByLabel("Buscar").first()).hasValue("Moravia");
        page.context().close();
    }

    @Test
    void a_page_goes_to_sign_in_within_two_seconds_when_its_device_is_ended_on_another_node() {
        var delegate = person("demo-delegate");
        var page = enterToday("demo-delegate", browser.phone());
        ready(page);

        elsewhere("update device set revoked_at = utc_timestamp(6) where person_id = ?", delegate);

        soon(page.getByLabel("Su correo"));
        page.context().close();
    }

    @Test
    void a_role_given_shows_in_the_menu_of_an_open_page() {
        var organiser = enter("demo-organiser", browser.desk());
        var delegate = enterToday("demo-delegate", browser.desk());
        ready(delegate);
        assertThat(delegate.getByRole(AriaRole.LINK, exactly("Ejercicios"))).hasCount(0);
        organiser.navigate(LAB + "/roles");
        browser.look(organiser, "81-lab-roles-desk");
        var name = directory.person(person("demo-delegate")).orElseThrow().name();
        organiser.getByRole(AriaRole.COMBOBOX, exactly("Persona")).fill(name);
        organiser.locator("vaadin-combo-box-item").first().click();
        organiser.locator("vaadin-select").click();
        organiser
                .locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText("Facilitación"))
                .first()
                .click();
        organiser.getByRole(AriaRole.BUTTON, exactly("Dar el papel")).click();

        soon(delegate.getByText("Tiene un papel nuevo").first());
        assertThat(delegate.getByRole(AriaRole.LINK, exactly("Ejercicios"))).isVisible();
        browser.look(delegate, "82-role-come-desk");

        organiser.getByRole(AriaRole.BUTTON, exactly("Deshacer")).click();
        soon(delegate.getByText("Ya no tiene uno de sus papeles").first());
        assertThat(delegate.getByRole(AriaRole.LINK, exactly("Ejercicios"))).hasCount(0);
        organiser.context().close();
        delegate.context().close();
    }

    @Test
    void the_screens_of_roles_are_readable_for_everybody() {
        CurrentActor.asSystem(() -> granting.grant(person("demo-facilitator"), Role.ADMIN, null));
        var admin = enter("demo-facilitator", browser.desk());
        admin.navigate("/app/roles");
        browser.look(admin, "83-roles-desk");
        var phone = enter("demo-organiser", browser.phone());
        phone.navigate(LAB + "/roles");
        phone.locator("vaadin-details-summary").first().click();
        assertThat(phone.getByText(Pattern.compile("Coordina el grupo .*")).first())
                .isVisible();
        browser.look(phone, "84-lab-roles-phone");
        var lead = enter("demo-lead", browser.phone());
        lead.navigate("/app/my-roles");
        assertThat(lead.getByText(Pattern.compile("Coordina el grupo .*")).first())
                .isVisible();
        browser.look(lead, "85-my-roles-phone");
        List.of(admin, phone, lead).forEach(page -> page.context().close());

        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    @Test
    void settings_are_kept_and_who_saves_second_chooses_between_both_versions() {
        CurrentActor.asSystem(() -> granting.grant(person("demo-facilitator"), Role.ADMIN, null));
        var first = enter("demo-facilitator", browser.desk());
        first.navigate("/app/settings");
        browser.look(first, "86-settings-desk");
        var second = enter("demo-facilitator", browser.phone());
        second.navigate("/app/settings");
        browser.look(second, "87-settings-phone");

        first.getByLabel("Nombre de la instalación").fill("Red de barrios");
        first.getByLabel("A quién se escribe").fill("nadie");
        first.getByRole(AriaRole.BUTTON, exactly("Guardar")).click();
        assertThat(first.getByText("Esa dirección de correo no está completa.").first())
                .isVisible();
        browser.look(first, "88-settings-mistake-desk");
        first.getByLabel("A quién se escribe").fill("datos@example.org");
        first.getByRole(AriaRole.BUTTON, exactly("Guardar")).click();
        assertThat(first.getByText(Pattern.compile("Guardado, .*"))).isVisible();

        second.getByLabel("Nombre de la instalación").fill("Red de ciudades");
        second.getByRole(AriaRole.BUTTON, exactly("Guardar")).click();
        assertThat(second.getByText("Otra persona guardó antes")).isVisible();
        browser.look(second, "89-settings-versions-phone");
        second.getByRole(AriaRole.BUTTON, exactly("Guardar lo elegido")).click();
        assertThat(second.getByText(Pattern.compile("Guardado, .*"))).isVisible();
        assertThat(second.getByRole(AriaRole.TEXTBOX, exactly("A quién se escribe")))
                .hasValue("datos@example.org");

        first.navigate(LAB + "/settings");
        browser.look(first, "90-lab-settings-desk");
        second.navigate(LAB + "/settings");
        browser.look(second, "91-lab-settings-phone");
        first.navigate("/privacy?lang=es");
        assertThat(first.getByText("Red de ciudades")).isVisible();
        browser.look(first, "92-privacy-desk");
        second.navigate("/app/sign-in");
        first.context().close();
        second.context().close();

        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private void elsewhere(String change, PersonId person) {
        try (var other = DriverManager.getConnection(
                        environment.getRequiredProperty("medellinlab.database.url"),
                        environment.getRequiredProperty("medellinlab.database.app.user"),
                        environment.getRequiredProperty("medellinlab.database.app.password"));
                var changing = other.prepareStatement(change);
                var telling = other.prepareStatement(BUMP)) {
            other.setAutoCommit(false);
            changing.setObject(1, person.value().toString());
            telling.setObject(1, person.value().toString());
            assertThat(changing.executeUpdate()).isPositive();
            telling.executeUpdate();
            other.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void soon(Locator there) {
        there.waitFor(new Locator.WaitForOptions()
                .setState(WaitForSelectorState.VISIBLE)
                .setTimeout(TWO_SECONDS));
    }

    /// The connection by which the server speaks to the page is there.
    private static void ready(Page page) {
        page.waitForFunction("() => Object.values(window.Vaadin.Flow.clients).some(c => c.isActive && !c.isActive())");
    }

    private PersonId person(String key) {
        return directory.personNamed(key).orElseThrow().id();
    }
}
