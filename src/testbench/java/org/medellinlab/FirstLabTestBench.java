package org.medellinlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.testbench.BrowserTest;
import com.vaadin.testbench.BrowserTestBase;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;

/// The main screens in a real browser, by Vaadin TestBench, against a product that is already running: its address is
/// the system property `address` (default `http://localhost:8080`). Running it needs a Vaadin licence.
class FirstLabTestBench extends BrowserTestBase {

    private static final String ADDRESS = System.getProperty("address", "http://localhost:8080");

    @BeforeEach
    void open() {
        getDriver().get(ADDRESS + "/app/sign-in?lang=es");
    }

    @BrowserTest
    void the_sign_in_page_asks_for_an_address_and_no_password() {
        assertThat(findElements(By.cssSelector("vaadin-email-field"))).isNotEmpty();
        assertThat(findElements(By.cssSelector("vaadin-password-field"))).isEmpty();
    }

    @BrowserTest
    void the_public_agenda_is_read_without_signing_in() {
        getDriver().get(ADDRESS + "/labs/medellin-2017/agenda?lang=es");

        assertThat(findElement(By.tagName("h1")).getText()).isNotBlank();
        assertThat(findElement(By.tagName("main")).getText()).contains("Comuna 13");
    }
}
