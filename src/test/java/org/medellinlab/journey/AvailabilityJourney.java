package org.medellinlab.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.medellinlab.journey.Steps.button;
import static org.medellinlab.journey.Steps.enter;
import static org.medellinlab.journey.Steps.named;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;
import org.medellinlab.agenda.AvailabilityKeeping;
import org.medellinlab.agenda.ItemPerson;
import org.medellinlab.agenda.ItemRole;
import org.medellinlab.directory.Directory;
import org.springframework.beans.factory.annotation.Autowired;

/// When a person and a place cannot be had, as an organiser notes it down and as whoever was asked by mail says it.
class AvailabilityJourney extends OnTheDraft {

    private static final String CONTACT = "rosa@lugar.example";

    @Autowired
    AvailabilityKeeping keeping;

    @Autowired
    Directory directory;

    /// Somebody is needed, at an item, and asked.
    @BeforeEach
    void askAPerson() {
        var host = directory.personNamed("demo-host").orElseThrow().id().value();
        arrange(
                "pausa-1",
                form -> form.with(
                        form.details().withPeople(ItemRole.HOST, List.of(ItemPerson.person(ItemRole.HOST, host)))));
        demo.as("demo-organiser", () -> keeping.ask(lab, host));
    }

    @Test
    void an_organiser_notes_it_down_on_a_phone_in_portuguese_and_whoever_is_asked_answers_there() {
        var page = phone();
        enter("demo-organiser", page).navigate(LAB + "/availability");
        see(page, "241-availability-pt-phone");

        first(page, "^Anotar quando (?!.*usado)").click();
        see(page, "242-availability-of-a-person-pt-phone");
        button(page, "Cancelar").click();

        first(page, "^Anotar quando .* não pode ser usado").click();
        first(page, "^Só de manhã, ").click();
        first(page, "^Outro intervalo ").click();
        page.getByLabel(Pattern.compile("^Não a partir de, ")).nth(1).fill("9:00");
        page.keyboard().press("Tab");
        button(page, "Salvar").click();
        assertThat(page.locator("vaadin-time-picker[invalid]")).containsText("Escreva as duas horas.");
        see(page, "243-availability-of-a-place-pt-phone");
        button(page, "Cancelar").click();

        first(page, "^Contato de ").click();
        field(page, "Nome").fill("Rosa Portera");
        field(page, "E-mail").fill(CONTACT);
        see(page, "244-contact-of-a-place-pt-phone");
        button(page, "Salvar").click();
        first(page, "^Perguntar por e-mail a Rosa Portera ").click();
        assertThat(page.getByText("Perguntamos a Rosa Portera por e-mail").first())
                .isVisible();

        var place = phone();
        place.navigate(Mailbox.of(CONTACT).await().link("/act/"));
        Steps.read(place, "pt");
        see(place, "245-place-by-link-pt-phone");
        answer(place, "246-place-by-link");
        var person = phone();
        var address = directory.personNamed("demo-host").orElseThrow().address();
        person.navigate(Mailbox.of(Objects.requireNonNull(address)).await().link("/act/"));
        Steps.read(person, "pt");
        see(person, "248-person-by-link-pt-phone");
        answer(person, "249-person-by-link");

        page.reload();
        see(page, "251-availability-said-pt-phone");
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    @Test
    void it_fits_a_desk_in_english() {
        var page = enter("demo-organiser", browser.page(1280, 860, "en-GB", ColorScheme.LIGHT));
        page.navigate(LAB + "/availability");
        see(page, "252-availability-en-desk");
        first(page, "^Note down when .* cannot be used").click();
        first(page, "^Only in the morning, ").click();
        first(page, "^Another gap, ").click();
        see(page, "253-availability-of-a-place-en-desk");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        see(page, "254-availability-of-a-place-en-desk-dark");
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    /// First what cannot be read, then hours that can.
    private void answer(Page page, String name) {
        var hours = page.locator("input[name^=hours-]").first();
        hours.fill("quando der");
        page.locator("button[type=submit]").click();
        assertThat(page.locator(".problem")).isVisible();
        see(page, name + "-refused-pt-phone");
        hours.fill("9:00-11:30, 22:00-2:00");
        page.locator("button[type=submit]").click();
        assertThat(page.getByText("Obrigado: vamos levar em conta.").first()).isVisible();
        see(page, name + "-said-pt-phone");
        page.context().close();
    }

    private Page phone() {
        return browser.page(390, 844, "pt-BR", ColorScheme.LIGHT);
    }

    private void see(Page page, String name) {
        browser.look(page, name);
        assertThat(Steps.beyond(page)).as(name).isLessThanOrEqualTo(0);
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator first(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, named(Pattern.compile(words))).first();
    }
}
