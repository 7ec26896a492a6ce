package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.Statements;
import org.medellinlab.commitment.CorrectingMeasures.IndicatorWords;
import org.medellinlab.commitment.CorrectingMeasures.MilestoneWords;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.ui.VersionsDialog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.BooleanNode;

/// What shows only its beginning says so and leads on to the whole; what was written wrong can be put right.
class WholeListsTest extends Screens {

    private static final String LAB = "labs/barrios-vivos/";

    @Autowired
    Measuring measuring;

    @Autowired
    CorrectingMeasures correcting;

    @Autowired
    MeasureReading measures;

    @Autowired
    CommitmentTracking tracking;

    @Autowired
    Ratifying ratifying;

    @Autowired
    NamingRatifiers naming;

    @Autowired
    PromiseMails mails;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Statements statements;

    @BeforeEach
    void enter() {
        demo.signIn("demo-delegate");
    }

    @Test
    void my_organisation_counts_all_it_promised_and_links_to_them_all() {
        jdbc.sql("""
                        insert into commitment (id, version, lab_id, commitment_key, group_id, statement, horizon,
                            owner_seat_id, ratification, state)
                        select uuid(), 0, c.lab_id, concat('m-', n.seq), c.group_id, '{"es":"Algo"}', 'LONG',
                            c.owner_seat_id, 'PROVISIONAL', 'OPEN'
                        from %s n join commitment c on c.commitment_key = 'b1-guia-comites'""".formatted(CommitmentBoardTest.numbers(120))).update();
        var given = jdbc.sql("""
                        select count(*) from commitment c join seat s on s.id = c.owner_seat_id where s.organisation_id =
                            (select s.organisation_id from commitment c join seat s on s.id = c.owner_seat_id
                             where c.commitment_key = 'b1-guia-comites')""").query(Integer.class).single();

        UI.getCurrent().navigate(LAB + "commitments/mine");

        assertThat(given).isGreaterThan(120);
        assertThat(screen()).contains("Prometidos " + given).doesNotContain("Prometidos 50");
        var all = link("Los " + given + " en la lista completa");
        assertThat(all.getHref()).startsWith(LAB + "commitments?given=");
        assertThat(link("CSV")).isNotNull();
        UI.getCurrent()
                .navigate(
                        LAB + "commitments",
                        com.vaadin.flow.router.QueryParameters.fromString(
                                all.getHref().substring(all.getHref().indexOf('?') + 1)));
        assertThat(screen()).contains("Algo");
    }

    @Test
    void my_organisation_lists_what_it_receives_what_is_due_and_what_it_has_to_confirm() {
        jdbc.sql("update commitment set due_on = '2031-01-01'").update();
        promised("b1-pasantia", "due_on = '2020-01-01'");
        promised("b1-guia-comites", "due_on = utc_date() + interval 10 day");
        var received = jdbc.sql("""
                        select c.commitment_key from commitment_beneficiary b join commitment c on c.id = b.commitment_id
                        join organisation o on o.id = b.organisation_id where o.organisation_key = 'municipio-quito'
                            and c.lab_id = ? order by c.commitment_key""")
                .param(lab.value())
                .query((rs, i) -> rs.getString(1))
                .list();

        UI.getCurrent().navigate(LAB + "commitments/mine");
        assertThat(keys("Vencidos o por vencer")).containsExactly("b1-pasantia", "b1-guia-comites");
        assertThat(text(part("Vencidos o por vencer"))).contains("Vencidos o por vencer 2", "El vencido en la lista");
        assertThat(screen()).doesNotContain("Por confirmar");

        // Quito receives, and is asked to confirm what Montevideo named it for
        demo.signIn("mateo-guaman");
        UI.getCurrent().navigate(LAB + "commitments/mine");
        assertThat(received).isNotEmpty();
        assertThat(keys("Recibidos")).containsExactlyElementsOf(received);
        assertThat(screen()).doesNotContain("Vencidos o por vencer");
    }

