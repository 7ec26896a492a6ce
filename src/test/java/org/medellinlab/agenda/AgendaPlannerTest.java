package org.medellinlab.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.agenda.PlannerProposal.Move;
import org.medellinlab.agenda.PlannerProposal.Where;
import org.medellinlab.commitment.DemoPromises;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProductTest
class AgendaPlannerTest {

    @Autowired
    DemoPromises demo;

    @Autowired
    AgendaPlanner planner;

    @Autowired
    ProposalAccepting accepting;

    @Autowired
    ItemOrdering ordering;

    @Autowired
    AgendaClashes clashes;

    @Autowired
    AgendaPlanning planning;

    @Autowired
    AgendaReading reading;

    @Autowired
    Directory directory;

    @Autowired
    LabReading labs;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private LabId lab = LabId.next();
    private UUID waiting = new UUID(0, 0);

    @BeforeEach
    void lay() {
        lab = demo.lay();
        waiting = organiser(() -> {
            var item = reading.draft(lab).stream()
                    .filter(row -> row.kind() == AgendaItemKind.WORKSHOP)
                    .findFirst()
                    .orElseThrow();
            var form = AgendaItemForm.of(item);
            planning.edit(
                    lab, item.id(), item.version(), form.with(form.details().unscheduled(true)));
            return item.id();
        });
    }

    @Test
    void what_waits_is_proposed_beside_the_draft_and_saved_only_when_accepted() {
        var proposal = proposal(new PlannerWish(true, Set.of(), Set.of(), 2));

        var move = proposal.moves().stream()
                .filter(one -> one.item().equals(waiting))
                .findFirst()
                .orElseThrow();
        assertThat(move.from()).isNull();
        assertThat(proposal.moved().items()).isZero();
        assertThat(proposal.even().before()).isNotNegative();
        assertThat(proposal.even().after())
                .isEqualTo(PlannerMeasures.uneven(
                        proposal.minutes(), labs.sheet(lab).orElseThrow().days()));
        assertThat(item().details().unscheduled()).isTrue();

        var accepted = organiser(() -> accepting.accept(lab, List.of(move)));

        assertThat(accepted.missed()).isEmpty();
        assertThat(item().details().unscheduled()).isFalse();
        assertThat(item().day()).isEqualTo(move.to().day());
        assertThat(item().starts()).isEqualTo(move.to().starts());
        assertThat(organiser(() -> accepting.undo(lab, accepted))).isEqualTo(1);
        assertThat(item().details().unscheduled()).isTrue();
    }

