package org.medellinlab.registration;

import java.util.ArrayList;
import java.util.List;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.LocalizedText;

/// What a letter says, in one or several languages: a subject and a text in each.
public record LetterWords(LocalizedText subject, LocalizedText text) {

    public static final LetterWords NONE = new LetterWords(LocalizedText.EMPTY, LocalizedText.EMPTY);
    static final int LONGEST_SUBJECT = 150;
    static final int LONGEST_TEXT = 20_000;

    /// Everything to mend, in the order of the languages. Nothing at all is one problem too.
    List<LetterProblem> problems() {
        var problems = new ArrayList<LetterProblem>();
        for (var language : Language.values()) {
            var subject = subject().exactly(language);
            var words = text().exactly(language);
            if (subject == null && words == null) {
                continue;
            }
            if (subject == null) {
                problems.add(new LetterProblem(language, true, "letter.problem.subject", ""));
            } else {
                check(language, true, subject, problems);
            }
            if (words == null) {
                problems.add(new LetterProblem(language, false, "letter.problem.text", ""));
            } else {
                check(language, false, words, problems);
            }
        }
        if (subject().isEmpty() && text().isEmpty()) {
            problems.add(new LetterProblem(Language.ES, true, "letter.problem.nothing", ""));
        }
        return problems;
    }

    private static void check(Language language, boolean inSubject, String words, List<LetterProblem> problems) {
        if (words.length() > (inSubject ? LONGEST_SUBJECT : LONGEST_TEXT)) {
            problems.add(new LetterProblem(language, inSubject, "letter.problem.long", ""));
        }
        if (words.chars().anyMatch(sign -> Character.isISOControl(sign) && (inSubject || "\n\r\t".indexOf(sign) < 0))) {
            problems.add(new LetterProblem(language, inSubject, "letter.problem.signs", ""));
        }
        LetterMarkdown.unknownPlaceholders(words)
                .forEach(word -> problems.add(
                        new LetterProblem(language, inSubject, "letter.problem.placeholder", "{" + word + "}")));
        if (inSubject) {
            if (LetterMarkdown.uses(words, LetterPlaceholder.LINK)) {
                problems.add(new LetterProblem(language, true, "letter.problem.link-in-subject", ""));
            }
        } else {
            LetterMarkdown.wrongLinks(words)
                    .forEach(link -> problems.add(new LetterProblem(language, false, "letter.problem.link", link)));
        }
    }

    /// The language in which somebody gets it: their own, or what there is.
    Language languageFor(Language reader) {
        return text().shownIn(reader).language();
    }

    boolean uses(LetterPlaceholder placeholder) {
        return text().languages().stream().anyMatch(language -> LetterMarkdown.uses(text().in(language), placeholder));
    }

    /// With one language's subject and text replaced; blank ones are removed.
    public LetterWords with(Language language, String subject, String text) {
        return new LetterWords(subject().with(language, subject), text().with(language, text));
    }
}
