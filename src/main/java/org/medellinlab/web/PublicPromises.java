package org.medellinlab.web;

import java.util.List;
import java.util.Map;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.forum.ForumMeetingDraft;
import org.medellinlab.report.OpenData;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.shared.calendar.CalendarFiles;
import org.medellinlab.workinggroup.GroupSheet;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The public addresses of groups and what they promised: pages, pictures for chats, feeds, open data, and the forum.
@Component
class PublicPromises {

    /// With more promises the open data are written when somebody asks, not at each change.
    private static final int FEW = 1000;

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
            var page = group(data, group, PromiseAsk.FIRST);
            var path = base + "/groups/" + group.key();
            answers.put(path, page);
            answers.put(base + "/groups/" + group.id(), page);
            answers.put(path + ".png", pictures.of(data, group));
            answers.put(
                    path + ".atom",
                    Answer.page(language -> feed(data, language)
                            .of(
                                    group,
                                    path,
                                    data.promises().shelf().newest(data.lab().id(), group.id()))));
        }
        var path = base + "/commitments";
        answers.put(path, list(data, PromiseAsk.FIRST));
        answers.put(
                path + ".atom",
                Answer.page(language -> feed(data, language)
                        .of(
                                path,
                                data.lab().name().in(language),
                                data.promises().shelf().newest(data.lab().id(), null),
                                comment -> true)));
        openData(data, path, answers);
        forum(data, base + "/forum", answers);
    }

    /// What there is of promises beside that: each of them, and the further pages of lists.
    PublicAnswers.Family asked(LabData data, String base) {
        return new AskedPromises(this, data, base);
    }

    /// A page of all promises.
    Answer list(LabData data, PromiseAsk asked) {
        var cut = SingletonSupplier.of(() -> data.promises().page(data.groups(), asked));
        return pages.page("public/commitments", voice -> CommitmentsPage.of(data, asked, cut.obtain(), voice));
    }

    /// A group's page with a page of its promises.
    Answer group(LabData data, GroupSheet group, PromiseAsk asked) {
        var cut = SingletonSupplier.of(() -> data.promises().page(List.of(group), asked));
        return pages.page("public/group", voice -> GroupPage.of(data, group, asked, cut.obtain(), voice));
    }

    Answer one(LabData data, PublicPromise promise) {
        return pages.page("public/commitment", voice -> CommitmentPage.of(data, promise, voice));
    }

    Answer picture(LabData data, CommitmentSheet commitment) {
        return pictures.of(data, commitment);
    }

    Answer feed(LabData data, CommitmentSheet commitment, String path) {
        return Answer.page(language -> feed(data, language)
                .of(
                        path,
                        commitment.statement().in(language),
                        List.of(commitment),
                        comment -> commitment.id().equals(comment.commitment())));
    }

    private AtomFeed feed(LabData data, Language language) {
        return new AtomFeed(renderer.site(), data, new Voice(language, messages));
    }

    private void openData(LabData data, String base, Map<String, Answer> answers) {
        var open = new OpenData(
                data.lab().draft(),
                data.changedAt(),
                data.groups(),
                () -> data.promises().shelf().all(data.lab().id()),
                data.lessons(),
                data.organisations(),
                data.seats());
        answers.put(base + ".json", data(data, "application/json", open::json));
        answers.put(base + ".csv", data(data, "text/csv;charset=UTF-8", open::csv));
    }

    private static Answer data(LabData data, String type, Prepared.Writing writing) {
        return data.promises().counts().total() > FEW
                ? Answer.dataWhenAsked(() -> Prepared.longData(type, writing))
                : Answer.data(() -> Prepared.longData(type, writing));
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
