package org.medellinlab.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.PromiseCounts;
import org.medellinlab.commitment.PromiseCut;
import org.medellinlab.commitment.Ratification;
import org.medellinlab.shared.LocalizedText.Shown;

/// What was promised in a lab, by group and horizon, a page at a time. The numbers at its head are those of all.
///
/// @param bars how the promises stand, as parts of one bar
record CommitmentsPage(
        Page page,
        Shown lab,
        int count,
        int provisional,
        int ratified,
        int declined,
        int ownerless,
        List<Bar> bars,
        PromiseList list,
        List<Group> groups)
        implements PageModel {

    /// A part of the bar, in percent of its width, beside its word and number.
    record Bar(Chip chip, int count, double from, double width) {}

    /// @param count how many it has on all pages together
    record Group(String key, int number, Shown name, int count, List<Card.Lane> lanes) {}

    /// @param cut the page of the promises that is shown
    static CommitmentsPage of(LabData data, PromiseAsk asked, PromiseCut cut, Voice voice) {
        var counts = data.promises().counts();
        var path = "/labs/" + data.lab().slug() + "/commitments";
        var list = PromiseList.of(data, data.groups(), path, asked, cut, counts.total(), voice);
        return new CommitmentsPage(
                data.page(voice, "commitments", "/commitments", voice.say("web.nav.commitments"), null)
                        .showing(asked.query()),
                voice.shown(data.lab().name()),
                counts.total(),
                count(counts, Ratification.PROVISIONAL),
                count(counts, Ratification.RATIFIED),
                count(counts, Ratification.DECLINED),
                counts.of(cell -> !cell.owned()),
                bars(counts),
                list,
                data.groups().stream()
                        .map(group -> new Group(
                                group.key(),
                                group.number(),
                                voice.shown(group.name()),
                                data.promises().of(group),
                                list.lanes(data, group, cut, asked, voice)))
                        .filter(group -> list.whole() || !group.lanes().isEmpty())
                        .toList());
    }

    private static int count(PromiseCounts counts, Ratification ratification) {
        return counts.of(cell -> cell.ratification() == ratification);
    }

    private static List<Bar> bars(PromiseCounts counts) {
        var bars = new ArrayList<Bar>();
        var from = 0.0;
        for (var completion : Stream.of(Completion.values()).toList().reversed()) {
            var count = counts.of(cell -> cell.completion() == completion);
            if (count > 0) {
                var width = Math.round(count * 1000.0 / counts.total()) / 10.0;
                bars.add(new Bar(Chip.of(completion), count, from, width));
                from += width;
            }
        }
        return List.copyOf(bars);
    }
}
