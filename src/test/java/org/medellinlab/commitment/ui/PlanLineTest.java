package org.medellinlab.commitment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.commitment.ActionPlans;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.CommitmentState;
import org.medellinlab.commitment.Ratification;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/// A commitment of a plan before it is taken: whose it will be, and what is new of one that is there.
class PlanLineTest extends Screens {

    @Autowired
    ActionPlans plans;

    @Autowired
    CommitmentReading reading;

    @Autowired
    Directory directory;

    @Autowired
    WordsSource words;

    @Autowired
    LabLocator labs;

    @Test
    void it_says_which_seat_and_another_of_the_organisation_can_be_chosen() {
        var line = line("Compromiso;Entidad\nPlantar mil árboles;Intendencia de Montevideo\n");
        var seat = seat();
        assertThat(seat.isVisible()).isTrue();
        assertThat(seat.isReadOnly()).isFalse();
        assertThat(seat.getHelperText()).contains("elija cuál");
        var all = seat.getListDataView().getItems().toList();
        assertThat(seat.getValue()).isNull();
        assertThat(take().getValue()).isFalse();
        assertThat(line.chosen()).isEmpty();

        take().setValue(true);
        assertThat(line.lacksSeat()).isTrue();
        assertThat(seat.isInvalid()).isTrue();
        assertThat(seat.getErrorMessage()).contains("Elija el cargo");

        seat.setValue(all.getLast());

        assertThat(seat.isInvalid()).isFalse();
        assertThat(line.lacksSeat()).isFalse();
        assertThat(chosen(line).seat()).isEqualTo(all.getLast().id());
    }

    @Test
    void of_one_that_is_there_it_says_what_is_new_and_nothing_new_cannot_be_taken() {
        var promise = reading.ofLab(lab).stream()
                .filter(one -> one.ownerSeat() != null && one.state() == CommitmentState.OPEN)
                .filter(one -> one.ratification() != Ratification.DECLINED)
                .findFirst()
                .orElseThrow();
        var there = promise.statement().exactly(Language.ES);
        var owner = Objects.requireNonNull(directory.seats().get(promise.ownerSeat()));
        var agency = owner.organisationName().exactly(Language.ES);
        var line = line("Compromiso;Entidad;Periodo;Estado;Avance\n\"" + there + "\";" + agency
                + ";2020-01;Sustancial;Van dos\n");
        assertThat(line.getElement().getTextRecursively())
                .contains(
                        "Responde: " + owner.title().in(Language.ES),
                        "ya está en el laboratorio: 1 avance nuevo",
                        "2020-01: Van dos");
        assertThat(take().getValue()).isTrue();
        assertThat(chosen(line).seat()).isNull();

        line = line("Compromiso;Entidad\n\"" + there + "\";" + agency + "\n");
        assertThat(line.getElement().getTextRecursively()).contains("ningún avance nuevo");
        assertThat(take().isEnabled()).isFalse();
        assertThat(line.chosen()).isEmpty();
    }

    private PlanLine line(String table) {
        demo.signIn("demo-organiser");
        var plan = demo.as(
                        "demo-organiser", () -> plans.preview(lab, "plan.csv", table.getBytes(StandardCharsets.UTF_8)))
                .getFirst();
        var seats = directory.seats().values().stream()
                .sorted(Comparator.comparing(SeatRow::key))
                .collect(Collectors.groupingBy(SeatRow::organisation));
        var say = words.of(labs.here("barrios-vivos").orElseThrow(), Language.ES);
        var line = new PlanLine(plan, List.copyOf(directory.organisations().values()), seats, say);
        UI.getCurrent().removeAll();
        UI.getCurrent().add(line);
        return line;
    }

    private static ActionPlans.Chosen chosen(PlanLine line) {
        return line.chosen().orElseThrow();
    }

    private Checkbox take() {
        return find(Checkbox.class).single();
    }

    @SuppressWarnings("unchecked")
    private Select<SeatRow> seat() {
        return (Select<SeatRow>) Objects.requireNonNull(
                find(Select.class).withLabel("Cargo que responde").single());
    }
}
