package org.medellinlab.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medellinlab.ProductTest;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class DirectoryKeepingTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    DirectoryKeeping keeping;

    @Autowired
    DirectoryBrowsing browsing;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void lay() {
        demo.lay();
    }

    @ParameterizedTest
    @CsvSource({
        "medellin, CITY, Medellín",
        "VALENTINA etche, PERSON, Valentina Etchegaray Pena",
        "aci, ORGANISATION, ACI Medellín"
    })
    void a_name_is_found_without_its_accents(String search, DirectoryKind kind, String name) {
        var page = demo.as("demo-delegate", () -> browsing.page(kind, search, null, Language.ES));

        assertThat(page.entries()).extracting(DirectoryEntry::name).contains(name);
    }

    @Test
    void the_marks_of_languages_and_wildcards_are_not_searched() {
        assertThat(demo.as("demo-delegate", () -> browsing.page(DirectoryKind.CITY, "\"es\"", null, Language.ES))
                        .entries())
                .isEmpty();
        assertThat(demo.as("demo-delegate", () -> browsing.page(DirectoryKind.CITY, "%", null, Language.ES))
                        .entries())
                .isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (var i = 0; i < 70; i++) {
            jdbc.sql(
                            "insert into person (id, version, person_key, name, languages) values (?, 0, ?, 'Ana Común', 'es')")
                    .params(UUID.randomUUID(), "comun-" + i)
                    .update();
        }
        var keys = new java.util.ArrayList<String>();
        String next = null;
        do {
            var after = next;
            var page = demo.as("demo-delegate", () -> browsing.page(DirectoryKind.PERSON, "comun", after, Language.ES));
            page.entries().forEach(entry -> keys.add(entry.key()));
            next = page.next();
        } while (next != null);

        assertThat(keys).hasSize(70).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"d'avila", "avila", "li d", "will", "WIL", "ávi li"})
    void every_word_of_a_name_is_found_by_how_it_begins(String search) {
        jdbc.sql("insert into person (id, version, person_key, name, languages) values (?, 0, 'x', ?, 'pt')")
                .params(UUID.randomUUID(), "Will D'Ávila-Li")
                .update();

        assertThat(people(search)).contains("Will D'Ávila-Li");
        assertThat(people(search + " zzz")).isEmpty();
    }

    private java.util.List<String> people(String search) {
        return demo
                .as("demo-delegate", () -> browsing.page(DirectoryKind.PERSON, search, null, Language.ES))
                .entries()
                .stream()
                .map(DirectoryEntry::name)
                .toList();
    }

    @Test
    void marks_of_the_search_language_are_not_obeyed() {
        assertThat(people("+valentina -\"etche* ~)(")).contains("Valentina Etchegaray Pena");
        assertThat(people("*")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "demo-network, true",
        "demo-organiser, true",
        "demo-delegate, true",
        "demo-lead, false",
        "lab2017-organizadora, false"
    })
    void an_address_is_for_who_may_reach_the_person(String who, boolean sees) {
        var card = card(who, DirectoryKind.PERSON, "demo-delegate");

        assertThat(card.values().containsKey(DirectoryField.ADDRESS)).isEqualTo(sees);
    }

    @ParameterizedTest
    @CsvSource({
        "demo-network, CITY, medellin, true",
        "demo-organiser, CITY, medellin, false",
        "demo-organiser, PERSON, demo-delegate, true",
        "demo-organiser, SEAT, montevideo-espacios-publicos, true",
        "demo-delegate, PERSON, federico-olivera, false",
        "lab2017-organizadora, PERSON, demo-delegate, false"
    })
    void the_network_office_keeps_all_and_an_organiser_who_comes(
            String who, DirectoryKind kind, String key, boolean may) {
        var card = card(who, kind, key);

        assertThat(demo.as(who, () -> keeping.mayKeep(card))).isEqualTo(may);
        if (!may) {
            assertThatThrownBy(() -> revise(who, card, card.values())).isInstanceOf(NotForYou.class);
        }
    }

    @Test
    void people_write_what_concerns_nobody_else_of_themselves_and_never_their_address() {
        var own = card("demo-delegate", DirectoryKind.PERSON, "demo-delegate");
        var after = revise("demo-delegate", own, changed(own, DirectoryField.CONTACT_SHARED, "1"));

        assertThat(card("demo-lead", DirectoryKind.PERSON, "demo-delegate").get(DirectoryField.ADDRESS))
                .isEqualTo("demo-delegate@example.org");
        assertThatThrownBy(() ->
                        revise("demo-delegate", after, changed(after, DirectoryField.ADDRESS, "other@example.org")))
                .isInstanceOf(NotForYou.class);
    }

    @Test
    void an_address_that_changes_is_unverified_again() {
        jdbc.sql("update person set address_state = 'VERIFIED' where person_key = 'demo-delegate'")
                .update();
        var before = card("demo-network", DirectoryKind.PERSON, "demo-delegate");
        var same = revise("demo-network", before, changed(before, DirectoryField.PHONE, "+598 2 1950"));
        assertThat(same.get(DirectoryField.ADDRESS_STATE)).isEqualTo("VERIFIED");

        var other = revise("demo-network", same, changed(same, DirectoryField.ADDRESS, "new@example.org"));
        assertThat(other.get(DirectoryField.ADDRESS_STATE)).isEqualTo("UNVERIFIED");
    }

    @Test
    void what_is_corrected_is_told_in_the_trail_and_of_people_only_that() {
        var city = card("demo-network", DirectoryKind.CITY, "medellin");
        revise("demo-network", city, changed(city, DirectoryField.POPULATION, "2500000"));
        assertThat(told(city)).contains("CHANGED", "\"population\":\"2500000\"");

        var person = card("demo-network", DirectoryKind.PERSON, "demo-delegate");
        revise("demo-network", person, changed(person, DirectoryField.PHONE, "+598 2 1950"));
        assertThat(told(person)).contains("\"phone\":\"***\"").doesNotContain("1950");
    }

    private String told(DirectoryCard card) {
        return jdbc.sql("select concat_ws(' ', happened, was, became) from audit_entry where thing_id = ?"
                        + " order by id desc limit 1")
                .param(card.id())
                .query(String.class)
                .single();
    }

    @Test
    void a_mandate_is_kept_and_undone() {
        var before = card("demo-network", DirectoryKind.CITY, "medellin");
        var after = revise("demo-network", before, changed(before, DirectoryField.MANDATE_END, "2027-12-31"));

        assertThat(card("demo-lead", DirectoryKind.CITY, "medellin").get(DirectoryField.MANDATE_END))
                .isEqualTo("2027-12-31");
        assertThat(revise("demo-network", after, before.values()).values()).isEqualTo(before.values());
        assertRefused(
                "directory.problem.mandate",
                before,
                Map.of(DirectoryField.MANDATE_START, "2027-01-01", DirectoryField.MANDATE_END, "2026-01-01"));
    }

    @Test
    void two_who_save_at_once_both_keep_their_words() {
        var read = card("demo-network", DirectoryKind.CITY, "medellin");
        revise("demo-network", read, changed(read, DirectoryField.POPULATION, "2500000"));
        var mine = changed(read, DirectoryField.COUNTRY, "BR");

        assertThatThrownBy(() -> revise("demo-network", read, mine)).isInstanceOfSatisfying(StaleCard.class, stale -> {
            assertThat(stale.mine()).isEqualTo(mine);
            assertThat(stale.theirs().get(DirectoryField.POPULATION)).isEqualTo("2500000");
            assertThat(stale.theirs().differences(mine))
                    .containsExactly(DirectoryField.COUNTRY, DirectoryField.POPULATION);
        });
    }

    @Test
    void nobody_gets_a_role_by_writing_an_address_down() {
        var organiser = card("demo-network", DirectoryKind.PERSON, "demo-organiser");
        assertRefused(
                "directory.problem.address-of-team", organiser, Map.of(DirectoryField.ADDRESS, "someone@example.org"));

        var delegate = card("demo-network", DirectoryKind.PERSON, "demo-delegate");
        assertRefused(
                "directory.problem.address-taken", delegate, Map.of(DirectoryField.ADDRESS, "DEMO-lead@example.org"));
    }

    private void assertRefused(String key, DirectoryCard card, Map<DirectoryField, String> changes) {
        var typed = new EnumMap<DirectoryField, String>(card.values());
        typed.putAll(changes);
        assertThatThrownBy(() -> revise("demo-network", card, typed))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static Map<DirectoryField, String> changed(DirectoryCard card, DirectoryField field, String value) {
        var typed = new EnumMap<DirectoryField, String>(card.values());
        typed.put(field, value);
        return typed;
    }

    private DirectoryCard card(String who, DirectoryKind kind, String key) {
        return demo.as(who, () -> keeping.card(kind, key, Language.ES).orElseThrow());
    }

    private DirectoryCard revise(String who, DirectoryCard card, Map<DirectoryField, String> typed) {
        return demo.as(who, () -> keeping.revise(card, typed, Language.ES));
    }
}
