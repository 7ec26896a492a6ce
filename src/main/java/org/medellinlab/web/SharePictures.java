package org.medellinlab.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.medellinlab.commitment.CommitmentSheet;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Messages;
import org.medellinlab.workinggroup.GroupSheet;
import org.springframework.stereotype.Component;

/// The pictures of promises and groups, drawn when a chat asks for one and kept for the next, up to a size. A picture
/// is
/// found by what stands in it: what has changed is drawn anew, and every node draws the same bytes.
@Component
class SharePictures {

    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private record Wanted(Language language, SharePicture picture) {}

    private final LoadingCache<Wanted, Prepared> drawn = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Wanted wanted, Prepared made) ->
                    made.plain().kept().length + made.gzip().kept().length)
            .build(wanted ->
                    Prepared.of("image/png", wanted.language(), wanted.picture().png()));
    private final Messages messages;

    SharePictures(Messages messages) {
        this.messages = messages;
    }

    Answer of(LabData data, CommitmentSheet commitment) {
        return Answer.notKept(language -> {
            var voice = new Voice(language, messages);
            var group = data.group(commitment.group()).orElseThrow();
            return prepared(
                    language,
                    new SharePicture(
                            voice.say("web.product"),
                            voice.in(data.lab().name()) + " · " + voice.in(group.name()),
                            voice.in(commitment.statement()),
                            voice.say(Chip.of(commitment).key()) + " · "
                                    + voice.say(
                                            Chip.of(commitment.ratification()).key()),
                            commitment.completion().percent()));
        });
    }

    Answer of(LabData data, GroupSheet group) {
        return Answer.notKept(language -> {
            var voice = new Voice(language, messages);
            return prepared(
                    language,
                    new SharePicture(
                            voice.say("web.product"),
                            voice.in(data.lab().name()),
                            voice.in(group.name()),
                            voice.in(group.objective()),
                            null));
        });
    }

    private Prepared prepared(Language language, SharePicture picture) {
        return drawn.get(new Wanted(language, picture));
    }
}
