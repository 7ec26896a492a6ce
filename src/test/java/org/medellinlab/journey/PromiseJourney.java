package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From a topic to the public: a topic of the open space becomes a group, and the group's promise, made on a phone, is
/// confirmed at home from a mail, told to be kept, denied by who should have received it, looked at by a monitor,
/// answered, and read by everybody.
class PromiseJourney extends Journey {

    private static final String CHOSEN =
            "many => document.querySelector('vaadin-multi-select-combo-box').selectedItems.length === many";

    private static final String WORDS = "Entregar a Cali los planos de tres plazas de noche";

    @Autowired
    JdbcClient jdbc;

    @Override
    void lay() {
        super.lay();
        jdbc.sql("update reporting_period set from_on = '2026-01-01' where period_key = 'periodo-1'")
                .update();
    }

    @Test
    void a_promise_goes_from_a_topic_on_the_wall_to_the_public() {
        promise(formGroup());
        sayWhoConfirms();
        confirm();
        tell();
        deny();
        assess();
        answer();
        readInPublic();
        lookAround();
        bringAPlan();

        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private Page formGroup() {
        var page = Steps.enter("demo-delegate", browser.phone());
        page.navigate(LAB + "/open-space");
        page.getByRole(AriaRole.BUTTON, Steps.named("Proponer un tema")).first().click();
        page.getByLabel("¿De qué quiere conversar?").fill("Planos que viajan");
        page.getByLabel("¿Por qué importa?").fill("Nadie debería dibujar dos veces la misma plaza.");
        page.getByRole(AriaRole.BUTTON, Steps.named("Proponer un tema")).last().click();
        assertThat(page.getByText("4. Planos que viajan").first()).isVisible();
        page.navigate(LAB + "/open-space/4");
        page.getByRole(AriaRole.BUTTON, Steps.named("Formar un grupo de trabajo"))
                .first()
                .click();
        page.getByLabel("Objetivo").fill("Que los planos de una ciudad sirvan a otra.");
        page.getByRole(AriaRole.BUTTON, Steps.named("Formar un grupo de trabajo"))
                .last()
                .click();
        page.waitForURL(Pattern.compile(".*/groups/planos-que-viajan.*"));
        return page;
    }

    private void promise(Page page) {
        page.getByRole(AriaRole.LINK, Steps.exactly("Nuevo compromiso")).first().click();
        page.waitForURL(Pattern.compile(".*/commitments/new.*"));
        assertThat(page.locator("vaadin-select-value-button")
                        .filter(Steps.text("Planos que viajan"))
                        .first())
                .isVisible();
        page.getByLabel("¿Qué promete?").fill(WORDS);
        var to = page.getByLabel("¿A quién? (si es a alguien)");
        to.fill("Cali");
        page.getByRole(AriaRole.OPTION, Steps.named("Cali")).first().click();
        to.press("Escape");
        page.getByText("Plazo sin definir").click();
        choose(page, 0, "Un semestre");
        choose(page, 1, "semestre de");
        browser.look(page, "100-promise-phone");
        page.getByRole(AriaRole.BUTTON, Steps.exactly("Prometer")).click();
        assertThat(page.getByText("Lo que dicen en casa").first()).isVisible();
        assertThat(page.getByText("por ratificar").first()).isVisible();
        assertThat(page.getByText("Planos que viajan").first()).isVisible();
        browser.look(page, "101-promised-phone");
        page.context().close();
    }

    /// In the fields of the day until when.
    private static void choose(Page page, int which, String words) {
        page.locator(".due-field vaadin-select").nth(which).click();
        page.getByRole(AriaRole.OPTION, Steps.named(words)).first().click();
    }

    private void sayWhoConfirms() {
        var mail = Mailbox.of("demo-delegate@example.org").awaitAbout("¿quién confirma sus compromisos?");
        var page = Steps.act(browser, mail.links());
        page.getByLabel("Qué cargo confirma").selectOption("Coordinación de participación");
        var seat = page.getByLabel("Qué cargo confirma").inputValue();
        browser.look(page, "102-who-confirms-phone");
        Steps.read(page, "pt");
        browser.look(page, "102-who-confirms-pt-phone");
        page.setViewportSize(1280, 860);
        Steps.read(page, "en");
        page.getByLabel("Which seat confirms").selectOption(seat);
        page.locator("button[type=submit]").click();
        assertThat(page.getByText("Saved.").first()).isVisible();
        browser.look(page, "102-who-confirms-said-en-desk");
        page.context().close();
    }

    private void confirm() {
        var mail = Mailbox.of(address("federico-olivera")).awaitAbout("¿Lo confirman en casa?");
        assertThat(mail.text()).contains(WORDS);
        var page = Steps.act(browser, mail.links());
        page.getByLabel("Su respuesta").selectOption("Sí, lo confirmamos como está");
        browser.look(page, "103-confirm-phone");
        page.setViewportSize(1280, 860);
        Steps.read(page, "en");
        browser.look(page, "103-confirm-en-desk");
        page.setViewportSize(390, 844);
        Steps.read(page, "pt");
        page.getByLabel("Sua resposta").selectOption("Não confirmamos");
        page.locator("button[type=submit]").click();
        assertThat(page.locator(".problem")).isVisible();
        browser.look(page, "103-confirm-refused-pt-phone");
        page.getByLabel("Sua resposta").selectOption("Sim, confirmamos como está");
        page.locator("button[type=submit]").click();
        assertThat(page.getByText("Ratificado. Obrigado").first()).isVisible();
        browser.look(page, "103-confirmed-pt-phone");
        page.context().close();
    }

    private void tell() {
        var page = Steps.enter("demo-delegate", browser.phone());
        page.navigate(address());
        page.getByLabel("Cuéntelo con sus palabras").fill("Los planos salieron por correo el lunes.");
        assertThat(page.getByText("Borrador guardado").first()).isVisible();
        page.reload();
        assertThat(page.getByText("Aquí dejó algo a medio escribir").first()).isVisible();
        browser.look(page, "104-half-written-phone");
        page.getByRole(AriaRole.BUTTON, Steps.exactly("Retomarlo")).click();
        assertThat(page.getByLabel("Cuéntelo con sus palabras")).hasValue("Los planos salieron por correo el lunes.");
        page.getByText("Está cumplido").click();
        page.getByText("Mostrar pruebas, contar qué lo frenó, elegir el periodo")
                .click();
        page.getByRole(AriaRole.BUTTON, Steps.named("Agregar un enlace")).click();
        page.getByLabel("Qué es").fill("La guía de envío");
        page.getByLabel("Dirección web").fill("https://example.org/envio");
        page.getByRole(AriaRole.BUTTON, Steps.named("Agregar un archivo")).click();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(
                        "planos-de-tres-plazas-de-noche-version-final.txt",
                        "text/plain",
                        "Plano 1".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator(".one-file-shown vaadin-button").first()).isVisible();
        browser.look(page, "104-tell-phone");
        page.getByRole(AriaRole.BUTTON, Steps.exactly("Guardar el avance")).click();
        assertThat(page.locator("article.update")
                        .getByText("Los planos salieron por correo el lunes.")
                        .first())
                .isVisible();
        browser.look(page, "105-told-phone");
        page.context().close();
    }

    private void deny() {
        var mail = Mailbox.of(address("yurany-mosquera")).awaitAbout("¿Llegó lo que les prometieron?");
        var page = Steps.act(browser, mail.links());
        page.getByLabel("¿Llegó?").selectOption("no ha llegado");
        page.getByLabel("Con sus palabras").fill("Revisamos la correspondencia: no hay nada.");
        browser.look(page, "106-deny-phone");
        page.setViewportSize(1280, 860);
        Steps.read(page, "pt");
        browser.look(page, "106-receipt-pt-desk");
        page.setViewportSize(390, 844);
        Steps.read(page, "en");
        browser.look(page, "106-receipt-en-phone");
        Steps.read(page, "es");
        page.getByLabel("¿Llegó?").selectOption("no ha llegado");
        page.getByLabel("Con sus palabras").fill("Revisamos la correspondencia: no hay nada.");
        page.locator("button[type=submit]").click();
        assertThat(page.getByText("Gracias.").first()).isVisible();
        Steps.read(page, "en");
        browser.look(page, "106-receipt-used-en-phone");
        page.context().close();
    }

    private void assess() {
        var page = Steps.enter("demo-monitor", browser.desk());
        page.navigate(LAB + "/commitments/assess");
        var card =
                page.locator("article").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(WORDS));
        card.locator("vaadin-details-summary").first().click();
        card.getByText("Avanzó un poco").click();
        card.getByLabel("Cómo lo miró").fill("Llamadas a las dos ciudades");
        card.getByLabel("En qué se basa").fill("Hay envío, no hay recibo");
        browser.look(page, "107-assess-desk");
        card.getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Guardar la evaluación"))
                .click();
        assertThat(page.getByText("Guardada. Quien responde la lee primero.").first())
                .isVisible();
        page.context().close();
    }

