package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.Clash;
import org.medellinlab.agenda.PlannerProposal;
import org.medellinlab.agenda.PlannerProposal.Move;
import org.medellinlab.agenda.PlannerProposal.Where;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;

/// What the planner proposes, item by item beside the draft, and why: what each rule says of both.
class ProposalCard extends Section {

    private final transient Language reader;

    ProposalCard(PlannerProposal proposal, Language reader, Consumer<List<Move>> accept) {
        this.reader = reader;
        addClassName("card");
        add(new H2(getTranslation("planner.proposal")));
        add(new H3(getTranslation("planner.why")), rules(proposal), moved(proposal), even(proposal), days(proposal));
        if (proposal.past() > 0) {
            add(new Paragraph(getTranslation("planner.past", proposal.past())));
        }
        if (proposal.moves().isEmpty()) {
            add(new Paragraph(getTranslation("planner.nothing")));
            return;
        }
        var moves = new CheckboxGroup<Move>(getTranslation("planner.moves"));
        moves.setItems(proposal.moves());
        moves.setItemLabelGenerator(this::words);
        moves.select(proposal.moves());
        moves.addClassName("planner-moves");
        var take = new Button(getTranslation("planner.accept"), click -> accept.accept(List.copyOf(moves.getValue())));
        take.addThemeVariants(ButtonVariant.PRIMARY);
        moves.addValueChangeListener(
                change -> take.setEnabled(!change.getValue().isEmpty()));
        add(moves, take);
    }

    private String words(Move move) {
        return getTranslation("planner.move", move.title().in(reader), said(move.from()), said(move.to()));
    }

    private String said(@Nullable Where where) {
        if (where == null) {
            return getTranslation("planner.tray");
        }
        var when = SpokenDates.shortDay(where.day(), reader) + ", " + SpokenDates.times(where.starts(), where.ends());
        var there = where.venueName() == null
                ? when
                : when + " · " + where.venueName().in(reader);
        var interpreter = where.interpreter();
        return interpreter == null
                ? there
                : there + " · "
                        + getTranslation(
                                "planner.interprets",
                                interpreter.name(),
                                interpreter.into().stream()
                                        .map(into -> into.locale().getDisplayLanguage(reader.locale()))
                                        .collect(Collectors.joining(", ")));
    }

    private NativeTable rules(PlannerProposal proposal) {
        var rules = new TreeSet<>(proposal.before().keySet());
        rules.addAll(proposal.after().keySet());
        var body = new NativeTableBody();
        rules.forEach(rule -> body.add(new NativeTableRow(
                new NativeTableHeaderCell(getTranslation(Clash.nameKey(rule))),
                new NativeTableCell(String.valueOf(proposal.before().getOrDefault(rule, 0))),
                new NativeTableCell(String.valueOf(proposal.after().getOrDefault(rule, 0))))));
        if (rules.isEmpty()) {
            var none = new NativeTableCell(getTranslation("clash.none"));
            body.add(new NativeTableRow(none));
        }
        return table(
                body,
                getTranslation("planner.rule"),
                getTranslation("planner.before"),
                getTranslation("planner.after"));
    }

    private Paragraph moved(PlannerProposal proposal) {
        var moved = proposal.moved();
        return new Paragraph(
                getTranslation("planner.moved", moved.items(), moved.days(), moved.hours(), moved.venues()));
    }

    private Paragraph even(PlannerProposal proposal) {
        var even = proposal.even();
        return new Paragraph(getTranslation("planner.even", hours(even.before()), hours(even.after())));
    }

    private String hours(int minutes) {
        return getTranslation("planner.hours", minutes / 60, minutes % 60);
    }

    private Div days(PlannerProposal proposal) {
        var body = new NativeTableBody();
        proposal.minutes()
                .forEach((day, minutes) -> body.add(new NativeTableRow(
                        new NativeTableHeaderCell(SpokenDates.day(day, reader)), new NativeTableCell(hours(minutes)))));
        return new Div(table(body, getTranslation("planner.day"), getTranslation("planner.programme")));
    }

    private static NativeTable table(NativeTableBody body, String... heads) {
        var head = new NativeTableRow();
        for (var words : heads) {
            head.add(new NativeTableHeaderCell(words));
        }
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("planner-table");
        return table;
    }
}
