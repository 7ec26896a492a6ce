package org.medellinlab.lab;

import java.util.List;
import java.util.stream.Stream;
import org.medellinlab.identity.Granting;
import org.medellinlab.shared.Role;
import org.springframework.stereotype.Component;

/// That a lab says what it is in each of its languages, and is not organised by one alone.
@Component
class LabChecks implements ChecklistSource {

    private static final int ENOUGH = 2;

    private final Granting granting;

    LabChecks(Granting granting) {
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
        var view = "labs/" + lab.slug();
        return List.of(
                new Row(10, "words", (int) unsaid, view + "/settings"),
                new Row(20, "team", (int) Math.max(0, ENOUGH - organisers), view + "/roles"));
    }
}
