package org.medellinlab.lab;

import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.labfile.Bag;
import org.medellinlab.shared.labfile.LabPart;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The sections `lab`, `holidays`, `places` and `travel` of a lab file.
@Component
@Order(30)
class LabLabPart implements LabPart {

    private final Labs labs;
    private final Venues venues;
    private final TravelTimes travelTimes;
    private final HolidaysInLabFile holidaysInFile;
    private final LabHold holds;
    private final ApplicationEventPublisher events;

    LabLabPart(
            Labs labs,
            Venues venues,
            TravelTimes travelTimes,
            HolidaysInLabFile holidaysInFile,
            LabHold holds,
            ApplicationEventPublisher events) {
        this.labs = labs;
        this.venues = venues;
        this.travelTimes = travelTimes;
        this.holidaysInFile = holidaysInFile;
        this.holds = holds;
        this.events = events;
    }

    @Override
    public boolean bringsLab() {
        return true;
    }

    @Override
    public void bring(Bag bag) {
        var draft = bag.one("lab", LabDraft.class).orElseThrow();
        var hostCity = bag.find("cities", draft.hostCity(), "lab.hostCity");
        for (var i = 0; i < draft.organisedBy().size(); i++) {
            bag.find("organisations", draft.organisedBy().get(i), "lab.organisedBy[" + i + "]");
        }
        if (draft.lastDay().isBefore(draft.firstDay())) {
            bag.problem("lab.lastDay", "a day not before the first, " + draft.firstDay());
        }
        PeriodValues.problem(PeriodValues.of(draft.reportingPeriods()))
                .ifPresent(problem -> bag.problem(
                        "lab.reportingPeriods[" + problem.line() + "]",
                        "a key of its own, days in their order, and none that another period has"));
        if (hostCity.isEmpty()) {
            return;
        }
        var known = labs.findBySlug(draft.slug());
        // who answers by a mailed link at this moment is through, or waits until the file is in
        known.ifPresent(one -> holds.hold(new LabId(one.uuid())));
        var lab = known.orElseGet(() -> labs.save(new Lab(draft, hostCity.get())));
        var changed = known.isEmpty();
        if (!lab.draft(bag.key("cities", lab.hostCity())).equals(draft)) {
            lab.revise(draft, hostCity.get());
            changed = true;
        }
        bag.lab(new LabId(lab.uuid()));
        draft.reportingPeriods().forEach(p -> bag.register("reportingPeriods", p.key(), lab.uuid()));
        holidaysInFile.bring(bag, draft, hostCity.get());
        changed |= bringPlaces(bag, lab.uuid());
        bringTravel(bag, lab.uuid());
        if (changed) {
            events.publishEvent(new PublicChanged(bag.lab()));
        }
    }

    private boolean bringPlaces(Bag bag, UUID lab) {
        var changed = false;
        var known = venues.findByLabOrderByKey(lab).stream()
                .collect(Collectors.toMap(v -> v.draft().key(), v -> v));
        for (var draft : bag.list("places", VenueDraft.class)) {
            var venue = known.computeIfAbsent(draft.key(), key -> venues.save(new Venue(lab, draft)));
            if (!venue.draft().equals(draft)) {
                venue.revise(draft);
                changed = true;
            }
            bag.register("places", draft.key(), venue.uuid());
        }
        return changed;
    }

    private void bringTravel(Bag bag, UUID lab) {
        var known = travelTimes.ofLab(lab);
        var drafts = bag.list("travel", TravelDraft.class);
        for (var i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var from = bag.find("places", draft.from(), "travel[" + i + "].from");
            var to = bag.find("places", draft.to(), "travel[" + i + "].to");
            if (from.isPresent() && to.isPresent()) {
                known.stream()
                        .filter(t -> t.from().equals(from.get()) && t.to().equals(to.get()))
                        .findFirst()
                        .orElseGet(() -> travelTimes.save(
                                new TravelTime(from.get(), to.get(), draft.minutes(), draft.estimated())))
                        .revise(draft.minutes(), draft.estimated());
            }
        }
    }

    @Override
    public void tell(Bag bag) {
        var lab = labs.findById(bag.lab().value()).orElseThrow();
        var draft = lab.draft(bag.key("cities", lab.hostCity()));
        draft.organisedBy().forEach(key -> bag.find("organisations", key, "lab.organisedBy"));
        bag.put("lab", draft);
        holidaysInFile.tell(bag, draft, lab.hostCity());
        var places = venues.findByLabOrderByKey(lab.uuid());
        places.forEach(v -> bag.register("places", v.draft().key(), v.uuid()));
        bag.put("places", places.stream().map(Venue::draft).toList());
        bag.put(
                "travel",
                travelTimes.ofLab(lab.uuid()).stream()
                        .map(t -> t.draft(bag.key("places", t.from()), bag.key("places", t.to())))
                        .toList());
    }

    @Override
    public void moveBy(LabId lab, int days) {
        labs.findById(lab.value()).orElseThrow().moveBy(days);
        events.publishEvent(new PublicChanged(lab));
    }
}
