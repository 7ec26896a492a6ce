package org.medellinlab.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.forum.CommentDraft;
import org.medellinlab.forum.CommentKind;
import org.medellinlab.forum.Speaking;
import org.medellinlab.forum.Subject;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;
import org.medellinlab.workinggroup.WorkingGroups;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Takes what citizens say of a promise or a group, and the addresses that want to follow one: without an account and
/// without a script. The page itself is prepared; its forms are sent here.
@RestController
class ForumController {

    private static final String THING = "/labs/{lab}/{place:commitments|groups}/{thing}";

    private final Speaking speaking;
    private final PublicLabs labs;
    private final WorkingGroups groups;
    private final CommitmentReading commitments;
    private final ForumAnswers answers;
    private final ForumLimits limits;

    ForumController(
            Speaking speaking,
            PublicLabs labs,
            WorkingGroups groups,
            CommitmentReading commitments,
            ForumAnswers answers,
            ForumLimits limits) {
        this.speaking = speaking;
        this.labs = labs;
        this.groups = groups;
        this.commitments = commitments;
        this.answers = answers;
        this.limits = limits;
    }

    /// The form alone: for who comes back to an address they sent.
    @GetMapping(THING + "/comments")
    ResponseEntity<String> form(
            @PathVariable String lab,
            @PathVariable String place,
            @PathVariable String thing,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        var reader = reader(lang, accepted);
        return subject(lab, place, thing).isEmpty()
                ? answers.unknown(reader)
                : answers.form(reader, path(lab, place, thing), Map.of(), null);
    }

    @PostMapping(THING + "/comments")
    ResponseEntity<String> say(
            @PathVariable String lab,
            @PathVariable String place,
            @PathVariable String thing,
            @RequestParam Map<String, String> typed,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted,
            HttpServletRequest request) {
        var reader = reader(typed.get("lang"), accepted);
        return taken(lab, place, thing, typed, reader, request, subject -> {
            var draft = draft(typed, reader);
            if (isByAPerson(typed)) {
                speaking.say(subject, draft);
            }
        });
    }

    @PostMapping(THING + "/follow")
    ResponseEntity<String> follow(
            @PathVariable String lab,
            @PathVariable String place,
            @PathVariable String thing,
            @RequestParam Map<String, String> typed,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted,
            HttpServletRequest request) {
        var reader = reader(typed.get("lang"), accepted);
        return taken(lab, place, thing, typed, reader, request, subject -> {
            var address = address(typed);
            if (isByAPerson(typed)) {
                speaking.follow(subject, address, reader);
            }
        });
    }

    private ResponseEntity<String> taken(
            String lab,
            String place,
            String thing,
            Map<String, String> typed,
            Language reader,
            HttpServletRequest request,
            Consumer<Subject> deed) {
        var subject = subject(lab, place, thing);
        if (subject.isEmpty()) {
            return answers.unknown(reader);
        }
        if (!limits.maySpeak(request.getRemoteAddr())) {
            return answers.often(reader);
        }
        try {
            deed.accept(subject.get());
            return answers.sent(reader, path(lab, place, thing));
        } catch (Refused refused) {
            return answers.form(reader, path(lab, place, thing), typed, refused);
        }
    }

    private static CommentDraft draft(Map<String, String> typed, Language reader) {
        var kind = switch (typed.getOrDefault("kind", "")) {
            case "QUESTION" -> CommentKind.QUESTION;
            case "CORRECTION" -> CommentKind.CORRECTION;
            default -> CommentKind.COMMENT;
        };
        if (typed.getOrDefault("words", "").isBlank()) {
            throw new Refused("forum.refused.no-words");
        }
        return new CommentDraft(
                kind,
                typed.getOrDefault("words", ""),
                reader,
                typed.get("name"),
                !"yes".equals(typed.get("hide-name")),
                address(typed));
    }

    private static EmailAddress address(Map<String, String> typed) {
        var address = typed.getOrDefault("address", "").strip();
        if (!EmailAddress.isValid(address)) {
            throw new Refused("forum.refused.address");
        }
        return new EmailAddress(address);
    }

    /// A field that people do not see is filled in by programs only; they are told the same.
    private static boolean isByAPerson(Map<String, String> typed) {
        return typed.getOrDefault("website", "").isEmpty();
    }

    private Optional<Subject> subject(String slug, String place, String thing) {
        return labs.open(slug)
                .flatMap(lab -> "groups".equals(place) ? group(lab.id(), thing) : commitment(lab.id(), thing));
    }

    private Optional<Subject> group(LabId lab, String thing) {
        return groups.group(lab, thing).map(group -> Subject.ofGroup(lab, group.id()));
    }

    private Optional<Subject> commitment(LabId lab, String thing) {
        return commitments.one(lab, thing).map(commitment -> Subject.ofCommitment(lab, commitment.id()));
    }

    private static String path(String lab, String place, String thing) {
        return "/labs/" + lab + "/" + place + "/" + thing;
    }

    private static Language reader(@Nullable String lang, @Nullable String accepted) {
        return Language.ofTag(lang).orElseGet(() -> Language.preferredIn(accepted));
    }
}
