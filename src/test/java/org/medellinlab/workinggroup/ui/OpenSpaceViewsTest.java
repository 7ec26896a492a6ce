package org.medellinlab.workinggroup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import java.util.HashMap;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.Devices;
import org.medellinlab.shared.ui.FileLink;
import org.medellinlab.shared.ui.FileUpload;
import org.medellinlab.workinggroup.Conversation;
import org.medellinlab.workinggroup.GroupKeeping;
import org.medellinlab.workinggroup.OpenSpaceArranging;
import org.medellinlab.workinggroup.OpenSpaceBoard;
import org.medellinlab.workinggroup.OpenSpaceTopics;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/// What people see of the Open Space, and of keeping a group.
@ProductTest
class OpenSpaceViewsTest extends SpringBrowserlessTest {

    private static final String LAB = "labs/barrios-vivos/";

    @Autowired
    DemoPromises demo;

    @Autowired
    OpenSpaceArranging arranging;

    @Autowired
    OpenSpaceTopics proposing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GroupKeeping keeping;

    @Autowired
    WorkingGroups groups;

    @Autowired
    Conversation conversation;

    @Autowired
    Directory directory;

    @BeforeEach
    void lay() {
        demo.lay();
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_delegate_proposes_a_topic_and_says_where_they_want_to_go() {
        open("demo-delegate", "open-space");
        assertThat(screen()).contains("3 temas sin hora ni lugar", "1. ¿Quién cuida una plaza");
        assertThat(find(Button.class).withText("Repartir por la regla").exists())
                .isFalse();

        test(find(Button.class).withText("Proponer un tema").all().getFirst()).click();
        find(TextField.class).withLabel("¿De qué quiere conversar?").single().setValue("Sombra en las paradas");
        test(find(Button.class).withText("Proponer un tema").all().getLast()).click();

        assertThat(screen()).contains("4. Sombra en las paradas", "4 temas sin hora ni lugar");
        var going = find(Button.class).withText("Voy a ir").all().size();
        test(find(Button.class).withText("Quiero ir").all().getFirst()).click();
        assertThat(find(Button.class).withText("Voy a ir").all()).hasSize(going + 1);
    }

    @Test
    void a_facilitator_places_the_topics_by_the_rule_that_is_written_there() {
        open("demo-facilitator", "open-space");
        assertThat(screen()).contains("No hay azar");

        test(find(Button.class).withText("Repartir por la regla").single()).click();

        assertThat(screen()).doesNotContain("sin hora ni lugar").contains("Bajo el samán");
    }

    @Test
    void two_topics_at_one_time_say_who_cannot_be_in_both() {
        var topics =
                demo.as("demo-facilitator", () -> arranging.board(demo.lab())).topics();
        open("demo-host", "open-space");
        assertThat(screen()).doesNotContain("choca con", "quiere estar también", "quieren estar también");

        jdbc.sql("delete from topic_interest").update();
        want("demo-host", topics.get(0), topics.get(1));
        atOnce(topics.get(0), topics.get(1));
        open("demo-host", "open-space");
        assertThat(screen())
                .contains("1 persona quiere estar también en el tema 1", "1 persona quiere estar también en el tema 2")
                .doesNotContain("quien convoca uno");

        var convener = jdbc.sql("select person_key from person where id = ?")
                .param(Objects.requireNonNull(topics.get(0).convener()).value())
                .query(String.class)
                .single();
        want(convener, topics.get(0), topics.get(1));
        open("demo-host", "open-space");
        assertThat(screen())
                .contains("choca con el tema 1: quien convoca uno de los dos quiere estar también en el otro"
                        + " (2 personas en común)")
                .contains("choca con el tema 2: quien convoca uno de los dos");
    }

    private void want(String person, OpenSpaceBoard.Topic... wanted) {
        demo.as(person, () -> {
            for (var topic : wanted) {
                proposing.wantToCome(demo.lab(), topic.id(), true);
            }
        });
    }

    /// In two places.
    private void atOnce(OpenSpaceBoard.Topic one, OpenSpaceBoard.Topic other) {
        demo.as("demo-facilitator", () -> {
            var board = arranging.board(demo.lab());
            var slot = board.slots().getFirst().id();
            arranging.put(demo.lab(), one.id(), slot, board.places().getFirst().id(), one.version());
            arranging.put(demo.lab(), other.id(), slot, board.places().getLast().id(), other.version());
        });
    }

    @Test
    void a_photo_of_the_paper_is_handed_in_opened_taken_away_and_had_back() {
        open("demo-lead", "open-space/1");
        Devices.handIn(find(FileUpload.class).single(), "hoja.txt", "Del riego");
        open("demo-host", "open-space/1");
        assertThat(find(FileLink.class).withText("hoja.txt").all()).hasSize(1);
        assertThat(find(Button.class).withText("Quitar").exists()).isFalse();

        open("demo-lead", "open-space/1");
        test(find(Button.class).all().stream()
                        .filter(button ->
                                "Quitar: hoja.txt".equals(button.getAriaLabel().orElse("")))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(screen()).contains("«hoja.txt» ya no está.", "una foto basta");
        assertThat(find(FileLink.class).exists()).isFalse();
        test(find(Button.class).withText("Deshacer").single()).click();
        assertThat(find(FileLink.class).withText("hoja.txt").all()).hasSize(1);
    }

    @Test
    void who_was_there_writes_the_proceedings_and_others_read_them() {
        open("demo-lead", "open-space/1");
        find(TextArea.class).withLabel("De qué se habló").single().setValue("Del riego en verano.");
        test(find(Button.class).withText("Guardar").single()).click();

        open("demo-host", "open-space/1");
        assertThat(screen()).contains("Del riego en verano.");
        assertThat(find(TextArea.class).exists()).isFalse();
    }

    @Test
    void who_is_writing_the_proceedings_loses_no_word_when_somebody_is_ticked_or_a_step_is_added() {
        open("demo-lead", "open-space/1");
        find(TextArea.class).withLabel("De qué se habló").single().setValue("Del riego en verano.");
        find(TextField.class).withLabel("Qué se hace").single().setValue("Pedir mangueras");

        var somebody = find(Checkbox.class).all().getFirst();
        somebody.setValue(!somebody.getValue());
        assertThat(find(TextField.class).withLabel("Qué se hace").single().getValue())
                .isEqualTo("Pedir mangueras");
        test(find(Button.class).withText("Agregar").single()).click();

        assertThat(screen()).contains("Pedir mangueras");
        assertThat(find(TextField.class).withLabel("Qué se hace").single().getValue())
                .isEmpty();
        assertThat(find(TextArea.class).withLabel("De qué se habló").single().getValue())
                .isEqualTo("Del riego en verano.");
        test(find(Button.class).withText("Guardar").single()).click();
        assertThat(screen()).contains("Guardado, ");
    }

    @Test
    @SuppressWarnings("unchecked")
    void what_is_typed_to_keep_a_group_stays_when_something_else_is_refused() {
        open("demo-lead", "groups/plazas-entre-vecinos/keep");
        find(TextArea.class).withLabel("Qué quedó (es público)").single().setValue("Doce plazas con quien las cuide.");
        ComboBox<OrganisationRow> organisation =
                find(ComboBox.class).withLabel("Organización").single();
        var member = groups.group(demo.lab(), "plazas-entre-vecinos")
                .orElseThrow()
                .members()
                .getFirst()
                .organisation();
        organisation.setValue(Objects.requireNonNull(directory.organisations().get(member)));
        test(find(Button.class).withText("Sumar al grupo").single()).click();

        assertThat(notice()).contains("Ya está en el grupo.");
        assertThat(find(TextArea.class)
                        .withLabel("Qué quedó (es público)")
                        .single()
                        .getValue())
                .isEqualTo("Doce plazas con quien las cuide.");
    }

    @Test
    void a_lead_finds_the_way_to_keep_the_group_and_a_delegate_does_not() {
        open("demo-lead", "groups/plazas-entre-vecinos");
        assertThat(screen()).contains("Cuidar el grupo", "Reuniones", "Convocar una reunión");
        open("demo-lead", "groups/plazas-entre-vecinos/keep");
        assertThat(screen()).contains("Quiénes están y quién lidera", "La vida del grupo");

        open("demo-delegate", "groups/plazas-entre-vecinos");
        assertThat(screen()).contains("Reuniones").doesNotContain("Cuidar el grupo", "Convocar una reunión");
    }

    @Test
    void who_moves_a_topic_that_somebody_else_moved_is_told_where_it_is_and_sees_the_board_anew() {
        open("demo-facilitator", "open-space");
        demo.as("demo-organiser", () -> {
            var lab = demo.lab();
            var now = arranging.board(lab);
            var first = now.topics().getFirst();
            arranging.put(
                    lab,
                    first.id(),
                    now.slots().getLast().id(),
                    now.places().getFirst().id(),
                    first.version());
        });
        assertThat(screen()).contains("3 temas sin hora ni lugar");

        test(find(Button.class).withText("Mover a…").all().getFirst()).click();
        find(Select.class).all().stream()
                .filter(select -> select.getDataProvider().size(new Query<>()) == 2)
                .forEach(OpenSpaceViewsTest::first);
        test(find(Button.class).withText("Poner aquí").single()).click();

        assertThat(notice()).contains("Mientras tanto alguien movió el tema 1", "Bajo el samán");
        assertThat(screen()).contains("2 temas sin hora ni lugar");
    }

    @Test
    void who_saves_the_words_of_a_group_that_somebody_else_saved_chooses_field_by_field() {
        open("demo-lead", "groups/plazas-entre-vecinos/keep");
        demo.as("demo-organiser", () -> {
            var lab = demo.lab();
            var group = groups.group(lab, "plazas-entre-vecinos").orElseThrow().id();
            var read = keeping.words(lab, group);
            var typed = new HashMap<>(read.byName());
            typed.put("name.es", "Plazas de noche");
            typed.put("objective.es", "Lo que escribió otra persona");
            keeping.revise(lab, group, typed, read.version());
        });
        find(TextArea.class).withLabel("Objetivo (Español)").single().setValue("Lo que escribí yo");
        test(find(Button.class).withText("Guardar").all().getFirst()).click();

        assertThat(find(RadioButtonGroup.class).all()).hasSize(2);
        test(find(Button.class).withText("Guardar lo elegido").single()).click();

        var sheet = groups.group(demo.lab(), "plazas-entre-vecinos").orElseThrow();
        assertThat(sheet.name().in(Language.ES)).isEqualTo("Plazas de noche");
        assertThat(sheet.objective().in(Language.ES)).isEqualTo("Lo que escribí yo");
    }

    @Test
    void what_goes_out_in_the_groups_name_is_read_held_and_called_back_on_its_page() {
        demo.as(
                "demo-delegate",
                () -> conversation.say(
                        demo.lab(),
                        groups.group(demo.lab(), "plazas-entre-vecinos")
                                .orElseThrow()
                                .id(),
                        Ids.next(),
                        "¿Quién trae el mapa?"));
        open("demo-lead", "groups/plazas-entre-vecinos");
        assertThat(screen()).contains("Lo que sale en nombre del grupo", "Conversación");

        test(find(Button.class).withText("Leer").all().getFirst()).click();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("¿Quién trae el mapa?");
        test(find(Button.class).withText("Cerrar").all().getLast()).click();
        test(find(Button.class).withText("Detener").all().getFirst()).click();
        assertThat(screen()).contains("detenido");
        test(find(Button.class).withText("Que no salga").single()).click();
        assertThat(screen()).contains("No sale:", "Ahora no hay nada por salir.");
        test(find(Button.class).withText("Deshacer").single()).click();
        assertThat(screen()).contains("detenido");

        open("demo-delegate", "groups/plazas-entre-vecinos");
        assertThat(screen()).doesNotContain("Lo que sale en nombre del grupo");
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void first(Select select) {
        select.setValue(
                select.getDataProvider().fetch(new Query<>()).findFirst().orElseThrow());
    }

    private String notice() {
        return find(Notification.class).all().stream()
                .map(one -> one.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }

    private void open(String person, String path) {
        demo.signIn(person);
        UI.getCurrent().setLocale(Language.ES.locale());
        UI.getCurrent().navigate(LAB + path);
    }

    private String screen() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
