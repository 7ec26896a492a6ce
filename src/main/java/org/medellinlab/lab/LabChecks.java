package org.medellinlab.lab;

import java.util.List;
import java.util.stream.Stream;
import org.medellinlab.identity.Granting;
import org.medellinlab.shared.Role;
import org.springframework.stereotype.Component;

/// That a lab says what it is in each of its languages, is not organised by one alone, and has places on the map.
@Component
class LabChecks implements ChecklistSource {

    private static final int ENOUGH = 2;

    private final Granting granting;
    private final LabReading reading;

    LabChecks(Granting granting, LabReading reading) {
        this.reading = reading;
        this.granting = granting;
    }

    @Override
    public List<Row> rows(LabSheet lab) {
        var draft = lab.draft();
        var unsaid = draft.languages().stream()
                .flatMap(language ->
                        Stream.of(draft.name(), draft.theme()).filter(text -> text.exactly(language) == null))
                .count();
        var organisers = granting.grantsOf(lab.id()).stream()
                .filter(grant -> grant.role() == Role.ORGANISER)
                .map(grant -> grant.person())
                .distinct()
                .count();
        var venues = reading.venues(lab.id());
        var lost = venues.values().stream()
                .filter(venue -> !venue.draft().isOnTheMap())
                .count();
        var view = "labs/" + lab.slug();
        return List.of(
                new Row(10, "words", (int) unsaid, view + "/settings"),
                new Row(20, "team", (int) Math.max(0, ENOUGH - organisers), view + "/roles"),
                new Row(30, "places", venues.isEmpty() ? 1 : 0, view + "/places"),
                new Row(31, "map", (int) lost, view + "/places"));
    }
}
