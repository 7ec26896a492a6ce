package org.medellinlab.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.medellinlab.forum.ForumMeetingDraft;
import org.medellinlab.report.OpenData;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.calendar.CalendarFiles;
import org.springframework.stereotype.Component;

/// The public addresses of groups and what they promised: pages, pictures for chats, feeds, open data, and the forum.
@Component
class PublicPromises {

    private final PageAnswers pages;
    private final SharePictures pictures;
    private final Renderer renderer;
    private final Messages messages;
    private final Installation installation;
    private final CalendarFiles calendars;

    PublicPromises(
            PageAnswers pages,
            SharePictures pictures,
            Renderer renderer,
            Messages messages,
            Installation installation,
            CalendarFiles calendars) {
        this.pages = pages;
        this.pictures = pictures;
        this.renderer = renderer;
        this.messages = messages;
        this.installation = installation;
        this.calendars = calendars;
    }

    /// @param base the address of the lab
    void put(LabData data, String base, Map<String, Answer> answers) {
        for (var group : data.groups()) {
            pages.one(
                    answers,
                    base + "/groups/",
                    group.key(),
                    group.id(),
                    "group",
                    voice -> GroupPage.of(data, group, voice));
            var path = base + "/groups/" + group.key();
            answers.put(path + ".png", pictures.of(data, group));
            answers.put(
                    path + ".atom",
                    Answer.page(language ->
                            new AtomFeed(renderer.site(), data, new Voice(language, messages)).of(group, path)));
        }
        commitments(data, base + "/commitments", answers);
        feeds(data, base + "/commitments", answers);
        forum(data, base + "/forum", answers);
    }

    private void commitments(LabData data, String base, Map<String, Answer> answers) {
        answers.put(base, pages.page("public/commitments", voice -> CommitmentsPage.of(data, voice)));
        for (var commitment : data.commitments()) {
            pages.one(
                    answers,
                    base + "/",
                    commitment.key(),
                    commitment.id(),
                    "commitment",
                    voice -> CommitmentPage.of(data, commitment, voice));
            answers.put(base + "/" + commitment.key() + ".png", pictures.of(data, commitment));
        }
        var open = new OpenData(
                data.lab().draft(),
                data.changedAt(),
                data.groups(),
                data.commitments(),
                data.sides().milestones(),
                data.sides().indicators(),
                data.lessons(),
                data.organisations(),
                data.seats());
        answers.put(base + ".json", Answer.data(() -> Prepared.of("application/json", null, open.json())));
        answers.put(
                base + ".csv",
                Answer.data(() ->
                        Prepared.of("text/csv;charset=UTF-8", null, open.csv().getBytes(StandardCharsets.UTF_8))));
    }

    private void feeds(LabData data, String base, Map<String, Answer> answers) {
        answers.put(base + ".atom", Answer.page(language -> {
            var voice = new Voice(language, messages);
            return new AtomFeed(renderer.site(), data, voice)
                    .of(base, voice.in(data.lab().name()), one -> true);
        }));
        for (var commitment : data.commitments()) {
            answers.put(base + "/" + commitment.key() + ".atom", Answer.page(language -> {
                var voice = new Voice(language, messages);
                return new AtomFeed(renderer.site(), data, voice)
                        .of(
                                base + "/" + commitment.key(),
                                voice.in(commitment.statement()),
                                one -> one.id().equals(commitment.id()));
            }));
        }
    }

    private void forum(LabData data, String base, Map<String, Answer> answers) {
        answers.put(base, pages.page("public/forum", voice -> ForumPage.of(data, voice)));
        answers.put(base + ".ics", meetings(data, data.meetings()));
        data.meetings().forEach(one -> answers.put(base + "/" + one.id() + ".ics", meetings(data, List.of(one))));
    }

    private Answer meetings(LabData data, List<ForumMeetingDraft> which) {
        return Answer.page(
                language -> new ForumCalendar(data, installation, calendars, new Voice(language, messages)).of(which));
    }
}
