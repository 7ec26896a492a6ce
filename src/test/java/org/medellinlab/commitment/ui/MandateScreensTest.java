package org.medellinlab.commitment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.TableLinks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What waits for a new government, for those who look after it.
class MandateScreensTest extends Screens {

    private static final String GUIDE = "b1-guia-comites";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LabLocator labs;

    @Autowired
    CurrentActor actors;

    @Autowired
    TodayMandates today;

    @Test
    void an_organiser_sees_who_has_to_look_at_what_and_reminds_them() {
        newMandate();
        demo.signIn("demo-organiser");
        navigate("labs/barrios-vivos/commitments/mandates", MandatesView.class);

        assertThat(text()).contains("Por revisar 2", "por revisar desde el viernes 2 de enero", "Hoy lo ocupa");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(
                        "labs/barrios-vivos/commitments/" + GUIDE,
                        "directory/seats/montevideo-espacios-publicos",
                        "directory/cities/montevideo");
        assertThat(files()).containsExactly("Llevarse la lista entera: CSV", "Llevarse la lista entera: XLSX");
        var statement = demo.commitment(GUIDE).statement().in(Language.ES);
        test(called("Recordar: " + statement)).click();
        assertThat(text()).contains("Se le recuerda por correo a");
    }

    @Test
    void the_network_office_sees_those_of_all_labs_where_everybody_reads_them() {
        newMandate();
        demo.signIn("demo-network");
        navigate("mandates", NetworkMandatesView.class);

        assertThat(text()).contains("Por revisar 2");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/labs/barrios-vivos/commitments/" + GUIDE);
        assertThat(files()).containsExactly("Llevarse la lista entera: CSV", "Llevarse la lista entera: XLSX");
    }

    @Test
    void today_says_so_to_organisers_when_there_is_something() {
        jdbc.sql("update city set mandate_start = null, mandate_end = null").update();
        demo.signIn("demo-organiser");
        assertThat(card()).isEmpty();

        newMandate();
        assertThat(card().orElseThrow().getElement().getTextRecursively())
                .contains("2 compromisos esperan revisión tras un cambio de gobierno.");
        demo.signIn("demo-delegate");
        assertThat(card()).isEmpty();
    }

    @Test
    void where_no_government_changes_it_says_so() {
        jdbc.sql("update city set mandate_start = null, mandate_end = null").update();
        demo.signIn("demo-organiser");
        navigate("labs/barrios-vivos/commitments/mandates", MandatesView.class);

        assertThat(text()).contains("Ningún cambio de gobierno");
    }

    private List<String> files() {
        return find(Anchor.class, find(TableLinks.class).single()).all().stream()
                .map(link -> link.getElement().getAttribute("aria-label"))
                .toList();
    }

    private Optional<Component> card() {
        var here = labs.here("barrios-vivos").orElseThrow();
        return today.card(actors.required(), here, here.firstDay().atTime(9, 0), Language.ES);
    }

    private void newMandate() {
        jdbc.sql("update lab set last_day = '2026-01-01', first_day = '2026-01-01' where slug = 'barrios-vivos'")
                .update();
        jdbc.sql("update city set mandate_start = null, mandate_end = null").update();
        jdbc.sql("update city set mandate_start = '2026-01-02' where city_key = 'montevideo'")
                .update();
    }

    private String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
