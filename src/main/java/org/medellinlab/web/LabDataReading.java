package org.medellinlab.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.agenda.AgendaCalendar;
import org.medellinlab.agenda.AgendaPeople;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.agenda.AgendaTransfers;
import org.medellinlab.directory.Directory;
import org.medellinlab.feedback.Lessons;
import org.medellinlab.forum.CommentRow;
import org.medellinlab.forum.ForumReading;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.sitevisit.Visits;
import org.medellinlab.workinggroup.PublicGroups;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.stereotype.Component;

/// Reads what the public may know of a lab. It asks as nobody, so a feature that would tell more refuses.
@Component
class LabDataReading {

    private final LabReading labs;
    private final Directory directory;
    private final AgendaReading agendas;
    private final AgendaPeople people;
    private final AgendaTransfers transfers;
    private final AgendaCalendar calendar;
    private final Visits visits;
    private final Lessons lessons;
    private final ForumReading forum;
    private final WorkingGroups groups;
    private final PublicGroups life;
    private final PromiseShelf promises;

    LabDataReading(
            LabReading labs,
            Directory directory,
            AgendaReading agendas,
            AgendaPeople people,
            AgendaTransfers transfers,
            AgendaCalendar calendar,
            Visits visits,
            Lessons lessons,
            ForumReading forum,
            WorkingGroups groups,
            PublicGroups life,
            PromiseShelf promises) {
        this.labs = labs;
        this.directory = directory;
        this.agendas = agendas;
        this.people = people;
        this.transfers = transfers;
        this.calendar = calendar;
        this.visits = visits;
        this.lessons = lessons;
        this.forum = forum;
        this.groups = groups;
        this.life = life;
        this.promises = promises;
    }

    public LabData read(LabSheet lab, Instant changedAt) {
        var agenda = agendas.released(lab.id()).orElse(null);
        var comments = forum.published(lab.id());
        return new LabData(
                lab,
                changedAt,
                agenda,
                people.shown(agenda == null ? List.of() : agenda.items()),
                agenda == null ? List.of() : transfers.released(lab.id()),
                labs.venues(lab.id()),
                calendar.read(lab.id()),
                calendar.readOne(lab.id()),
                visits.ofLab(lab.id()),
                lessons.ofLab(lab.id()),
                lessons.cafeOfLab(lab.id()).orElse(null),
                comments,
                forum.meetings(lab.id()),
                groups.groups(lab.id()),
                life.documents(lab.id()),
                life.facts(lab.id()),
                promises.of(lab.id(), discussed(comments)),
                directory.organisations(),
                directory.seats());
    }

    private static Set<UUID> discussed(List<CommentRow> comments) {
        return comments.stream()
                .flatMap(comment -> Stream.ofNullable(comment.commitment()))
                .collect(Collectors.toSet());
    }
}
