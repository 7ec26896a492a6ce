package org.medellinlab.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.agenda.DemoLab;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.LabId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The columns of the board, from the agenda's own tools.
class TracksDialogTest extends Screens {

    @Autowired
    LabFiles files;

    @Autowired
    JdbcClient jdbc;

    @Override
    protected LabId lay() {
        return DemoLab.barriosVivos(files);
    }

    @Test
    void a_lab_without_tracks_gets_its_first_column_here() {
        jdbc.sql("update agenda_item set track_id = null").update();
        jdbc.sql("delete from track").update();
        enter();
        assertThat(columns()).isEmpty();
        test(button("Nueva actividad")).click();
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(words -> words.contains("«Ejes…»"));
        test(button("Cancelar")).click();

        test(button("Ejes…")).click();
        test(button("Nuevo eje")).click();
        find(TextField.class).withCaption("Nombre · Español").single().setValue("Sembrar");
        test(button("Guardar")).click();
        test(button("Cerrar")).click();

        assertThat(columns()).containsExactly("Sembrar");
    }

    @Test
    void columns_are_put_in_order_and_an_empty_one_is_taken_out_and_back() {
        enter();
        test(button("Ejes…")).click();
        test(button("Nuevo eje")).click();
        find(TextField.class).withCaption("Nombre · Español").single().setValue("Sembrar");
        test(button("Guardar")).click();
        test(called("Poner antes: Sembrar")).click();
        assertThat(names()).containsExactly("Cuidar", "Sembrar", "Diseñar");

        test(called("Quitar Sembrar")).click();
        assertThat(names()).containsExactly("Cuidar", "Diseñar");
        test(button("Deshacer")).click();
        assertThat(names()).containsExactly("Cuidar", "Sembrar", "Diseñar");

        test(button("Cerrar")).click();
        assertThat(columns()).containsExactly("Cuidar", "Sembrar", "Diseñar");
    }

    @Test
    void the_name_of_another_track_is_refused_at_the_field() {
        enter();
        test(button("Ejes…")).click();
        test(button("Nuevo eje")).click();
        var name = find(TextField.class).withCaption("Nombre · Español").single();
        name.setValue(" cuidar ");
        test(button("Guardar")).click();
        assertThat(name.getErrorMessage()).isEqualTo("Otro eje ya se llama así.");
        assertThat(names()).containsExactly("Cuidar", "Diseñar");

        name.setValue("Cuidar el agua");
        test(button("Guardar")).click();
        assertThat(names()).containsExactly("Cuidar", "Diseñar", "Cuidar el agua");
        test(called("Cambiar el nombre de Cuidar")).click();
        test(button("Guardar")).click();
        assertThat(names()).as("its own name").contains("Cuidar");
    }

    @Test
    void why_a_track_stays_is_said_with_a_way_out() {
        enter();
        test(button("Ejes…")).click();

        test(called("Quitar Cuidar")).click();

        assertThat(names()).contains("Cuidar");
        assertThat(find(Notification.class).all()).isNotEmpty();
        assertThat(find(Span.class).all()).extracting(Span::getText).anyMatch(words -> words.contains("«Mover a…»"));
    }

    private void enter() {
        demo.signIn("demo-organiser");
        navigate(AgendaView.class, Map.of("lab", "barrios-vivos"));
    }

    private List<String> columns() {
        var plan = (JsonNode) find(Timetable.class).single().getElement().getPropertyRaw("plan");
        var titles = new ArrayList<String>();
        plan.get("tracks").forEach(track -> titles.add(track.get("title").asString("")));
        return titles;
    }

    private List<String> names() {
        return find(Span.class).all().stream()
                .filter(span -> span.hasClassName("availability-name"))
                .map(Span::getText)
                .toList();
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(button -> words.equals(button.getText()))
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
