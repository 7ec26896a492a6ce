package org.medellinlab.registration;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medellinlab.directory.Directory;
import org.medellinlab.mail.LetterPreview;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows what a letter would do and look like, tries it on its writer, and sends it: once, to exactly those whom the
/// writer has seen on the list.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class SendingLetters {

    private final LetterDrafts drafts;
    private final LetterReaders readers;
    private final LetterMail mail;
    private final LetterPreview preview;
    private final Outbox outbox;
    private final PeopleLetters letters;
    private final Directory directory;
    private final CurrentActor actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    SendingLetters(
            LetterDrafts drafts,
            LetterReaders readers,
            LetterMail mail,
            LetterPreview preview,
            Outbox outbox,
            PeopleLetters letters,
            Directory directory,
            CurrentActor actors,
            JdbcClient jdbc,
            Clock clock) {
        this.drafts = drafts;
        this.readers = readers;
        this.mail = mail;
        this.preview = preview;
        this.outbox = outbox;
        this.letters = letters;
        this.directory = directory;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// How many would get a letter to those the filter leaves.
    @Transactional(readOnly = true)
    public int number(LabId lab, InvitationFilter filter) {
        return (int) readers.of(lab, LetterAudience.of(filter), false).stream()
                .filter(LetterReader::getsIt)
                .count();
    }

    /// Everybody on a list, for a letter of which nothing is written yet.
    @Transactional(readOnly = true)
    public List<LetterReader> readers(LabId lab, LetterAudience audience) {
        return readers.of(lab, audience, false);
    }

    /// How many come to the lab without an invitation and can be written to beside the invited.
    @Transactional(readOnly = true)
    public int numberRegistered(LabId lab) {
        return readers.numberRegistered(lab);
    }

    @Transactional(readOnly = true)
    public LetterCheck check(LabId lab, UUID id) {
        return check(lab, drafts.one(lab, id).orElseThrow(NotForYou::new));
    }

    /// As somebody who reads the language will get it.
    @Transactional(readOnly = true)
    public LetterPreview.Shown shown(LabId lab, UUID id, Language language) {
        var check = check(lab, id);
        refuseProblems(check);
        var reader = check.goingOut().stream()
                .filter(one -> one.language() == language)
                .findFirst()
                .orElseGet(() -> myself(language));
        return preview.of(mail.sample("letter.people", lab, check.draft().words(), reader, "preview"));
    }

    /// Sends it to its writer alone, once in each language it is written in.
    ///
    /// @return where to
    public EmailAddress test(LabId lab, UUID id) {
        var check = check(lab, id);
        refuseProblems(check);
        var me = myself(Language.ES);
        if (me.address() == null) {
            throw new Refused("letter.refused.no-address");
        }
        outbox.postAll(check.draft().words().text().languages().stream()
                .map(language -> mail.sample(
                        "letter.test",
                        lab,
                        check.draft().words(),
                        myself(language),
                        Ids.next().toString()))
                .toList());
        return me.address();
    }

    /// Sends it. A second time, from a double click or another node, it changes nothing.
    ///
    /// @param seen those the writer has seen on the list as getting it
    /// @throws Refused when there is something to mend, or when the list is no longer what was seen
    public void send(LabId lab, UUID id, Set<PersonId> seen) {
        // who sends at the same moment waits here and then finds the draft gone
        var free = jdbc.sql("select id from letter_draft where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        if (free.isEmpty()
                && letters.findById(id).filter(sent -> sent.lab().equals(lab)).isPresent()) {
            return;
        }
        var check = check(lab, id);
        refuseProblems(check);
        var going = check.goingOut();
        if (going.isEmpty()) {
            throw new Refused("letter.refused.nobody");
        }
        if (!going.stream()
                .map(LetterReader::person)
                .collect(Collectors.toSet())
                .equals(seen)) {
            throw new Refused("letter.refused.changed", going.size());
        }
        var places = new LinkedHashMap<Integer, LetterReader>();
        for (var i = 0; i < check.readers().size(); i++) {
            if (check.readers().get(i).getsIt()) {
                places.put(i, check.readers().get(i));
            }
        }
        outbox.postAll(mail.forAll(lab, check.draft(), places));
        letters.saveAndFlush(new PeopleLetter(
                lab,
                check.draft(),
                actors.required().person(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                check.readers().stream().map(reader -> kept(check, reader)).toList()));
        drafts.discard(lab, id);
    }

    private LetterCheck check(LabId lab, LetterDraft draft) {
        var needsLink = draft.words().uses(LetterPlaceholder.LINK);
        return new LetterCheck(
                draft,
                readers.of(lab, draft.audience(), needsLink),
                draft.words().problems());
    }

    private static void refuseProblems(LetterCheck check) {
        if (!check.problems().isEmpty()) {
            throw new Refused("letter.refused.problems", check.problems().size());
        }
    }

    private static LetterRecipient kept(LetterCheck check, LetterReader reader) {
        var language = check.draft().words().languageFor(reader.language());
        return new LetterRecipient(reader.person().value(), language.tag(), reader.why());
    }

    private LetterReader myself(Language language) {
        var actor = actors.required();
        var address =
                directory.person(actor.person()).map(person -> person.address()).orElse(null);
        return new LetterReader(actor.person(), actor.name(), address, language, null, null, null, null);
    }
}
