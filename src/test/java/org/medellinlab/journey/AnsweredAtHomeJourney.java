package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.commitment.Horizon;
import org.medellinlab.commitment.NamingRatifiers;
import org.medellinlab.commitment.Promise;
import org.medellinlab.commitment.PromiseExtras;
import org.medellinlab.commitment.PromiseMails;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.beans.factory.annotation.Autowired;

/// A promise is not confirmed at home as it stands: behind the link of the mail it is changed or declined, which needs
/// a reason.
class AnsweredAtHomeJourney extends Journey {

    private static final String OWNER = "montevideo-espacios-publicos";
    private static final String CONFIRMS = "montevideo-participacion";
    private static final String HOLDER = "federico-olivera";

    @Autowired
    DemoPromises demo;

    @Autowired
    NamingRatifiers naming;

    @Autowired
    CommitmentTracking tracking;

    @Autowired
    WorkingGroups groups;

    @Autowired
    Directory directory;

    @Autowired
    PromiseMails mails;

    @Test
    void changed_and_declined_need_a_reason_and_say_what_follows() {
        demo.as("demo-delegate", () -> naming.name(demo.lab(), mails.seat(OWNER), mails.seat(CONFIRMS)));
        var changed = asked("Abrir dos plazas de noche", "pt-BR", 390, ColorScheme.LIGHT);
        see(changed, "221-to-be-confirmed-pt-phone");
        changed.getByLabel("O que se promete").fill("Abrir uma praça à noite");
        refuse(changed, "Sua resposta", "Sim, mas com mudanças", "Escreva o motivo");
        assertThat(changed.getByLabel("Por que muda ou não se confirma")).hasAttribute("aria-invalid", "true");
        see(changed, "222-changed-without-reason-pt-phone");
        changed.getByLabel("Por que muda ou não se confirma").fill("O orçamento dá para uma");
        send(changed);
        assertThat(changed.getByText("Mudado. É provisório de novo").first()).isVisible();
        see(changed, "223-changed-pt-phone");
        pages.refreshNow();
        changed.getByRole(AriaRole.MAIN).locator("a.button").first().click();
        assertThat(changed.getByText("O orçamento dá para uma").first()).isVisible();
        assertThat(changed.locator("del").first()).containsText("Abrir dos plazas de noche");
        assertThat(changed.locator("ins").first()).containsText("Abrir uma praça à noite");
        see(changed, "224-changed-in-public-pt-phone");

        var declined = asked("Prestar el vivero", "en-GB", 1280, ColorScheme.DARK);
        see(declined, "225-to-be-confirmed-en-desk-dark");
        refuse(declined, "Your answer", "We do not confirm it", "Write the reason");
        see(declined, "226-declined-without-reason-en-desk-dark");
        declined.getByLabel("Why it is changed or not confirmed").fill("The nursery moved to another ministry");
        send(declined);
        assertThat(declined.getByText("Noted: it is not confirmed.").first()).isVisible();
        see(declined, "227-declined-en-desk-dark");
        pages.refreshNow();
        declined.getByRole(AriaRole.MAIN).locator("a.button").first().click();
        assertThat(declined.getByText("The nursery moved to another ministry").first())
                .isVisible();
        assertThat(declined.getByText("It stays here as part of the history.").first())
                .isVisible();
        see(declined, "228-after-declined-en-desk-dark");
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private void refuse(Page page, String label, String answer, String words) {
        page.getByLabel(label).selectOption(answer);
        send(page);
        assertThat(page.locator(".problem")).containsText(words);
        assertThat(page.getByLabel(label).locator("option:checked")).hasText(answer);
    }

    private static void send(Page page) {
        page.locator("button[type=submit]").click();
    }

    private void see(Page page, String name) {
        browser.look(page, name);
        assertThat(Steps.beyond(page)).as(name).isLessThanOrEqualTo(0);
    }

    /// Promised in the room, and the page behind the link of the mail home.
    private Page asked(String words, String locale, int width, ColorScheme scheme) {
        var lab = demo.lab();
        demo.as(
                "demo-delegate",
                () -> tracking.promise(
                        lab,
                        new Promise(
                                Ids.next(),
                                groups.group(lab, "plazas-entre-vecinos")
                                        .orElseThrow()
                                        .id(),
                                mails.seat(OWNER),
                                LocalizedText.of(Language.ES, words),
                                Horizon.SHORT,
                                null,
                                List.of(),
                                LocalizedText.EMPTY,
                                PromiseExtras.NOTHING,
                                List.of())));
        var address = Objects.requireNonNull(
                directory.personNamed(HOLDER).orElseThrow().address());
        var page = browser.page(width, 860, locale, scheme);
        page.navigate(Awaitility.await("mail about " + words)
                .until(
                        () -> Mailbox.of(address).all().stream()
                                .filter(mail -> mail.text().contains(words))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .link("/act/"));
        Steps.read(page, locale.substring(0, 2));
        return page;
    }
}
