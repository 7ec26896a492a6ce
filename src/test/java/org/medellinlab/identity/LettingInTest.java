package org.medellinlab.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
class LettingInTest {

    @Autowired
    LettingIn desk;

    @Autowired
    Granting granting;

    @Autowired
    Devices devices;

    @Autowired
    DemoLabs labs;

    @Autowired
    LabLocator locator;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Value("http://localhost:${server.port}")
    URI server;

    private LabId lab;
    private LabId other;
    private PersonId organiser;
    private PersonId delegate;

    @BeforeEach
    void lay() {
        labs.lay();
        lab = locator.here("barrios-vivos").orElseThrow().id();
        other = locator.here("medellin-2017").orElseThrow().id();
        organiser = person("demo-organiser");
        delegate = person("demo-delegate");
    }

    @Test
    void the_code_signs_that_person_in_once_and_the_trail_says_who_let_whom_in() throws Exception {
        var path = show(delegate);
        var phone = new Browser(server);

        assertThat(phone.get(path).body())
                .contains("<button", directory.person(delegate).orElseThrow().name());
        var entered = phone.post(path, Map.of());
        assertThat(entered.headers().firstValue("Location")).contains("/app/");
        assertThat(phone.isSignedIn()).isTrue();
        assertThat(devices.whose(phone.cookie("lab")).orElseThrow().person()).isEqualTo(delegate);

        var second = new Browser(server);
        assertThat(second.get(path).statusCode()).isEqualTo(410);
        assertThat(second.post(path, Map.of()).statusCode()).isEqualTo(410);
        assertThat(jdbc.sql("""
                        select count(*) from audit_entry
                        where happened = 'LET_IN' and person_id = ? and thing_id = ? and lab_id = ?""")
                        .params(organiser.value(), delegate.value(), lab.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void opening_it_changes_nothing_and_what_is_kept_does_not_open() throws Exception {
        var path = show(delegate);
        var before = rows();
        for (var i = 0; i < 10; i++) {
            var opened = new Browser(server).get(path);
            assertThat(opened.statusCode()).isEqualTo(200);
            assertThat(opened.headers().allValues("Set-Cookie")).isEmpty();
        }
        assertThat(rows()).isEqualTo(before);
        assertThat(before).doesNotContain(path.substring("/in/".length()));
    }

    @Test
    void fifty_phones_at_once_are_one_sign_in() throws Exception {
        var path = show(delegate);
        var uses = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 50; i++) {
            uses.add(() -> new Browser(server).post(path, Map.of()).statusCode());
        }
        var before = devices();
        try (var threads = Executors.newFixedThreadPool(25)) {
            var entered = 0;
            for (var use : threads.invokeAll(uses)) {
                entered += use.get() == 303 ? 1 : 0;
            }
            assertThat(entered).isEqualTo(1);
        }
        assertThat(devices()).isEqualTo(before + 1);
    }

    @Test
    void after_five_minutes_and_after_the_next_one_it_does_not_work() throws Exception {
        var first = show(delegate);
        var second = show(delegate);
        assertThat(new Browser(server).post(first, Map.of()).statusCode()).isEqualTo(410);
        jdbc.sql("update desk_entry set expires_at = shown_at").update();
        assertThat(new Browser(server).post(second, Map.of()).statusCode()).isEqualTo(410);
    }

    @Test
    void only_who_comes_to_this_lab_is_let_in() {
        var elsewhere = person("lab2017-delegada-jamaica");
        assertThatThrownBy(() -> show(elsewhere)).isInstanceOf(NotForYou.class);
        assertThat(as(organiser, () -> desk.guest(lab, "lab2017-delegada-jamaica")))
                .isEmpty();
        assertThat(as(organiser, () -> desk.guest(lab, "demo-delegate"))).isPresent();
        assertThat(as(organiser, () -> desk.guest(lab, delegate.toString()))).isPresent();
        assertThat(as(organiser, () -> desk.guest(lab, "nobody"))).isEmpty();
    }

    @Test
    void nobody_of_the_team_is_let_in_like_this() {
        for (var role : new Role[] {Role.ADMIN, Role.NETWORK_OFFICE}) {
            grant(role, null);
            team();
            CurrentActor.asSystem(() -> granting.grant(organiser, Role.ADMIN, null));
            CurrentActor.asSystem(() -> granting.revoke(delegate, role, null));
        }
        for (var elsewhere : new Role[] {Role.ORGANISER, Role.FACILITATOR, Role.MONITOR}) {
            grant(elsewhere, other);
            team();
            CurrentActor.asSystem(() -> granting.revoke(delegate, elsewhere, other));
        }
        grant(Role.ORGANISER, lab);
        team();
        CurrentActor.asSystem(() -> granting.revoke(delegate, Role.ORGANISER, lab));
        grant(Role.FACILITATOR, lab);
        assertThat(show(delegate)).startsWith("/in/");
    }

    @Test
    void who_becomes_an_administrator_meanwhile_is_not_let_in() throws Exception {
        var path = show(delegate);
        grant(Role.ADMIN, null);
        assertThat(new Browser(server).post(path, Map.of()).statusCode()).isEqualTo(410);
    }

    @Test
    void only_an_organiser_of_the_lab_shows_codes() {
        for (var who : new String[] {"demo-delegate", "demo-facilitator", "demo-monitor", "lab2017-organizadora"}) {
            assertThatThrownBy(() -> as(person(who), () -> desk.show(lab, delegate)))
                    .as(who)
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private void team() {
        assertThatThrownBy(() -> show(delegate)).isInstanceOf(Refused.class).hasMessage("door.desk.team");
    }

    private void grant(Role role, @Nullable LabId where) {
        CurrentActor.asSystem(() -> granting.grant(delegate, role, where));
    }

    /// The path of a new code.
    private String show(PersonId person) {
        return URI.create(as(organiser, () -> desk.show(lab, person)).address()).getPath();
    }

    private String rows() {
        return jdbc.sql("select hex(link_hash), expires_at, used_at from desk_entry")
                .query()
                .listOfRows()
                .toString();
    }

    private int devices() {
        return jdbc.sql("select count(*) from device").query(Integer.class).single();
    }

    private PersonId person(String key) {
        return directory.personNamed(key).orElseThrow().id();
    }

    private static <T> T as(PersonId person, Supplier<T> work) {
        return CurrentActor.as(new SignedIn(person, "x", Language.ES), work);
    }
}
