package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.Statements;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/// A monitor's queue of a thousand promises.
@ProductTest
class AssessmentQueueTest extends SpringBrowserlessTest {

    private static final String PERIOD = "periodo-1";

    @Autowired
    DemoPromises demo;

    @Autowired
    AssessmentQueue queue;

    @Autowired
    Assessing assessing;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
        jdbc.sql("update reporting_period set from_on = '2026-01-01' where period_key = 'periodo-1'")
                .update();
        jdbc.sql("delete from reporting_period where period_key in ('periodo-2', 'periodo-3')")
                .update();
        demo.many(1000);
        demo.signIn("demo-monitor");
        UI.getCurrent().setLocale(Language.ES.locale());
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void all_of_them_are_counted_and_each_is_on_one_page_what_waits_first() {
        jdbc.sql("update commitment set due_on = '2027-H1' where commitment_key like '%-700'")
                .update();
        jdbc.sql("update commitment set due_on = '2027' where commitment_key like '%-900'")
                .update();
        found("b1-guia-comites");
        var counts = queue.counts(lab, PERIOD);

        var all = new ArrayList<AssessmentDue>();
        var sizes = new ArrayList<Integer>();
        @Nullable String after = null;
        do {
            var page = queue.page(lab, PERIOD, after);
            all.addAll(page.rows());
            sizes.add(page.rows().size());
            after = page.next();
        } while (after != null);

        assertThat(counts.all()).isGreaterThan(1000).isEqualTo(all.size());
        assertThat(counts.waiting()).isEqualTo(counts.all() - 1);
        assertThat(sizes.subList(0, sizes.size() - 1)).containsOnly(AssessmentQueue.PAGE);
        assertThat(all).extracting(AssessmentDue::commitment).doesNotHaveDuplicates();
        assertThat(all.getLast().key()).isEqualTo("b1-guia-comites");
        assertThat(all.indexOf(one(all, "-900"))).isLessThan(all.indexOf(one(all, "-700")));
        assertThat(all.indexOf(one(all, "-700"))).isLessThan(all.indexOf(one(all, "-500")));
        assertThat(all).isEqualTo(assessing.queue(lab, PERIOD));
    }

    @Test
    void a_page_is_one_statement_however_deep_it_lies() {
        var first = queue.page(lab, PERIOD, null);
        var second = queue.page(lab, PERIOD, first.next());

        assertThat(statements.during(() -> queue.page(lab, PERIOD, second.next())))
                .isEqualTo(statements.during(() -> queue.page(lab, PERIOD, null)));
    }

    @Test
    void the_screen_shows_a_page_and_a_form_where_it_is_opened() {
        UI.getCurrent().navigate("labs/barrios-vivos/commitments/assess");
        var all = queue.counts(lab, PERIOD).all();
        assertThat(find(Article.class).all()).hasSize(50);
        assertThat(find(TextArea.class).all()).isEmpty();
        assertThat(words()).contains(all + " por evaluar de " + all);

        test(find(Button.class).withText("Mostrar más").single()).click();
        assertThat(find(Article.class).all()).hasSize(100);

        find(Details.class).all().get(3).setOpened(true);
        assertThat(find(TextArea.class).all()).hasSize(2);
        find(TextArea.class).all().forEach(area -> area.setValue("Se leyó el borrador"));
        test(find(Button.class).withText("Guardar la evaluación").single()).click();

        assertThat(words()).contains((all - 1) + " por evaluar de " + all);
        assertThat(find(Article.class).all()).hasSize(100);
        assertThat(find(TextArea.class).all()).isEmpty();
    }

    private void found(String key) {
        jdbc.sql("""
                        insert into assessment (id, version, commitment_id, position, period_key, completion, method,
                            grounds, language, assessed_at)
                        values (uuid(), 0, ?, 0, 'periodo-1', 'LIMITED', 'Visita', 'Se vio', 'ES', utc_timestamp(6))""").param(demo.commitment(key).id()).update();
    }

    private static AssessmentDue one(List<AssessmentDue> all, String end) {
        return all.stream().filter(due -> due.key().endsWith(end)).findFirst().orElseThrow();
    }

    private List<String> words() {
        return find(Span.class).all().stream()
                .map(span -> span.getText().replaceAll("[.,\\u00a0]", ""))
                .toList();
    }
}
