package org.medellinlab.agenda;

import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.labfile.Bag;
import org.medellinlab.shared.labfile.LabPart;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The sections `contacts`, `availability`, `tracks`, `agenda`, `order`, `alternatives` and `release` of a lab file.
@Component
@Order(50)
class AgendaLabPart implements LabPart {

    /// The name under which the first release is known.
    record ReleaseDraft(String name) {}

    private final AgendaItems items;
    private final ContactsInLabFile contactsInFile;
    private final AvailabilityInLabFile availabilityInFile;
    private final TracksInLabFile tracksInFile;
    private final ItemsInLabFile itemsInFile;
    private final OrderInLabFile orderInFile;
    private final AlternativesInLabFile alternativesInFile;
    private final AgendaReleases releases;
    private final Releasing releasing;
    private final VersionsMoving versions;
    private final ApplicationEventPublisher events;

    AgendaLabPart(
            AgendaItems items,
            ContactsInLabFile contactsInFile,
            AvailabilityInLabFile availabilityInFile,
            TracksInLabFile tracksInFile,
            ItemsInLabFile itemsInFile,
            OrderInLabFile orderInFile,
            AlternativesInLabFile alternativesInFile,
            AgendaReleases releases,
            Releasing releasing,
            VersionsMoving versions,
            ApplicationEventPublisher events) {
        this.items = items;
        this.contactsInFile = contactsInFile;
        this.availabilityInFile = availabilityInFile;
        this.tracksInFile = tracksInFile;
        this.itemsInFile = itemsInFile;
        this.orderInFile = orderInFile;
        this.alternativesInFile = alternativesInFile;
        this.releases = releases;
        this.releasing = releasing;
        this.versions = versions;
        this.events = events;
    }

    @Override
    public void bring(Bag bag) {
        var lab = bag.lab().value();
        contactsInFile.bring(bag);
        availabilityInFile.bring(bag);
        tracksInFile.bring(bag);
        itemsInFile.bring(bag, lab);
        orderInFile.bring(bag);
        alternativesInFile.bring(bag);
        var release = bag.one("release", ReleaseDraft.class);
        if (release.isPresent() && releases.findFirstByLabOrderByNumber(lab).isEmpty()) {
            releasing.release(bag.lab(), release.get().name());
        }
    }

    @Override
    public void tell(Bag bag) {
        var lab = bag.lab().value();
        contactsInFile.tell(bag);
        availabilityInFile.tell(bag);
        tracksInFile.tell(bag);
        itemsInFile.tell(bag);
        orderInFile.tell(bag);
        alternativesInFile.tell(bag);
        // the first and not the latest: importing the file again must not look like a change
        releases.findFirstByLabOrderByNumber(lab)
                .ifPresent(release -> bag.put("release", new ReleaseDraft(release.name())));
    }

    @Override
    public void moveBy(LabId lab, int days) {
        items.findByLabOrderByDayAscStartsAscEndsAscKeyAsc(lab.value()).forEach(item -> item.moveBy(days));
        releases.findByLabOrderByNumber(lab.value()).forEach(release -> release.moveBy(days));
        versions.moveBy(lab, days);
        availabilityInFile.moveBy(lab, days);
        events.publishEvent(new PublicChanged(lab));
    }
}
