package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.medellinlab.commitment.CommitmentTracking;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.ui.KeptForms;

/// The form of news, for those who may tell.
@org.springframework.stereotype.Component
class ReportPart implements CommitmentPart {

    private final CommitmentTracking tracking;
    private final LabReading labs;
    private final KeptForms kept;

    ReportPart(CommitmentTracking tracking, LabReading labs, KeptForms kept) {
        this.tracking = tracking;
        this.labs = labs;
        this.kept = kept;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> card(Page page) {
        return tracking.telling(page.lab().id(), page.commitment())
                .map(capacity -> new ReportForm(
                        tracking,
                        () -> labs.sheet(page.lab().id()).orElseThrow(NotForYou::new),
                        page,
                        capacity,
                        kept.of(page.lab(), "report/" + page.commitment().id())));
    }

    @Override
    public Optional<Component> goingOn(Component card, Page page) {
        var capacity = tracking.telling(page.lab().id(), page.commitment()).orElse(null);
        if (card instanceof ReportForm form && form.goesOn(page, capacity)) {
            return Optional.of(card);
        }
        return card(page);
    }
}