    @Test
    void an_interpreter_of_the_lab_is_proposed_where_a_language_is_missing_and_saved_with_the_place() {
        var facilitator =
                directory.personNamed("demo-facilitator").orElseThrow().id().value();
        organiser(() -> {
            var other = reading.draft(lab).stream()
                    .filter(row -> row.kind() == AgendaItemKind.PLENARY)
                    .findFirst()
                    .orElseThrow();
            var interpreter =
                    ItemPerson.person(ItemRole.INTERPRETER, facilitator).into(List.of(Language.PT));
            var form = AgendaItemForm.of(other);
            planning.edit(
                    lab,
                    other.id(),
                    other.version(),
                    form.with(form.details().withPeople(ItemRole.INTERPRETER, List.of(interpreter))));
            var item = item();
            planning.edit(
                    lab,
                    waiting,
                    item.version(),
                    AgendaItemForm.of(item)
                            .with(inSpanish(item.details()).withPeople(ItemRole.INTERPRETER, List.of())));
            return true;
        });

        var move = proposal(new PlannerWish(true, Set.of(), Set.of(), 2)).moves().stream()
                .filter(one -> one.item().equals(waiting))
                .findFirst()
                .orElseThrow();

        assertThat(Objects.requireNonNull(move.to().interpreter()).person()).isEqualTo(facilitator);
        organiser(() -> accepting.accept(lab, List.of(move)));
        assertThat(item().details().people(ItemRole.INTERPRETER))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.person()).isEqualTo(facilitator);
                    assertThat(one.languages()).contains(Language.PT);
                });
    }

    private static ItemDetails inSpanish(ItemDetails details) {
        return new ItemDetails(
                details.cancelled(),
                details.unscheduled(),
                details.endVenue(),
                details.capacity(),
                List.of(Language.ES),
                details.people(),
                details.guests(),
                details.bring(),
                details.audience(),
                details.tags(),
                details.materials(),
                details.teamNotes());
    }

    @Test
    void what_somebody_changed_in_the_meantime_stays() {
        var proposal = proposal(new PlannerWish(true, Set.of(), Set.of(), 2));
        var move = proposal.moves().stream()
                .filter(one -> one.item().equals(waiting))
                .findFirst()
                .orElseThrow();
        var before = item();
        organiser(() -> planning.edit(
                lab,
                waiting,
                before.version(),
                AgendaItemForm.of(before).with(before.details().unscheduled(false))));

        var accepted = organiser(() -> accepting.accept(lab, List.of(move)));

        assertThat(accepted.before()).isEmpty();
        assertThat(accepted.missed()).containsExactly(move);
    }

    @Test
    void what_has_begun_by_now_and_what_would_go_to_an_hour_that_is_past_is_left_out_and_said() {
        var today = labs.sheet(lab).orElseThrow().today(clock);
        var over = organiser(() -> reading.draft(lab)).stream()
                .filter(row -> row.day().isBefore(today))
                .findFirst()
                .orElseThrow();
        var begun = move(over, today.plusDays(1));
        var back = move(item(), today.minusDays(1));
        var ahead = move(item(), today.plusDays(1));

        var accepted = organiser(() -> accepting.accept(lab, List.of(begun, back, ahead)));

        assertThat(accepted.late()).containsExactly(begun, back);
        assertThat(accepted.missed()).isEmpty();
        assertThat(organiser(() -> reading.draftItem(lab, over.id()))).contains(over);
        assertThat(item().day()).isEqualTo(today.plusDays(1));
    }

    private static Move move(AgendaItemRow row, LocalDate day) {
        return new Move(
                row.id(),
                row.version(),
                row.title(),
                null,
                new Where(day, row.starts(), row.ends(), row.venue(), null, null));
    }

    @Test
    void what_is_past_stays_even_where_its_place_drops_out_and_what_waits_goes_to_the_days_to_come() {
        var today = labs.sheet(lab).orElseThrow().today(clock);
        var past = organiser(() -> reading.draft(lab)).stream()
                .filter(row -> row.day().isBefore(today))
                .toList();
        assertThat(past).isNotEmpty();
        var gone = past.stream()
                .map(AgendaItemRow::venue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();

        var proposal = proposal(new PlannerWish(false, Set.of(), Set.of(gone), 3));

        assertThat(proposal.past()).isPositive();
        assertThat(proposal.moves())
                .isNotEmpty()
                .noneMatch(move -> past.stream().anyMatch(row -> row.id().equals(move.item())))
                .noneMatch(move -> move.to().day().isBefore(today));
    }

    @Test
    void a_lab_that_is_over_is_not_planned_any_more() {
        jdbc.sql("update lab set first_day = '2020-03-02', last_day = '2020-03-06' where id = ?")
                .param(lab.value())
                .update();

        assertThatThrownBy(() -> organiser(() -> planner.start(lab, new PlannerWish(true, Set.of(), Set.of(), 2))))
                .isInstanceOf(Refused.class)
                .hasMessage("planner.problem.over");
    }

    @Test
    void an_order_that_goes_round_in_circles_is_refused() {
        var items = organiser(() -> reading.draft(lab));
        var one = items.get(0).id();
        var two = items.get(1).id();
        var three = items.get(2).id();
        demo.as("demo-organiser", () -> ordering.order(lab, one, two));
        demo.as("demo-organiser", () -> ordering.order(lab, two, three));

        assertThatThrownBy(() -> demo.as("demo-organiser", () -> ordering.order(lab, three, one)))
                .isInstanceOf(Refused.class);
        var rows = organiser(() -> ordering.orders(lab));
        assertThat(rows).hasSize(2);
        demo.as("demo-organiser", () -> ordering.unorder(lab, rows.getFirst().id()));
        assertThat(organiser(() -> ordering.orders(lab))).hasSize(1);
    }

    private PlannerProposal proposal(PlannerWish wish) {
        var run = organiser(() -> planner.start(lab, wish));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> run.progress().done());
        return organiser(() -> planner.proposal(lab, run));
    }

    private AgendaItemRow item() {
        return organiser(() -> reading.draftItem(lab, waiting)).orElseThrow();
    }

    private <T> T organiser(Supplier<T> work) {
        return demo.as("demo-organiser", work);
    }

    @Test
    void what_each_rule_says_of_the_proposal_is_what_it_says_of_the_draft_once_all_is_accepted() {
        organiser(() -> {
            var item = reading.draft(lab).stream()
                    .filter(row -> row.kind() == AgendaItemKind.PLENARY)
                    .findFirst()
                    .orElseThrow();
            return planning.add(lab, AgendaItemForm.of(item)); // the same people in the same place at the same hours
        });
        var today = counted();

        var proposal = proposal(new PlannerWish(false, Set.of(), Set.of(), 3));

        assertThat(proposal.before()).isEqualTo(today).containsKeys("group-twice", "venue-twice");
        assertThat(proposal.moves()).isNotEmpty();
        organiser(() -> accepting.accept(lab, proposal.moves()));
        assertThat(counted()).isEqualTo(proposal.after());
    }

    private Map<String, Integer> counted() {
        return organiser(() -> clashes.of(lab)).stream()
                .collect(Collectors.toMap(Clash::rule, clash -> 1, Integer::sum));
    }
}
