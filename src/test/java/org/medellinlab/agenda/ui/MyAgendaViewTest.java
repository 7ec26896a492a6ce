package org.medellinlab.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.agenda.DemoLab;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One's own days.
class MyAgendaViewTest extends Screens {

    @Autowired
    LabFiles files;

    @Autowired
    JdbcClient jdbc;

    @Override
    protected LabId lay() {
        return DemoLab.barriosVivos(files);
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

    private void enter() {
        demo.signIn("demo-delegate");
        navigate(MyAgendaView.class, Map.of("lab", "barrios-vivos"));
    }
}
