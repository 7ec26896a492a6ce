package org.medellinlab.web;

import java.util.List;
import org.medellinlab.shared.LocalizedText.Shown;

/// The first page: what this is, and the labs.
record HomePage(Page page, List<Count> numbers, List<LabCard> labs) implements PageModel {

    record LabCard(
            String slug, Shown name, Shown theme, String where, String when, Chip state, int groups, int commitments) {}

    static HomePage of(List<LabData> labs, Voice voice) {
        var page = new Page(voice.language(), "/", voice.say("web.home.title"), voice.say("web.home.lead"), null);
        var groups = labs.stream().mapToInt(lab -> lab.groups().size()).sum();
        var commitments =
                labs.stream().mapToInt(lab -> lab.promises().counts().total()).sum();
        var numbers = List.of(
                new Count("web.count.labs", labs.size()),
                new Count("web.count.countries", NetworkPage.countries(labs).size()),
                new Count(
                        "web.count.organisations",
                        NetworkPage.organisations(labs).size()),
                new Count("web.count.groups", groups),
                new Count("web.count.commitments", commitments));
        return new HomePage(
                page,
                numbers.stream().filter(number -> number.count() > 0).toList(),
                labs.stream().map(lab -> card(lab, voice)).toList());
    }

    private static LabCard card(LabData data, Voice voice) {
        var lab = data.lab();
        return new LabCard(
                lab.slug(),
                voice.shown(lab.name()),
                voice.shown(lab.draft().theme()),
                voice.in(lab.hostCityName()),
                voice.span(lab.draft().firstDay(), lab.draft().lastDay()),
                Chip.of(lab.draft().state()),
                data.groups().size(),
                data.promises().counts().total());
    }
}
