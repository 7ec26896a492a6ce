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
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActText;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;

class RatifyingTest extends PromisedInTheRoom {

    private static final String BESIDE = "montevideo-participacion";

    @Autowired
    RatificationReminders reminders;

    @Autowired
    RatifyByLink byLink;

    @Autowired
    NameRatifierByLink namingByLink;

    @Test
    void a_promise_asks_the_named_seat_by_mail_and_its_link_ratifies() {
        mails.holds("mateo-guaman", BESIDE);
        demo.as("demo-delegate", () -> naming.name(lab, mails.seat(OWNER), mails.seat(BESIDE)));
        var made = promise();

        assertThat(mails.count("commitment.ratify")).isEqualTo(1);
        assertThat(mails.text("commitment.ratify")).contains("Abrir dos plazas", "/act/");
        var link = mails.link("commitment.ratify");
        var page = CurrentActor.asSystem(() -> byLink.show(link, Language.ES));
        assertThat(page.paragraphs()).extracting(ActText::words).contains("Abrir dos plazas");
        assertThat(page.fields().get(1).tongue()).as("their own").isNull();
        assertThat(CurrentActor.asSystem(() -> byLink.show(link, Language.PT))
                        .fields()
                        .get(1)
                        .tongue())
                .isEqualTo(Language.ES);
        assertThat(sheet(made).ratification()).isEqualTo(Ratification.PROVISIONAL);

        mails.act(byLink, link, Map.of("answer", "RATIFIED", "statement", "Abrir dos plazas"));

        assertThat(sheet(made).ratification()).isEqualTo(Ratification.RATIFIED);
        assertThat(answers.answers(lab, made)).singleElement().satisfies(row -> {
            assertThat(row.seat()).isEqualTo(mails.seat(BESIDE));
            assertThat(row.channel()).isEqualTo(Channel.LINK);
        });
    }

    @Test
    void where_nobody_is_named_the_owner_is_asked_who_it_is_and_then_that_seat_is_asked() {
        mails.holds("mateo-guaman", BESIDE);
        var made = promise();
        assertThat(mails.count("commitment.ratifier")).isEqualTo(1);
        assertThat(mails.count("commitment.ratify")).isZero();

        var link = mails.link("commitment.ratifier");
        var page = CurrentActor.asSystem(() -> namingByLink.show(link, Language.ES));
        assertThat(page.fields().getFirst().options()).hasSize(2);
        mails.act(namingByLink, link, Map.of("seat", mails.seat(BESIDE).toString()));

        assertThat(mails.count("commitment.ratify")).isEqualTo(1);
        assertThat(standing(made).asked()).isEqualTo(mails.seat(BESIDE));
    }

    @Test
    void an_organisation_with_one_seat_names_another_with_whoever_holds_it() {
        promise();
        mails.act(
                namingByLink,
                mails.link("commitment.ratifier"),
                Map.of("seat", "other", "office", "Secretaría", "name", "Ana Sosa", "address", "ana@example.org"));

        assertThat(mails.recipients("commitment.ratify")).containsExactly("ana@example.org");
    }

    @Test
    void who_promised_cannot_ratify_alone() {
        mails.holds("demo-delegate", BESIDE);
        demo.as("demo-delegate", () -> naming.name(lab, mails.seat(OWNER), mails.seat(BESIDE)));
        var made = promise();

        assertThat(mails.count("commitment.ratify")).isZero();
        assertThat(standing(made).ownWords()).isTrue();
        assertRefused("commitment.refused.own-words", () -> ratifying.ratify(lab, made));
    }

    @Test
    void nobody_else_ratifies_not_even_an_organiser() {
        var made = named();
        for (var person : List.of("demo-organiser", "demo-lead", "demo-delegate")) {
            assertThatThrownBy(() -> demo.as(person, () -> ratifying.ratify(lab, made)))
                    .isInstanceOf(NotForYou.class);
        }
    }

