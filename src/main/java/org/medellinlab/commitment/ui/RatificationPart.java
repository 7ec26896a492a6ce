package org.medellinlab.commitment.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.medellinlab.commitment.NamingRatifiers;
import org.medellinlab.commitment.RatificationReading;
import org.medellinlab.commitment.Ratifying;
import org.medellinlab.feedback.Lessons;
import org.medellinlab.shared.ui.KeptForms;

/// What the owner's organisation says at home; for a commitment that a seat owns.
@org.springframework.stereotype.Component
class RatificationPart implements CommitmentPart {

    private final Ratifying ratifying;
    private final NamingRatifiers naming;
    private final RatificationReading answered;
    private final Lessons lessons;
    private final KeptForms kept;

    RatificationPart(
            Ratifying ratifying,
            NamingRatifiers naming,
            RatificationReading answered,
            Lessons lessons,
            KeptForms kept) {
        this.ratifying = ratifying;
        this.naming = naming;
        this.answered = answered;
        this.lessons = lessons;
        this.kept = kept;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> card(Page page) {
        var lab = page.lab().id();
        return ratifying
                .standing(lab, page.commitment())
                .map(standing -> new RatificationCard(
                        ratifying,
                        naming,
                        page.commitment(),
                        standing,
                        answered.answers(lab, page.commitment().id()),
                        lessons.ofLab(lab),
                        page.lab(),
                        page.say(),
                        kept,
                        page.afterwards()));
    }
}
