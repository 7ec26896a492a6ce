package org.medellinlab.sitevisit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.TodayCard;
import org.medellinlab.sitevisit.DemoVisits;
import org.medellinlab.sitevisit.VisitBooking;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@ProductTest
class VisitViewsTest extends SpringBrowserlessTest {

    private static final String VISITS = "labs/barrios-vivos/visits";

    @Autowired
    DemoVisits demo;

    @Autowired
    VisitBooking booking;

    @Autowired
    CurrentActor actor;

    @Autowired
    MyVisitCard myVisit;

    @Autowired
    MyGuestsCard myGuests;

    @Autowired
    SeatsTodayCard seats;

    @BeforeEach
    void lay() {
        demo.lay();
        UI.getCurrent().setLocale(Language.ES.locale());
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_delegate_sees_the_visits_by_day_with_their_seats() {
        signIn("demo-delegate");
        var view = navigate(VISITS, VisitsView.class);

        assertThat(text(view))
                .contains("Manrique", "Bus 1 · Plaza Mayor · Español", "Quedan 22 cupos", "Parques del Río");
        assertThat(find(H2.class).all())
                .extracting(H2::getText)
                .contains("Ya pasaron")
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void a_delegate_books_and_gives_back_where_the_button_is() {
        signIn("demo-delegate");
        var view = navigate(VISITS + "/manrique", VisitView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Manrique");
        assertThat(text(view)).contains("Las llaves las tienen tres casas", "Recibe: Red de Vecinas de Manrique");

        test(button("Reservar la salida de las 9:15")).click();

        assertThat(note()).contains("su lugar está reservado");
        assertThat(demo.departure("manrique-a").taken()).isEqualTo(1);
        assertThat(find(Button.class).withTextContaining("Reservar").exists()).isFalse();

        test(button("Liberar mi lugar")).click();

        assertThat(note()).contains("quedó libre");
        assertThat(demo.bookings()).isZero();
    }

    @Test
    void a_departure_that_filled_meanwhile_offers_the_others() {
        signIn("demo-delegate");
        navigate(VISITS + "/manrique", VisitView.class);
        for (var other : new String[] {"demo-lead", "mateo-guaman"}) {
            demo.doAs(
                    other,
                    () -> booking.book(demo.lab(), demo.departure("manrique-b").id()));
        }
        test(button("Reservar la salida de las 9:20")).click();

        assertThat(note()).contains("se acaba de llenar", "Todavía hay cupo en:");
        test(button("Reservar la de las 9:15 (Bus 1 · Plaza Mayor · Español)")).click();
        assertThat(demo.departure("manrique-a").taken()).isEqualTo(1);
    }

    @Test
    void two_visits_at_one_time_are_refused_by_name() {
        signIn("demo-delegate");
        demo.doAs(
                "demo-delegate",
                () -> booking.book(demo.lab(), demo.departure("manrique-a").id()));
        navigate(VISITS + "/arvi", VisitView.class);

        test(button("Reservar la salida de las 9:25")).click();

        assertThat(note()).contains("ya tiene lugar en «Manrique», de 9:15 a");
    }

    @Test
    void a_host_sees_who_comes_and_a_delegate_does_not() {
        demo.doAs(
                "demo-delegate",
                () -> booking.book(demo.lab(), demo.departure("manrique-a").id()));

        signIn("rosalba-zapata");
        var hosts = text(navigate(VISITS + "/manrique", VisitView.class));
        assertThat(hosts)
                .contains("Lista de abordaje · Manrique", "Valentina Etchegaray Pena", "Intendencia de Montevideo");
        assertThat(hosts).doesNotContain("Reservar la salida");

        signIn("demo-lead");
        assertThat(text(navigate(VISITS + "/manrique", VisitView.class)))
                .doesNotContain("Lista de abordaje", "Valentina");
    }

    @Test
    void an_organiser_prints_the_boarding_list() {
        signIn("demo-organiser");
        navigate(VISITS + "/manrique", VisitView.class);

        assertThat(find(Button.class).withText("Imprimir la lista").exists()).isTrue();
        assertThat(find(Button.class).withTextContaining("Reservar").exists()).isFalse();
    }

    @Test
    void today_counts_the_minutes_to_the_booked_departure() {
        var seat = demo.departure("manrique-a");
        demo.doAs("demo-delegate", () -> booking.book(demo.lab(), seat.id()));

        assertThat(today(myVisit, "demo-delegate", seat.leavesAt().minusMinutes(25)))
                .hasValueSatisfying(card -> assertThat(card)
                        .contains("Mi visita", "Manrique", "25", "min para salir", "Bus 1 · Plaza Mayor · Español"));
        assertThat(today(myVisit, "demo-delegate", seat.leavesAt().plusMinutes(5)))
                .hasValueSatisfying(card -> assertThat(card).contains("En curso"));
    }

    @Test
    void today_asks_who_has_no_visit_yet_to_choose_one() {
        var seat = demo.departure("manrique-a");
        assertThat(today(myVisit, "demo-delegate", seat.leavesAt().minusHours(2)))
                .hasValueSatisfying(
                        card -> assertThat(card).contains("Elija su visita", "Manrique", "Quedan 22 cupos"));
        assertThat(today(myVisit, "demo-delegate", seat.leavesAt().plusDays(30)))
                .isEmpty();
        assertThat(today(myVisit, "demo-organiser", seat.leavesAt())).isEmpty();
    }

    @Test
    void today_tells_a_host_who_comes_and_when() {
        var seat = demo.departure("manrique-a");
        demo.doAs("demo-delegate", () -> booking.book(demo.lab(), seat.id()));

        assertThat(today(myGuests, "rosalba-zapata", seat.leavesAt().minusHours(1)))
                .hasValueSatisfying(card -> assertThat(card).contains("Lo visitan", "Salen a las 9:15", "1 persona"));
        assertThat(today(myGuests, "demo-delegate", seat.leavesAt())).isEmpty();
    }

    @Test
    void today_tells_an_organiser_who_has_no_seat() {
        var seat = demo.departure("manrique-a");
        demo.doAs("demo-delegate", () -> booking.book(demo.lab(), seat.id()));

        assertThat(today(seats, "demo-organiser", seat.leavesAt().minusHours(1)))
                .hasValueSatisfying(card ->
                        assertThat(card).contains("14 delegados sin lugar", "Manrique", "1 de 20 lugares ocupados"));
        assertThat(today(seats, "demo-delegate", seat.leavesAt())).isEmpty();
    }

    private Optional<String> today(TodayCard card, String person, LocalDateTime now) {
        LabHere lab = demo.here();
        return demo.as(person, () -> card.card(actor.required(), lab, now, Language.ES))
                .map(VisitViewsTest::text);
    }

    private void signIn(String key) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(CurrentActor.authentication(demo.person(key)));
        SecurityContextHolder.setContext(context);
    }

    private Button button(String words) {
        return find(Button.class).withText(words).single();
    }

    private String note() {
        return text(find(Div.class).withClassName("departure-note").single());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
