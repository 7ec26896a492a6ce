package org.medellinlab.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.ActField;
import org.medellinlab.shared.ActLink;
import org.medellinlab.shared.ActPage;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.SpokenDates;
import org.springframework.stereotype.Component;

/// Takes from the link in the mail when somebody can come: for each day of the lab all of it, the morning, the
/// afternoon, nothing, or the hours they write.
@Component
class AvailabilityByLink implements MailAction {

    private final Absences absences;
    private final LabReading labs;
    private final Messages messages;
    private final AvailabilityQuestions questions;
    private final Clock clock;

    AvailabilityByLink(
            Absences absences, LabReading labs, Messages messages, AvailabilityQuestions questions, Clock clock) {
        this.absences = absences;
        this.labs = labs;
        this.messages = messages;
        this.questions = questions;
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
        var options = Stream.of(PartOfDay.values())
                .map(part -> new ActField.Option(part.name(), messages.get(reader, "availability.part." + part)))
                .toList();
        var fields = new ArrayList<ActField>();
        for (var day : lab.days()) {
            var now = PartOfDay.of(day, said);
            fields.add(ActField.choice(field(day), SpokenDates.day(day, reader), true, options)
                    .filledWith(now.name()));
            fields.add(ActField.line(
                            hours(day),
                            messages.get(reader, "availability.hours", SpokenDates.day(day, reader)),
                            false,
                            HoursOfDay.LONGEST)
                    .withHint(messages.get(reader, "availability.hours.hint"))
                    .filledWith(now == PartOfDay.HOURS ? HoursOfDay.words(day, said) : ""));
        }
        return new ActPage(
                messages.get(reader, "availability.link.title", lab.name().in(reader)),
                List.of(messages.get(reader, "availability.link.words")),
                fields,
                messages.get(reader, "availability.link.button"));
    }

    @Override
    public String act(ActLink link, Language reader, Map<String, String> form) {
        var lab = lab(link);
        var person = person(link);
        absences.deleteAll(
                absences.findByLabAndPersonOrderByDayAscStartsAsc(lab.id().value(), person));
        absences.flush();
        for (var day : lab.days()) {
            away(day, form)
                    .forEach(away -> absences.save(
                            Absence.ofPerson(lab.id().value(), person, away.day(), away.starts(), away.ends())));
        }
        questions
                .findByLabAndPerson(lab.id().value(), person)
                .ifPresent(asked -> asked.answered(clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return "availability.link.thanks";
    }

    /// Hours that are written count, whatever was chosen before they were.
    private static List<AbsenceDraft> away(LocalDate day, Map<String, String> form) {
        var part = PartOfDay.valueOf(form.getOrDefault(field(day), PartOfDay.ALL.name()));
        var hours = form.getOrDefault(hours(day), "");
        return hours.isBlank() && part != PartOfDay.HOURS
                ? part.away(day).stream().toList()
                : HoursOfDay.away(day, hours);
    }

    private List<AbsenceDraft> said(LabId lab, UUID person) {
        return absences.findByLabAndPersonOrderByDayAscStartsAsc(lab.value(), person).stream()
                .map(absence -> new AbsenceDraft(absence.day(), absence.starts(), absence.ends()))
                .toList();
    }

    private LabSheet lab(ActLink link) {
        return labs.sheet(new LabId(link.thing())).orElseThrow(NotForYou::new);
    }

    private static UUID person(ActLink link) {
        return Objects.requireNonNull(link.person()).value();
    }

    private static String hours(LocalDate day) {
        return "hours-" + day;
    }

    private static String field(LocalDate day) {
        return "day-" + day;
    }
}
