package org.medellinlab.feedback;

import java.util.HashMap;
import org.medellinlab.shared.labfile.Bag;
import org.springframework.stereotype.Component;

/// The section `worldCafe` of a lab file.
@Component
class CafeSection {

    private final WorldCafes cafes;
    private final CafeQuestions questions;

    CafeSection(WorldCafes cafes, CafeQuestions questions) {
        this.cafes = cafes;
        this.questions = questions;
    }

    void bring(Bag bag) {
        bag.one("worldCafe", CafeDraft.class).ifPresent(draft -> bring(bag, draft));
    }

    private void bring(Bag bag, CafeDraft draft) {
        var item = bag.find("agenda", draft.agendaItem(), "worldCafe.agendaItem");
        if (item.isEmpty()) {
            return;
        }
        var lab = bag.lab().value();
        var cafe = cafes.findByLab(lab).orElseGet(() -> cafes.save(new WorldCafe(lab, item.get())));
        cafe.heldAt(item.get());
        var known = new HashMap<String, CafeQuestion>();
        questions.ofCafe(cafe.uuid()).forEach(q -> known.put(q.key(), q));
        for (var i = 0; i < draft.questions().size(); i++) {
            var asked = draft.questions().get(i);
            var position = i;
            known.computeIfAbsent(asked.key(), key -> questions.save(new CafeQuestion(cafe.uuid(), asked, position)))
                    .revise(asked, position);
        }
    }

    void tell(Bag bag) {
        cafes.findByLab(bag.lab().value())
                .ifPresent(cafe -> bag.put(
                        "worldCafe",
                        new CafeDraft(
                                bag.key("agenda", cafe.agendaItem()),
                                questions.ofCafe(cafe.uuid()).stream()
                                        .map(CafeQuestion::draft)
                                        .toList())));
    }
}