    @Test
    void declining_needs_a_reason_and_tells_who_promised() {
        var made = named();
        assertThatThrownBy(() -> demo.as("mateo-guaman", () -> ratifying.decline(lab, made, " ")))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.key()).isEqualTo("commitment.refused.no-reason"));

        demo.as("mateo-guaman", () -> ratifying.decline(lab, made, "No hay presupuesto"));

        assertThat(sheet(made).ratification()).isEqualTo(Ratification.DECLINED);
        assertThat(sheet(made).isFollowed()).isFalse();
        assertThat(mails.text("commitment.declined")).contains("No hay presupuesto");
    }

    @Test
    void changed_is_provisional_again_with_the_difference_and_the_owner_confirms() {
        var made = named();
        var link = mails.link("commitment.ratify");

        mails.act(
                byLink,
                link,
                Map.of("answer", "CHANGED", "statement", "Abrir una plaza", "reason", "Alcanza para una"));

        var changed = sheet(made);
        assertThat(changed.ratification()).isEqualTo(Ratification.PROVISIONAL);
        assertThat(changed.statement().in(Language.ES)).isEqualTo("Abrir una plaza");
        var row = answers.answers(lab, made).getFirst();
        assertThat(Objects.requireNonNull(row.before()).statement().in(Language.ES))
                .isEqualTo("Abrir dos plazas");
        assertThat(standing(made).asked()).isEqualTo(mails.seat(OWNER));
        assertThat(mails.text("commitment.ratify")).contains("Abrir una plaza", "Abrir dos plazas", "Alcanza para una");

        demo.as("demo-delegate", () -> ratifying.ratify(lab, made));
        assertThat(sheet(made).ratification()).isEqualTo(Ratification.RATIFIED);
    }

    @Test
    void the_link_changes_to_whom_until_when_and_how_one_would_know_too() {
        var made = named();
        var link = mails.link("commitment.ratify");
        var page = CurrentActor.asSystem(() -> byLink.show(link, Language.ES));
        assertThat(page.fields(false))
                .extracting(ActField::name)
                .containsExactly("answer", "statement", "due", "reason");
        assertThat(page.fields(true))
                .extracting(ActField::name)
                .containsExactly(
                        "horizon",
                        "known-by",
                        "to",
                        "to-others",
                        "reach",
                        "kind",
                        "lessons",
                        "resources",
                        "risks",
                        "visibility");
        var to = page.fields(true).get(2).options().stream().limit(2).toList();
        var form = new HashMap<>(page.fields().stream()
                .filter(field -> field.value() != null && !field.value().isEmpty())
                .collect(Collectors.toMap(ActField::name, field -> Objects.requireNonNull(field.value()))));
        form.put("horizon", "LONG");
        form.put("known-by", "Se cuentan las plazas");
        form.put("to", to.getFirst().value() + "," + to.getLast().value());
        form.put("reach", "MUTUAL");
        form.put("answer", "RATIFIED");
        assertRefusedByLink("commitment.refused.ratify-changed", link, form);
        form.put("answer", "CHANGED");
        assertRefusedByLink("commitment.refused.no-reason", link, form);
        form.put("reason", "Con los vecinos");

        mails.act(byLink, link, form);

        var changed = sheet(made);
        assertThat(changed.ratification()).isEqualTo(Ratification.PROVISIONAL);
        assertThat(changed.horizon()).isEqualTo(Horizon.LONG);
        assertThat(Objects.requireNonNull(changed.knownBy()).in(Language.ES)).isEqualTo("Se cuentan las plazas");
        assertThat(changed.beneficiaries())
                .extracting(OrganisationId::toString)
                .containsExactly(to.getFirst().value(), to.getLast().value());
        assertThat(changed.extras().reach()).isEqualTo(PromiseExtras.Reach.MUTUAL);
        assertThat(standing(made).asked()).isEqualTo(mails.seat(OWNER));
        assertThat(mails.text("commitment.ratify"))
                .contains(
                        "Largo plazo",
                        "Se cuentan las plazas",
                        "Mutuo: " + to.getFirst().label());
        var next = CurrentActor.asSystem(() -> byLink.show(mails.link("commitment.ratify"), Language.ES));
        assertThat(next.paragraphs().stream().map(ActText::words).collect(Collectors.joining("\n")))
                .contains("Ahora dice: «Largo plazo", "Se sabrá por: Se cuentan las plazas", "A quién: Mutuo");
    }

    @Test
    void the_link_changes_what_it_takes_what_it_rests_on_and_names_anybody_in_the_directory() {
        var made = named();
        var link = mails.link("commitment.ratify");
        var lesson = CurrentActor.asSystem(() -> byLink.show(link, Language.ES)).fields(true).stream()
                .filter(field -> field.name().equals("lessons"))
                .findFirst()
                .orElseThrow()
                .options()
                .getFirst()
                .value();
        var form = new HashMap<>(Map.of("answer", "CHANGED", "reason", "Con todo", "statement", "Abrir dos plazas"));
        form.put("to-others", "Prefeitura do Recife; Nadie que exista");
        assertRefusedByLink("commitment.refused.unknown-organisation", link, form);
        form.put("to-others", "Prefeitura do Recife");
        form.put("kind", "BUILD");
        form.put("lessons", lesson);
        form.put("resources", "Dos pintores");
        form.put("risks", "La lluvia");
        form.put("visibility", "LAB");

        mails.act(byLink, link, form);

        var changed = demo.as("demo-delegate", () -> sheet(made));
        assertThat(changed.beneficiaries())
                .singleElement()
                .extracting(OrganisationId::value)
                .isEqualTo(jdbc.sql("select id from organisation where organisation_key = 'prefectura-recife'")
                        .query(UUID.class)
                        .single());
        assertThat(changed.lessons()).extracting(Object::toString).containsExactly(lesson);
        assertThat(changed.extras())
                .isEqualTo(new PromiseExtras(
                        PromiseExtras.Kind.BUILD,
                        LocalizedText.of(Language.ES, "Dos pintores"),
                        LocalizedText.of(Language.ES, "La lluvia"),
                        PromiseExtras.Visibility.LAB,
                        PromiseExtras.Reach.NAMED));
    }

    @Test
    void what_is_not_offered_on_the_link_stays_as_it_is() {
        var made = named();
        var before = sheet(made).wording();
        mails.act(
                byLink,
                mails.link("commitment.ratify"),
                Map.of("answer", "CHANGED", "statement", "Abrir una plaza", "reason", "Alcanza para una"));

        assertThat(sheet(made).wording())
                .isEqualTo(before.saying(
                        LocalizedText.of(Language.ES, "Abrir una plaza"),
                        before.horizon(),
                        before.dueOn(),
                        before.knownBy()));
    }

    private void assertRefusedByLink(String key, ActLink link, Map<String, String> form) {
        assertThatThrownBy(() -> mails.act(byLink, link, form))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    @Test
    void what_was_ratified_and_then_changed_is_asked_about_again() {
        var made = named();
        demo.as("mateo-guaman", () -> ratifying.ratify(lab, made));
        var read = wording(sheet(made));
        var after = new Wording(LocalizedText.of(Language.ES, "Abrir tres plazas"), Horizon.LONG, null, read.knownBy());

        demo.as("demo-delegate", () -> ratifying.change(lab, made, after, read, "Nos animamos"));

        assertThat(sheet(made).ratification()).isEqualTo(Ratification.PROVISIONAL);
        assertThat(standing(made).asked()).isEqualTo(mails.seat(BESIDE));
        assertThatThrownBy(() -> demo.as("demo-lead", () -> ratifying.change(lab, made, after, read, "Otra vez")))
                .isInstanceOfSatisfying(
                        StaleWording.class, stale -> assertThat(stale.theirs()).isEqualTo(after));
    }

    @Test
    void a_date_that_has_passed_is_refused_at_home_unless_it_was_there_before() {
        var made = named();
        var read = wording(sheet(made));
        var passed = new Wording(read.statement(), read.horizon(), new DueOn("2020-05-31"), read.knownBy());
        assertRefused("commitment.refused.past", () -> ratifying.change(lab, made, passed, read, "Antes"));
        var link = mails.link("commitment.ratify");
        var form = Map.of("answer", "CHANGED", "statement", "Abrir una plaza", "due", "2020-05-31", "reason", "Antes");
        assertRefusedByLink("commitment.refused.past", link, form);
        assertThat(sheet(made).dueOn()).isNull();

        jdbc.sql("update commitment set due_on = '2020-05-31' where id = ?")
                .param(made)
                .update();
        mails.act(byLink, link, form);

        assertThat(sheet(made).statement().in(Language.ES)).isEqualTo("Abrir una plaza");
        assertThat(sheet(made).dueOn()).isEqualTo(new DueOn("2020-05-31"));
    }

    @Test
    void a_second_answer_finds_it_settled() {
        var made = named();
        demo.as("mateo-guaman", () -> ratifying.ratify(lab, made));

        assertThatThrownBy(() -> demo.as("mateo-guaman", () -> ratifying.decline(lab, made, "No")))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.key()).isEqualTo("commitment.refused.settled"));
        assertThat(jdbc.sql("select count(*) from action_link where kind = 'commitment.ratify' and revoked_at is null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_vacant_owner_seat_says_what_to_do_and_loses_nothing() {
        jdbc.sql("update holding set until_on = '2025-12-31' where seat_id = ?")
                .param(mails.seat(OWNER).value())
                .update();
        var made = demo.as("demo-organiser", () -> tracking.promise(lab, words(List.of())));

        assertThat(sheet(made).ratification()).isEqualTo(Ratification.PROVISIONAL);
        assertThatThrownBy(() -> demo.as("demo-organiser", () -> ratifying.ask(lab, made)))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.key()).isEqualTo("commitment.refused.owner-vacant"));
    }

    @Test
    void after_a_week_without_answer_it_is_asked_again_three_times_at_most() {
        named();
        reminders.remind();
        assertThat(mails.count("commitment.ratify")).isEqualTo(1);

        for (var week = 1; week < 6; week++) {
            jdbc.sql("update ratification_request set asked_at = asked_at - interval 8 day")
                    .update();
            reminders.remind();
        }

        assertThat(mails.count("commitment.ratify")).isEqualTo(4);
        assertThat(mails.text("commitment.ratify")).contains("otra vez");
    }

    @Test
    void while_the_group_rests_nobody_is_asked_again() {
        named();
        jdbc.sql("update ratification_request set asked_at = asked_at - interval 8 day")
                .update();
        jdbc.sql("update working_group set state = 'PAUSED', paused_until = utc_date() + interval 3 day")
                .update();
        reminders.remind();
        assertThat(mails.count("commitment.ratify")).isEqualTo(1);

        jdbc.sql("update working_group set paused_until = utc_date()").update();
        reminders.remind();
        assertThat(mails.count("commitment.ratify")).isEqualTo(2);
    }

    @Test
    void nobody_is_asked_twice_in_a_day_by_hand() {
        var made = named();
        assertRefused("commitment.refused.asked", () -> ratifying.ask(lab, made));
    }

    @Test
    void an_organiser_asks_about_all_that_came_from_a_file() {
        var unasked = demo.as("demo-organiser", () -> ratifying.unasked(lab));
        assertThat(unasked).isNotEmpty();

        assertThat(demo.as("demo-organiser", () -> ratifying.askAll(lab))).isPositive();

        assertThat(demo.as("demo-organiser", () -> ratifying.unasked(lab))).hasSizeLessThan(unasked.size());
    }

    @Test
    void the_database_itself_refuses_to_edit_an_answer() {
        assertThatThrownBy(() -> jdbc.sql("update ratification_answer set reason = 'otro'")
                        .update())
                .hasStackTraceContaining("denied");
    }

    private UUID named() {
        mails.holds("mateo-guaman", BESIDE);
        demo.as("demo-delegate", () -> naming.name(lab, mails.seat(OWNER), mails.seat(BESIDE)));
        return promise();
    }

    private static Wording wording(CommitmentSheet sheet) {
        return new Wording(sheet.statement(), sheet.horizon(), sheet.dueOn(), LocalizedText.EMPTY);
    }

    private RatificationStanding standing(UUID id) {
        return demo.as("demo-delegate", () -> ratifying.standing(lab, sheet(id)).orElseThrow());
    }

    private void assertRefused(String key, Runnable work) {
        assertThatThrownBy(() -> demo.as("demo-delegate", work))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.key()).isEqualTo(key));
    }
}
