package org.medellinlab.sitevisit;

import java.util.List;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.sitevisit.VisitSheet.DepartureRow;

/// No seat is left in the departure.
public class VisitFull extends Refused {

    private final transient List<DepartureRow> others;

    VisitFull(DepartureRow departure, List<DepartureRow> others) {
        super("sitevisit.refused.full", SpokenDates.time(departure.leavesAt().toLocalTime()), others.size());
        this.others = List.copyOf(others);
    }

    /// Departures of the same visit that still have seats.
    public List<DepartureRow> others() {
        return others;
    }
}
