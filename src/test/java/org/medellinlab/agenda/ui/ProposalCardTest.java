package org.medellinlab.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
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
