package org.medellinlab.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.audit.TrailFilter;
import org.medellinlab.audit.TrailReading;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.DirectoryBrowsing;
import org.medellinlab.directory.DirectoryKeeping;
import org.medellinlab.directory.DirectorySheets;
import org.medellinlab.identity.Granting;
import org.medellinlab.labfile.LabFileRejected;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.mail.Actions;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.medellinlab.shared.PersonalData.Fate;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.SeatId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever wishes is forgotten: whole, after a time to think it over, and never by halves.
@ProductTest
class ErasureTest {

    private static final String SEAT = "cali-resiliencia-direccion";

    @Autowired
    Canary canary;

    @Autowired
    Erasure erasure;

    @Autowired
    ErasingPeople erasing;

    @Autowired
    List<PersonalData> sources;

    @Autowired
    DemoPromises demo;

    @Autowired
    Directory directory;

    @Autowired
    DirectoryKeeping keeping;

    @Autowired
    DirectorySheets sheets;

    @Autowired
    DirectoryBrowsing browsing;

    @Autowired
    TrailReading trail;

    @Autowired
    Granting granting;

    @Autowired
    Actions actions;

    @Autowired
    LabFiles files;

    @Autowired
    JdbcClient jdbc;

    @Test
    void of_a_person_in_every_table_nothing_is_left_in_any_column() {
        var person = canary.inEveryTable();
        as(person, () -> erasure.ask());
        assertThat(traces()).hasSizeGreaterThan(25);
        var rows = sources.stream()
                .flatMap(source -> source.columns().stream())
                .filter(column -> !column.table().equals("audit_entry"))
                .toList();
        rows.forEach(column -> assertThat(pointing(column, person))
                .as("the test puts nothing into " + column)
                .isPositive());

        itIsTime();

        assertThat(traces()).isEmpty();
        rows.stream()
                .filter(column -> column.fate() != Fate.STAYS)
                .forEach(column -> assertThat(pointing(column, person))
                        .as(column.toString())
                        .isZero());
        assertThat(number("select count(*) from mail_message where recipient like '%quimbaya%'"))
                .isZero();
        assertThat(number("select count(*) from erasure_request where done_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void the_seat_keeps_its_history_with_a_former_holder_in_the_readers_language_and_is_vacant() {
        var person = canary.inEveryTable();
        as(person, () -> erasure.ask());

        itIsTime();

        for (var said : java.util.Map.of(
                        Language.ES, "Antigua persona titular",
                        Language.PT, "Antiga pessoa titular",
                        Language.EN, "Former holder")
                .entrySet()) {
            var history = demo.as("demo-delegate", () -> {
                var card = keeping.card(DirectoryKind.SEAT, SEAT, said.getKey()).orElseThrow();
                return sheets.history(card.thing(), said.getKey());
            });
            assertThat(history).hasSize(2).allSatisfy(held -> {
                assertThat(held.personName()).isEqualTo(said.getValue());
                assertThat(held.personKey()).isNull();
            });
        }
        var seat = new SeatId(jdbc.sql("select id from seat where seat_key = ?")
                .param(SEAT)
                .query(UUID.class)
                .single());
        assertThat(directory.holderOf(seat, java.time.LocalDate.of(2098, 1, 1))).isEmpty();
        assertThat(
                        number(
                                "select count(*) from progress_update where words = 'Entregamos la guía' and person_id is null"))
                .isEqualTo(1);
    }

    @Test
    void the_name_is_found_nowhere_and_the_trail_names_nobody() {
        var person = canary.inEveryTable();
        as(person, () -> erasure.ask());
        assertThat(found("Zacarías")).isEqualTo(1);

        itIsTime();

        assertThat(found("Zacarías")).isZero();
        assertThat(found("—")).isZero();
        var lines = demo.as(
                "demo-network",
                () -> CurrentActor.asSystem(() -> trail.everywhere(
                        new TrailFilter(null, null, person.value(), null, null, null, null), null, Language.EN)));
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.name()).isEqualTo("an erased person"));
        assertThat(lines.getFirst().happened().name()).isEqualTo("ERASED");
    }

    @Test
    void before_the_time_is_over_everything_stays_and_the_mail_takes_it_back() {
        var person = canary.bare();
        as(person, () -> erasure.ask());
        assertThatThrownBy(() -> as(person, () -> erasure.ask())).isInstanceOf(Refused.class);

        erasing.eraseWhoIsDue();

        assertThat(directory.person(person).orElseThrow().name()).isEqualTo(Canary.NAME);
        var mail = jdbc.sql("select concat(subject, '\n', text) from mail_message")
                .query(String.class)
                .single();
        assertThat(mail).startsWith("Sus datos se van a borrar").contains(Canary.NAME);
        var token = mail.replaceAll("(?s).*/act/(\\S+).*", "$1");
        assertThat(actions.show(token, Language.PT)).isInstanceOf(Actions.Shown.Open.class);
        assertThat(actions.act(token, null, java.util.Map.of())).isPresent();
        itIsTime();
        assertThat(directory.person(person).orElseThrow().name()).isEqualTo(Canary.NAME);
        assertThat(as(person, () -> erasure.mine())).isEmpty();
    }

