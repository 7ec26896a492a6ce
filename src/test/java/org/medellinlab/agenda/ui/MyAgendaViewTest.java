package org.medellinlab.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.agenda.DemoLab;
import org.medellinlab.directory.Directory;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/// One's own days.
@ProductTest
class MyAgendaViewTest extends SpringBrowserlessTest {

    @Autowired
    LabFiles files;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void bring() {
        DemoLab.barriosVivos(files);
        UI.getCurrent().setLocale(Language.ES.locale());
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_place_says_its_address_and_whether_there_are_steps() {
        jdbc.sql("update venue set address = 'Calle Inventada 7', step_free = false")
                .update();
        enter();
        assertThat(said()).contains("Calle Inventada 7 · Con escalones");

        jdbc.sql("update venue set address = null, step_free = null").update();
        enter();
        assertThat(said()).isNotEmpty().noneMatch(words -> words.contains("escalones"));
    }

    private List<String> said() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private void enter() {
        var person = CurrentActor.asSystem(() -> directory.personNamed("demo-delegate"))
                .orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(CurrentActor.authentication(new SignedIn(person.id(), person.name(), Language.ES)));
        navigate(MyAgendaView.class, Map.of("lab", "barrios-vivos"));
    }
}
