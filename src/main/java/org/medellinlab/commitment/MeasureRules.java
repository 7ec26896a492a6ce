package org.medellinlab.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.stereotype.Component;

/// Who keeps milestones and indicators of a promise, and what one may say in them.
@Component
class MeasureRules {

    private static final int MOST = 30;
    static final int LONGEST_NAME = 500;
    static final int LONGEST_UNIT = 60;
    /// After the point.
    static final int MOST_DIGITS = 4;

    private static final BigDecimal LARGEST = new BigDecimal("10000000000000");

    private final CommitmentReading reading;
    private final WhoRecords who;
    private final LabReading labs;
    private final CurrentActor actors;
    private final Messages messages;

    MeasureRules(CommitmentReading reading, WhoRecords who, LabReading labs, CurrentActor actors, Messages messages) {
        this.reading = reading;
        this.who = who;
        this.labs = labs;
        this.actors = actors;
        this.messages = messages;
    }

    /// The lab of a promise that is the actor's to keep.
    ///
    /// @throws NotForYou for everybody else
    LabSheet mine(LabId lab, UUID commitment) {
        kept(lab, commitment);
        return labs.sheet(lab).orElseThrow(NotForYou::new);
    }

    private CommitmentSheet kept(LabId lab, UUID commitment) {
        var sheet = reading.one(lab, commitment).orElseThrow(NotForYou::new);
        if (who.capacity(actors.required(), lab, sheet).isEmpty()) {
            throw new NotForYou();
        }
        return sheet;
    }

    /// A milestone lies between the day of the promise and the date that was stated for it; a month that holds such a
    /// day is not refused. A term to which only the lab's rule gives a day is not that exact.
    ///
    /// @throws Refused for one that lies wholly before or after
    void check(LabId lab, UUID commitment, DueOn due) {
        var sheet = kept(lab, commitment);
        var edition = labs.sheet(lab).orElseThrow(NotForYou::new);
        var made = sheet.promisedAt() == null
                ? edition.draft().firstDay()
                : LocalDate.ofInstant(sheet.promisedAt(), edition.draft().zone());
        if (due.lastDay().isBefore(made)) {
            throw new Refused("commitment.refused.milestone-before", said(DueOn.day(made)));
        }
        var until = sheet.dueOn();
        if (until != null && due.firstDay().isAfter(until.lastDay())) {
            throw new Refused("commitment.refused.milestone-after", said(until));
        }
    }

    private String said(DueOn day) {
        return day.spoken(messages, actors.required().language());
    }

    void check(LocalizedText words) {
        if (words.isEmpty()) {
            throw new Refused("commitment.refused.no-name");
        }
        if (words.byTag().values().stream().anyMatch(text -> text.length() > LONGEST_NAME)) {
            throw new Refused("commitment.refused.too-long", LONGEST_NAME);
        }
    }

    void check(LocalizedText name, String unit, @Nullable BigDecimal baseline, @Nullable BigDecimal target) {
        check(name);
        if (unit.length() > LONGEST_UNIT) {
            throw new Refused("commitment.refused.too-long", LONGEST_UNIT);
        }
        check(baseline);
        check(target);
    }

    void check(@Nullable BigDecimal value) {
        if (value != null && (value.abs().compareTo(LARGEST) > 0 || value.scale() > MOST_DIGITS)) {
            throw new Refused("commitment.refused.bad-number");
        }
    }

    void refuseTooMany(int count) {
        if (count >= MOST) {
            throw new Refused("commitment.refused.too-many", MOST);
        }
    }
}
