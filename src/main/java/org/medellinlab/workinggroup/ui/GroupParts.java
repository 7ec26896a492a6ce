package org.medellinlab.workinggroup.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.OrganisationRow;
import org.medellinlab.directory.SeatRow;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;
import org.medellinlab.workinggroup.GroupSheet;

/// Words and parts that the list and the page of groups share.
final class GroupParts {

    private final Component there;
    private final Language reader;
    private final Map<OrganisationId, OrganisationRow> organisations;
    private final Map<SeatId, SeatRow> seats;

    GroupParts(Component there, Directory directory, Language reader) {
        this.there = there;
        this.reader = reader;
        organisations = directory.organisations();
        seats = directory.seats();
    }

    /// For everybody who has to do with the lab.
    static boolean isFor(Actor actor, LabHere lab) {
        return actor.isAdmin()
                || actor.roles().stream().anyMatch(held -> lab.id().equals(held.lab()));
    }

    Component state(GroupSheet group) {
        var tone = switch (group.state()) {
            case FORMING -> Tone.INFO;
            case ACTIVE -> Tone.OK;
            case PAUSED -> Tone.WARN;
            case CLOSED -> Tone.NEUTRAL;
        };
        return new StatusChip(tone, say("workinggroup.state." + group.state()));
    }

    /// "Seis organizaciones de tres países", and their cities.
    Component whoIsIn(GroupSheet group) {
        var countries = new LinkedHashSet<String>();
        group.members().stream()
                .map(m -> organisation(m.organisation()).country())
                .filter(Objects::nonNull)
                .forEach(countries::add);
        var places = group.members().stream()
                .map(m -> organisation(m.organisation()))
                .map(this::place)
                .distinct()
                .collect(Collectors.joining(" · "));
        var count = say("workinggroup.members", group.members().size(), countries.size());
        return fact(count, places);
    }

    private String place(OrganisationRow organisation) {
        if (organisation.city() != null) {
            return organisation.city().in(reader);
        }
        return organisation.country() == null ? organisation.name().in(reader) : country(organisation.country());
    }

    String country(String code) {
        return Locale.of("", code).getDisplayCountry(reader.locale());
    }

    OrganisationRow organisation(OrganisationId id) {
        return Objects.requireNonNull(organisations.get(id));
    }

    /// Who leads: the seat, else the name history gives, else that nobody does yet; and those beside.
    String lead(GroupSheet group) {
        var beside = group.coLeads().stream()
                .map(coLead -> seat(coLead.seat()) + " (" + say("workinggroup.co-lead." + coLead.part()) + ")");
        return Stream.concat(Stream.of(first(group)), beside).collect(Collectors.joining("; "));
    }

    private String first(GroupSheet group) {
        if (group.leadSeat() != null) {
            return seat(group.leadSeat());
        }
        return group.leadNamed() == null ? say("workinggroup.no-lead") : group.leadNamed();
    }

    /// Until when it rests, or why it ended and what came of it.
    Optional<Component> life(GroupSheet group) {
        if (group.pausedUntil() != null) {
            return Optional.of(new Paragraph(
                    say("workinggroup.paused-until", SpokenDates.dayAndYear(group.pausedUntil(), reader))));
        }
        if (group.closeReason() == null) {
            return Optional.empty();
        }
        var words = new Paragraph(say("workinggroup.closed." + group.closeReason()) + ". "
                + (group.closeSummary() == null ? "" : group.closeSummary().in(reader)));
        words.addClassName("topic-words");
        return Optional.of(words);
    }

    /// To who leads a subtheme: which, and what that is good for here.
    Optional<Component> mySubthemes(GroupSheet group, List<SeatRow> mine) {
        var names = group.subthemes().stream()
                .filter(part -> mine.stream().anyMatch(seat -> seat.id().equals(part.lead())))
                .map(part -> part.name().in(reader))
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var may = new Paragraph(say("workinggroup.subtheme-lead.may"));
        may.addClassName("soft");
        return Optional.of(new Div(
                new StatusChip(Tone.INFO, say("workinggroup.subtheme-lead", names.size(), String.join(", ", names))),
                may));
    }

    String seat(@Nullable SeatId id) {
        return Stream.ofNullable(id)
                .map(seats::get)
                .filter(Objects::nonNull)
                .map(seat ->
                        seat.title().in(reader) + ", " + seat.organisationName().in(reader))
                .findFirst()
                .orElse("");
    }

    /// The way to a seat's page: its title, or, of one that leads, that with its organisation.
    Optional<HtmlContainer> seatLink(@Nullable SeatId id, boolean leads) {
        return Optional.ofNullable(id)
                .map(seats::get)
                .map(seat -> new Anchor(
                        DirectoryKind.SEAT.sheet(seat.key()),
                        leads
                                ? say("workinggroup.led-by", seat(seat.id()))
                                : seat.title().in(reader)));
    }

    static Component fact(String label, String value) {
        var small = new Span(label);
        small.addClassName("soft");
        var strong = new Span(value);
        strong.addClassName("fact-value");
        var fact = new Div(small, strong);
        fact.addClassName("fact");
        return fact;
    }

    private String say(String key, Object... arguments) {
        return there.getTranslation(key, arguments);
    }
}
