package org.medellinlab.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medellinlab.commitment.PromiseNetwork;
import org.medellinlab.commitment.PromisesBetween;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The public addresses of the network: all of it, each country, and what cities promised each other.
@Component
class PublicNetwork {

    private static final int KEPT = 400;

    private final PageAnswers pages;
    private final PromiseNetwork network;
    private final PromisesBetween between;

    PublicNetwork(PageAnswers pages, PromiseNetwork network, PromisesBetween between) {
        this.pages = pages;
        this.network = network;
        this.between = between;
    }

    NetworkData read(List<LabData> labs) {
        return NetworkData.of(
                labs, network.inPublic(labs.stream().map(lab -> lab.lab().id()).toList()));
    }

    void put(NetworkData data, Map<String, Answer> answers) {
        answers.put("/network", pages.page("public/network", voice -> NetworkPage.of(data, null, voice)));
        NetworkPage.countries(data.labs())
                .forEach(country -> answers.put(
                        NetworkPage.path(country),
                        pages.whenAsked("public/network", voice -> NetworkPage.of(data, country, voice))));
    }

    /// What cities promised each other: of so many pairs what was asked for lately is kept, until something changes.
    PublicAnswers.Between asked(NetworkData data) {
        Cache<BetweenAsk, Answer> kept = Caffeine.newBuilder().maximumSize(KEPT).build();
        return asked -> isKnown(data, asked) ? kept.get(asked, fresh -> page(data, fresh)) : null;
    }

    private static boolean isKnown(NetworkData data, BetweenAsk asked) {
        return Stream.of(asked.from(), asked.to())
                .allMatch(city -> city == null || data.cities().containsKey(city));
    }

    private Answer page(NetworkData data, BetweenAsk asked) {
        var cut = SingletonSupplier.of(() -> cut(data, asked));
        return pages.page("public/between", voice -> BetweenPage.of(data, asked, cut.obtain(), voice));
    }

    private PromisesBetween.Cut cut(NetworkData data, BetweenAsk asked) {
        return Nobody.reads(() -> {
            var labs = data.labs().stream().map(lab -> lab.lab().id()).toList();
            var at = at(data, asked);
            var cut = between.page(labs, asked.cities(), at, PromiseShelf.PAGE);
            // what is left before the second page is the first, and it is whole
            var isFirst = at != null && (cut.rows().isEmpty() || !at.forward() && !cut.before());
            return isFirst ? between.page(labs, asked.cities(), null, PromiseShelf.PAGE) : cut;
        });
    }

    private static PromisesBetween.@Nullable At at(NetworkData data, BetweenAsk asked) {
        var place = asked.after() == null ? asked.before() : asked.after();
        var slash = place == null ? -1 : place.indexOf('/');
        return place == null || slash < 0
                ? null
                : data.labs().stream()
                        .filter(lab -> lab.lab().slug().equals(place.substring(0, slash)))
                        .map(lab -> new PromisesBetween.At(
                                lab.lab().id(), place.substring(slash + 1), asked.after() != null))
                        .findFirst()
                        .orElse(null);
    }
}
