package org.medellinlab.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.agenda.AgendaItemKind;
import org.medellinlab.agenda.AgendaItemRow;
import org.medellinlab.feedback.CafeSheet;
import org.medellinlab.shared.LocalizedText.Shown;
import org.medellinlab.shared.SpokenDates;

/// A lab: what it is about, its days, visits, lessons, groups and promises.
///
/// @param countries those the lab says took part
record LabPage(
        Page page,
        Shown name,
        Shown theme,
        @Nullable Shown summary,
        String where,
        String when,
        Chip state,
        List<Shown> organisers,
        String languages,
        List<String> countries,
        List<Count> numbers,
        List<Day> days,
        List<VisitsPage.Row> visits,
        List<LessonCard> lessons,
        List<Group> groups,
        List<Question> cafe)
        implements PageModel {

    record Day(String anchor, String label, List<Glance> items) {}

    record Glance(String time, boolean approximate, Shown title) {}

    record Group(String key, int number, Shown name, Shown objective, int members, int commitments) {}

    record Question(Shown question, List<Shown> answers) {}

    static LabPage of(LabData data, Voice voice) {
        var lab = data.lab();
        var draft = lab.draft();
        return new LabPage(
                data.page(voice, "lab", "", voice.in(lab.name()), voice.in(draft.theme())),
                voice.shown(lab.name()),
                voice.shown(draft.theme()),
                voice.shownIfAny(draft.summary()),
                voice.in(lab.hostCityName()),
                voice.span(draft.firstDay(), draft.lastDay()),
                Chip.of(draft.state()),
                data.organisers().stream().map(row -> voice.shown(row.name())).toList(),
                voice.languages(draft.languages()),
                draft.countries().stream().map(voice::country).toList(),
                numbers(data),
                days(data, voice),
                data.visits().stream()
                        .map(visit -> VisitsPage.row(data, visit, voice))
                        .toList(),
                data.lessons().stream()
                        .map(lesson -> LessonCard.of(data, lesson, voice))
                        .toList(),
                data.groups().stream()
                        .map(group -> new Group(
                                group.key(),
                                group.number(),
                                voice.shown(group.name()),
                                voice.shown(group.objective()),
                                group.members().size(),
                                data.promises().of(group)))
                        .toList(),
                cafe(data.cafe(), voice));
    }

    private static List<Count> numbers(LabData data) {
        return Stream.of(
                        new Count("web.count.days", data.lab().days().size()),
                        new Count("web.count.visits", data.visits().size()),
                        new Count("web.count.lessons", data.lessons().size()),
                        new Count("web.count.groups", data.groups().size()),
                        new Count(
                                "web.count.commitments",
                                data.promises().counts().total()))
                .filter(number -> number.count() > 0)
                .toList();
    }

    private static List<Day> days(LabData data, Voice voice) {
        return AgendaPage.days(data.items()).entrySet().stream()
                .map(day -> new Day(
                        "d-" + day.getKey(),
                        voice.weekday(day.getKey()),
                        day.getValue().stream()
                                .filter(LabPage::atGlance)
                                .map(item -> new Glance(
                                        SpokenDates.time(item.starts()), item.approximate(), voice.shown(item.title())))
                                .toList()))
                .toList();
    }

    /// What one would tell a friend of the day: not its breaks.
    private static boolean atGlance(AgendaItemRow item) {
        return switch (item.kind()) {
            case MEAL, BREAK, TRANSFER, FREE -> false;
            default -> item.kind() != AgendaItemKind.EXERCISE;
        };
    }

    private static List<Question> cafe(@Nullable CafeSheet cafe, Voice voice) {
        return cafe == null
                ? List.of()
                : cafe.questions().stream()
                        .map(question -> new Question(
                                voice.shown(question.question()),
                                question.answers().stream().map(voice::shown).toList()))
                        .toList();
    }
}
