package org.medellinlab.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class LostConnectionTest extends SpringBrowserlessTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    Messages messages;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_page_that_lost_its_server_says_in_the_readers_language_that_nothing_is_lost(Language reader) {
        demo.lay();
        demo.signIn("demo-delegate");
        UI.getCurrent().setLocale(reader.locale());
        UI.getCurrent().navigate("labs/barrios-vivos/commitments/new");

        assertThat(UI.getCurrent().getReconnectDialogConfiguration().getDialogText())
                .isEqualTo(messages.get(reader, "shell.connection.lost"));
    }

    @Test
    void what_stops_a_page_is_said_in_a_language_of_the_product() {
        var said = VaadinService.getCurrent().getSystemMessages(Language.PT.locale(), null);

        assertThat(said.getInternalErrorCaption()).isEqualTo("Algo falhou do nosso lado");
        assertThat(said.getInternalErrorMessage()).contains("Esc");
        assertThat(said.getSessionExpiredCaption()).isEqualTo("É preciso carregar esta página de novo");
        assertThat(said.getSessionExpiredMessage()).contains("Os rascunhos salvos esperam por você");
        assertThat(said.getSyncErrorCaption()).isEqualTo("Esta página ficou para trás");
    }
}
