package org.medellinlab;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/// Screens of the invented lab without a browser, read in Spanish by whom a test signs in.
@ProductTest
public abstract class Screens extends SpringBrowserlessTest {

    @Autowired
    protected DemoPromises demo;

    protected LabId lab = LabId.next();

    @BeforeEach
    void layTheLabAndReadSpanish() {
        lab = lay();
        UI.getCurrent().setLocale(Language.ES.locale());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /// What is there before anybody looks.
    protected LabId lay() {
        return demo.lay();
    }

    protected List<String> said() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    /// The first button that is called so for who does not see it.
    protected Button called(String words) {
        return find(Button.class).all().stream()
                .filter(button -> words.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
    }
}
