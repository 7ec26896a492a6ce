package org.medellinlab.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.agenda.PlannerProposal;
import org.medellinlab.agenda.PlannerProposal.Evenness;
import org.medellinlab.agenda.PlannerProposal.Moved;
import org.medellinlab.shared.Language;

/// What the planner weighs is said in words.
@ProductTest
class ProposalCardTest extends SpringBrowserlessTest {

    @BeforeEach
    void speak() {
        UI.getCurrent().setLocale(Language.EN.locale());
    }

    @Test
    void how_much_moves_and_how_even_the_days_are_before_and_after_stands_on_the_card() {
        assertThat(said(new Moved(3, 1, 1, 2), new Evenness(150, 30)))
                .contains(
                        "3 items that have a time already move (to another day: 1; to another time on the same day: 1;"
                                + " to another venue: 2).",
                        "Balance of the days: in the draft the fuller ones have 2 h 30 min more than an equal share;"
                                + " in the proposal 0 h 30 min.");
        assertThat(said(new Moved(0, 0, 0, 0), new Evenness(0, 0))).contains("Nothing that has a time already moves.");
    }

    @Test
    void that_what_is_past_stays_is_said_where_something_is() {
        var nothing = new Moved(0, 0, 0, 0);
        var even = new Evenness(0, 0);
        assertThat(said(nothing, 4, even)).contains("4 items of the days that are over stay as they are.");
        assertThat(said(nothing, even)).noneMatch(line -> line.contains("over"));
    }

    @Test
    void each_rule_is_named_with_what_it_says_before_and_after_and_each_day_with_its_hours() {
        var proposal = new PlannerProposal(
                List.of(),
                Map.of("person-twice", 3, "venue-small", 1),
                Map.of("person-twice", 1, "day-long", 2),
                Map.of(LocalDate.of(2031, 5, 5), 375),
                new Moved(0, 0, 0, 0),
                0,
                new Evenness(0, 0));
        assertThat(rows(new ProposalCard(proposal, Language.EN, chosen -> {})))
                .contains("Rule|Draft|Proposal")
                .contains("People in two places|3|1", "Venues too small|1|0", "Long days|0|2")
                .contains("Monday 5 May|6 h 15 min");

        var fits = new PlannerProposal(
                List.of(), Map.of(), Map.of(), Map.of(), new Moved(0, 0, 0, 0), 0, new Evenness(0, 0));
        assertThat(rows(new ProposalCard(fits, Language.EN, chosen -> {}))).contains("Everything fits.");
    }

    private static List<String> rows(Component card) {
        return inside(card)
                .filter(NativeTableRow.class::isInstance)
                .map(row -> row.getChildren()
                        .map(cell -> cell.getElement().getText())
                        .collect(Collectors.joining("|")))
                .toList();
    }

    private static Stream<Component> inside(Component outer) {
        return outer.getChildren().flatMap(child -> Stream.concat(Stream.of(child), inside(child)));
    }

    private static List<String> said(Moved moved, Evenness even) {
        return said(moved, 0, even);
    }

    private static List<String> said(Moved moved, int past, Evenness even) {
        var proposal = new PlannerProposal(List.of(), Map.of(), Map.of(), Map.of(), moved, past, even);
        return new ProposalCard(proposal, Language.EN, chosen -> {})
                .getChildren()
                .filter(Paragraph.class::isInstance)
                .map(line -> ((Paragraph) line).getText())
                .toList();
    }
}
