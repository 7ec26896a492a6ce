package org.medellinlab.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.ReleasedAgenda;
import org.medellinlab.identity.SettingsReading;
import org.medellinlab.lab.LabReading;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.Installation;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.springframework.stereotype.Component;

/// Which public addresses there are. Everything but the promises is read here, in the refreshing thread; what is
/// written
/// later, when somebody asks, is made of these records and of the shelf of promises only.
@Component
class PublicSite {

    /// A lab as it was read, its addresses, and those of which there are too many to name them.
    ///
    /// @param agenda those of its addresses that show the agenda
    record LabPages(
            LabData data, Map<String, Answer> answers, Map<String, Answer> agenda, PublicAnswers.Family promises) {}

    /// Those of no lab in particular, and those of which there are too many to name them.
    record Pages(Map<String, Answer> answers, PublicAnswers.Between between) {}

    private final LabReading labs;
    private final LabDataReading reading;
    private final Renderer renderer;
    private final Messages messages;
    private final SettingsReading settings;
    private final Installation installation;
    private final AgendaPaper paper;
    private final PublicNetwork network;
    private final PublicPromises promises;
    private final PageAnswers pages;

    PublicSite(
            LabReading labs,
            LabDataReading reading,
            Renderer renderer,
            Messages messages,
            SettingsReading settings,
            Installation installation,
            AgendaPaper paper,
            PublicNetwork network,
            PublicPromises promises,
            PageAnswers pages) {
        this.labs = labs;
        this.reading = reading;
        this.renderer = renderer;
        this.messages = messages;
        this.settings = settings;
        this.installation = installation;
        this.paper = paper;
        this.network = network;
        this.promises = promises;
        this.pages = pages;
    }

    /// The labs the public may see, the latest first.
    List<LabSheet> labs() {
        return labs.labs().stream()
                .filter(lab -> lab.draft().state().isPublic())
                .toList();
    }

    /// @param before as it was; its agenda stays as it is written where nothing of it has changed. None where all is
    /// written anew.
    LabPages lab(LabSheet sheet, Instant changedAt, @Nullable LabPages before) {
        var data = reading.read(sheet, changedAt);
        var base = "/labs/" + sheet.slug();
        var answers = new HashMap<String, Answer>();
        answers.put(base, pages.page("public/lab", voice -> LabPage.of(data, voice)));
        var agenda = before != null && data.showsTheAgendaOf(before.data()) ? before.agenda() : agenda(data, base);
        answers.putAll(agenda);
        answers.put(base + "/visits", pages.page("public/visits", voice -> VisitsPage.of(data, voice)));
        for (var visit : data.visits()) {
            pages.one(
                    answers,
                    base + "/visits/",
                    visit.key(),
                    visit.id(),
                    "visit",
                    voice -> VisitPage.of(data, visit, voice));
        }
        promises.put(data, base, answers);
        return new LabPages(data, Map.copyOf(answers), agenda, promises.asked(data, base));
    }

    Pages network(List<LabPages> all) {
        var data = all.stream().map(LabPages::data).toList();
        var now = settings.current();
        renderer.stand(Foot.of(now));
        var promised = network.read(data);
        var answers = new HashMap<String, Answer>();
        answers.put("/", pages.page("public/home", voice -> HomePage.of(data, voice)));
        network.put(promised, answers);
        answers.put("/privacy", pages.page("public/policy", voice -> PolicyPage.of("privacy", now, voice)));
        answers.put("/legal", pages.page("public/policy", voice -> PolicyPage.of("legal", now, voice)));
        answers.put("/open-data", pages.page("public/open-data", OpenDataPage::of));
        return new Pages(answers, network.asked(promised));
    }

    private Map<String, Answer> agenda(LabData data, String base) {
        var agenda = data.agenda();
        if (agenda == null) {
            return Map.of(base + "/agenda", pages.page("public/agenda-soon", voice -> AgendaSoonPage.of(data, voice)));
        }
        var answers = new HashMap<String, Answer>();
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
        answers.put(base + "/agenda", pages.page("public/agenda", voice -> AgendaPage.of(data, agenda, voice)));
        answers.put(
                base + "/agenda.ics",
                Answer.page(language -> Prepared.of(
                        "text/calendar;charset=UTF-8;method=PUBLISH",
                        language,
                        data.calendar().apply(language).getBytes(StandardCharsets.UTF_8))));
        return Map.copyOf(answers);
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
}
