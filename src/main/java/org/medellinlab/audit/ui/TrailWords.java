package org.medellinlab.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.medellinlab.audit.Channel;
import org.medellinlab.audit.Happened;
import org.medellinlab.audit.TrailRow;
import org.medellinlab.shared.SpokenDates;

/// Says a line of the trail in a sentence: who, what, from what to what.
final class TrailWords {

    private static final String UNTOLD = "***";
    private static final int SHORT = 80;

    private final Component there;
    private final ZoneId zone;
    private final Consumer<TrailRow> chosen;

    TrailWords(Component there, ZoneId zone, Consumer<TrailRow> chosen) {
        this.there = there;
        this.zone = zone;
        this.chosen = chosen;
    }

    ListItem line(TrailRow row) {
        var time = new Span(SpokenDates.time(row.at().atZone(zone).toLocalTime()));
        time.addClassName("trail-time");
        var channel = new Span(channel(row.channel()));
        channel.addClassName("soft");
        var only = new Button(t("audit.filter.thing.only"), click -> chosen.accept(row));
        only.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        only.setAriaLabel(t("audit.filter.thing.only.of", thing(row)));
        var foot = new Div(channel, only);
        foot.addClassName("trail-foot");
        var body = new Div(new Paragraph(sentence(row)), foot);
        var fields = fields(row);
        if (!fields.isEmpty()) {
            body.add(details(row, fields));
        }
        return new ListItem(time, body);
    }

    String sentence(TrailRow row) {
        var who = row.who() == null ? t("audit.who.product") : row.who();
        if (row.happened() == Happened.CHANGED) {
            return changed(row, who);
        }
        var role = row.became().getOrDefault("role", row.was().getOrDefault("role", ""));
        return t(
                "audit.did." + row.happened().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                who,
                thing(row),
                role.isEmpty() ? "" : t("audit.role." + role));
    }

    /// The thing with what it is: actividad «World Café».
    String thing(TrailRow row) {
        return row.name().isEmpty() ? kind(row.kind()) : kind(row.kind()) + " «" + row.name() + "»";
    }

    String kind(String kind) {
        return known("audit.kind." + kind, "audit.kind.other");
    }

    String channel(Channel channel) {
        return t("audit.channel." + channel.name().toLowerCase(Locale.ROOT));
    }

    private String changed(TrailRow row, String who) {
        var fields = fields(row);
        var names = fields.stream().map(this::field).collect(Collectors.joining(", "));
        if (fields.size() == 1) {
            var field = fields.iterator().next();
            var was = value(row.was().getOrDefault(field, "–"));
            var became = value(row.became().getOrDefault(field, "–"));
            if (was.length() <= SHORT && became.length() <= SHORT && !became.equals(t("audit.untold"))) {
                return t("audit.did.changed.one", who, names, thing(row), was, became);
            }
        }
        return t("audit.did.changed", who, names, thing(row));
    }

    private Details details(TrailRow row, Set<String> fields) {
        var list = new DescriptionList();
        for (var field : fields) {
            var was = row.was().containsKey(field) ? value(row.was().getOrDefault(field, "")) + " → " : "";
            list.add(new DescriptionList.Term(field(field)));
            list.add(new DescriptionList.Description(was + value(row.became().getOrDefault(field, "–"))));
        }
        list.addClassName("trail-fields");
        return new Details(t("audit.details"), list);
    }

    private Set<String> fields(TrailRow row) {
        var fields = new LinkedHashSet<>(row.was().keySet());
        fields.addAll(row.became().keySet());
        return fields;
    }

    private String value(String value) {
        return value.equals(UNTOLD) ? t("audit.untold") : value;
    }

    private String field(String field) {
        return known("audit.field." + field, "audit.field.other");
    }

    private String known(String key, String otherwise) {
        var words = there.getTranslation(key);
        return words.startsWith("!") ? t(otherwise) : words;
    }

    private String t(String key, Object... arguments) {
        return there.getTranslation(key, arguments);
    }
}
