package org.medellinlab.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medellinlab.ProductTest;
import org.medellinlab.Statements;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A list costs the same number of statements with one row and with three.
@ProductTest
class DirectoryListsTest {

    private static final UUID CITY = UUID.randomUUID();
    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final UUID SEAT = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();

    @Autowired
    Statements statements;

    @Autowired
    DirectoryBrowsing browsing;

    @Autowired
    DirectorySheets sheets;

    @Autowired
    Duplicates duplicates;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void one() {
        add(CITY, ORGANISATION, SEAT, PERSON);
    }

    @ParameterizedTest
    @EnumSource(DirectoryKind.class)
    void a_page_of_the_list_is_one_statement(DirectoryKind kind) {
        for (var search : new String[] {"zuna", ""}) {
            costsTheSame(() -> browsing.page(kind, search, null, Language.ES).entries().stream()
                    .filter(entry -> entry.name().contains("Zuna"))
                    .toList());
            assertThat(statements.during(
                            () -> CurrentActor.asSystem(() -> browsing.page(kind, search, null, Language.ES))))
                    .isEqualTo(1);
            onlyOne();
        }
    }

    @Test
    void who_held_it_and_what_belongs_to_it() {
        costsTheSame(() -> sheets.history(thing(DirectoryKind.SEAT, SEAT), Language.ES));
        onlyOne();
        costsTheSame(() -> sheets.within(thing(DirectoryKind.CITY, CITY), Language.ES));
        onlyOne();
        costsTheSame(() -> sheets.choices(DirectoryKind.SEAT, Language.ES));
    }

    @ParameterizedTest
    @EnumSource(DirectoryKind.class)
    void what_looks_alike(DirectoryKind kind) {
        more();
        costsTheSame(() -> duplicates.suggested(kind, Language.ES));
    }

    private void costsTheSame(Supplier<? extends Collection<?>> list) {
        var counted = new LinkedHashMap<Integer, Long>();
        CurrentActor.asSystem(() -> count(list, counted));
        more();
        more();
        CurrentActor.asSystem(() -> count(list, counted));
        assertThat(counted).hasSize(2).containsKeys(1, 3);
        assertThat(counted.values().stream().distinct()).as(counted.toString()).hasSize(1);
        assertThat(counted.values()).allMatch(cost -> cost > 0);
    }

    private void count(Supplier<? extends Collection<?>> list, Map<Integer, Long> counted) {
        var length = list.get().size();
        counted.put(length, statements.during(() -> assertThat(list.get()).hasSize(length)));
    }

    private static DirectoryKind.Thing thing(DirectoryKind kind, UUID id) {
        return new DirectoryKind.Thing(kind, id);
    }

    private void more() {
        add(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    }

    /// Another of each; of the first city, organisation and seat.
    private void add(UUID city, UUID organisation, UUID seat, UUID person) {
        var name = "{\"es\":\"Zuna\"}";
        insert("insert into city (id, version, city_key, name) values (?, 0, ?, ?)", city, city, name);
        insert(
                "insert into organisation (id, version, organisation_key, name, city_id) values (?, 0, ?, ?, ?)",
                organisation,
                organisation,
                name,
                CITY);
        insert(
                "insert into seat (id, version, seat_key, organisation_id, title) values (?, 0, ?, ?, ?)",
                seat,
                seat,
                ORGANISATION,
                name);
        insert(
                "insert into person (id, version, person_key, name, languages) values (?, 0, ?, 'Zuna', 'es')",
                person,
                person);
        insert(
                "insert into holding (person_id, position, seat_id, from_on, acting) values (?, 0, ?, '2020-01-01', false)",
                person,
                SEAT);
    }

    private void onlyOne() {
        insert("delete from holding where person_id <> ?", PERSON);
        insert("delete from person where id <> ?", PERSON);
        insert("delete from seat where id <> ?", SEAT);
        insert("delete from organisation where id <> ?", ORGANISATION);
        insert("delete from city where id <> ?", CITY);
    }

    private void insert(String sql, Object... parameters) {
        jdbc.sql(sql).params(parameters).update();
    }
}
