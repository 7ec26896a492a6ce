package org.medellinlab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Promises in the states that come late: without a seat, paused, closed, of a former mandate. On a phone and at a
/// desk, in three languages.
class StandingsJourney extends Journey {

    private static final String GUIDE = "b1-guia-comites";

    @Autowired
    JdbcClient jdbc;

    private final List<String> wide = new ArrayList<>();

    @Override
    void lay() {
        super.lay();
        jdbc.sql("update commitment set owner_seat_id = null where commitment_key = 'b1-fondo-cuidado'")
                .update();
        jdbc.sql("""
                        update commitment set state = 'PAUSED', paused_until = '2099-05-01'
                        where commitment_key = 'b1-pasantia'""").update();
        jdbc.sql("""
                        update commitment set state = 'CLOSED', closing_words = '{"es":"La alcaldía lo hizo por su cuenta."}'
                        where commitment_key = 'b1-acuerdo-piloto'""").update();
        jdbc.sql("update lab set first_day = '2026-01-01', last_day = '2026-01-02' where slug = 'barrios-vivos'")
                .update();
        jdbc.sql("update city set mandate_start = '2026-01-05', mandate_end = null where city_key = 'montevideo'")
                .update();
        jdbc.sql("update reporting_period set from_on = '2026-01-01' where period_key = 'periodo-1'")
                .update();
    }

    @Test
    void what_comes_late_is_whole_on_a_phone_and_at_a_desk() {
        inTheApplication("organiser", browser.page(390, 844, "es-CO", ColorScheme.LIGHT), "phone-es");
        inTheApplication("organiser", browser.page(1280, 860, "pt-BR", ColorScheme.LIGHT), "desk-pt");
        inTheApplication("delegate", browser.page(390, 844, "en-GB", ColorScheme.DARK), "phone-en-dark");
        var monitor = Steps.enter("demo-monitor", browser.page(1280, 860, "en-GB", ColorScheme.LIGHT));
        look(monitor, LAB + "/commitments/assess", "206-queue-desk-en");
        monitor.context().close();
        var office = Steps.enter("demo-network", browser.page(1280, 860, "es-CO", ColorScheme.DARK));
        look(office, "/app/mandates", "207-mandates-network-desk-dark");
        office.context().close();

        assertThat(wide).isEmpty();
        assertThat(browser.findings()).as("what axe found").isEmpty();
    }

    private void inTheApplication(String who, Page page, String suffix) {
        Steps.enter("demo-" + who, page);
        look(page, LAB + "/commitments/b1-fondo-cuidado", "200-taking-on-" + suffix);
        look(page, LAB + "/commitments/b1-pasantia", "201-paused-" + suffix);
        look(page, LAB + "/commitments/b1-acuerdo-piloto", "202-closed-" + suffix);
        look(page, LAB + "/commitments/" + GUIDE, "203-mandate-" + suffix);
        look(page, LAB + "/groups/calles-para-la-infancia", "204-group-" + suffix);
        if (who.equals("organiser")) {
            look(page, LAB + "/commitments/mandates", "205-mandates-" + suffix);
            look(page, LAB + "/commitments/network", "208-network-" + suffix);
        }
        page.context().close();
    }

    private void look(Page page, String path, String name) {
        page.navigate(path);
        browser.look(page, name);
        var over = Steps.beyond(page);
        if (over > 1) {
            wide.add(name + ": " + over + " px wider than the screen");
        }
    }
}
