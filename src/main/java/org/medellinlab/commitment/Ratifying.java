package org.medellinlab.commitment;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.Actor;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SeatId;
import org.medellinlab.shared.SpokenDates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Confirms at home what was promised in the room. Whoever gave a promise its words cannot confirm it: the seat the
/// organisation has named does, else, when that seat changed the words, the owner.
@Service
@Transactional
@PreAuthorize("@actor.isSignedIn()")
public class Ratifying {

    private static final Duration PAUSE = Duration.ofHours(24);

    private final Ratifiers ratifiers;
    private final RatificationAsking asking;
    private final HomeAnswers answers;
    private final RatificationRequests requests;
    private final RatificationStandings standings;
    private final WhoRecords who;
    private final CommitmentReading reading;
    private final Directory directory;
    private final LabReading labs;
    private final CurrentActor actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    Ratifying(
            Ratifiers ratifiers,
            RatificationAsking asking,
            HomeAnswers answers,
            RatificationRequests requests,
            RatificationStandings standings,
            WhoRecords who,
            CommitmentReading reading,
            Directory directory,
            LabReading labs,
            CurrentActor actors,
            JdbcClient jdbc,
            Clock clock) {
        this.ratifiers = ratifiers;
        this.asking = asking;
        this.answers = answers;
        this.requests = requests;
        this.standings = standings;
        this.who = who;
        this.reading = reading;
        this.directory = directory;
        this.labs = labs;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Asks for the confirmation by mail, again if it was asked before; for the owner, the lead and organisers.
    ///
    /// @return the name of who is asked
    /// @throws Refused when nobody can be asked, and within a day of the last time
    public String ask(LabId lab, UUID commitment) {
        var sheet = sheet(lab, commitment);
        var labSheet = lab(lab);
        if (!mayReport(actors.required(), lab, sheet)) {
            throw new NotForYou();
        }
        jdbc.sql("select id from commitment where id = ? for update")
                .param(commitment)
                .query(UUID.class)
                .single();
        asking.lastAsked(commitment)
                .filter(at -> at.isAfter(clock.instant().minus(PAUSE)))
                .ifPresent(at -> {
                    var there = at.atZone(labSheet.draft().zone());
                    throw new Refused(
                            "commitment.refused.asked",
                            SpokenDates.day(
                                    there.toLocalDate(),
                                    actors.signedIn().orElseThrow().language()),
                            SpokenDates.time(there.toLocalTime()));
                });
        return asking.ask(labSheet, sheet).name();
    }

    /// Asks for all that is provisional and was not asked about yet; where nobody can be asked, its page says why.
    ///
    /// @return for how many somebody was asked
    @PreAuthorize("@actor.mayOrganise(#lab)")
    public int askAll(LabId lab) {
        var labSheet = lab(lab);
        var count = 0;
        for (var id : unasked(lab)) {
            asking.askIfPossible(labSheet, sheet(lab, id));
            count += asking.lastAsked(id).isPresent() ? 1 : 0;
        }
        return count;
    }

    /// Provisional promises of the lab that a seat owns and nobody was asked about yet.
    @Transactional(readOnly = true)
    @PreAuthorize("@actor.takesPartIn(#lab)")
    public List<UUID> unasked(LabId lab) {
        return requests.unasked(lab);
    }

    /// The promises of the lab that wait for the confirmation of who is acting.
    @Transactional(readOnly = true)
    @PreAuthorize("@actor.takesPartIn(#lab)")
    public List<CommitmentSheet> awaitingMe(LabId lab) {
        return standings.awaiting(lab(lab), actors.required());
    }

    /// Confirms it; for who holds the seat that is asked.
    ///
    /// @throws Refused when it is settled already
    public void ratify(LabId lab, UUID commitment) {
        answers.ratify(lab(lab), commitment, answerer(lab, commitment));
    }

    /// Does not confirm it.
    ///
    /// @param reason will be public
    /// @throws Refused without a reason, and when it is settled already
    public void decline(LabId lab, UUID commitment, String reason) {
        answers.decline(lab(lab), commitment, reason, answerer(lab, commitment));
    }

    /// Changes what it says, which makes it provisional again: for who confirms it, the owner, the lead, organisers.
    ///
    /// @param read what who is acting has read of it
    /// @throws StaleWording when it says something else by now
    public void change(LabId lab, UUID commitment, Wording after, Wording read, String reason) {
        var labSheet = lab(lab);
        var sheet = sheet(lab, commitment);
        var actor = actors.required();
        if (sheet.ownerSeat() == null && mayReport(actor, lab, sheet)) {
            throw new Refused("commitment.refused.nobody-owns");
        }
        var ratifier = ratifiers.of(commitment).orElseThrow(NotForYou::new);
        var asked = ratifier.asked();
        SeatId speaksFor;
        if (directory.holds(actor.person(), ratifier.owner())) {
            speaksFor = ratifier.owner();
        } else if (asked != null && directory.holds(actor.person(), asked)) {
            speaksFor = asked;
        } else if (mayReport(actor, lab, sheet)) {
            speaksFor = ratifier.owner();
        } else {
            throw new NotForYou();
        }
        answers.change(labSheet, commitment, after, read, reason, speaker(actor, speaksFor));
    }

    /// How it stands; nothing for a promise that no seat owns.
    @Transactional(readOnly = true)
    public Optional<RatificationStanding> standing(LabId lab, CommitmentSheet sheet) {
        return standings.of(lab(lab), sheet, actors.required());
    }

    private Speaker answerer(LabId lab, UUID commitment) {
        sheet(lab, commitment); // one of this lab
        var actor = actors.required();
        var ratifier = ratifiers.of(commitment).orElseThrow(NotForYou::new);
        var asked = ratifier.asked();
        if (asked == null || !directory.holds(actor.person(), asked)) {
            throw new NotForYou();
        }
        if (!ratifier.mayAnswer(actor.person(), true)) {
            throw new Refused("commitment.refused.own-words", actor.name());
        }
        return speaker(actor, asked);
    }

    private Speaker speaker(Actor actor, SeatId seat) {
        var language = actors.signedIn().map(CurrentActor.SignedIn::language).orElse(Language.ES);
        return new Speaker(actor.isSystem() ? null : actor.person(), seat, Channel.WEB, language);
    }

    private boolean mayReport(Actor actor, LabId lab, CommitmentSheet sheet) {
        return who.capacity(actor, lab, sheet).isPresent();
    }

    private CommitmentSheet sheet(LabId lab, UUID commitment) {
        return reading.one(lab, commitment).orElseThrow(NotForYou::new);
    }

    private LabSheet lab(LabId lab) {
        return labs.sheet(lab).orElseThrow(NotForYou::new);
    }
}
