package org.medellinlab.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.directory.Directory;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class CheckInTest {

    @Autowired
    DemoLabs labs;

    @Autowired
    LabLocator locator;

    @Autowired
    Directory directory;

    @Autowired
    CheckIn door;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();
    private PersonId caio = PersonId.next();

    @BeforeEach
    void lay() {
        labs.lay();
        lab = locator.here("barrios-vivos").orElseThrow().id();
        caio = directory.personNamed("caio-figueiredo").orElseThrow().id();
    }

    @Test
    void arriving_twice_is_arriving_once_and_the_log_says_who_wrote_it() {
        assertThat(facilitating(() -> door.arrive(lab, List.of(caio), CheckInWay.TYPED)))
                .isEqualTo(1);
        assertThat(facilitating(() -> door.arrive(lab, List.of(caio), CheckInWay.PAPER)))
                .isZero();

        assertThat(here()).containsExactly("Caio Figueiredo Reis");
        assertThat(facilitating(() -> door.log(lab))).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Caio Figueiredo Reis");
            assertThat(line.by()).isEqualTo(facilitator().name());
            assertThat(line.way()).isEqualTo(CheckInWay.TYPED);
        });
    }

    @Test
    void what_was_taken_back_is_not_there_and_stays_in_the_log() {
        facilitating(() -> door.arrive(lab, List.of(caio), CheckInWay.TYPED));
        facilitating(() -> {
            door.takeBack(lab, caio);
            door.takeBack(lab, caio);
            return true;
        });

        assertThat(here()).isEmpty();
        assertThat(facilitating(() -> door.log(lab)))
                .extracting(CheckInLine::isArrival)
                .containsExactly(false, true);
    }

    @Test
    void the_code_opens_however_it_is_typed_and_an_unknown_one_does_not() {
        facilitating(() -> door.arrive(lab, List.of(), CheckInWay.TYPED));
        var code = jdbc.sql("select code from check_in where person_id = ?")
                .param(caio.value())
                .query(String.class)
                .single();
        var typed = " " + code.substring(0, 4).toLowerCase(java.util.Locale.ROOT) + "-" + code.substring(4);

        var row = facilitating(() -> door.arriveWith(lab, typed, CheckInWay.SCANNED));

        assertThat(row.person().id()).isEqualTo(caio);
        assertThat(row.isHere()).isTrue();
        assertThatThrownBy(() -> facilitating(() -> door.arriveWith(lab, "NADIE000", CheckInWay.TYPED)))
                .isInstanceOf(Refused.class);
        var otherLab = locator.here("medellin-2017").orElseThrow().id();
        assertThatThrownBy(() -> CurrentActor.asSystem(() -> door.arriveWith(otherLab, code, CheckInWay.TYPED)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_paper_list_is_entered_at_once_and_a_stranger_on_it_stops_it_whole() {
        var demo = directory.personNamed("demo-delegate").orElseThrow().id();
        assertThatThrownBy(() -> facilitating(() -> door.arrive(lab, List.of(caio, PersonId.next()), CheckInWay.PAPER)))
                .isInstanceOf(NotForYou.class);
        assertThat(here()).isEmpty();

        assertThat(facilitating(() -> door.arrive(lab, List.of(caio, demo), CheckInWay.PAPER)))
                .isEqualTo(2);
        assertThat(here()).hasSize(2);
    }

    @Test
    void ten_doors_at_once_let_one_person_in_once() throws Exception {
        try (var doors = Executors.newFixedThreadPool(10)) {
            var tries = IntStream.range(0, 10)
                    .mapToObj(i -> (Callable<Integer>)
                            () -> facilitating(() -> door.arrive(lab, List.of(caio), CheckInWay.SCANNED)))
                    .toList();
            var news = 0;
            for (var each : doors.invokeAll(tries)) {
                news += each.get();
            }
            assertThat(news).isEqualTo(1);
        }
        assertThat(facilitating(() -> door.log(lab))).hasSize(1);
    }

    private List<String> here() {
        return facilitating(() -> door.expected(lab)).stream()
                .filter(CheckInRow::isHere)
                .map(row -> row.person().name())
                .toList();
    }

    private SignedIn facilitator() {
        var person = directory.personNamed("demo-facilitator").orElseThrow();
        return new SignedIn(person.id(), person.name(), person.language());
    }

    private <T> T facilitating(java.util.function.Supplier<T> work) {
        return CurrentActor.as(facilitator(), work);
    }
}
