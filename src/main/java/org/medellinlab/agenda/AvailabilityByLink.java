package org.medellinlab.agenda;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.medellinlab.lab.LabHold;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.springframework.stereotype.Component;

/// Takes from the link in the mail when somebody can come, day by day.
@Component
class AvailabilityByLink implements MailAction {

    private final Absences absences;
    private final LabReading labs;
    private final Messages messages;
    private final DaysOnLink days;
    private final AvailabilityQuestions questions;
    private final LabHold holds;
    private final Clock clock;

    AvailabilityByLink(
            Absences absences,
            LabReading labs,
            Messages messages,
            DaysOnLink days,
            AvailabilityQuestions questions,
            LabHold holds,
            Clock clock) {
        this.absences = absences;
        this.labs = labs;
        this.messages = messages;
        this.days = days;
        this.questions = questions;
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AvailabilityMail.KIND;
    }

    @Override
    public ActPage show(ActLink link, Language reader) {
        var lab = lab(link);
        var said = said(lab.id(), person(link));
        return new ActPage(
                messages.get(reader, "availability.link.title", lab.name().in(reader)),
                List.of(messages.get(reader, "availability.link.words")),
                days.fields(lab.days(), said, "availability.part.", "availability.hours", reader),
                messages.get(reader, "availability.link.button"));
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        var lab = lab(link);
        var person = person(link);
        holds.hold(lab.id());
        absences.deleteAll(
                absences.findByLabAndPersonOrderByDayAscStartsAsc(lab.id().value(), person));
        absences.flush();
        DaysOnLink.away(lab.days(), form)
                .forEach(away -> absences.save(Absence.ofPerson(lab.id().value(), person, away)));
        questions
                .findByLabAndPerson(lab.id().value(), person)
                .ifPresent(asked -> asked.answered(clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return "availability.link.thanks";
    }

    private List<AbsenceDraft> said(LabId lab, UUID person) {
        return absences.findByLabAndPersonOrderByDayAscStartsAsc(lab.value(), person).stream()
                .map(Absence::draft)
                .toList();
    }

    private LabSheet lab(ActLink link) {
        return labs.sheet(new LabId(link.thing())).orElseThrow(NotForYou::new);
    }

    private static UUID person(ActLink link) {
        return Objects.requireNonNull(link.person()).value();
    }
}