    private void answer() {
        var mail = Mailbox.of("demo-delegate@example.org").awaitAbout("Evaluaron su compromiso");
        var page = Steps.act(browser, mail.links());
        page.getByLabel("Su respuesta").fill("Los enviamos otra vez, con acuse de recibo.");
        browser.look(page, "108-answer-phone");
        page.locator("button[type=submit]").click();
        assertThat(page.getByText("Gracias.").first()).isVisible();
        page.context().close();
    }

    private void readInPublic() {
        pages.refreshNow();
        var page = browser.phone();
        page.navigate("/labs/barrios-vivos/commitments/" + id());
        assertThat(page.getByText("acuse de recibo").first()).isVisible();
        for (var words : List.of(
                "ratificado",
                "La guía de envío",
                "quien recibe no está de acuerdo",
                "no hay nada",
                "Hay envío, no hay recibo")) {
            assertThat(page.getByText(words).first()).isVisible();
        }
        browser.look(page, "109-public-phone");
        page.navigate("/labs/barrios-vivos/commitments");
        browser.look(page, "110-public-all-phone");
        page.context().close();
    }

    private void lookAround() {
        var page = Steps.enter("demo-lead", browser.page(1280, 860, "es-CO", ColorScheme.DARK));
        page.navigate(address());
        assertThat(page.getByText("no está de acuerdo con lo que se cuenta").first())
                .isVisible();
        browser.look(page, "111-commitment-desk-dark");
        applyAtHome(page);
        page.navigate(LAB + "/commitments");
        browser.look(page, "112-board-desk-dark");
        page.setViewportSize(390, 844);
        browser.look(page, "112b-board-phone-dark");
        page.setViewportSize(1280, 860);
        page.navigate(LAB + "/commitments/mine");
        browser.look(page, "113-mine-desk-dark");
        page.navigate(LAB + "/commitments/network");
        browser.look(page, "116-network-desk-dark");
        page.navigate(LAB + "/commitments/mine");
        page.setViewportSize(390, 844);
        browser.look(page, "114-mine-phone-dark");
        page.navigate(LAB + "/commitments/quick");
        var line = page.getByLabel("¿Qué promete?");
        line.fill("Pintar tres bancas");
        line.press("Enter");
        assertThat(page.getByText("1 guardado")).isVisible();
        assertThat(line).hasValue("");
        page.keyboard().type("Sembrar diez guayacanes");
        page.keyboard().press("Enter");
        assertThat(page.getByText("2 guardados")).isVisible();
        line.fill("Prestar el vivero");
        chooseToWhom(page);
        line.press("Enter");
        assertThat(page.getByText("3 guardados")).isVisible();
        page.waitForFunction(CHOSEN, 0);
        browser.look(page, "115-quick-phone-dark");
        page.setViewportSize(1280, 860);
        browser.look(page, "117-quick-desk-dark");
        printCards(page);
        page.context().close();
    }

