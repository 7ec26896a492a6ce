package org.medellinlab.agenda.ui;

import java.time.Clock;
import org.medellinlab.agenda.AgendaArranging;
import org.medellinlab.agenda.AgendaClashes;
import org.medellinlab.agenda.AgendaPeople;
import org.medellinlab.agenda.AgendaPlanning;
import org.medellinlab.agenda.AgendaPresence;
import org.medellinlab.agenda.AgendaReading;
import org.medellinlab.agenda.AgendaTransfers;
import org.medellinlab.agenda.BoardVenues;
import org.medellinlab.agenda.InvitingToItem;
import org.medellinlab.agenda.ItemFiles;
import org.medellinlab.agenda.NotingAttendance;
import org.medellinlab.agenda.TrackKeeping;
import org.medellinlab.lab.LabReading;
import org.medellinlab.shared.ui.KeptForms;
import org.springframework.stereotype.Component;

/// All that the screens of the agenda ask for, so that they hand on one thing and not eight.
@Component
record Desk(
        AgendaReading reading,
        AgendaPlanning planning,
        AgendaArranging arranging,
        TrackKeeping tracks,
        BoardVenues columns,
        AgendaPresence presence,
        AgendaPeople people,
        NotingAttendance attendance,
        AgendaClashes clashes,
        AgendaTransfers transfers,
        ItemFiles files,
        InvitingToItem inviting,
        KeptForms kept,
        LabReading labs,
        Clock clock) {}
