package org.medellinlab.workinggroup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.shared.ui.Devices;
import org.medellinlab.shared.ui.FileLink;
import org.medellinlab.shared.ui.FileUpload;
import org.medellinlab.workinggroup.DocumentRow;
import org.medellinlab.workinggroup.GroupShelf;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A document that somebody began to add to a group outlives the page.
class HalfWrittenDocumentTest extends Screens {

    private static final String GROUP = "plazas-entre-vecinos";

    @Autowired
    GroupShelf shelf;

    @Autowired
    WorkingGroups groups;

    @Autowired
    JdbcClient jdbc;

    @Test
    void its_file_and_its_title_are_there_again_and_added_once() {
        begin();
        upload();
        assertThat(title().getValue()).isEqualTo("mapa.txt");
        title().setValue("El mapa de las plazas");

        begin();
        assertThat(title().getValue()).isEmpty();
        press("Retomarlo");
        assertThat(title().getValue()).isEqualTo("El mapa de las plazas");
        assertThat(find(FileLink.class).withText("mapa.txt").all()).hasSize(1);
        press("Agregar");

        var group = groups.group(lab, GROUP).orElseThrow().id();
        assertThat(demo.as("demo-lead", () -> shelf.documents(lab, group)))
                .extracting(DocumentRow::title)
                .containsExactly("El mapa de las plazas");
        begin();
        assertThat(find(Button.class).withText("Retomarlo").all()).isEmpty();
        assertThat(left()).isZero();
    }

    @Test
    void a_file_given_up_is_deleted_and_what_is_for_one_is_not_offered_to_another() {
        begin();
        upload();
        demo.signIn("demo-organiser");
        openDialog();
        assertThat(find(Button.class).withText("Retomarlo").all()).isEmpty();

        begin();
        press("Descartarlo");
        assertThat(left()).isZero();
        upload();
        assertThat(left()).isEqualTo(1);
        press("Cancelar");
        assertThat(left()).isZero();
    }

    private void begin() {
        demo.signIn("demo-lead");
        openDialog();
    }

    private void openDialog() {
        find(DocumentDialog.class).all().forEach(DocumentDialog::close);
        UI.getCurrent().navigate("labs/barrios-vivos/groups");
        UI.getCurrent().navigate("labs/barrios-vivos/groups/" + GROUP);
        press("Agregar documento");
    }

    private void upload() {
        Devices.handIn(find(FileUpload.class).all().getLast(), "mapa.txt", "Plaza");
    }

    private int left() {
        return jdbc.sql("select count(*) from unsent_file u join stored_file f on f.id = u.file_id")
                .query(Integer.class)
                .single();
    }

    private TextField title() {
        return find(TextField.class).withLabel("Nombre del documento").all().getLast();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).all().getLast()).click();
    }
}
