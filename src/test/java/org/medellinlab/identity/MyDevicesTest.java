package org.medellinlab.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

@ProductTest
class MyDevicesTest {

    private static final String FIREFOX = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";

    @Autowired
    MyDevices mine;

    @Autowired
    Devices devices;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    private PersonId ana;
    private PersonId beto;

    @BeforeEach
    void people() {
        ana = person("ana");
        beto = person("beto");
    }

    @Test
    void each_sees_the_own_devices_and_which_one_is_here() {
        var here = devices.register(ana, FIREFOX);
        devices.register(ana, null);
        devices.register(beto, FIREFOX);

        var seen = as(ana, () -> mine.all(showing(here)));

        assertThat(seen).extracting(DeviceRow::browser).containsExactly("Firefox · Android", "? · ?");
        assertThat(seen).extracting(DeviceRow::here).containsExactly(true, false);
    }

    @Test
    void ending_the_others_leaves_this_one_and_everybody_elses() {
        var here = devices.register(ana, FIREFOX);
        var lost = devices.register(ana, FIREFOX);
        var betos = devices.register(beto, FIREFOX);

        assertThat(as(ana, () -> mine.endOthers(showing(here)))).isEqualTo(1);

        assertThat(devices.whose(here)).isPresent();
        assertThat(devices.whose(lost)).isEmpty();
        assertThat(devices.whose(betos)).isPresent();
        assertThat(jdbc.sql("select count(*) from audit_entry where happened = 'SIGNED_OUT' and person_id = ?")
                        .param(ana.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobody_ends_the_device_of_somebody_else() {
        var betos = devices.register(beto, FIREFOX);
        var id = jdbc.sql("select id from device").query(java.util.UUID.class).single();

        as(ana, () -> {
            mine.end(id);
            return true;
        });

        assertThat(devices.whose(betos)).isPresent();
    }

    private static MockHttpServletRequest showing(String secret) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("lab", secret));
        return request;
    }

    private PersonId person(String key) {
        var address = new EmailAddress(key + "@example.org");
        return CurrentActor.asSystem(() -> directory.write(key, key, List.of(Language.ES), address))
                .id();
    }

    private static <T> T as(PersonId person, Supplier<T> work) {
        return CurrentActor.as(new SignedIn(person, "x", Language.ES), work);
    }
}
