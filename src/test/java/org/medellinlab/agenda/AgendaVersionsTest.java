package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.Mailbox;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Versions of the invented lab's agenda: put aside, compared, scheduled, gone back to, and told of.
@ProductTest
class AgendaVersionsTest {

    private static final VersionKey FIRST = VersionKey.release(1);

    @Autowired
    DemoPromises demo;

    @Autowired
    AgendaReading reading;

    @Autowired
    AgendaPlanning planning;

    @Autowired
    AgendaHistory history;

    @Autowired
    DraftAlternatives alternatives;

    @Autowired
    ReleaseScheduling scheduling;

    @Autowired
    ReleasingOnTime onTime;

    @Autowired
    ReleaseNotices notices;

    @Autowired
    ChangeWords words;

    @Autowired
    LabLocator labs;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay();
        jdbc.sql("delete from booking").update();
    }

    @Test
    void an_alternative_is_the_draft_of_that_moment_and_can_be_gone_on_with() {
        var kept = organiser(() -> alternatives.keep(lab, "Si llueve"));
        later("pausa-1", 15);
        assertThat(organiser(() -> history.changes(lab, kept, VersionKey.DRAFT)))
                .hasSize(1);

        var taken = organiser(() -> alternatives.takeUp(lab, kept, "Antes"));

        assertThat(taken).isEqualTo(new TakenOver("Antes", java.util.List.of(), java.util.List.of()));
        assertThat(organiser(() -> history.changes(lab, kept, VersionKey.DRAFT)))
                .isEmpty();
        assertThat(names()).containsSubsequence("Antes", "Si llueve");
        assertThat(organiser(() -> history.changes(lab, key("Antes"), VersionKey.DRAFT)))
                .as("what was typed is not lost")
                .hasSize(1);
    }

    @Test
    void going_back_to_a_release_brings_back_the_same_items_and_keeps_those_something_hangs_on() {
        var gone = item("pausa-1");
        organiser(() -> planning.withdraw(lab, gone.id()));
        var fresh = organiser(() -> planning.add(lab, AgendaItemForm.of(item("almuerzo-1"))));
        jdbc.sql("update site_visit set agenda_item_id = ? where visit_key = 'rio'")
                .param(fresh.id())
                .update();

        var taken = organiser(() -> alternatives.takeUp(lab, FIRST, "Antes"));

        assertThat(item("pausa-1").id()).isEqualTo(gone.id());
        assertThat(taken.left()).containsExactly(fresh.title());
        assertThat(organiser(() -> history.changes(lab, FIRST, VersionKey.DRAFT)))
                .extracting(AgendaChange::what)
                .containsExactly(AgendaChange.What.ADDED);
    }

    @Test
    void a_draft_that_is_a_version_already_is_not_put_aside_again_and_the_same_version_is_refused() {
        assertThatThrownBy(() -> organiser(() -> alternatives.takeUp(lab, FIRST, "Antes")))
                .isInstanceOf(Refused.class)
                .hasMessage("release.refused.same");
        later("pausa-1", 15);
        var kept = organiser(() -> alternatives.keep(lab, "Más tarde"));
        organiser(() -> alternatives.takeUp(lab, FIRST, "Antes"));

        assertThat(names()).doesNotContain("Antes");
        assertThat(organiser(() -> history.items(lab, kept))).isNotEmpty();
        assertThatThrownBy(() -> organiser(() -> history.items(lab, VersionKey.release(9))))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void an_alternative_that_is_given_up_comes_back() {
        var kept = organiser(() -> alternatives.keep(lab, "Si llueve"));
        var id = Objects.requireNonNull(kept.alternative());

        var gone = organiser(() -> alternatives.giveUp(lab, id));
        assertThat(names()).doesNotContain("Si llueve");
        organiser(() -> alternatives.haveBack(lab, gone));

        assertThat(organiser(() -> history.changes(lab, kept, VersionKey.DRAFT)))
                .isEmpty();
        organiser(() -> alternatives.rename(lab, id, "Con lluvia"));
        assertThat(names()).contains("Con lluvia");
    }

    @Test
    void a_place_that_is_gone_is_left_out_and_said() {
        var kept = organiser(() -> alternatives.keep(lab, "Si llueve"));
        later("pausa-1", 15);
        jdbc.sql("update agenda_alternative set content = replace(content, ?, ?)")
                .params(
                        Objects.requireNonNull(item("pausa-1").venue()).toString(),
                        UUID.randomUUID().toString())
                .update();

        var taken = organiser(() -> alternatives.takeUp(lab, kept, "Antes"));

        assertThat(taken.placeless()).contains(item("pausa-1").title());
        assertThat(item("pausa-1").venue()).isNull();
    }

    @Test
    void a_scheduled_release_is_frozen_and_becomes_public_at_its_time_once() {
        later("pausa-1", 15);
        organiser(() -> scheduling.schedule(lab, "v9 – mañana", inTwoHours(), false));
        later("almuerzo-1", 5);
        onTime.releaseDue();
        assertThat(releases()).as("it is not time yet").isEqualTo(1);

        jdbc.sql("update agenda_scheduled set public_at = utc_timestamp(6)").update();
        onTime.releaseDue();
        onTime.releaseDue();

        assertThat(releases()).isEqualTo(2);
        var released = reading.released(lab).orElseThrow();
        assertThat(released.name()).isEqualTo("v9 – mañana");
        assertThat(organiser(() -> history.changes(lab, FIRST, VersionKey.release(2))))
                .as("what was changed after it was scheduled is not in it")
                .hasSize(1);
        assertThat(organiser(() -> scheduling.scheduled(lab))).isEmpty();
    }

    @Test
    void what_is_scheduled_can_be_called_off_and_must_lie_ahead() {
        later("pausa-1", 15);
        assertThatThrownBy(
                        () -> organiser(() -> scheduling.schedule(lab, "v9", LocalDateTime.MIN.withYear(2020), true)))
                .hasMessage("release.refused.past");
        organiser(() -> scheduling.schedule(lab, "v9", inTwoHours(), true));
        assertThat(organiser(() -> scheduling.scheduled(lab)).orElseThrow().publicAt())
                .isEqualToIgnoringNanos(inTwoHours());

        organiser(() -> scheduling.callOff(lab));

        assertThat(organiser(() -> scheduling.scheduled(lab))).isEmpty();
    }

    @Test
    void each_person_is_told_of_what_is_theirs_in_their_own_words() {
        var visit = item("visita-moravia");
        var iara = demo.person("iara-sampaio").person();
        book("moravia", iara);
        later("visita-moravia", 90);
        organiser(() -> planning.release(lab, "v2 – más tarde"));

        var people = organiser(() -> history.changesByPerson(lab, FIRST, VersionKey.release(2)));

        assertThat(people)
                .as("who has no place in the visit is not concerned")
                .extracting(ChangesForOne::person)
                .contains(iara)
                .doesNotContain(demo.person("caio-figueiredo").person());
        var hers = people.stream()
                .filter(one -> one.person().equals(iara))
                .findFirst()
                .orElseThrow();
        assertThat(hers.changes())
                .singleElement()
                .satisfies(change -> assertThat(words.say(change, hers.isOwn(change), Language.EN))
                        .startsWith("Your visit “" + visit.title().in(Language.EN) + "” moves from 9:15 to 10:45 ("));
    }

    @Test
    void notices_go_to_those_concerned_only_and_once() {
        var iara = demo.person("iara-sampaio").person();
        jdbc.sql("update person set address = 'iara@x.org' where id = ?")
                .param(iara.value())
                .update();
        book("moravia", iara);
        later("visita-moravia", 90);
        organiser(() -> planning.release(lab, "v2 – más tarde"));
        var check = organiser(() -> notices.check(lab, 2));
        var going = going(check);

        assertThat(going).contains(iara);
        assertThat(organiser(() -> notices.shownTo(lab, 2, iara)).html()).contains("Moravia");
        assertThatThrownBy(() -> organiser(() -> notices.send(lab, 2, Set.of())))
                .hasMessage("release.refused.changed");
        organiser(() -> notices.send(lab, 2, going));
        organiser(() -> notices.send(lab, 2, going));

        var mail = Mailbox.of("iara@x.org").await();
        assertThat(mail.text()).contains("Moravia", "9:15", "10:45", "/labs/barrios-vivos/agenda");
        assertThat(jdbc.sql("select count(*) from mail_message where kind = 'agenda.notice'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(going.size());
        assertThat(Objects.requireNonNull(organiser(() -> notices.check(lab, 2)).sent())
                        .people())
                .isEqualTo(going.size());
    }

    @Test
    void the_next_notices_compare_with_what_people_were_last_told() {
        later("bienvenida", 15);
        organiser(() -> planning.release(lab, "v2"));
        later("bienvenida", 15);
        organiser(() -> planning.release(lab, "v3"));
        assertThat(organiser(() -> notices.check(lab, 3)).from()).isEqualTo(2);
        organiser(() -> notices.send(lab, 2, going(notices.check(lab, 2))));
        later("bienvenida", 15);
        organiser(() -> planning.release(lab, "v4"));

        assertThat(organiser(() -> notices.check(lab, 4)).from()).isEqualTo(2);
    }

    @Test
    void words_alone_concern_nobody() {
        var item = item("bienvenida");
        var form = AgendaItemForm.of(item).with(AgendaItemForm.of(item("cuatro-plazas")), AgendaField.ABSTRACT::equals);
        organiser(() -> planning.edit(lab, item.id(), item.version(), form));

        assertThat(organiser(() -> history.changes(lab, FIRST, VersionKey.DRAFT)))
                .hasSize(1);
        assertThat(organiser(() -> history.changesByPerson(lab, FIRST, VersionKey.DRAFT)))
                .isEmpty();
    }

    @Test
    void who_gets_a_part_in_an_item_or_loses_it_is_told_and_nobody_else() {
        var caio = demo.person("caio-figueiredo").person();
        var welcome = item("bienvenida");
        part(welcome, "FACILITATOR", caio);
        organiser(() -> planning.release(lab, "v2"));
        jdbc.sql("delete from agenda_item_person where item_id = ? and person_id = ?")
                .params(welcome.id(), caio.value())
                .update();
        organiser(() -> planning.release(lab, "v3"));

        assertThat(told(FIRST, VersionKey.release(2), caio))
                .singleElement()
                .satisfies(said -> assertThat(said)
                        .startsWith("You now have a part in “" + welcome.title().in(Language.EN)));
        assertThat(told(VersionKey.release(2), VersionKey.release(3), caio))
                .singleElement()
                .satisfies(said -> assertThat(said).startsWith("You no longer have a part in “"));
        assertThat(organiser(() -> history.changesByPerson(lab, FIRST, VersionKey.release(2))))
                .extracting(ChangesForOne::person)
                .containsExactly(caio);
        assertThat(told(FIRST, VersionKey.release(3), caio)).isEmpty();
    }

    @Test
    void who_speaks_and_does_not_come_is_told_of_what_is_taken_out_even_when_the_draft_names_others_by_now() {
        var guest = new PersonId(Ids.next());
        jdbc.sql("insert into person (id, version, person_key, name, languages) values (?, 0, 'guest', 'Guest', 'en')")
                .param(guest.value())
                .update();
        var welcome = item("bienvenida");
        part(welcome, "SPEAKER", guest);
        organiser(() -> planning.release(lab, "v2"));
        jdbc.sql("delete from agenda_item_person where item_id = ?")
                .param(welcome.id())
                .update();
        later("bienvenida", 30);

        var told = told(VersionKey.release(2), VersionKey.DRAFT, guest);

        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).contains(welcome.title().in(Language.EN)).contains("moves from");
    }

    private void part(AgendaItemRow item, String role, PersonId person) {
        jdbc.sql("""
                        insert into agenda_item_person (item_id, position, role, person_id, languages)
                        select ?, coalesce(max(position) + 1, 0), ?, ?, '' from agenda_item_person where item_id = ?""").params(item.id(), role, person.value(), item.id()).update();
    }

    private List<String> told(VersionKey from, VersionKey to, PersonId person) {
        return organiser(() -> history.changesByPerson(lab, from, to)).stream()
                .filter(one -> one.person().equals(person))
                .flatMap(one -> one.changes().stream().map(change -> words.say(change, one.isOwn(change), Language.EN)))
                .toList();
    }

    private static Set<PersonId> going(NoticeCheck check) {
        return check.goingOut().stream().map(ChangesForOne::person).collect(Collectors.toSet());
    }

    private void book(String visit, PersonId person) {
        jdbc.sql("""
                        insert into booking select ?, 0, d.visit_id, d.id, ?, utc_timestamp(6) from departure d
                        join site_visit v on v.id = d.visit_id where v.visit_key = ? limit 1""").params(Ids.next(), person.value(), visit).update();
    }

    private void later(String key, int minutes) {
        var item = item(key);
        var form = AgendaItemForm.of(item);
        var moved = new AgendaItemForm(
                form.kind(),
                form.title(),
                form.abstractText(),
                form.day(),
                form.starts().plusMinutes(minutes),
                form.ends().plusMinutes(minutes),
                form.approximate(),
                form.venue(),
                form.track(),
                form.phase());
        organiser(() -> planning.edit(lab, item.id(), item.version(), moved));
    }

    private AgendaItemRow item(String key) {
        return organiser(() -> reading.draft(lab)).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return organiser(() -> history.versions(lab)).stream()
                .map(AgendaVersion::name)
                .toList();
    }

    private VersionKey key(String name) {
        return organiser(() -> history.versions(lab)).stream()
                .filter(version -> version.name().equals(name))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private int releases() {
        return jdbc.sql("select count(*) from agenda_release where lab_id = ?")
                .param(lab.value())
                .query(Integer.class)
                .single();
    }

    private LocalDateTime inTwoHours() {
        return labs.here("barrios-vivos")
                .orElseThrow()
                .now(clock)
                .plusHours(2)
                .withSecond(0)
                .withNano(0);
    }

    private <T> T organiser(java.util.function.Supplier<T> work) {
        return demo.as("demo-organiser", work);
    }

    private void organiser(Runnable work) {
        demo.as("demo-organiser", work);
    }

    @Test
    void a_notice_is_in_the_language_of_who_reads_it_from_its_subject_to_its_end() {
        var readers = Map.of(Language.PT, "iara-sampaio", Language.ES, "demo-host", Language.EN, "shanice-ellis");
        readers.forEach((language, key) -> jdbc.sql("update person set languages = ?, address = ? where person_key = ?")
                .params(language.tag(), key + "@x.org", key)
                .update());
        later("bienvenida", 15);
        organiser(() -> planning.release(lab, "v2"));
        var going = organiser(() -> going(notices.check(lab, 2)));
        assertThat(going).contains(demo.person("iara-sampaio").person());

        organiser(() -> notices.send(lab, 2, going));

        var title = item("bienvenida").title();
        var parts = Map.of(
                Language.PT, List.of("Mudanças na agenda de Bairros Vivos", "Olá"),
                Language.ES, List.of("Cambios en la agenda de Barrios Vivos", "Hola"),
                Language.EN, List.of("Changes in the agenda of Living Neighbourhoods", "Hello"));
        readers.forEach((language, key) -> {
            var mail = Mailbox.of(key + "@x.org").await();
            var words = parts.getOrDefault(language, List.of());
            assertThat(mail.subject()).isEqualTo(words.getFirst());
            assertThat(mail.text())
                    .contains(title.in(language), words.getLast(), "/agenda?lang=" + language.tag())
                    .doesNotContain(language == Language.EN ? title.in(Language.ES) : title.in(Language.EN));
            var shown = organiser(() -> notices.shownTo(lab, 2, demo.person(key).person()));
            assertThat(shown.html()).contains("lang=\"" + language.tag(), title.in(language));
        });
    }
}