    @Test
    void the_network_office_asks_with_a_reason_for_whoever_is_not_of_the_team() {
        demo.lay();
        var person = canary.bare();

        refuses("privacy.erase.reason-needed", () -> erasure.askFor(person, "  "));
        refuses(
                "privacy.erase.of-team",
                () -> erasure.askFor(demo.person("demo-organiser").person(), "Carta"));
        demo.as("demo-network", () -> erasure.askFor(person, "Carta del 3 de marzo"));

        assertThat(as(person, () -> erasure.mine()).orElseThrow().byOffice()).isTrue();
        assertThatThrownBy(() -> demo.as("demo-organiser", () -> erasure.askFor(person, "x")))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        itIsTime();
        assertThat(jdbc.sql("select name from person where id = ?")
                        .param(person.value())
                        .query(String.class)
                        .single())
                .isEqualTo("—");
    }

    @Test
    void the_last_administrator_stays() {
        var person = canary.bare();
        jdbc.sql("delete from role_grant").update();
        CurrentActor.asSystem(() -> granting.grant(person, Role.ADMIN, null));

        assertThatThrownBy(() -> as(person, () -> erasure.ask()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("identity.grant.lastAdministrator"));
    }

    @Test
    void an_old_lab_file_does_not_bring_an_erased_person_back() {
        demo.lay();
        var host = demo.person("demo-host").person();
        demo.as("demo-network", () -> erasure.askFor(host, "Carta"));
        itIsTime();

        assertThatThrownBy(() ->
                        CurrentActor.asSystem(() -> files.bring(org.medellinlab.demo.DemoLabs.text("barrios-vivos"))))
                .isInstanceOf(LabFileRejected.class)
                .hasMessageContaining("erased");
        assertThat(directory.personNamed("demo-host")).isEmpty();
    }

    @Test
    void nobody_asks_twice_and_nobody_erased_asks_again() {
        var person = canary.bare();
        as(person, () -> erasure.ask());
        itIsTime();

        assertThatThrownBy(() -> as(person, () -> erasure.ask())).isInstanceOf(NotForYou.class);
        erasing.eraseWhoIsDue();
        assertThat(number("select count(*) from audit_entry where happened = 'ERASED'"))
                .isEqualTo(1);
    }

    private void itIsTime() {
        jdbc.sql("update erasure_request set due_at = '2020-01-01'").update();
        erasing.eraseWhoIsDue();
    }

    private void refuses(String key, Runnable work) {
        assertThatThrownBy(() -> demo.as("demo-network", work))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private long found(String name) {
        return demo.as("demo-network", () -> browsing.page(DirectoryKind.PERSON, name, null, Language.ES))
                .entries()
                .size();
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private int pointing(PersonalData.Column column, PersonId person) {
        return jdbc.sql("select count(*) from " + column.table() + " where instr(cast(" + column.column()
                        + " as char), ?) > 0")
                .param(person.value().toString())
                .query(Integer.class)
                .single();
    }

    /// Every text and every blob of every table, read from the catalogue, in which a sign of the person stands.
    private List<String> traces() {
        record Words(String table, String column, boolean bytes) {}
        var columns = jdbc.sql("""
                        select c.table_name, c.column_name, c.data_type like '%blob' or c.data_type like '%binary'
                        from information_schema.columns c join information_schema.tables t
                            on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = database() and t.table_type = 'BASE TABLE'
                            and (c.data_type like '%text' or c.data_type like '%char' or c.data_type like '%blob'
                                or c.data_type like '%binary' or c.data_type in ('json', 'longtext'))""")
                .query((rs, i) -> new Words(rs.getString(1), rs.getString(2), rs.getBoolean(3)))
                .list();
        assertThat(columns).hasSizeGreaterThan(100);
        var traces = new ArrayList<String>();
        for (var column : columns) {
            var value =
                    column.bytes() ? "convert(`" + column.column() + "` using latin1)" : "`" + column.column() + "`";
            var held = jdbc
                    .sql("select " + value + " from `" + column.table() + "` where " + value + " is not null")
                    .query(String.class)
                    .list()
                    .stream()
                    .map(words -> String.valueOf(words).toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            held.stream()
                    .filter(words -> Canary.SIGNS.stream().anyMatch(words::contains))
                    .forEach(words -> traces.add(column.table() + "." + column.column() + ": " + words));
        }
        return traces;
    }

    private <T> T as(PersonId person, java.util.function.Supplier<T> work) {
        return CurrentActor.as(canary.signedIn(person), work);
    }
}
