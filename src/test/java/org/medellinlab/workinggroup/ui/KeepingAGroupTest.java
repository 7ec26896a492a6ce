package org.medellinlab.workinggroup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.Language;
import org.medellinlab.workinggroup.CloseReason;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.GroupState;
import org.medellinlab.workinggroup.LinkKind;
import org.medellinlab.workinggroup.Meetings;
import org.medellinlab.workinggroup.PollChoice;
import org.medellinlab.workinggroup.Polls;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What who leads a group does on its screens, and what its people read there of it.
class KeepingAGroupTest extends Screens {

    private static final String GROUP = "plazas-entre-vecinos";
    private static final String OTHER = "calles-para-la-infancia";

    @Autowired
    WorkingGroups groups;

    @Autowired
    Polls polls;

    @Autowired
    Meetings meetings;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_group_rests_until_a_day_that_everybody_reads_and_goes_on() {
        open("demo-lead", GROUP + "/keep");
        press("Hacer una pausa");
        assertThat(sheet().state()).as("until when it rests has to be said").isEqualTo(GroupState.ACTIVE);
        find(DatePicker.class).withLabel("Descansa hasta").single().setValue(LocalDate.of(2031, 5, 2));
        press("Hacer una pausa");
        assertThat(sheet().state()).isEqualTo(GroupState.PAUSED);

        open("demo-delegate", GROUP);
        assertThat(screen()).contains("en pausa", "Descansa hasta el viernes 2 de mayo de 2031");

        open("demo-lead", GROUP + "/keep");
        press("El grupo sigue");
        open("demo-delegate", GROUP);
        assertThat(screen()).doesNotContain("Descansa hasta");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_group_is_closed_with_a_reason_and_a_summary_that_everybody_reads() {
        open("demo-lead", GROUP + "/keep");
        find(TextArea.class).withLabel("Qué quedó (es público)").single().setValue("Doce plazas con quien las cuide.");
        press("Cerrar");
        assertThat(sheet().state()).as("why has to be said").isEqualTo(GroupState.ACTIVE);
        ((Select<CloseReason>) find(Select.class).withLabel("Por qué se cierra").single())
                .setValue(CloseReason.HANDED_OVER);
        press("Cerrar");

        open("demo-delegate", GROUP);
        assertThat(screen()).contains("cerrado", "Lo continúa alguien más. Doce plazas con quien las cuide.");
        open("demo-lead", GROUP + "/keep");
        assertThat(find(Button.class).withText("Hacer una pausa").exists()).isFalse();
        press("El grupo sigue");
        assertThat(sheet().state()).isEqualTo(GroupState.ACTIVE);
    }

    @Test
    void groups_are_tied_and_untied_and_never_wait_for_each_other_in_a_circle() {
        open("demo-lead", GROUP + "/keep");
        tie(LinkKind.DEPENDS_ON, OTHER);
        open("demo-delegate", GROUP);
        assertThat(screen()).contains("← depende de Calles para la infancia");
        open("demo-delegate", OTHER);
        assertThat(screen()).contains("→ de él depende Plazas cuidadas entre vecinos");

        open("demo-organiser", OTHER + "/keep");
        tie(LinkKind.DEPENDS_ON, GROUP);
        assertThat(notice())
                .contains("se esperarían unos a otros sin fin: Calles para la infancia → Plazas cuidadas entre vecinos"
                        + " → Calles para la infancia");

        open("demo-lead", GROUP + "/keep");
        test(called("Quitar: ← depende de Calles para la infancia")).click();
        open("demo-delegate", GROUP);
        assertThat(screen()).doesNotContain("depende de Calles");
    }

    @Test
    @SuppressWarnings("unchecked")
    void people_and_subthemes_come_and_go() {
        var organisation = directory.organisations().values().stream()
                .filter(one -> one.key().equals("prefectura-recife"))
                .findFirst()
                .orElseThrow();
        open("demo-lead", GROUP + "/keep");
        ((ComboBox<OrganisationRow>)
                        find(ComboBox.class).withLabel("Organización").single())
                .setValue(organisation);
        Select<SeatRow> seat = find(Select.class).withLabel("Por cuál cargo").single();
        var theirs = seat.getListDataView().getItems().toList();
        assertThat(theirs).isNotEmpty().allMatch(one -> one.organisation().equals(organisation.id()));
        seat.setValue(theirs.getFirst());
        press("Sumar al grupo");
        var name = organisation.name().in(Language.ES);
        assertThat(sheet().members())
                .anySatisfy(member ->
                        assertThat(member.seat()).isEqualTo(theirs.getFirst().id()));

        find(TextField.class).withLabel("Subtema").single().setValue("Riego en verano");
        Select<SeatRow> lead =
                (Select<SeatRow>) find(Select.class).withLabel("Lidera").all().getLast();
        lead.setValue(theirs.getFirst());
        press("Agregar subtema");
        open("demo-delegate", GROUP);
        assertThat(screen()).contains(name, "Riego en verano");
        assertThat(sheet().subthemes())
                .anySatisfy(part ->
                        assertThat(part.lead()).isEqualTo(theirs.getFirst().id()));

        open("demo-lead", GROUP + "/keep");
        test(called("Quitar: Riego en verano")).click();
        test(called("Quitar: " + GroupKeepParts.label(theirs.getFirst(), Language.ES)))
                .click();
        open("demo-delegate", GROUP);
        assertThat(screen()).doesNotContain(name, "Riego en verano");
    }

    @Test
    void who_leads_asks_which_day_suits_a_member_answers_day_by_day_and_the_day_chosen_becomes_a_meeting() {
        open("demo-lead", GROUP);
        press("Preguntar qué día conviene");
        find(TextField.class).withLabel("Para qué es la reunión").single().setValue("Para repasar el mapa");
        find(DatePicker.class).withLabel("Día 1").single().setValue(LocalDate.of(2031, 5, 5));
        find(DatePicker.class).withLabel("Día 2").single().setValue(LocalDate.of(2031, 5, 6));
        press("Preguntar por correo");
        var group = sheet().id();
        var poll = demo.as("demo-lead", () -> polls.of(lab, group)).getFirst();
        assertThat(poll.days()).hasSize(2);

        open("demo-delegate", GROUP);
        assertThat(screen()).contains("Para repasar el mapa", "conviene a 0");
        assertThat(find(Button.class).withText("Reunirnos ese día").exists()).isFalse();
        assertThat(choices())
                .hasSize(2)
                .allSatisfy(choice -> assertThat(choice.isEmpty())
                        .as("nothing is chosen for anybody")
                        .isTrue());
        choices().getFirst().setValue(PollChoice.YES);
        press("Guardar mi respuesta");
        assertThat(choices().getLast().isInvalid()).isTrue();
        assertThat(answers(group)).isZero();
        choices().getLast().setValue(PollChoice.NO);
        press("Guardar mi respuesta");
        assertThat(notice()).contains("Gracias: su respuesta está guardada.");
        assertThat(screen()).contains("conviene a 1 · si hace falta 0 · no puede 0", "no puede 1");
        assertThat(choices().getLast().getValue()).isEqualTo(PollChoice.NO);

        open("demo-lead", GROUP);
        press("Reunirnos ese día");
        assertThat(demo.as("demo-lead", () -> meetings.of(lab, group))
                        .getFirst()
                        .startsAt())
                .isEqualTo(poll.days().getFirst());
        open("demo-delegate", GROUP);
        assertThat(screen()).contains("5 de mayo").doesNotContain("Guardar mi respuesta");
    }

    @Test
    void what_is_said_stands_there_at_once_and_its_mail_can_be_held() {
        open("demo-delegate", GROUP);
        find(TextArea.class).withLabel("Escriba al grupo").single().setValue("¿Quién trae el mapa?");
        press("Decirlo");
        assertThat(notice()).contains("Está en la página; sale por correo a ");
        assertThat(screen()).contains("¿Quién trae el mapa?", "sale por correo: ");
        assertThat(find(TextArea.class).withLabel("Escriba al grupo").single().isEmpty())
                .isTrue();

        press("Detener el correo");
        assertThat(screen()).contains("detenido: no sale por correo");
        open("demo-host", GROUP);
        assertThat(screen()).contains("¿Quién trae el mapa?");
        open("demo-facilitator", GROUP);
        assertThat(screen()).doesNotContain("¿Quién trae el mapa?", "Conversación");
    }

    @Test
    void the_people_of_a_group_find_each_others_address_where_it_is_shared() {
        jdbc.sql("update person set contact_shared = (person_key = 'demo-lead')")
                .update();
        open("demo-delegate", GROUP);

        assertThat(screen())
                .contains(
                        "Quiénes somos",
                        demo.person("demo-lead").name(),
                        demo.person("demo-host").name())
                .contains("no comparte su correo");
        assertThat(addresses()).containsExactly("mailto:demo-lead@example.org");

        jdbc.sql("update person set contact_shared = false").update();
        open("demo-host", GROUP);
        assertThat(addresses()).isEmpty();
        jdbc.sql("update person set contact_shared = true").update();
        open("demo-facilitator", GROUP);
        assertThat(screen()).as("for the people of the group only").doesNotContain("Quiénes somos");
        assertThat(addresses()).isEmpty();
    }

    private List<String> addresses() {
        return find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(address -> address.startsWith("mailto:"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private void tie(LinkKind kind, String to) {
        ((Select<LinkKind>) find(Select.class).withLabel("Este grupo").single()).setValue(kind);
        Select<GroupSheet> other = (Select<GroupSheet>) find(Select.class).all().stream()
                .filter(select -> select.getDataProvider().fetch(new Query<>()).anyMatch(GroupSheet.class::isInstance))
                .findFirst()
                .orElseThrow();
        other.setValue(groups.group(lab, to).orElseThrow());
        press("Vincular");
    }

    @SuppressWarnings("unchecked")
    private List<Select<PollChoice>> choices() {
        return find(Select.class).all().stream()
                .filter(select -> select.getDataProvider().fetch(new Query<>()).anyMatch(PollChoice.class::isInstance))
                .map(select -> (Select<PollChoice>) select)
                .toList();
    }

    private int answers(UUID group) {
        return demo.as("demo-lead", () -> polls.of(lab, group))
                .getFirst()
                .answers()
                .size();
    }

    private GroupSheet sheet() {
        return groups.group(lab, GROUP).orElseThrow();
    }

    private void open(String person, String path) {
        demo.signIn(person);
        UI.getCurrent().navigate("labs/barrios-vivos/groups"); // not from the page itself
        UI.getCurrent().navigate("labs/barrios-vivos/groups/" + path);
    }

    private void press(String words) {
        test(find(Button.class).withText(words).all().getFirst()).click();
    }

    private String notice() {
        return find(Notification.class).all().stream()
                .map(one -> one.getElement().getProperty("text", "")
                        + one.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }

    private String screen() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
