package org.medellinlab.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medellinlab.commitment.PromiseExtras.Kind;
import org.medellinlab.commitment.PromiseExtras.Reach;
import org.medellinlab.commitment.PromiseExtras.Visibility;
import org.medellinlab.feedback.LessonSheet;
import org.medellinlab.feedback.Lessons;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;

/// Everything that a promise says can be said otherwise later: it is provisional again, and the difference is shown.
class ChangingAPromiseTest extends PromisedInTheRoom {

    @Autowired
    PromiseSources sources;

    @Autowired
    Lessons lessons;

    @Test
    void a_promise_rests_on_lessons_of_its_own_lab_only() {
        var id = promise(List.of(lesson().id()));

        assertThat(sheet(id).lessons()).containsExactly(lesson().id());
        assertThat(became(id)).contains(lesson().id().toString());
        var elsewhere = List.of(Ids.next());
        assertThatThrownBy(() -> promise(elsewhere)).isInstanceOf(NotForYou.class);
    }

    @Test
    void to_whom_what_kind_what_it_takes_and_its_lessons_are_changed_and_provisional_again() {
        mails.holds("mateo-guaman", "montevideo-participacion");
        demo.as("demo-delegate", () -> naming.name(lab, mails.seat(OWNER), mails.seat("montevideo-participacion")));
        var id = promise();
        demo.as("mateo-guaman", () -> ratifying.ratify(lab, id));
        var to = demo.commitment("b1-guia-comites").beneficiaries().subList(0, 1);
        var read = sheet(id).wording();
        var after = wording(read, to, List.of(lesson().id()), extras());

        demo.as("demo-delegate", () -> ratifying.change(lab, id, after, read, "Con todos"));

        var changed = sheet(id, "demo-delegate");
        assertThat(changed.wording()).isEqualTo(after);
        assertThat(changed.ratification()).isEqualTo(Ratification.PROVISIONAL);
        var row = answers.answers(lab, id).getFirst();
        assertThat(row.before()).isEqualTo(read);
        assertThat(row.after()).isEqualTo(after);
        var difference = sources.difference(lab, Language.ES);
        assertThat(difference.words(after, read))
                .contains("A quién: Mutuo: ", "De qué se trata: un estudio", "Qué hace falta: Dos pintores")
                .contains("Qué podría impedirlo: La lluvia", "Quién lo lee: solo quienes", "Nace de: «Un lugar")
                .doesNotContain("Abrir dos plazas");
        assertThat(difference.words(read, after)).contains("A quién: –", "Nace de: –", "Quién lo lee: todo el mundo");
        assertThat(mails.text("commitment.ratify")).contains("un estudio", "Dos pintores", "Abrir dos plazas");
        assertThat(became(id))
                .contains("STUDY", lesson().id().toString(), to.getFirst().toString());
    }

    @Test
    void a_change_may_not_rest_on_what_is_not_there() {
        var id = promise();
        var read = sheet(id).wording();

        for (var forged : List.of(
                wording(read, List.of(), List.of(Ids.next()), read.extras()),
                wording(read, List.of(new OrganisationId(Ids.next())), List.of(), read.extras()))) {
            assertThatThrownBy(
                            () -> demo.as("demo-delegate", () -> ratifying.change(lab, id, forged, read, "Por probar")))
                    .isInstanceOf(NotForYou.class);
        }
        var endless = new PromiseExtras(
                null,
                LocalizedText.of(Language.ES, "a".repeat(2001)),
                LocalizedText.EMPTY,
                Visibility.PUBLIC,
                Reach.ALL);
        assertThatThrownBy(() -> demo.as(
                        "demo-delegate",
                        () -> ratifying.change(
                                lab, id, wording(read, List.of(), List.of(), endless), read, "Por probar")))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.key()).isEqualTo("commitment.refused.too-long"));
        assertThat(sheet(id).wording()).isEqualTo(read);
    }

    @Test
    void a_change_from_before_all_of_it_was_kept_still_reads() {
        var old = "{\"statement\":{\"es\":\"Abrir\"},\"horizon\":\"SHORT\",\"dueOn\":null,\"knownBy\":{}}";

        var read = Objects.requireNonNull(new WordingConverter().convertToEntityAttribute(old));

        assertThat(read.extras()).isEqualTo(PromiseExtras.NOTHING);
        assertThat(read.beneficiaries()).isEmpty();
        assertThat(read.lessons()).isEmpty();
    }

    private static Wording wording(Wording read, List<OrganisationId> to, List<UUID> restsOn, PromiseExtras extras) {
        return new Wording(read.statement(), read.horizon(), read.dueOn(), read.knownBy(), to, restsOn, extras);
    }

    private static PromiseExtras extras() {
        return new PromiseExtras(
                Kind.STUDY,
                LocalizedText.of(Language.ES, "Dos pintores"),
                LocalizedText.of(Language.ES, "La lluvia"),
                Visibility.LAB,
                Reach.MUTUAL);
    }

    private LessonSheet lesson() {
        return lessons.ofLab(lab).getFirst();
    }

    private CommitmentSheet sheet(UUID id, String reader) {
        return demo.as(reader, () -> reading.one(lab, id).orElseThrow());
    }

    /// What the trail tells of the promise.
    private String became(UUID id) {
        return String.join(
                " ",
                jdbc.sql("select became from audit_entry where thing_kind = 'Commitment' and thing_id = ?"
                                + " and became is not null")
                        .param(id)
                        .query((rs, i) -> rs.getString(1))
                        .list());
    }
}
