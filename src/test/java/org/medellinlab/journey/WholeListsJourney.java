package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.commitment.Horizon;
import org.medellinlab.commitment.Measuring;
import org.medellinlab.commitment.NamingRatifiers;
import org.medellinlab.commitment.Promise;
import org.medellinlab.commitment.PromiseMails;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.workinggroup.Polls;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.beans.factory.annotation.Autowired;

/// Very many promises are read page by page without a script; a promise is changed from a mail; two people correct the
/// same milestone; a poll says when it reminds.
@ProductTest
class WholeListsJourney {

    private static final String PUBLIC = "/labs/barrios-vivos";
    private static final String APP = "/app/labs/barrios-vivos";

    @Autowired
    DemoPromises demo;

    @Autowired
    PromiseMails mails;

    @Autowired
    NamingRatifiers naming;

    @Autowired
    CommitmentTracking tracking;

    @Autowired
    Measuring measuring;

    @Autowired
    Polls polls;

    @Autowired
    WorkingGroups groups;

    @Autowired
    Installation installation;

    private Browser browser;

    @BeforeEach
    void open() {
        demo.lay();
        browser = new Browser(installation.address(""));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void lists_are_read_to_their_end_and_words_are_changed_without_losing_any() {
        changeFromTheMail();
        correctAtOnce();
        poll();
        demo.many(2000);
        readPageByPage(browser.desk(), "desk");
        readPageByPage(browser.phone(), "phone");
        groups();

        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private void readPageByPage(Page page, String where) {
        Awaitility.await("the public page").atMost(Duration.ofSeconds(20)).until(() -> {
            page.navigate(PUBLIC + "/commitments");
            return page.locator("[rel=next]").count() == 1
                    && page.locator("select[name=horizon]").count() == 1; // the numbers are those of the new ones, too
        });
        browser.look(page, "130-many-promises-" + where);
        page.locator("select[name=horizon]").selectOption("LONG");
        page.locator("select[name=completion]").selectOption("LIMITED");
        page.locator(".narrow button").click();
        assertThat(page.locator(".narrowed")).containsText("Se muestran 50 de");
        page.locator("[rel=next]").click();
        assertThat(page.locator("[rel=prev]")).isVisible();
        assertThat(page.url()).contains("horizon=LONG").contains("after=");
        browser.look(page, "131-many-promises-further-" + where);
        page.locator(".languages a[lang=pt]").click();
        assertThat(page.locator("[rel=prev]")).containsText("Anteriores");
        assertThat(page.url()).contains("horizon=LONG").contains("after=").contains("lang=pt");
        page.navigate(PUBLIC + "/groups/plazas-entre-vecinos");
        assertThat(page.locator("[rel=next]")).isVisible();
        browser.look(page, "132-group-with-many-" + where);
        page.context().close();
    }

    private void groups() {
        var page = Steps.enter("demo-lead", browser.phone());
        page.navigate(APP + "/groups/plazas-entre-vecinos");
        assertThat(page.getByText("en la lista completa").first()).isVisible();
        browser.look(page, "133-group-of-the-lead-phone");
        page.context().close();
    }

    private void changeFromTheMail() {
        mails.holds("mateo-guaman", "montevideo-participacion");
        var owner = mails.seat("montevideo-espacios-publicos");
        demo.as("demo-delegate", () -> naming.name(demo.lab(), owner, mails.seat("montevideo-participacion")));
        demo.as(
                "demo-delegate",
                () -> tracking.promise(
                        demo.lab(),
                        new Promise(
                                Ids.next(),
                                group(),
                                owner,
                                LocalizedText.of(Language.ES, "Abrir dos plazas"),
                                Horizon.SHORT,
                                null,
                                List.of(),
                                LocalizedText.EMPTY)));
        var page = browser.phone();
        page.navigate("/act/" + PromiseMails.token(mails.text("commitment.ratify")));
        browser.look(page, "134-ratify-phone");
        page.locator(".folded summary").click();
        page.locator("select[name=horizon]").selectOption("LONG");
        page.locator("textarea[name=known-by]").fill("Se cuentan las plazas abiertas");
        page.locator("input[name=to]").first().check();
        page.locator("select[name=answer]").selectOption("CHANGED");
        browser.look(page, "135-ratify-more-phone");
        page.locator("button[type=submit]").click();
        assertThat(page.locator(".problem")).isVisible();
        assertThat(page.locator("input[name=to]").first()).isChecked();
        page.locator("textarea[name=reason]").fill("Con los vecinos");
        page.locator("button[type=submit]").click();
        assertThat(page.getByText("Es provisional otra vez").first()).isVisible();
        page.navigate("/act/" + PromiseMails.token(mails.text("commitment.ratify")));
        assertThat(page.getByText("Ahora dice: «Largo plazo").first()).isVisible();
        browser.look(page, "136-ratify-again-phone");
        Steps.read(page, "pt");
        browser.look(page, "136-ratify-again-pt-phone");
        page.context().close();
    }

    private void correctAtOnce() {
        var promise = demo.commitment("b1-guia-comites").id();
        demo.as(
                "demo-delegate",
                () -> measuring.addMilestone(demo.lab(), promise, LocalizedText.of(Language.ES, "Borador"), null));
        var first = Steps.enter("demo-delegate", browser.phone());
        var second = Steps.enter("demo-lead", browser.desk());
        for (var page : List.of(first, second)) {
            page.navigate(APP + "/commitments/b1-guia-comites");
            page.getByText("Corregir o quitar").first().click();
        }
        correct(second, "Borrador");
        assertThat(second.locator(".milestone").first()).containsText("Borrador");
        correct(first, "Borrador de la guía");
        assertThat(first.getByText("Otra persona guardó antes").first()).isVisible();
        browser.look(first, "137-milestone-versions-phone");
        first.getByRole(AriaRole.BUTTON, Steps.exactly("Guardar lo elegido")).click();
        assertThat(first.locator(".milestone").first()).containsText("Borrador de la guía");
        first.context().close();
        second.context().close();
    }

    private static void correct(Page page, String title) {
        var form = page.locator(".measure-correction").first();
        form.getByLabel("Hito").fill(title);
        form.getByRole(AriaRole.BUTTON, Steps.inside("Guardar la corrección")).click();
    }

    private void poll() {
        var day = LocalDate.now().plusDays(9).atTime(9, 0);
        demo.as("demo-lead", () -> polls.ask(demo.lab(), group(), Ids.next(), List.of(day, day.plusDays(1)), 60, null));
        var page = Steps.enter("demo-lead", browser.phone());
        page.navigate(APP + "/groups/plazas-entre-vecinos");
        assertThat(page.getByText("reciben un recordatorio").first()).isVisible();
        browser.look(page, "138-poll-reminds-phone");
        page.context().close();
    }

    private java.util.UUID group() {
        return groups.group(demo.lab(), "plazas-entre-vecinos").orElseThrow().id();
    }
}
