package org.medellinlab.commitment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.OrganisationId;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes down what a beneficiary says, whichever way it comes; who may was checked before.
@Component
class ReceiptKeeping {

    private final Commitments commitments;
    private final BeneficiaryWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReceiptKeeping(Commitments commitments, BeneficiaryWords words, ApplicationEventPublisher events, Clock clock) {
        this.commitments = commitments;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /// Who says it, and how.
    record By(@Nullable PersonId person, Channel channel, Language language) {}

    void receive(LabSheet lab, UUID commitment, Receipt receipt, By by) {
        refuseTooLong(receipt.words());
        var isAbsent = receipt.arrived() == BeneficiaryWordRow.Degree.NO;
        keep(
                lab,
                commitment,
                new BeneficiaryWordRow(
                        commitment,
                        BeneficiaryWordRow.Kind.RECEIPT,
                        receipt.organisation(),
                        receipt.arrived(),
                        isAbsent ? null : receipt.useful(),
                        receipt.words().isBlank() ? null : receipt.words().strip(),
                        null,
                        by.language(),
                        by.channel(),
                        lab.today(clock)),
                by);
    }

    void apply(LabSheet lab, UUID commitment, OrganisationId organisation, String told, @Nullable String link, By by) {
        if (told.isBlank()) {
            throw new Refused("commitment.refused.no-news");
        }
        refuseTooLong(told);
        if (link != null && !new Evidence(told, link, null, null).canBeOpened()) {
            throw new Refused("commitment.refused.bad-link");
        }
        keep(
                lab,
                commitment,
                new BeneficiaryWordRow(
                        commitment,
                        BeneficiaryWordRow.Kind.APPLIED,
                        organisation,
                        null,
                        null,
                        told.strip(),
                        link,
                        by.language(),
                        by.channel(),
                        lab.today(clock)),
                by);
    }

    private void keep(LabSheet lab, UUID commitment, BeneficiaryWordRow row, By by) {
        var held = commitments.forNews(lab.id().value(), commitment).orElseThrow(NotForYou::new);
        words.save(new BeneficiaryWord(
                words.countByCommitment(held.uuid()),
                row,
                by.person(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        events.publishEvent(new PublicChanged(lab.id()));
    }

    private static void refuseTooLong(String told) {
        if (told.length() > CommitmentTracking.WORDS_LENGTH) {
            throw new Refused("commitment.refused.too-long", CommitmentTracking.WORDS_LENGTH);
        }
    }
}
