package org.medellinlab.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.Ratification;
import org.medellinlab.shared.LocalizedText.Shown;

/// All that was promised in a lab, by group and horizon.
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
        List<Group> groups)
        implements PageModel {

    /// A part of the bar, in percent of its width, beside its word and number.
    record Bar(Chip chip, int count, double from, double width) {}

    record Group(String key, int number, Shown name, int count, List<Card.Lane> lanes) {}

    static CommitmentsPage of(LabData data, Voice voice) {
        var all = data.commitments();
        return new CommitmentsPage(
                data.page(voice, "commitments", "/commitments", voice.say("web.nav.commitments"), null),
                voice.shown(data.lab().name()),
                all.size(),
                count(all, Ratification.PROVISIONAL),
                count(all, Ratification.RATIFIED),
                count(all, Ratification.DECLINED),
                (int) all.stream().filter(c -> c.ownerSeat() == null).count(),
                bars(all),
                data.groups().stream()
                        .map(group -> {
                            var own = data.commitmentsOf(group);
                            return new Group(
                                    group.key(),
                                    group.number(),
                                    voice.shown(group.name()),
                                    own.size(),
                                    Card.lanes(data, own, voice));
                        })
                        .toList());
    }

    private static int count(List<CommitmentSheet> all, Ratification ratification) {
        return (int) all.stream().filter(c -> c.ratification() == ratification).count();
    }

    private static List<Bar> bars(List<CommitmentSheet> all) {
        var bars = new ArrayList<Bar>();
        var from = 0.0;
        for (var completion : Stream.of(Completion.values()).toList().reversed()) {
            var count =
                    (int) all.stream().filter(c -> c.completion() == completion).count();
            if (count > 0) {
                var width = Math.round(count * 1000.0 / all.size()) / 10.0;
                bars.add(new Bar(Chip.of(completion), count, from, width));
                from += width;
            }
        }
        return List.copyOf(bars);
    }
}
