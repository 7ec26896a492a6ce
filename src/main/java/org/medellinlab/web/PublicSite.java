package org.medellinlab.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.medellinlab.agenda.ReleasedAgenda;
import org.medellinlab.identity.SettingsReading;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.report.OpenData;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.springframework.stereotype.Component;

/// Which public addresses there are. Everything is read here, in the refreshing thread; what is written later, when
/// somebody asks, is made of these records only.
@Component
class PublicSite {

    /// A lab as it was read, and its addresses.
    record LabPages(LabData data, Map<String, Answer> answers) {}

    private final LabReading labs;
    private final LabDataReading reading;
    private final Renderer renderer;
    private final Messages messages;
    private final SettingsReading settings;
    private final Installation installation;
    private final AgendaPaper paper;

    PublicSite(
            LabReading labs,
            LabDataReading reading,
            Renderer renderer,
            Messages messages,
            SettingsReading settings,
            Installation installation,
            AgendaPaper paper) {
        this.labs = labs;
        this.reading = reading;
        this.renderer = renderer;
        this.messages = messages;
        this.settings = settings;
        this.installation = installation;
        this.paper = paper;
    }

    /// The labs the public may see, the latest first.
    List<LabSheet> labs() {
        return labs.labs().stream()
                .filter(lab -> lab.draft().state().isPublic())
                .toList();
    }

    LabPages lab(LabSheet sheet, Instant changedAt) {
        var data = reading.read(sheet, changedAt);
        var base = "/labs/" + sheet.slug();
        var answers = new HashMap<String, Answer>();
        answers.put(base, page("public/lab", voice -> LabPage.of(data, voice)));
        agenda(data, base, answers);
        answers.put(base + "/visits", page("public/visits", voice -> VisitsPage.of(data, voice)));
        for (var visit : data.visits()) {
            one(
                    answers,
                    base + "/visits/",
                    visit.key(),
                    visit.id(),
                    "visit",
                    voice -> VisitPage.of(data, visit, voice));
        }
        for (var group : data.groups()) {
            one(
                    answers,
                    base + "/groups/",
                    group.key(),
                    group.id(),
                    "group",
                    voice -> GroupPage.of(data, group, voice));
            var path = base + "/groups/" + group.key();
            answers.put(
                    path + ".atom",
                    Answer.page(language ->
                            new AtomFeed(renderer.site(), data, new Voice(language, messages)).of(group, path)));
        }
        commitments(data, base + "/commitments", answers);
        feeds(data, base + "/commitments", answers);
        answers.put(base + "/forum", page("public/forum", voice -> ForumPage.of(data, voice)));
        return new LabPages(data, Map.copyOf(answers));
    }

    Map<String, Answer> network(List<LabPages> all) {
        var data = all.stream().map(LabPages::data).toList();
        var now = settings.current();
        renderer.stand(Foot.of(now));
        return Map.of(
                "/", page("public/home", voice -> HomePage.of(data, voice)),
                "/network", page("public/network", voice -> NetworkPage.of(data, voice)),
                "/privacy", page("public/policy", voice -> PolicyPage.of("privacy", now, voice)),
                "/legal", page("public/policy", voice -> PolicyPage.of("legal", now, voice)),
                "/open-data", page("public/open-data", OpenDataPage::of));
    }

    private void agenda(LabData data, String base, Map<String, Answer> answers) {
        var agenda = data.agenda();
        if (agenda == null) {
            answers.put(base + "/agenda", page("public/agenda-soon", voice -> AgendaSoonPage.of(data, voice)));
            return;
        }
        schedule(data, agenda, base, answers);
        answers.put(
                base + "/agenda.pdf",
                Answer.whenAsked(language -> Prepared.of(
                        "application/pdf",
                        language,
                        paper.pdf(AgendaPage.of(data, agenda, new Voice(language, messages)), language))));
        for (var item : agenda.items()) {
            answers.put(
                    base + "/agenda/" + item.key() + ".ics",
                    Answer.whenAsked(language -> Prepared.of(
                            "text/calendar;charset=UTF-8;method=PUBLISH",
                            language,
                            data.event().apply(item.id(), language).getBytes(StandardCharsets.UTF_8))));
        }
        answers.put(base + "/agenda", page("public/agenda", voice -> AgendaPage.of(data, agenda, voice)));
        answers.put(
                base + "/agenda.ics",
                Answer.page(language -> Prepared.of(
                        "text/calendar;charset=UTF-8;method=PUBLISH",
                        language,
                        data.calendar().apply(language).getBytes(StandardCharsets.UTF_8))));
    }

    private void schedule(LabData data, ReleasedAgenda agenda, String base, Map<String, Answer> answers) {
        answers.put(
                base + "/schedule.json",
                Answer.page(language -> Prepared.of(
                        "application/json", language, ScheduleWriting.json(schedule(data, agenda, language)))));
        answers.put(
                base + "/schedule.xml",
                Answer.page(language -> Prepared.of(
                        "application/xml;charset=UTF-8",
                        language,
                        ScheduleWriting.xml(schedule(data, agenda, language)).getBytes(StandardCharsets.UTF_8))));
    }

    private AgendaSchedule schedule(LabData data, ReleasedAgenda agenda, Language language) {
        return AgendaSchedule.of(data, agenda, installation.baseUrl(), new Voice(language, messages));
    }

    private void commitments(LabData data, String base, Map<String, Answer> answers) {
        answers.put(base, page("public/commitments", voice -> CommitmentsPage.of(data, voice)));
        for (var commitment : data.commitments()) {
            one(
                    answers,
                    base + "/",
                    commitment.key(),
                    commitment.id(),
                    "commitment",
                    voice -> CommitmentPage.of(data, commitment, voice));
        }
        var open = new OpenData(
                data.lab().draft(),
                data.changedAt(),
                data.groups(),
                data.commitments(),
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

    /// A thing is found by its key and by its identifier, which other systems may have kept.
    private void one(
            Map<String, Answer> answers,
            String base,
            String key,
            UUID id,
            String template,
            Function<Voice, PageModel> model) {
        var answer = page("public/" + template, model);
        answers.put(base + key, answer);
        answers.put(base + id, answer);
    }

    private Answer page(String template, Function<Voice, PageModel> model) {
        return Answer.page(language -> renderer.page(template, language, model.apply(new Voice(language, messages))));
    }
}
