package org.medellinlab.web;

import org.medellinlab.commitment.NetworkDrawing;
import org.medellinlab.commitment.NetworkDrawing.Way;
import org.medellinlab.commitment.PromiseTies.CityDot;

/// From the public map one goes on to the promises that are counted there.
record NetworkWays(Voice voice) implements NetworkDrawing.Ways {

    /// What it promised; of one that promised nothing, what was promised to it.
    @Override
    public Way of(CityDot city) {
        var gave = city.given() > 0;
        return new Way(
                voice.say(
                        gave ? "commitment.network.from" : "commitment.network.to",
                        voice.in(city.name()),
                        gave ? city.given() : city.received()),
                BetweenAsk.of(gave ? city.key() : null, gave ? null : city.key())
                        .address(voice));
    }

    @Override
    public Way between(CityDot from, CityDot to, int promises) {
        return new Way(
                voice.say("commitment.network.cell", promises, voice.in(from.name()), voice.in(to.name())),
                BetweenAsk.of(from.key(), to.key()).address(voice));
    }
}
