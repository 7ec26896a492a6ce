package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.agenda.AgendaPeople;
import org.medellinlab.agenda.ItemRole;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// What there is to know of an item beside its title, hours and place; only what there is.
class ItemMore extends DescriptionList {

    private final transient Language reader;

    /// @param open opens one of its files for the reader
    ItemMore(
            AgendaItemRow item,
            AgendaPeople.Names people,
            Function<UUID, Optional<FileContent>> open,
            Language reader) {
        this.reader = reader;
        addClassName("agenda-more");
        var details = item.details();
        for (var role : ItemRole.values()) {
            tell(
                    "agenda.role." + role,
                    details.people(role).stream()
                            .flatMap(one -> Stream.ofNullable(people.of(one, reader)))
                            .collect(Collectors.joining(" · ")));
        }
        tell("agenda.guests", String.join(" · ", details.guests()));
        tell("agenda.field.LANGUAGES", names(details.languages()));
        tell("agenda.interpreted", names(details.interpretedInto()));
        tell("agenda.field.AUDIENCE", details.audience());
        tell("agenda.field.BRING", details.bring());
        if (item.endVenueName() != null) {
            tell("agenda.field.END_VENUE", item.endVenueName());
        }
        if (details.capacity() != null) {
            tell("agenda.field.CAPACITY", String.valueOf(details.capacity()));
        }
        tell("agenda.field.TAGS", String.join(", ", details.tags()));
        if (!details.materials().isEmpty()) {
            add("agenda.field.MATERIALS", new MaterialLinks(details.materials(), open, reader));
        }
        setVisible(getChildren().findAny().isPresent());
    }

    private String names(List<Language> languages) {
        return languages.stream()
                .map(one -> one.locale().getDisplayLanguage(reader.locale()))
                .collect(Collectors.joining(", "));
    }

    private void tell(String key, LocalizedText text) {
        if (!text.isEmpty()) {
            var shown = text.shownIn(reader);
            var words = new Span(shown.words());
            words.getElement().setAttribute("lang", shown.language().tag());
            add(key, words);
        }
    }

    private void tell(String key, String words) {
        if (!words.isBlank()) {
            add(key, new Span(words));
        }
    }

    private void add(String key, Component value) {
        add(new Term(getTranslation(key)), new Description(value));
    }
}