    @Test
    void my_organisation_lists_what_it_has_to_confirm_until_it_is_confirmed() {
        mails.holds("mateo-guaman", "montevideo-participacion");
        // of this organisation nothing else waits
        jdbc.sql("update commitment set ratification = 'RATIFIED'").update();
        var made = demo.as("demo-delegate", () -> {
            naming.name(lab, mails.seat("montevideo-espacios-publicos"), mails.seat("montevideo-participacion"));
            return tracking.promise(
                    lab,
                    new Promise(
                            Ids.next(),
                            demo.commitment("b1-guia-comites").group(),
                            mails.seat("montevideo-espacios-publicos"),
                            es("Abrir dos plazas"),
                            Horizon.SHORT,
                            null,
                            List.of(),
                            LocalizedText.EMPTY));
        });

        UI.getCurrent().navigate(LAB + "commitments/mine");
        assertThat(screen()).as("who promised does not confirm it").doesNotContain("Por confirmar");
        demo.signIn("mateo-guaman");
        UI.getCurrent().navigate(LAB + "commitments/mine");
        assertThat(text(part("Por confirmar"))).contains("Por confirmar 1", "Abrir dos plazas");

        demo.as("mateo-guaman", () -> ratifying.ratify(lab, made));
        UI.getCurrent().navigate(LAB + "commitments");
        UI.getCurrent().navigate(LAB + "commitments/mine");
        assertThat(screen()).doesNotContain("Por confirmar");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_board_is_narrowed_by_a_reporting_period_that_is_called_by_its_days() {
        demo.setPeriods();
        jdbc.sql("update commitment set due_on = '2031-01-01'").update();
        promised("b1-pasantia", "due_on = '2026-09-30'");
        UI.getCurrent().navigate(LAB + "commitments");
        assertThat(find(Article.class).all()).hasSize(10);

        Select<String> due = find(Select.class).withLabel("Vencen en").single();
        assertThat(due.getItemLabelGenerator().apply("periodo-2"))
                .isEqualTo("1 de julio de 2026 – 31 de diciembre de 2026");
        due.setValue("periodo-2");
        assertThat(find(Article.class).all()).hasSize(1);
        assertThat(screen()).contains("Recibir una semana en Montevideo");
        due.clear();
        ((Select<String>) find(Select.class).withLabel("Con noticias en").single()).setValue("periodo-3");
        assertThat(find(Article.class).all()).isEmpty();
    }

    private void promised(String key, String set) {
        jdbc.sql("update commitment set " + set + " where commitment_key = ?")
                .param(key)
                .update();
    }

    private Section part(String title) {
        return find(Section.class).all().stream()
                .filter(section -> text(section).startsWith(title + " "))
                .findFirst()
                .orElseThrow();
    }

    /// Of the promises that a part of the screen shows.
    private List<String> keys(String title) {
        return part(title).getElement().getComponent().stream()
                .flatMap(WholeListsTest::within)
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .map(Anchor::getHref)
                .filter(address -> address.startsWith(LAB + "commitments/"))
                .map(address -> address.substring((LAB + "commitments/").length()))
                .toList();
    }

    private static Stream<Component> within(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(WholeListsTest::within));
    }

    @Test
    void the_groups_count_their_promises_without_reading_them() {
        UI.getCurrent().navigate(LAB + "groups"); // roles are read once
        var few = statements.during(() -> UI.getCurrent().navigate(LAB + "groups"));
        demo.many(900);

        assertThat(statements.during(() -> UI.getCurrent().navigate(LAB + "groups")))
                .isEqualTo(few);
        var group = jdbc.sql("select group_key from working_group where number = 1 and lab_id = ?")
                .param(lab.value())
                .query(String.class)
                .single();
        var all = jdbc.sql("""
                        select count(*) from commitment c join working_group g on g.id = c.group_id
                        where g.group_key = ? and c.horizon = 'LONG'""").param(group).query(Integer.class).single();
        assertThat(all).isGreaterThan(100);
        UI.getCurrent().navigate(LAB + "groups/" + group);
        assertThat(find(Anchor.class).all())
                .anySatisfy(anchor -> assertThat(anchor.getHref())
                        .startsWith(LAB + "commitments?group=")
                        .endsWith("&horizon=LONG"))
                .anySatisfy(anchor -> assertThat(anchor.getText()).isEqualTo("Los " + all + " en la lista completa"));
        assertThat(screen().split("Una de muchas", -1)).hasSizeBetween(40, 61);
    }

    @Test
    void a_number_between_two_cities_leads_to_the_promises_it_counts_and_says_so_in_words() {
        UI.getCurrent().navigate(LAB + "commitments/network");
        wasShown();

        var cell = find(Anchor.class).all().stream()
                .filter(link -> link.getAriaLabel().orElse("").equals("2 promesas de Montevideo a Quito"))
                .findFirst()
                .orElseThrow();
        assertThat(cell.getText()).isEqualTo("2");
        UI.getCurrent()
                .navigate(
                        LAB + "commitments",
                        com.vaadin.flow.router.QueryParameters.fromString(
                                cell.getHref().substring(cell.getHref().indexOf('?') + 1)));
        assertThat(find(Article.class).all()).hasSize(2);
        assertThat(screen()).contains("Quito");
    }

