package org.medellinlab.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.CommitmentReading;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.commitment.Completion;
import org.medellinlab.commitment.PromiseCounts.Lane;
import org.medellinlab.commitment.PromiseCut;
import org.medellinlab.commitment.PromiseName;
import org.medellinlab.commitment.PromiseNetwork;
import org.medellinlab.commitment.PromisePages;
import org.medellinlab.shared.LabId;
import org.springframework.stereotype.Component;

/// Where the promises of a lab are fetched from when somebody asks for a page of them, as nobody. Only their numbers
/// and
/// names of a few are held with the lab.
@Component
class PromiseShelf {

    /// Promises of a page.
    static final int PAGE = 50;

    /// The most entries of a feed.
    static final int NEWEST = 50;

    /// How many promises a lesson names.
    private static final int OF_LESSON = 20;

    /// How many are read at a time where all are needed.
    private static final int PIECE = 500;

    private final CommitmentReading reading;
    private final PromisePages pages;
    private final PromiseSidesReading sides;
    private final PromiseNetwork network;

    PromiseShelf(CommitmentReading reading, PromisePages pages, PromiseSidesReading sides, PromiseNetwork network) {
        this.reading = reading;
        this.pages = pages;
        this.sides = sides;
        this.network = network;
    }

    /// @param discussed those of which citizens have said something
    LabPromises of(LabId lab, Collection<UUID> discussed) {
        return new LabPromises(
                lab,
                pages.counts(lab),
                network.namedInPublic(lab),
                pages.restingOnLessons(lab, OF_LESSON),
                names(lab, discussed),
                this);
    }

    Optional<PublicPromise> one(LabId lab, String keyOrId) {
        return Nobody.reads(() -> reading.one(lab, keyOrId))
                .map(sheet -> new PublicPromise(sheet, Nobody.reads(() -> sides.of(lab, sheet.id()))));
    }

    /// @param asked the page begins after, or ends before, one of that key, if there is one
    PromiseCut page(LabId lab, List<Lane> lanes, @Nullable Completion only, PromiseAsk asked) {
        return Nobody.reads(() -> {
            var key = asked.after() == null ? asked.before() : asked.after();
            var at = key == null
                    ? null
                    : pages.at(lab, key, asked.after() != null)
                            .filter(found -> lanes.contains(new Lane(found.group(), found.horizon())))
                            .orElse(null);
            var cut = pages.page(lab, lanes, only, at, PAGE);
            // what is left before the second page is the first, and it is whole
            var isFirst = at != null && (cut.rows().isEmpty() || !at.forward() && !cut.before());
            return isFirst ? pages.page(lab, lanes, only, null, PAGE) : cut;
        });
    }

    List<CommitmentSheet> newest(LabId lab, @Nullable UUID group) {
        return Nobody.reads(() -> pages.newest(lab, group, NEWEST));
    }

    /// All of the lab, a piece at a time: no more than a piece is held.
    Stream<CommitmentSheet> all(LabId lab) {
        return pieces(Nobody.reads(() -> pages.ids(lab)))
                .flatMap(piece -> Nobody.reads(() -> pages.sheets(lab, piece)).stream());
    }

    private static Stream<List<UUID>> pieces(List<UUID> ids) {
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + PIECE)
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + PIECE)));
    }

    private Map<UUID, PromiseName> names(LabId lab, Collection<UUID> ids) {
        var names = new HashMap<UUID, PromiseName>();
        pieces(List.copyOf(ids)).forEach(piece -> names.putAll(pages.names(lab, piece)));
        return Map.copyOf(names);
    }
}
