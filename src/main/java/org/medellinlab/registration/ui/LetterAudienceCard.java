package org.medellinlab.registration.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.registration.LetterAudience;
import org.medellinlab.registration.LetterReader;
import org.medellinlab.registration.LetterReader.LeftOut;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.ui.Card;

/// Whom a letter is for: the filter in words, how many get it, who does not and why, and the list to untick somebody.
class LetterAudienceCard extends Card {

    /// So many rows need no scrolling of their own.
    static final int FEW = 10;

    private final transient Consumer<LetterAudience> chosen;
    private final Language reader;
    private final Paragraph filter = new Paragraph();
    private final Paragraph number = new Paragraph();
    private final UnorderedList leftOut = new UnorderedList();
    private final Checkbox registered = new Checkbox();
    private final Grid<LetterReader> list = new Grid<>();
    private transient LetterAudience audience;
    private transient List<LetterReader> tickable = List.of();

    LetterAudienceCard(
            String title, LetterAudience audience, int others, Language reader, Consumer<LetterAudience> chosen) {
        super(title);
        this.audience = audience;
        this.reader = reader;
        this.chosen = chosen;
        addClassName("letter-audience");
        number.addClassName("letter-number");
        number.getElement().setAttribute("role", "status");
        registered.setLabel(getTranslation("letter.registered", others));
        registered.setVisible(others > 0);
        registered.setValue(audience.withRegistered());
        registered.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(new LetterAudience(this.audience.filter(), change.getValue(), this.audience.leftOut()));
            }
        });
        list.addColumn(LetterReader::name)
                .setHeader(getTranslation("invitation.field.name"))
                .setAutoWidth(true);
        list.addColumn(this::about)
                .setHeader(getTranslation("letter.column.about"))
                .setAutoWidth(true);
        list.setSelectionMode(Grid.SelectionMode.MULTI);
        list.addClassName("letter-list");
        list.asMultiSelect().addSelectionListener(change -> {
            if (change.isFromClient()) {
                untick(change.getAllSelectedItems());
            }
        });
        var details = new Details(getTranslation("letter.list"), list);
        add(filter, number, leftOut, registered, details);
    }

    /// @param organisation the name of the one the filter names
    void show(List<LetterReader> readers, @Nullable LocalizedText organisation) {
        filter.setText(LetterInWords.filter(this, audience.filter(), organisation, audience.withRegistered(), reader));
        number.setText(getTranslation(
                "letter.number", readers.stream().filter(LetterReader::getsIt).count()));
        tickable = readers.stream()
                .filter(one -> one.getsIt() || one.why() == LeftOut.UNTICKED)
                .toList();
        list.setItems(tickable);
        list.setAllRowsVisible(tickable.size() <= FEW);
        list.asMultiSelect()
                .setValue(tickable.stream().filter(LetterReader::getsIt).collect(Collectors.toSet()));
        leftOut.removeAll();
        Arrays.stream(LeftOut.values()).forEach(why -> {
            var names = readers.stream()
                    .filter(one -> one.why() == why)
                    .map(LetterReader::name)
                    .toList();
            if (!names.isEmpty()) {
                leftOut.add(
                        new ListItem(getTranslation("letter.left-out." + why, names.size(), String.join(", ", names))));
            }
        });
        leftOut.setVisible(leftOut.getComponentCount() > 0);
    }

    private void untick(Set<LetterReader> ticked) {
        var off = new HashSet<>(audience.leftOut());
        tickable.forEach(one -> {
            if (ticked.contains(one)) {
                off.remove(one.person());
            } else {
                off.add(one.person());
            }
        });
        choose(audience.without(off));
    }

    private void choose(LetterAudience next) {
        audience = next;
        chosen.accept(next);
    }

    private String about(LetterReader one) {
        var organisation = one.organisation() == null ? "" : one.organisation().in(reader) + " · ";
        var state = one.state() == null
                ? getTranslation("letter.uninvited")
                : getTranslation("invitation.state." + one.state());
        return organisation + one.language().ownName() + " · " + state;
    }
}
