package org.medellinlab.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.audit.Channel;
import org.medellinlab.audit.TrailChoices;
import org.medellinlab.audit.TrailChoices.Who;
import org.medellinlab.audit.TrailFilter;
import org.medellinlab.audit.TrailReading;
import org.medellinlab.audit.TrailRow;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.DayField;
import org.medellinlab.shared.ui.EmptyState;

/// The lines of the trail under the days they belong to, and the fields that narrow them.
class TrailBoard extends Composite<Div> {

    /// Gives a page of lines.
    interface Source {
        List<TrailRow> page(TrailFilter filter, @Nullable UUID before);
    }

    private final transient Source source;
    private final ZoneId zone;
    private final Language reader;
    private final TrailWords words;
    private final ComboBox<LabHere> lab = new ComboBox<>(getTranslation("audit.filter.lab"));
    private final ComboBox<Who> person = new ComboBox<>(getTranslation("audit.filter.person"));
    private final ComboBox<String> kind = new ComboBox<>(getTranslation("audit.filter.kind"));
    private final ComboBox<Channel> channel = new ComboBox<>(getTranslation("audit.filter.channel"));
    private final DatePicker day = new DayField(getTranslation("audit.filter.day"));
    private final Div thingChosen = new Div();
    private final Div lines = new Div();
    private final Button more = new Button(getTranslation("audit.trail.more"), click -> addPage());
    private transient @Nullable UUID thing;
    private transient @Nullable UUID last;
    private transient @Nullable LocalDate lastDay;
    private OrderedList ofDay = new OrderedList();

    TrailBoard(TrailChoices choices, Source source, ZoneId zone, Language reader) {
        this.source = source;
        this.zone = zone;
        this.reader = reader;
        this.words = new TrailWords(this, zone, this::only);
        lab.setVisible(false);
        lab.setItemLabelGenerator(here -> here.name().in(reader));
        person.setItems(choices.people());
        person.setItemLabelGenerator(Who::name);
        kind.setItems(choices.kinds());
        kind.setItemLabelGenerator(words::kind);
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(words::channel);
        for (var filter : List.of(lab, person, kind, channel)) {
            filter.setClearButtonVisible(true);
            filter.addValueChangeListener(changed -> start());
        }
        day.setClearButtonVisible(true);
        day.addValueChangeListener(changed -> start());
        var filters = new Div(lab, person, kind, channel, day);
        filters.addClassName("trail-filters");
        getContent().add(filters, thingChosen, lines, more);
        start();
    }

    void offerLabs(List<LabHere> labs) {
        lab.setItems(labs);
        lab.setVisible(true);
    }

    /// Narrows to one thing, until it is taken back.
    private void only(TrailRow row) {
        thing = row.thing();
        thingChosen.removeAll();
        thingChosen.add(new Button(getTranslation("audit.filter.thing.all", words.thing(row)), click -> {
            thing = null;
            thingChosen.removeAll();
            start();
        }));
        start();
    }

    private void start() {
        lines.removeAll();
        last = null;
        lastDay = null;
        addPage();
    }

    private void addPage() {
        var page = source.page(filter(), last);
        if (page.isEmpty() && last == null) {
            lines.add(new EmptyState(getTranslation("audit.trail.empty")));
        }
        for (var row : page) {
            var on = row.at().atZone(zone).toLocalDate();
            if (!on.equals(lastDay)) {
                lastDay = on;
                ofDay = new OrderedList();
                ofDay.addClassName("trail");
                lines.add(new H2(SpokenDates.day(on, reader)), ofDay);
            }
            ofDay.add(words.line(row));
            last = row.id();
        }
        more.setVisible(page.size() == TrailReading.PAGE);
    }

    private TrailFilter filter() {
        var on = day.getValue();
        var here = lab.getValue();
        var who = person.getValue();
        return new TrailFilter(
                here == null ? null : here.id(),
                who == null ? null : who.id(),
                thing,
                kind.getValue(),
                channel.getValue(),
                on == null ? null : start(on),
                on == null ? null : start(on.plusDays(1)));
    }

    private Instant start(LocalDate on) {
        return on.atStartOfDay(zone).toInstant();
    }
}
