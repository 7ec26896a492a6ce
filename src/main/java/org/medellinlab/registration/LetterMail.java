package org.medellinlab.registration;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.mail.Letter;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.SpokenDates;
import org.springframework.stereotype.Component;

/// Makes the mails of a letter: its words in the reader's language, with the reader's own facts filled in.
@Component
class LetterMail {

    private static final String TEMPLATE = "letter/people";

    private final LabReading labs;
    private final InvitationLinks links;
    private final Messages messages;
    private final Installation installation;

    LetterMail(LabReading labs, InvitationLinks links, Messages messages, Installation installation) {
        this.labs = labs;
        this.links = links;
        this.messages = messages;
        this.installation = installation;
    }

    /// One for each of them, with links of their own where the letter has one.
    ///
    /// @param readers with an address all of them, at their places in the record
    List<Letter> forAll(LabId lab, LetterDraft draft, Map<Integer, LetterReader> readers) {
        var sheet = lab(lab);
        var wanted = new HashMap<UUID, Language>();
        if (draft.words().uses(LetterPlaceholder.LINK)) {
            readers.values()
                    .forEach(reader -> wanted.put(
                            Objects.requireNonNull(reader.invitation()),
                            draft.words().languageFor(reader.language())));
        }
        var issued = links.issueAll(wanted);
        return readers.entrySet().stream()
                .map(entry -> letter(
                        "letter.people",
                        draft.id() + ":" + entry.getKey(),
                        sheet,
                        draft.words(),
                        entry.getValue(),
                        reader -> issued.getOrDefault(Objects.requireNonNullElse(reader, NOBODY), "")))
                .toList();
    }

    private static final UUID NOBODY = new UUID(0, 0);

    private interface Links {
        String of(@org.jspecify.annotations.Nullable UUID invitation);
    }

    /// As one reader would get it; its link leads nowhere.
    ///
    /// @param kind `letter.people`, or `letter.test` to mark it as a test
    Letter sample(String kind, LabId lab, LetterWords words, LetterReader reader, String again) {
        return letter(kind, again, lab(lab), words, reader, invitation -> installation.address("/invitation/ejemplo"));
    }

    private Letter letter(String kind, String again, LabSheet lab, LetterWords words, LetterReader reader, Links link) {
        var language = words.languageFor(reader.language());
        var values = values(lab, reader, language, link.of(reader.invitation()));
        var text = words.text().in(language);
        var subject = LetterMarkdown.text(words.subject().in(language), values);
        return Letter.now(
                kind,
                Objects.requireNonNull(reader.address()),
                language,
                kind + ":" + again,
                TEMPLATE,
                Map.of(
                        "subject",
                        List.of(subject),
                        "html",
                        LetterMarkdown.html(text, values),
                        "text",
                        LetterMarkdown.text(text, values)),
                reader.person());
    }

    private Map<LetterPlaceholder, String> values(LabSheet lab, LetterReader reader, Language language, String link) {
        var values = new EnumMap<LetterPlaceholder, String>(LetterPlaceholder.class);
        values.put(LetterPlaceholder.NAME, oneLine(reader.name()));
        values.put(
                LetterPlaceholder.ORGANISATION,
                reader.organisation() == null
                        ? messages.get(language, "letter.your-organisation")
                        : oneLine(reader.organisation().in(language)));
        values.put(LetterPlaceholder.LAB, oneLine(lab.name().in(language)));
        values.put(LetterPlaceholder.CITY, oneLine(lab.hostCityName().in(language)));
        values.put(LetterPlaceholder.FIRST_DAY, SpokenDates.day(lab.draft().firstDay(), language));
        values.put(
                LetterPlaceholder.LAST_DAY, SpokenDates.dayAndYear(lab.draft().lastDay(), language));
        values.put(LetterPlaceholder.LINK, link);
        return values;
    }

    /// A name with line breaks in it must not make paragraphs, much less headers.
    private static String oneLine(String words) {
        return words.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private LabSheet lab(LabId lab) {
        return labs.sheet(lab).orElseThrow(NotForYou::new);
    }
}
