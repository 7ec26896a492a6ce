package org.medellinlab.registration;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.labfile.Bag;
import org.medellinlab.shared.labfile.LabPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The section `participants` of a lab file.
@Component
@Order(40)
class RegistrationLabPart implements LabPart {

    private record Who(UUID person, ParticipantKind kind) {}

    private final Registered registered;

    RegistrationLabPart(Registered registered) {
        this.registered = registered;
    }

    @Override
    public void bring(Bag bag) {
        var known = new HashMap<Who, Participant>();
        registered.ofLab(bag.lab().value()).forEach(p -> known.put(new Who(p.person(), p.kind()), p));
        var brought = new HashMap<Who, Integer>();
        var drafts = bag.list("participants", ParticipantDraft.class);
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var path = "participants[" + i + "]";
            var seat = bag.find("seats", draft.seat(), path + ".seat").orElse(null);
            var person = bag.find("people", draft.person(), path + ".person");
            if (person.isEmpty()) {
                continue;
            }
            var who = new Who(person.get(), draft.kind());
            var before = brought.putIfAbsent(who, i);
            if (before != null) {
                bag.problem(path, "somebody else; participants[" + before + "] is the same person, as the same");
                continue;
            }
            var participant = known.computeIfAbsent(
                    who, w -> registered.save(new Participant(bag.lab(), w.person(), w.kind(), seat)));
            if (!draft(participant, bag).equals(draft)) {
                participant.comeThrough(seat);
            }
        }
    }

    @Override
    public void tell(Bag bag) {
        List<ParticipantDraft> drafts = registered.ofLab(bag.lab().value()).stream()
                .map(participant -> draft(participant, bag))
                .sorted(Comparator.comparing(ParticipantDraft::kind).thenComparing(ParticipantDraft::person))
                .toList();
        bag.put("participants", drafts);
    }

    private static ParticipantDraft draft(Participant participant, Bag bag) {
        return participant.draft(bag.key("people", participant.person()), bag.keyOf("seats", participant.seat()));
    }

    @Override
    public void moveBy(LabId lab, int days) {
        // who comes is not dated
    }
}
