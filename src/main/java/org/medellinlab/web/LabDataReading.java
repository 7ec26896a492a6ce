package org.medellinlab.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.medellinlab.agenda.AgendaCalendar;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.directory.Directory;
import org.medellinlab.feedback.Lessons;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.sitevisit.Visits;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what the public may know of a lab. It asks as nobody, so a feature that would tell more refuses.
@Component
class LabDataReading {

    private final Directory directory;
    private final AgendaReading agendas;
    private final AgendaCalendar calendar;
    private final Visits visits;
    private final Lessons lessons;
    private final WorkingGroups groups;
    private final CommitmentReading commitments;

    LabDataReading(
            Directory directory,
            AgendaReading agendas,
            AgendaCalendar calendar,
            Visits visits,
            Lessons lessons,
            WorkingGroups groups,
            CommitmentReading commitments) {
        this.directory = directory;
        this.agendas = agendas;
        this.calendar = calendar;
        this.visits = visits;
        this.lessons = lessons;
        this.groups = groups;
        this.commitments = commitments;
    }

    @Transactional(readOnly = true)
    public LabData read(LabSheet lab, Instant changedAt) {
        var agenda = agendas.released(lab.id()).orElse(null);
        return new LabData(
                lab,
                changedAt,
                agenda,
                agenda == null ? Map.of() : calendars(lab.id()),
                visits.ofLab(lab.id()),
                lessons.ofLab(lab.id()),
                lessons.cafeOfLab(lab.id()).orElse(null),
                groups.groups(lab.id()),
                commitments.ofLab(lab.id()),
                directory.organisations(),
                directory.seats());
    }

    private Map<Language, byte[]> calendars(LabId lab) {
        var all = new EnumMap<Language, byte[]>(Language.class);
        for (var language : Language.values()) {
            all.put(language, calendar.ics(lab, language).getBytes(StandardCharsets.UTF_8));
        }
        return all;
    }
}
