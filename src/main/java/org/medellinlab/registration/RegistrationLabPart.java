package org.medellinlab.registration;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PersonId;
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
    private final DelegationHeads heads;
    private final StayMoving stays;

    RegistrationLabPart(Registered registered, DelegationHeads heads, StayMoving stays) {
        this.registered = registered;
        this.heads = heads;
        this.stays = stays;
    }

    @Override
    public void bring(Bag bag) {
        var known = new HashMap<Who, Participant>();
        registered.ofLab(bag.lab().value()).forEach(p -> known.put(new Who(p.person(), p.kind()), p));
        var brought = new HashMap<Who, Integer>();
        var headed = new HashMap<Object, Integer>();
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
            if (!Objects.equals(participant.seat(), seat)) {
                participant.comeThrough(seat);
            }
            if (Boolean.TRUE.equals(draft.head())) {
                bringHead(bag, participant, i, headed);
            }
        }
    }

    /// @param headed by what tells delegations apart, which participant of the file heads each
    private void bringHead(Bag bag, Participant participant, int i, Map<Object, Integer> headed) {
        var path = "participants[" + i + "].head";
        var seat = participant.seat();
        if (seat == null || participant.kind() != ParticipantKind.DELEGATE) {
            bag.problem(path, "only a delegate who comes through a seat at the head of a delegation");
            return;
        }
        var before = headed.putIfAbsent(heads.placeOf(seat).orElseThrow(), i);
        if (before != null) {
            bag.problem(path, "one head a delegation; participants[" + before + "] is its head already");
        } else if (!heads.of(bag.lab()).contains(participant.person())) {
            heads.headThrough(bag.lab(), seat, new PersonId(participant.person()));
        }
    }

    @Override
    public void tell(Bag bag) {
        var heading = heads.of(bag.lab());
        List<ParticipantDraft> drafts = registered.ofLab(bag.lab().value()).stream()
                .map(participant -> participant.draft(
                        bag.key("people", participant.person()),
                        bag.keyOf("seats", participant.seat()),
                        participant.seat() != null
                                && participant.kind() == ParticipantKind.DELEGATE
                                && heading.contains(participant.person())))
                .sorted(Comparator.comparing(ParticipantDraft::kind).thenComparing(ParticipantDraft::person))
                .toList();
        bag.put("participants", drafts);
    }

    @Override
    public void moveBy(LabId lab, int days) {
        stays.moveBy(lab, days);
    }
}
