package org.medellinlab.commitment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.medellinlab.Screens;
import org.medellinlab.Statements;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.commitment.BoardFilters;
import org.medellinlab.commitment.DemoBoards;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What Today counts, one can look at: the number leads to exactly these promises.
class TodayCountsTest extends Screens {

    @Autowired
    TodayPromises promises;

    @Autowired
    TodayGroups groups;

    @Autowired
    DemoBoards boards;

    @Autowired
    CurrentActor actors;

    @Autowired
    LabLocator labs;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void what_a_city_has_still_to_keep_is_counted_and_listed_without_what_it_kept_or_closed() {
        var before = shown("demo-delegate", "abiertos");
        assertThat(before).hasSize(2);
        var gone = before.getFirst();

        boards.set(gone, "state", "CLOSED");
        assertThat(shown("demo-delegate", "abierto")).containsExactly(before.getLast());

        boards.set(gone, "state", "OPEN");
        boards.set(gone, "ratification", "DECLINED");
        assertThat(shown("demo-delegate", "abierto")).containsExactly(before.getLast());

        boards.set(gone, "ratification", "RATIFIED");
        boards.tell(gone, LocalDate.now(clock), "COMPLETE");
        assertThat(shown("demo-delegate", "abierto")).containsExactly(before.getLast());

        boards.set(before.getLast(), "state", "PAUSED");
        assertThat(link("demo-delegate", "abierto")).as("nothing to look at").isEmpty();
    }

    @Test
    void of_what_a_group_has_told_nothing_for_a_month_the_number_leads_to_just_that() {
        jdbc.sql("update progress_update set on_day = '2020-01-01'").update();
        var silent = shown("demo-lead", "no hay noticias");
        assertThat(silent).hasSizeGreaterThan(1);
        var one = silent.getFirst();

        boards.tell(one, LocalDate.now(clock).minusDays(40), "LIMITED");
        assertThat(shown("demo-lead", "no hay noticias")).as("long ago").containsExactlyElementsOf(silent);

        boards.tell(one, LocalDate.now(clock).minusDays(3), "LIMITED");
        assertThat(shown("demo-lead", "no hay noticias")).containsExactlyElementsOf(silent.subList(1, silent.size()));
    }

    @Test
    void a_board_of_them_is_kept_and_taken_along_as_it_is_shown() {
        var address = link("demo-delegate", "abiertos").orElseThrow().getHref();
        var shown = keys(address);
        var filter = filter(address);

        boards.keep("demo-delegate", "Por cumplir", filter);
        assertThat(boards.kept("demo-delegate")).containsExactly(new BoardFilters.Saved("Por cumplir", filter));
        var json = boards.json("demo-delegate", filter);
        assertThat(shown).isNotEmpty().allSatisfy(key -> assertThat(json).contains("\"key\":\"" + key + "\""));
        assertThat(json.split("\"key\":", -1)).hasSize(shown.size() + 1);
    }

    @Test
    void the_board_of_the_address_says_by_what_it_is_narrowed() {
        demo.signIn("demo-lead");
        UI.getCurrent()
                .navigate("labs/barrios-vivos/commitments", QueryParameters.fromString("look=FOLLOWED&state=OPEN"));
        var fields = find(BoardFilterFields.class).single().entered().query();
        assertThat(fields).containsOnly(Map.entry("look", "FOLLOWED"), Map.entry("state", "OPEN"));
        assertThat(find(BoardCard.class).all()).isNotEmpty();
    }

    @Test
    void the_cards_cost_the_same_however_many_promises_there_are() {
        var few = statements.during(this::drawBoth);
        demo.many(40);
        assertThat(statements.during(this::drawBoth)).isEqualTo(few);
    }

    /// What the number that says these words leads to; as many as it says.
    private List<String> shown(String person, String words) {
        var link = link(person, words).orElseThrow();
        var keys = keys(link.getHref());
        assertThat(link.getText()).containsPattern("\\b" + keys.size() + "\\b");
        return keys;
    }

    private List<String> keys(String address) {
        return demo.as("demo-lead", () -> boards.keys(filter(address)));
    }

    private static BoardFilter filter(String address) {
        return BoardFilter.of(
                Stream.of(address.substring(address.indexOf('?') + 1).split("&"))
                        .map(pair -> pair.split("="))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    private Optional<Anchor> link(String person, String words) {
        return descendants(cards(person))
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .filter(anchor -> anchor.getText().contains(words))
                .findFirst();
    }

    private void drawBoth() {
        assertThat(cards("demo-delegate")).isNotEmpty();
        assertThat(cards("demo-lead")).isNotEmpty();
    }

    private Stream<Component> cards(String person) {
        var here = labs.here("barrios-vivos").orElseThrow();
        return demo.as(
                person,
                () -> Stream.of(promises, groups)
                        .map(card -> card.card(actors.required(), here, LocalDateTime.MIN, Language.ES))
                        .flatMap(Optional::stream)
                        .toList()
                        .stream());
    }

    private static Stream<Component> descendants(Stream<Component> all) {
        return all.flatMap(one -> Stream.concat(Stream.of(one), descendants(one.getChildren())));
    }
}
