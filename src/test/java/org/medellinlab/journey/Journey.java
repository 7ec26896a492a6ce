package org.medellinlab.journey;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.medellinlab.ProductTest;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.shared.Installation;
import org.medellinlab.web.PublicPages;
import org.springframework.beans.factory.annotation.Autowired;

/// What every journey begins with: the labs of the demonstration, and a browser to visit them.
@ProductTest
abstract class Journey {

    /// The invented lab, in the application.
    static final String LAB = "/app/labs/barrios-vivos";

    @Autowired
    DemoLabs labs;

    @Autowired
    Installation installation;

    @Autowired
    PublicPages pages;

    Browser browser;

    /// What was before whoever could not go on, before it is put away.
    @RegisterExtension
    final AfterTestExecutionCallback last = test -> {
        if (test.getExecutionException().isPresent()) {
            browser.lastSeen(getClass().getSimpleName() + "-"
                    + test.getRequiredTestMethod().getName());
        }
    };

    @BeforeEach
    void setOut() {
        lay();
        pages.refreshNow();
        browser = new Browser(installation.address(""));
    }

    /// What is there before anybody comes.
    void lay() {
        labs.lay();
    }

    @AfterEach
    void comeHome() {
        browser.close();
    }
}
