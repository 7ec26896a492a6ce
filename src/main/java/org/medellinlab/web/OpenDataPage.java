package org.medellinlab.web;

import java.util.List;

/// What the open data are: under which licence, and what each name in them means.
record OpenDataPage(Page page, List<String> fields) implements PageModel {

    /// The names of a promise, in the order of the file.
    private static final List<String> FIELDS = List.of(
            "id",
            "group",
            "statement",
            "horizon",
            "dueOn",
            "horizonUntil",
            "owner",
            "promisedBy",
            "reach",
            "beneficiaries",
            "kind",
            "knownBy",
            "resources",
            "risks",
            "ratification",
            "state",
            "pausedUntil",
            "reason",
            "completion",
            "lessons",
            "milestones",
            "indicators",
            "updates");

    static OpenDataPage of(Voice voice) {
        return new OpenDataPage(
                new Page(
                        voice.language(),
                        "/open-data",
                        voice.say("forum.data.title"),
                        voice.say("forum.data.about"),
                        null),
                FIELDS);
    }
}
