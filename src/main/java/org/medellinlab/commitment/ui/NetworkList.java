package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Supplier;
import org.medellinlab.commitment.BoardFilter;
import org.medellinlab.commitment.BoardFilter.Field;
import org.medellinlab.commitment.PromiseTies;
import org.medellinlab.commitment.PromiseTies.OrganisationTie;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;

/// Who promised whom in words, those with the most first; more of them on demand.
class NetworkList extends Div {

    private static final int STEP = 25;

    private final OrderedList list = new OrderedList();
    private transient List<OrganisationTie> ties;
    private int shown;

    /// @param narrowed by what the promises counted are chosen
    /// @param whole all of it, read when somebody goes on beyond what `first` has
    NetworkList(PromiseTies first, Supplier<PromiseTies> whole, BoardFilter narrowed, LabHere lab, Language reader) {
        ties = first.betweenOrganisations();
        list.addClassName("network-list");
        add(list);
        add(new MoreOfIt("commitment.network.pairs-shown", first.pairs(), () -> {
            if (shown + STEP > ties.size() && ties.size() < first.pairs()) {
                ties = whole.get().betweenOrganisations();
            }
            var upTo = Math.min(shown + STEP, ties.size());
            ties.subList(Math.min(shown, upTo), upTo).forEach(tie -> list.add(item(tie, narrowed, lab, reader)));
            shown = upTo;
            return upTo;
        }));
    }

    private ListItem item(OrganisationTie tie, BoardFilter narrowed, LabHere lab, Language reader) {
        var who = new BoardLink(
                lab,
                narrowed.with(Field.GIVEN, tie.from().toString())
                        .with(Field.RECEIVED, tie.to().toString()),
                getTranslation(
                        "commitment.network.tie",
                        tie.fromName().in(reader),
                        tie.toName().in(reader)));
        var how = new Span(getTranslation("commitment.network.promises", tie.promises(), tie.kept()));
        how.addClassName("soft");
        return new ListItem(who, how);
    }
}
