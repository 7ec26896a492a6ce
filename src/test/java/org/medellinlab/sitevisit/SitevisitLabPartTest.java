package org.medellinlab.sitevisit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.labfile.LabFileRejected;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.HeldRole;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.security.access.AccessDeniedException;

@ProductTest
class SitevisitLabPartTest {

    @Autowired
    DemoVisits demo;

    @Autowired
    LabFiles files;

    @Autowired
    Visits visits;

    @Autowired
    VisitBooking booking;

    @Autowired
    BoardingLists boarding;

    @Autowired
    CurrentActor actor;

    @Autowired
    DataSource database;

    private LabId lab = LabId.next();

    @BeforeEach
    void lay() {
        lab = demo.lay().id();
    }

    @Test
    void the_lab_file_holds_routes_hosts_and_departures() {
        var moravia = demo.visit("moravia");

        assertThat(moravia.capacity()).isEqualTo(30);
        assertThat(moravia.agendaItem()).isNotNull();
        assertThat(moravia.stops())
                .extracting(stop -> stop.venueName().in(Language.ES))
                .containsExactly("Cerro de Moravia", "Centro de Desarrollo Cultural de Moravia");
        assertThat(moravia.stops().getFirst().hostName())
                .hasToString("{ES=Corporación Huertas del Cerro, PT=Corporação Hortas do Morro, "
                        + "EN=Hillside Gardens Corporation}");
        assertThat(moravia.departures()).hasSize(2).first().satisfies(d -> {
            assertThat(d.leavesAt())
                    .isEqualTo(demo.here().firstDay().plusDays(1).atTime(9, 15));
            assertThat(d.backAt()).isEqualTo(d.leavesAt().plusMinutes(25 + 60 + 10 + 50 + 25));
            assertThat(d.seats()).isEqualTo(18);
            assertThat(d.language()).isEqualTo(Language.ES);
            assertThat(d.guide()).isEqualTo("Andrés Felipe Giraldo Rúa");
        });
    }

    @Test
    void the_public_sees_no_names_of_people() {
        assertThat(visits.ofLab(lab)).hasSize(7).allSatisfy(visit -> {
            assertThat(visit.stops()).allMatch(stop -> stop.contact() == null);
            assertThat(visit.departures()).allMatch(departure -> departure.guide() == null);
        });
        assertThat(visits.one(lab, "moravia")).isPresent();
        assertThat(visits.one(lab, demo.visit("moravia").id().toString())).isPresent();
        assertThat(visits.one(lab, "nowhere")).isEmpty();
        assertThatThrownBy(() -> visits.inside(lab)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void bringing_the_file_that_was_told_changes_no_row_and_keeps_bookings() {
        demo.doAs(
                "demo-delegate",
                () -> booking.book(lab, demo.departure("arvi-a").id()));
        var before = demo.versions();

        var told = CurrentActor.asSystem(() -> files.tell(lab));
        CurrentActor.asSystem(() -> files.bring(told));

        assertThat(demo.versions()).hasSize(19).isEqualTo(before);
        assertThat(demo.departure("arvi-a").taken()).isEqualTo(1);
    }

    @Test
    void a_changed_departure_changes_that_row_only_and_keeps_its_bookings() {
        demo.doAs(
                "demo-delegate",
                () -> booking.book(lab, demo.departure("arvi-a").id()));
        var before = demo.versions();

        var told = CurrentActor.asSystem(() -> files.tell(lab));
        CurrentActor.asSystem(() -> files.bring(told.replace("Carro adaptado", "Camioneta")));

        var changed = demo.departure("manrique-b");
        assertThat(changed.vehicle()).isEqualTo("Camioneta");
        assertThat(demo.versions().entrySet())
                .filteredOn(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getKey()).isEqualTo(changed.id()));
        assertThat(demo.departure("arvi-a").taken()).isEqualTo(1);
    }

    @Test
    void moving_the_lab_moves_departures_and_keeps_bookings() {
        demo.doAs(
                "demo-delegate",
                () -> booking.book(lab, demo.departure("arvi-a").id()));
        var before = demo.departure("arvi-a");

        CurrentActor.asSystem(() -> files.moveBy(lab, 3));

        var after = demo.departure("arvi-a");
        assertThat(after.leavesAt()).isEqualTo(before.leavesAt().plusDays(3));
        assertThat(after.taken()).isEqualTo(1);
    }

    @Test
    void an_unknown_guide_is_named_with_its_line() {
        var text = DemoLabs.text("barrios-vivos").replace("guide: rosalba-zapata", "guide: nobody");
        assertThatThrownBy(() -> CurrentActor.asSystem(() -> files.bring(text)))
                .isInstanceOf(LabFileRejected.class)
                .hasMessageContaining("guide");
    }

    @Test
    void a_host_is_host_of_the_visits_with_a_stop_at_their_organisation() {
        var roles = demo.as("demo-host", actor::required).roles();

        assertThat(roles)
                .contains(new HeldRole(Role.HOST, lab, demo.visit("moravia").id()))
                .doesNotContain(
                        new HeldRole(Role.HOST, lab, demo.visit("manrique").id()));
    }

    @Test
    void hosts_and_organisers_see_who_is_on_board_and_nobody_else_does() {
        var manrique = demo.visit("manrique").id();
        var departure = demo.departure("manrique-a").id();
        demo.doAs("demo-delegate", () -> booking.book(lab, departure));

        for (var reader : new String[] {"demo-organiser", "demo-facilitator", "rosalba-zapata"}) {
            assertThat(demo.as(reader, () -> boarding.ofVisit(lab, manrique)).get(departure))
                    .singleElement()
                    .satisfies(who -> {
                        assertThat(who.name()).isEqualTo("Valentina Etchegaray Pena");
                        assertThat(who.organisation()).isNotNull();
                    });
        }
        for (var reader : new String[] {"demo-host", "demo-delegate", "demo-monitor"}) {
            assertThatThrownBy(() -> demo.as(reader, () -> boarding.ofVisit(lab, manrique)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void organisers_see_who_has_no_seat_on_a_day() {
        var tomorrow = demo.departure("arvi-a").leavesAt().toLocalDate();
        demo.doAs(
                "demo-delegate",
                () -> booking.book(lab, demo.departure("arvi-a").id()));

        assertThat(demo.as("demo-organiser", () -> boarding.withoutSeatOn(lab, tomorrow)))
                .hasSize(14)
                .doesNotContain("Valentina Etchegaray Pena");
        assertThat(demo.as("demo-organiser", () -> boarding.withoutSeatOn(lab, tomorrow.plusDays(1))))
                .hasSize(15);
    }

    @Test
    void many_visits_are_read_in_as_many_statements_as_none() {
        var statements = new AtomicInteger();
        var counted = new VisitTables(JdbcClient.create(counting(statements)));

        assertThat(counted.ofLab(lab, true)).hasSize(7);
        var forSeven = statements.getAndSet(0);
        assertThat(counted.ofLab(LabId.next(), true)).isEmpty();

        assertThat(forSeven).isEqualTo(4).isEqualTo(statements.get());
    }

    private DataSource counting(AtomicInteger statements) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                var connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")) {
                                statements.incrementAndGet();
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        });
            }
        };
    }
}
