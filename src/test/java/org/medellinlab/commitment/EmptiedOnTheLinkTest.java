package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;

/// What somebody empties on the page of the mailed link is not sent, and is a change all the same; and whom they name
/// in words is only who is called so.
class EmptiedOnTheLinkTest extends PromisedInTheRoom {

    private static final String BESIDE = "montevideo-participacion";

    @Autowired
    RatifyByLink byLink;

    @Test
    void what_was_emptied_is_not_ratified_as_it_stood() {
        var made = risky(List.of());
        var form = shown();
        form.put("answer", "RATIFIED");
        form.remove("risks");
        assertRefused("commitment.refused.ratify-changed", form);

        form.put("risks", "La lluvia");
        send(form);

        assertThat(sheet(made).ratification()).isEqualTo(Ratification.RATIFIED);
        assertThat(sheet(made).extras().risks().in(Language.ES)).isEqualTo("La lluvia");
    }

    @Test
    void to_empty_something_is_a_change() {
        var made = risky(List.of());
        var form = shown();
        form.put("answer", "CHANGED");
        form.put("reason", "Ya no hay riesgo");
        assertRefused("commitment.refused.same", form);
        form.remove("risks");

        send(form);

        assertThat(sheet(made).extras().risks().isEmpty()).isTrue();
        assertThat(sheet(made).statement().in(Language.ES)).isEqualTo("Abrir dos plazas");
    }

    @Test
    void where_no_box_is_ticked_any_more_it_rests_on_nothing() {
        var lesson = jdbc.sql("select id from lesson where lab_id = ? order by position limit 1")
                .param(lab.value())
                .query(UUID.class)
                .single();
        var made = risky(List.of(lesson));
        var form = shown();
        assertThat(form.remove("lessons")).isEqualTo(lesson.toString());
        form.put("answer", "CHANGED");
        form.put("reason", "No viene de ahí");

        send(form);

        assertThat(sheet(made).lessons()).isEmpty();
        assertThat(sheet(made).extras().risks().in(Language.ES)).isEqualTo("La lluvia");
    }

    @Test
    void short_forms_and_former_names_are_understood_and_what_is_only_alike_is_not() {
        jdbc.sql("""
                        update organisation set acronym = 'PCR', also_known_as = 'Câmara do Recife'
                        where organisation_key = 'prefectura-recife'""").update();
        var made = risky(List.of());
        var form = shown();
        form.put("answer", "CHANGED");
        form.put("reason", "Con Recife");
        form.put("to-others", "Prefeitura Recife");
        assertThatThrownBy(() -> send(form)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.key()).isEqualTo("commitment.refused.unknown-organisation-near");
            assertThat(refused.arguments()[1].toString()).contains("Recife");
        });
        form.put("to-others", "pcr; CAMARA DO RECIFE");

        send(form);

        assertThat(sheet(made).beneficiaries())
                .singleElement()
                .extracting(OrganisationId::value)
                .isEqualTo(jdbc.sql("select id from organisation where organisation_key = 'prefectura-recife'")
                        .query(UUID.class)
                        .single());
    }

    /// As the browser would send it untouched: what is empty is not sent.
    private Map<String, String> shown() {
        return new HashMap<>(
                CurrentActor.asSystem(() -> byLink.show(mails.link("commitment.ratify"), Language.ES)).fields().stream()
                        .filter(field -> field.value() != null && !field.value().isEmpty())
                        .collect(Collectors.toMap(ActField::name, field -> Objects.requireNonNull(field.value()))));
    }

    private void send(Map<String, String> form) {
        mails.act(byLink, mails.link("commitment.ratify"), form);
    }

    private void assertRefused(String key, Map<String, String> form) {
        assertThatThrownBy(() -> send(form))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    private UUID risky(List<UUID> restsOn) {
        mails.holds("mateo-guaman", BESIDE);
        demo.as("demo-delegate", () -> naming.name(lab, mails.seat(OWNER), mails.seat(BESIDE)));
        var words = words(restsOn);
        return demo.as(
                "demo-delegate",
                () -> tracking.promise(
                        lab,
                        new Promise(
                                words.id(),
                                words.group(),
                                words.seat(),
                                words.statement(),
                                words.horizon(),
                                words.dueOn(),
                                words.beneficiaries(),
                                words.knownBy(),
                                new PromiseExtras(
                                        null,
                                        LocalizedText.EMPTY,
                                        LocalizedText.of(Language.ES, "La lluvia"),
                                        PromiseExtras.Visibility.PUBLIC,
                                        PromiseExtras.Reach.NAMED),
                                restsOn)));
    }
}
