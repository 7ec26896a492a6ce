package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.journey.Steps.enter;
import static org.medellinlab.journey.Steps.heading;
import static org.medellinlab.journey.Steps.named;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The other ways in, in a real browser with an authenticator of its own: a passkey, a code at the desk, and a new
/// address.
class DoorJourney extends Journey {

    private static final Pattern INSIDE = Pattern.compile(".*/app/(\\?.*)?$");

    @Autowired
    JdbcClient jdbc;

    @Test
    void in_by_passkey_by_the_desk_and_with_a_new_address() {
        aPasskeyOfMyOwn();
        aCodeAtTheDesk();
        anotherAddress();

        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private void aPasskeyOfMyOwn() {
        var page = enter("demo-delegate", browser.phone());
        authenticator(page);
        page.navigate("/app/devices");
        page.getByLabel("Nombre de la llave nueva").fill("Mi teléfono");
        browser.look(page, "90-devices-phone");
        page.getByRole(AriaRole.BUTTON, named("Agregar llave de acceso")).click();
        assertThat(page.getByText("Mi teléfono").first()).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Quitar la llave «Mi teléfono»")))
                .isVisible();
        browser.look(page, "91-passkey-added-phone");

        page.context().clearCookies();
        page.navigate("/app/sign-in?next=/app/devices");
        browser.look(page, "92-sign-in-with-passkey-phone");
        page.getByRole(AriaRole.BUTTON, named("Entrar con llave de acceso")).click();
        page.waitForURL("**/app/devices");
        assertThat(heading(page)).containsText("Mis dispositivos");
        assertThat(page.context().cookies().stream().map(cookie -> cookie.name)).contains("lab");

        page.getByRole(AriaRole.BUTTON, named("Quitar la llave «Mi teléfono»")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Quitar la llave «Mi teléfono»")))
                .hasCount(0);
        page.context().clearCookies();
        page.navigate("/app/sign-in");
        page.getByRole(AriaRole.BUTTON, named(Pattern.compile("passkey|llave de acceso")))
                .click();
        page.waitForURL("**problem=passkey**");
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.context().cookies().stream().map(cookie -> cookie.name)).doesNotContain("lab");
        page.context().close();
    }

    private void aCodeAtTheDesk() {
        var desk = enter("demo-organiser", browser.desk());
        desk.navigate("/app/labs/barrios-vivos/check-in");
        var name = jdbc.sql("select name from person where person_key = 'demo-delegate'")
                .query(String.class)
                .single();
        var way = desk.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName("Dejar entrar a " + name + " sin correo"));
        browser.look(desk, "93-check-in-desk");
        way.click();
        assertThat(heading(desk)).containsText(name);
        browser.look(desk, "94-let-in-desk");
        assertThat(jdbc.sql("select count(*) from desk_entry")
                        .query(Integer.class)
                        .single())
                .isZero();
        desk.getByRole(AriaRole.BUTTON, named("Mostrar el código")).click();
        var address = desk.locator(".desk-address").textContent();
        assertThat(desk.locator(".desk-qr svg").boundingBox().width).isGreaterThan(300);
        browser.look(desk, "95-let-in-code-desk");

        var phone = browser.phone();
        phone.navigate(address);
        browser.look(phone, "96-let-in-phone");
        phone.locator("form button").click();
        phone.waitForURL(INSIDE);
        assertThat(heading(phone).first()).isVisible();
        assertThat(desk.getByText(name + " ya está adentro").first()).isVisible();
        phone.context().close();
        desk.context().close();
    }

    private void anotherAddress() {
        var page = enter("demo-delegate", browser.page(1280, 860, "es-CO", ColorScheme.DARK));
        page.navigate("/app/devices");
        page.getByLabel("Correo nuevo").fill("demo-delegate@example.org");
        page.getByRole(AriaRole.BUTTON, named("Cambiar mi correo")).click();
        assertThat(page.getByText("Ese ya es su correo.").first()).isVisible();
        page.getByLabel("Correo nuevo").fill("nueva@example.org");
        page.getByRole(AriaRole.BUTTON, named("Cambiar mi correo")).click();
        assertThat(page.getByText("Si nueva@example.org se puede usar")).isVisible();
        browser.look(page, "97-address-awaited-desk-dark");
        var code = Pattern.compile("(?m)^\\d{6}$")
                .matcher(Mailbox.of("nueva@example.org").await().text());
        assertThat(code.find()).isTrue();
        page.getByLabel("Código de seis cifras").fill(code.group());
        page.getByRole(AriaRole.BUTTON, named("Confirmar")).click();
        assertThat(page.getByText("Entra y recibe mensajes con nueva@example.org."))
                .isVisible();
        browser.look(page, "98-address-changed-desk-dark");
        page.context().close();
    }

    private static void authenticator(Page page) {
        var session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var asked = new JsonObject();
        asked.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", asked);
    }
}
