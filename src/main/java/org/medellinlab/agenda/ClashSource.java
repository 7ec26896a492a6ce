package org.medellinlab.agenda;

import java.util.stream.Stream;

/// One rule about what must fit in an agenda. Each is a bean; other features add theirs. It only looks: it reads
/// nothing
/// from the database, so that a plan can be judged before anybody saves it, and many of them by the planner.
public interface ClashSource {

    Stream<Clash> clashes(DraftPlan plan);
}