    @Test
    void on_the_map_a_city_and_an_arc_lead_where_the_matrix_leads_narrowed_down_as_it_is() {
        UI.getCurrent().navigate(LAB + "commitments/network");
        wasShown();
        assertThat(mapAndMatrix()).hasSize(2).allMatch(address -> !address.contains("horizon"));

        find(Select.class).withLabel("Plazo").single().setValue(Horizon.LONG);
        wasShown();
        assertThat(find(Anchor.class).all().stream()
                        .map(Anchor::getHref)
                        .filter(address -> address.matches(".*[?&]city=.*") && address.contains("received-city=")))
                .isNotEmpty()
                .allMatch(address -> address.contains("horizon=LONG"))
                .allMatch(address -> drawing().contains("href=\"" + address.replace("&", "&amp;") + "\""));
    }

    /// As a browser says that it has shown the map and the list: the matrix below follows.
    private static void wasShown() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        internals.dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.getInvocation().getExpression().contains("return true"))
                .forEach(call -> call.complete(BooleanNode.TRUE));
    }

    /// What the matrix says of Montevideo and from it to Quito, each of which the map has too.
    private List<String> mapAndMatrix() {
        return find(Anchor.class).all().stream()
                .filter(link -> List.of("2 promesas de Montevideo", "2 promesas de Montevideo a Quito")
                        .contains(link.getAriaLabel().orElse("")))
                .filter(link -> drawing()
                        .contains("<a href=\"" + link.getHref().replace("&", "&amp;") + "\"><title>"
                                + link.getAriaLabel().orElseThrow() + "</title>"))
                .map(Anchor::getHref)
                .toList();
    }

    private String drawing() {
        return find(Svg.class).all().stream()
                .map(svg -> svg.getElement().getProperty("innerHTML", ""))
                .filter(svg -> svg.contains("<title>"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_network_says_how_much_of_it_is_shown_and_goes_on_to_its_end() {
        PromiseNetworkTest.fill(jdbc);
        for (var i = 0; i < 14; i++) {
            jdbc.sql("insert into city (id, version, city_key, name) values (uuid(), 0, ?, ?)")
                    .params("many-" + i, "{\"es\":\"Ciudad " + i + "\"}")
                    .update();
            jdbc.sql("""
                            update organisation set city_id = (select id from city where city_key = ?)
                            where organisation_key like 'n-%' and mod(substring(organisation_key, 3), 14) = ?""").params("many-" + i, i).update();
        }
        UI.getCurrent().navigate(LAB + "commitments/network");
        wasShown();

        assertThat(find(ListItem.class).all().stream()
                        .filter(item -> text(item).contains(" a "))
                        .count())
                .isEqualTo(25);
        assertThat(screen()).contains("25 de ", "12 de ");
        var more = find(Button.class).withText("Mostrar más").all();
        assertThat(more).hasSize(2);
        test(more.getFirst()).click();
        test(more.getFirst()).click();
        assertThat(find(ListItem.class).all().stream()
                        .filter(item -> text(item).contains(" a "))
                        .count())
                .isEqualTo(75);
        assertThat(screen()).contains("75 de ");

        var heads = find(NativeTableHeaderCell.class).all().size();
        test(more.getLast()).click();
        assertThat(find(NativeTableHeaderCell.class).all()).hasSizeGreaterThan(heads);
        assertThat(screen()).doesNotContain("12 de ");
    }

    @Test
    void a_milestone_is_put_right_on_the_page_of_its_promise_and_had_back_when_taken_away() {
        measuring.addMilestone(
                lab, demo.commitment("b1-guia-comites").id(), LocalizedText.of(Language.ES, "Borador"), null);
        UI.getCurrent().navigate(LAB + "commitments/b1-guia-comites");

        find(TextField.class).withLabel("Hito").all().stream()
                .filter(field -> field.getValue().equals("Borador"))
                .findFirst()
                .orElseThrow()
                .setValue("Borrador");
        test(button("Guardar la corrección")).click();
        assertThat(screen()).contains("Borrador").doesNotContain("Borador");
        test(button("Deshacer")).click();
        assertThat(screen()).contains("Borador");

        test(button("Quitar")).click();
        assertThat(screen()).doesNotContain("Borador");
        find(Button.class).withText("Deshacer").all().stream()
                .reduce((a, b) -> b)
                .ifPresent(undo -> test(undo).click());
        assertThat(screen()).contains("Borador");
    }

    @Test
    void a_milestone_and_an_indicator_changed_by_two_at_once_show_both_versions_and_keep_what_is_chosen() {
        var promise = demo.commitment("b1-guia-comites").id();
        jdbc.sql("update commitment set due_on = '2031' where id = ?")
                .param(promise)
                .update();
        measuring.addMilestone(lab, promise, es("Borador"), new DueOn("2031-03"));
        measuring.addIndicator(lab, promise, es("Comités"), "comités", new BigDecimal("2"), BigDecimal.TEN);
        UI.getCurrent().navigate(LAB + "commitments/b1-guia-comites");
        var milestone = measures.milestones(lab, promise).getFirst().id();
        var indicator = measures.indicators(lab, promise).getFirst().id();
        field("Hito", "Borador").setValue("Borrador de la guía");
        demo.as("demo-lead", () -> {
            correcting.changeMilestone(
                    lab,
                    promise,
                    milestone,
                    new MilestoneWords(es("Borador"), new DueOn("2031-03")),
                    new MilestoneWords(es("Borrador"), new DueOn("2031-05")));
            correcting.changeIndicator(
                    lab,
                    promise,
                    indicator,
                    new IndicatorWords(es("Comités"), "comités", new BigDecimal("2"), BigDecimal.TEN),
                    new IndicatorWords(es("Comités"), "comités", new BigDecimal("2.5"), BigDecimal.TEN));
        });

        correct(0);
        var dialog = find(VersionsDialog.class).single();
        var versions = find(RadioButtonGroup.class).all();
        assertThat(text(dialog)).contains("Elija, dato por dato");
        assertThat(versions).extracting(group -> group.getLabel()).contains("Hito");
        test(find(Button.class).withText("Guardar lo elegido").all().getLast()).click();

        var saved = measures.milestones(lab, promise).getFirst();
        assertThat(saved.title()).isEqualTo(es("Borrador de la guía"));
        assertThat(saved.dueOn()).isEqualTo(new DueOn("2031-05"));
        assertThat(measures.indicators(lab, promise).getFirst().baseline()).isEqualByComparingTo("2.5");
    }

    @Test
    void an_indicator_changed_meanwhile_is_merged_field_by_field() {
        var promise = demo.commitment("b1-guia-comites").id();
        measuring.addIndicator(lab, promise, es("Comités"), "comités", new BigDecimal("2"), BigDecimal.TEN);
        UI.getCurrent().navigate(LAB + "commitments/b1-guia-comites");
        var indicator = measures.indicators(lab, promise).getFirst().id();
        field("Qué se mide", "Comités").setValue("Comités que la usan");
        var was = new IndicatorWords(es("Comités"), "comités", new BigDecimal("2"), BigDecimal.TEN);
        demo.as(
                "demo-lead",
                () -> correcting.changeIndicator(
                        lab,
                        promise,
                        indicator,
                        was,
                        new IndicatorWords(
                                es("Comités"), "comités activos", new BigDecimal("2"), new BigDecimal("12.5"))));

        correct(0);
        test(find(Button.class).withText("Guardar lo elegido").all().getLast()).click();

        var saved = measures.indicators(lab, promise).getFirst();
        assertThat(saved.name()).isEqualTo(es("Comités que la usan"));
        assertThat(saved.unit()).isEqualTo("comités activos");
        assertThat(saved.target()).isEqualByComparingTo("12.5");
    }

    private static LocalizedText es(String words) {
        return LocalizedText.of(Language.ES, words);
    }

    private TextField field(String label, String value) {
        return find(TextField.class).withLabel(label).all().stream()
                .filter(field -> field.getValue().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private void correct(int which) {
        test(find(Button.class).withText("Guardar la corrección").all().get(which))
                .click();
    }

    private Button button(String words) {
        return find(Button.class).withText(words).all().getLast();
    }

    private Anchor link(String words) {
        return find(Anchor.class).all().stream()
                .filter(anchor -> anchor.getText().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private String screen() {
        return text((Component) getCurrentView());
    }
}
