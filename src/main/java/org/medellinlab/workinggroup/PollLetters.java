package org.medellinlab.workinggroup;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.ActionRequest;
import org.medellinlab.mail.Letter;
import org.springframework.stereotype.Component;

/// Writes to each person of a group which day suits, with a link that takes the answer; and once more to remind.
@Component
class PollLetters {

    private static final String REMINDER = "workinggroup.poll-reminder";
    private static final Duration AFTER_LAST = Duration.ofDays(1);

    private final ActionLinks links;

    PollLetters(ActionLinks links) {
        this.links = links;
    }

    /// @param people who have an address
    List<Letter> asking(
            WorkingGroup group, GroupPoll poll, List<GroupPeople.Member> people, LabSheet lab, Instant goesAt) {
        return people.stream()
                .map(one -> letter(Polls.KIND, group, poll, one, lab, goesAt))
                .toList();
    }

    /// @param people who have an address
    List<Letter> reminding(
            WorkingGroup group, GroupPoll poll, List<GroupPeople.Member> people, LabSheet lab, Instant goesAt) {
        return people.stream()
                .map(one -> letter(REMINDER, group, poll, one, lab, goesAt))
                .toList();
    }

    private Letter letter(
            String kind, WorkingGroup group, GroupPoll poll, GroupPeople.Member one, LabSheet lab, Instant goesAt) {
        var language = one.language();
        var last = poll.days().getLast().atZone(lab.draft().zone()).toInstant().plus(AFTER_LAST);
        var model = new HashMap<String, Object>();
        model.put("subject", List.of(group.name().in(language)));
        model.put("name", one.name());
        model.put("group", group.name().in(language));
        model.put("city", lab.hostCityName().in(language));
        model.put("words", Objects.requireNonNullElse(poll.words(), ""));
        model.put(
                "days",
                poll.days().stream().map(day -> PollByLink.said(day, language)).toList());
        model.put(
                "link",
                links.issue(
                        new ActionRequest(Polls.KIND, poll.uuid(), one.seat(), one.person(), language, last, null)));
        model.put("again", kind.equals(REMINDER));
        return new Letter(
                kind,
                Objects.requireNonNull(one.address()),
                language,
                kind + ":" + poll.uuid() + ":" + one.person(),
                "workinggroup/poll",
                model,
                one.person(),
                goesAt);
    }
}
