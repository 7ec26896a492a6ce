package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medellinlab.commitment.Carrier;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.DemoGuide;
import org.medellinlab.commitment.NamingRatifiers;
import org.medellinlab.commitment.PromiseMails;
import org.medellinlab.commitment.Ratifying;
import org.medellinlab.commitment.Receiving;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;

/// What anybody reads beside the words of a promise: how it stands at home, with those who receive it, with who
/// assesses it, and past the mandate.
class PromiseSidesPageTest extends ReadInPublic {

    private static final String PROMISE = LAB + "/commitments/" + DemoGuide.KEY;

    @Autowired
    Ratifying ratifying;

    @Autowired
    NamingRatifiers naming;

    @Autowired
    DemoGuide guide;

    @Autowired
    Receiving receiving;

    @Autowired
    PromiseMails mails;

    @Test
    void what_is_provisional_or_declined_is_explained_and_counted() {
        assertThat(visitor.read(PROMISE + "?lang=es")).contains("La organización lo confirmó en casa.");

        change("update commitment set ratification = 'PROVISIONAL' where commitment_key = ?", DemoGuide.KEY);
        assertThat(visitor.read(PROMISE + "?lang=es"))
                .contains("Se prometió en la sala y es provisional: falta que la organización lo confirme en casa.");
        assertThat(visitor.read(PROMISE + "?lang=pt")).contains("Foi prometido na sala e é provisório");
        assertThat(visitor.read(PROMISE + "?lang=en")).contains("It was promised in the room and is provisional");

        change(
                "update commitment set ratification = 'DECLINED' where commitment_key in (?, 'b2-arboles')",
                DemoGuide.KEY);
        assertThat(visitor.read(PROMISE + "?lang=es"))
                .contains("La organización no lo confirmó en casa. Queda aquí como parte de la historia.")
                .doesNotContain("es provisional");
        assertThat(visitor.read(PROMISE + "?lang=pt")).contains("A organização não o confirmou em casa.");
        assertThat(visitor.read(PROMISE + "?lang=en")).contains("The organisation did not confirm it at home.");
        assertThat(visitor.read(LAB + "/commitments?lang=es"))
                .contains("3 de 10 ratificados: ¿qué quiere decir?", "5 son provisionales: se prometieron en la sala")
                .contains("Ratificar es decir en casa que sí.", "ya no se pregunta por él: hoy son 2.");
        assertThat(visitor.read(LAB + "/commitments?lang=pt"))
                .contains("3 de 10 ratificados", "5 são provisórios", "hoje são 2.");
        assertThat(visitor.read(LAB + "/commitments?lang=en"))
                .contains("3 of 10 ratified", "5 are provisional", "today there are 2.");
    }

    @Test
    void what_was_changed_or_declined_at_home_shows_the_difference_and_the_reason() {
        mails.holds("mateo-guaman", "montevideo-participacion");
        demo.as(
                "demo-delegate",
                () -> naming.name(
                        demo.lab(),
                        mails.seat("montevideo-espacios-publicos"),
                        mails.seat("montevideo-participacion")));
        var read = demo.commitment(DemoGuide.KEY).wording();
        var less = read.saying(
                LocalizedText.of(Language.ES, "Entregar un resumen"), read.horizon(), read.dueOn(), read.knownBy());
        assertThat(visitor.read(PROMISE + "?lang=es")).doesNotContain("<del>", "Lo que se dijo en casa");

        demo.as("demo-delegate", () -> ratifying.change(demo.lab(), guide.id(), less, read, "Alcanza para eso"));
        pages.refreshNow();
        assertThat(visitor.read(PROMISE + "?lang=es"))
                .containsSubsequence("cambiado, provisional otra vez", "El motivo:", "Alcanza para eso")
                .containsSubsequence("Antes decía:", "<del>Entregar la guía con que Montevideo")
                .containsSubsequence("Ahora dice:", "<ins>Entregar un resumen");

        demo.as("mateo-guaman", () -> ratifying.decline(demo.lab(), guide.id(), "No hay presupuesto"));
        pages.refreshNow();
        assertThat(visitor.read(PROMISE + "?lang=es"))
                .containsSubsequence("no ratificado", "El motivo:", "No hay presupuesto", "<del>");
    }

    @Test
    void what_outlives_the_mandate_is_flagged_until_a_decree_carries_it() {
        change("update city set mandate_end = '2030-07-01' where city_key = 'montevideo'");
        assertThat(visitor.read(PROMISE + "?lang=es")).doesNotContain("del mandato");

        change("update commitment set due_on = '2031' where commitment_key = ?", DemoGuide.KEY);
        assertThat(visitor.read(PROMISE + "?lang=es"))
                .contains("va más allá del mandato, que termina el 1 de julio de 2030");

        tell(Completion.LIMITED, null);
        assertThat(visitor.read(PROMISE + "?lang=en")).contains("runs beyond the mandate, which ends on 1 July 2030");
        tell(Completion.LIMITED, Carrier.DECREE);
        assertThat(visitor.read(PROMISE + "?lang=es")).contains("Resolución 12").doesNotContain("más allá del mandato");
    }

    @Test
    void milestones_and_indicators_are_a_picture_with_its_words_beside_it() {
        assertThat(visitor.read(PROMISE + "?lang=es")).doesNotContain("Hitos e indicadores");
        guide.measure();
        pages.refreshNow();

        assertThat(visitor.read(PROMISE + "?lang=es"))
                .containsSubsequence("Hitos e indicadores", "La guía impresa", "alcanzado", "La guía repartida")
                .containsSubsequence("La guía repartida", "por alcanzar", "Comités que la usan", "<rect width=\"50\"")
                .containsSubsequence("Punto de partida", "2 comités", "6 comités", "Meta", "10 comités");
    }

    @Test
    void what_was_done_with_it_at_home_stands_there_with_its_link() {
        demo.as("demo-lead", () -> {
            var cali =
                    receiving.mine(demo.lab(), demo.commitment(DemoGuide.KEY)).getFirst();
            receiving.apply(demo.lab(), guide.id(), cali, "La usamos en tres barrios", "https://example.org/barrios");
        });
        pages.refreshNow();

        assertThat(visitor.read(PROMISE + "?lang=es"))
                .containsSubsequence("Lo que dicen quienes reciben", "aplicado en casa", "Cali")
                .contains("La usamos en tres barrios", "<a href=\"https://example.org/barrios\"")
                .doesNotContain("no está de acuerdo");
    }

    @Test
    void what_the_assessment_found_stands_beside_what_the_owner_told() {
        var found = guide.assess();
        pages.refreshNow();
        assertThat(visitor.read(PROMISE + "?lang=es")).doesNotContain("Evaluación independiente");

        guide.reply(found);
        pages.refreshNow();
        assertThat(visitor.read(PROMISE + "?lang=es"))
                .containsSubsequence("Evaluación independiente", "Cuenta quien responde:", "avance sustancial")
                .containsSubsequence("Encuentra la evaluación:", "avance limitado", "Cómo se miró:")
                .containsSubsequence("Cómo se miró:", "Visita a dos comités", "En qué se basa:", "Se leyó el borrador")
                .containsSubsequence("Responde quien prometió:", "Falta imprimirla");
    }

    private void tell(Completion completion, @Nullable Carrier carrier) {
        guide.tell(completion, carrier);
        pages.refreshNow();
    }
}
