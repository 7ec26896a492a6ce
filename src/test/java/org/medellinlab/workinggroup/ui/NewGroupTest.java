package org.medellinlab.workinggroup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.lab.LabFounding;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.workinggroup.FormingGroups;
import org.medellinlab.workinggroup.GroupSheet;
import org.medellinlab.workinggroup.NewGroup;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/// A lab without an Open Space forms its working groups itself.
@ProductTest
class NewGroupTest extends SpringBrowserlessTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    LabFounding founding;

    @Autowired
    FormingGroups forming;

    @Autowired
    WorkingGroups groups;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        demo.lay();
        lab = demo.as(
                "demo-organiser",
                () -> founding.found(Map.of(
                        "name.es", "Plazas Vivas",
                        "theme.es", "Plazas que duran",
                        "firstDay", "2031-05-05",
                        "lastDay", "2031-05-09",
                        "zone", "America/Bogota",
                        "languages", "es,pt",
                        "city", "medellin")));
        demo.signIn("demo-organiser");
        UI.getCurrent().setLocale(Language.PT.locale());
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_organiser_of_a_lab_without_any_forms_the_first() {
        navigate("labs/plazas-vivas-2031/groups", GroupsView.class);
        test(find(Button.class).withText("Novo grupo de trabalho").single()).click();
        find(TextField.class).withCaption("Nome do grupo").single().setValue("Praças à noite");
        find(TextArea.class).withCaption("Objetivo").single().setValue("Que as praças se usem à noite");
        var seats = seats();
        members().select(seats.get(0), seats.get(1));
        assertThat(lead().getValue()).isIn(seats.get(0), seats.get(1));
        lead().setValue(seats.get(1));
        languages().select(Language.ES);

        test(find(Button.class).withText("Novo grupo de trabalho").all().getLast())
                .click();

        assertThat(group().name().exactly(Language.PT)).isEqualTo("Praças à noite");
        assertThat(group().name().exactly(Language.ES)).isNull();
        assertThat(group().languages()).containsExactlyInAnyOrder(Language.PT, Language.ES);
        assertThat(group().leadSeat()).isEqualTo(seats.get(1).id());
        assertThat(group().members()).hasSize(2);
        assertThat(group().number()).isEqualTo(1);
        assertThat(find(H1.class).single().getText()).isEqualTo("Praças à noite");
        assertThat(jdbc.sql("select count(*) from audit_entry where thing_kind = 'WorkingGroup' and thing_id = ?")
                        .param(group().id())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void without_a_lead_a_name_or_a_member_nothing_is_formed_and_what_was_typed_stays() {
        navigate("labs/plazas-vivas-2031/groups", GroupsView.class);
        test(find(Button.class).withText("Novo grupo de trabalho").single()).click();
        var name = find(TextField.class).withCaption("Nome do grupo").single();
        name.setValue("Praças");

        test(find(Button.class).withText("Novo grupo de trabalho").all().getLast())
                .click();

        assertThat(lead().isInvalid()).isTrue();
        assertThat(name.getValue()).isEqualTo("Praças");
        assertThat(groups.groups(lab)).isEmpty();
        var seat = seats().getFirst().id();
        var outside = new NewGroup(
                "Praças",
                "Que durem",
                Language.PT,
                seat,
                List.of(seats().getLast().id()),
                Map.of());
        assertThatThrownBy(() -> demo.as("demo-organiser", () -> forming.formWithoutTopic(lab, outside, List.of())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void who_takes_part_sees_no_way_to_form_one_and_has_none() {
        demo.signIn("demo-delegate");
        navigate("labs/barrios-vivos/groups", GroupsView.class);

        assertThat(find(Button.class).withText("Novo grupo de trabalho").all()).isEmpty();
        var seat = seats().getFirst().id();
        var draft = new NewGroup("Praças", "Que durem", Language.PT, seat, List.of(seat), Map.of());
        assertThatThrownBy(() -> demo.as("demo-delegate", () -> forming.formWithoutTopic(demo.lab(), draft, List.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private GroupSheet group() {
        return groups.groups(lab).getFirst();
    }

    private List<SeatRow> seats() {
        return List.copyOf(directory.seats().values());
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<SeatRow> members() {
        return (MultiSelectComboBox<SeatRow>) find(MultiSelectComboBox.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<SeatRow> lead() {
        return (Select<SeatRow>) find(Select.class).all().stream()
                .filter(each -> "Quem lidera".equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Language> languages() {
        return (CheckboxGroup<Language>) find(CheckboxGroup.class).single();
    }
}
