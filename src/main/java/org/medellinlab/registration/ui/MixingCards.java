package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.medellinlab.registration.MixedGroups;
import org.medellinlab.registration.MixingPerson;
import org.medellinlab.registration.MixingSheet;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// Mixed groups as cards, with their measure. On paper each card is a page.
class MixingCards extends Composite<Div> {

    private final transient MixingSheet sheet;
    private final transient Consumer<MixingPerson> pin;
    private final Language reader;

    MixingCards(MixingSheet sheet, Language reader, Consumer<MixingPerson> pin) {
        this.sheet = sheet;
        this.reader = reader;
        this.pin = pin;
        var groups = sheet.mixed().groups();
        var cards = new Div(IntStream.range(0, groups.size())
                .mapToObj(i -> card(i, groups.get(i)))
                .toArray(Component[]::new));
        cards.addClassName("mixing-cards");
        getContent().add(measure(), cards);
        getContent().addClassName("mixing-result");
    }

    private Component measure() {
        var mixed = sheet.mixed();
        var best = mixed.samePlacePairs() == mixed.fewestPossible();
        var chip = new StatusChip(
                best ? Tone.OK : Tone.INFO,
                getTranslation(best ? "registration.mix.measure.best" : "registration.mix.measure.near"));
        var words = new Paragraph(getTranslation(
                "registration.mix.measure", mixed.samePlacePairs(), mixed.fewestPossible(), mixed.seed()));
        var measure = new Div(chip, words);
        measure.addClassNames("row", "mixing-measure");
        return measure;
    }

    private Component card(int number, MixedGroups.Group group) {
        var languages = group.shared().stream().map(Language::ownName).collect(Collectors.joining(", "));
        var speaks = new StatusChip(
                languages.isEmpty() ? Tone.WARN : Tone.OK,
                languages.isEmpty() ? getTranslation("registration.mix.no-language") : languages);
        var head = new Div(new H2(getTranslation("registration.mix.group", number + 1)), speaks);
        head.addClassNames("row", "between");
        var size = new Span(
                getTranslation("registration.mix.people", group.people().size()));
        size.addClassName("soft");
        var list = new UnorderedList();
        group.people().forEach(person -> list.add(line(person)));
        var card = new Article(head, size, list);
        card.addClassNames("card", "mixing-card");
        return card;
    }

    private Component line(MixingPerson person) {
        var name = new Span(person.name());
        name.addClassName("mixing-name");
        var organisation = person.organisation();
        var city = person.city();
        var where = Stream.of(
                        organisation == null ? null : organisation.in(reader),
                        city == null ? null : city.in(reader),
                        getTranslation("registration.mix.kind." + person.kind()),
                        person.languages().stream().map(Language::tag).collect(Collectors.joining(", ")))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        var more = new Span(where);
        more.addClassName("soft");
        var pinned = sheet.pins().name(person.id());
        var button = new Button((pinned ? VaadinIcon.LOCK : VaadinIcon.ELLIPSIS_DOTS_V).create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(
                getTranslation(pinned ? "registration.mix.pin.change-of" : "registration.mix.pin.of", person.name()));
        button.addClickListener(click -> pin.accept(person));
        button.addClassName("not-printed");
        return new ListItem(new Div(name, more), button);
    }

    /// Everybody in the groups, by group.
    static List<MixingPerson> everybody(MixedGroups mixed) {
        return mixed.groups().stream().flatMap(group -> group.people().stream()).toList();
    }
}