    /// What those to whom it was promised did with it is the last link of its chain.
    private void applyAtHome(Page page) {
        page.getByText("Contar qué hicieron con ello en casa").first().click();
        page.getByLabel("Qué hicieron").fill("Con la guía de envío abrimos la primera plaza de noche.");
        page.getByLabel("Dónde se puede ver")
                .fill("https://example.org/2026/noviembre/plazas-de-noche/la-primera-de-muchas.html");
        page.locator("vaadin-details[opened]")
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Guardar"))
                .first()
                .click();
        assertThat(page.locator(".commitment-chain")).containsText("Aplicado en casa");
        browser.look(page, "111-applied-desk-dark");
        page.setViewportSize(390, 844);
        browser.look(page, "111-applied-phone-dark");
        assertThat(Steps.beyond(page)).isLessThanOrEqualTo(0);
        assertThat(page.locator(".receipt-card").boundingBox().width).isLessThanOrEqualTo(374);
        page.setViewportSize(1280, 860);
    }

    /// For a pen: two cards to a sheet, a sheet for each language, nothing of the screen and nothing dark.
    private static void printCards(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".promise-paper")).hasCount(6);
        assertThat(page.getByText("¿Cómo sabremos que se cumplió?", exactText()).first())
                .isVisible();
        assertThat(page.getByText("How would we know it was kept?").first()).isVisible();
        assertThat(page.getByLabel("¿Qué promete?").first()).isHidden();
        page.pdf(new Page.PdfOptions()
                .setPath(Path.of("target", "screens", "117b-cards-paper.pdf"))
                .setFormat("A4"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(page.locator(".promise-paper").first()).isHidden();
    }

    private static Page.GetByTextOptions exactText() {
        return new Page.GetByTextOptions().setExact(true);
    }

    /// Enter there chooses: it does not promise yet.
    private static void chooseToWhom(Page page) {
        var to = page.locator("vaadin-multi-select-combo-box input");
        to.fill("Intendencia de Montevideo");
        page.locator("vaadin-multi-select-combo-box-item").first().waitFor();
        to.press("ArrowDown");
        to.press("Enter");
        page.waitForFunction(CHOSEN, 1);
        to.press("Escape");
        assertThat(page.getByText("2 guardados")).isVisible();
    }

    private void bringAPlan() {
        var page = Steps.enter("demo-organiser", browser.desk());
        page.navigate(LAB + "/commitments/plans");
        var table = "Compromiso;Entidad;Periodo;Estado;Avance\nPlantar mil árboles;Intendencia de Montevideo;;;\n"
                + WORDS
                + ";Intendencia de Montevideo;2026-01;Sustancial;Van dos planos\n";
        page.locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload("plan.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("Cargo que responde").first()).isVisible();
        assertThat(page.getByText("ya está en el laboratorio: 1 avance nuevo").first())
                .isVisible();
        browser.look(page, "118-plan-desk");
        page.setViewportSize(390, 844);
        browser.look(page, "119-plan-phone");
        page.context().close();
    }

    private String address() {
        return LAB + "/commitments/" + id();
    }

    private String id() {
        return jdbc.sql("select commitment_key from commitment where statement like ?")
                .param("%" + WORDS + "%")
                .query(String.class)
                .single();
    }

    private String address(String person) {
        return jdbc.sql("select address from person where person_key = ?")
                .param(person)
                .query(String.class)
                .single();
    }
}
