package org.medellinlab.registration;

import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.SpokenDates;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Papers for one person, in the person's first language: the letter that invites, and the certificate of having been
/// there.
@Service
@Transactional(readOnly = true)
public class Certificates {

    /// A paper.
    public enum Paper {
        /// Invites, to show at home and at a border; before the lab and during it.
        LETTER("registration/letter"),
        /// Says that the person took part; oneself gets it from the lab's last day on.
        CERTIFICATE("registration/certificate");

        private final String template;

        Paper(String template) {
            this.template = template;
        }
    }

    private final MixedGroupings people;
    private final LabReading labs;
    private final BadgePaper paper;
    private final CurrentActor actor;
    private final Clock clock;

    Certificates(MixedGroupings people, LabReading labs, BadgePaper paper, CurrentActor actor, Clock clock) {
        this.people = people;
        this.labs = labs;
        this.paper = paper;
        this.actor = actor;
        this.clock = clock;
    }

    /// Writes somebody's paper as PDF.
    @PreAuthorize("@actor.mayOrganise(#lab)")
    public void write(LabId lab, PersonId person, Paper which, OutputStream to) {
        write(labs.sheet(lab).orElseThrow(NotForYou::new), coming(lab, person), which, to);
    }

    /// Writes the acting person's own paper as PDF.
    ///
    /// @throws NotForYou for who does not come
    /// @throws Refused when it is too early for a certificate
    @PreAuthorize("@actor.takesPartIn(#lab)")
    public void writeMine(LabId lab, Paper which, OutputStream to) {
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        var me = coming(lab, actor.required().person());
        if (which == Paper.CERTIFICATE && isTooEarly(sheet)) {
            throw new Refused("registration.badge.refused.early");
        }
        write(sheet, me, which, to);
    }

    /// The papers the acting person can have now.
    @PreAuthorize("@actor.takesPartIn(#lab)")
    public List<Paper> mine(LabId lab) {
        var sheet = labs.sheet(lab).orElseThrow(NotForYou::new);
        return find(lab, actor.required().person()).isEmpty()
                ? List.of()
                : isTooEarly(sheet) ? List.of(Paper.LETTER) : List.of(Paper.values());
    }

    private boolean isTooEarly(LabSheet lab) {
        return lab.today(clock).isBefore(lab.draft().lastDay());
    }

    private Optional<MixingPerson> find(LabId lab, PersonId person) {
        return CurrentActor.asSystem(() -> people.people(lab)).stream()
                .filter(each -> each.id().equals(person))
                .findFirst();
    }

    private MixingPerson coming(LabId lab, PersonId person) {
        return find(lab, person).orElseThrow(NotForYou::new);
    }

    private void write(LabSheet lab, MixingPerson person, Paper which, OutputStream to) {
        var language =
                person.languages().isEmpty() ? Language.ES : person.languages().getFirst();
        var organisation = person.organisation();
        paper.write(
                which.template,
                language,
                Map.of(
                        "language", language.tag(),
                        "name", person.name(),
                        "organisation", organisation == null ? "" : organisation.in(language),
                        "lab", lab.name().in(language),
                        "theme", lab.draft().theme().in(language),
                        "city", lab.hostCityName().in(language),
                        "from", SpokenDates.dayAndYear(lab.draft().firstDay(), language),
                        "until", SpokenDates.dayAndYear(lab.draft().lastDay(), language),
                        "today", SpokenDates.dayAndYear(lab.today(clock), language)),
                to);
    }
}
