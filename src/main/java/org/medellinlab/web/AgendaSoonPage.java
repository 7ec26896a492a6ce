package org.medellinlab.web;

import org.medellinlab.shared.LocalizedText.Shown;

/// In place of an agenda that is not released yet.
record AgendaSoonPage(Page page, Shown lab, String when, String where) implements PageModel {

    static AgendaSoonPage of(LabData data, Voice voice) {
        var draft = data.lab().draft();
        return new AgendaSoonPage(
                data.page(voice, "agenda", "/agenda", voice.say("web.nav.agenda"), null),
                voice.shown(data.lab().name()),
                voice.span(draft.firstDay(), draft.lastDay()),
                voice.in(data.lab().hostCityName()));
    }
}
