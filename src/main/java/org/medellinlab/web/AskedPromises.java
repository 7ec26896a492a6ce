package org.medellinlab.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The addresses of a lab's promises, which may be very many: what was asked for lately is kept, until something of the
/// lab
/// changes.
final class AskedPromises implements PublicAnswers.Family {

    private static final int KEPT = 400;

    private final PublicPromises maker;
    private final LabData data;
    private final String promises;
    private final String groups;
    private final Cache<String, Answer> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /// @param base the address of the lab
    AskedPromises(PublicPromises maker, LabData data, String base) {
        this.maker = maker;
        this.data = data;
        promises = base + "/commitments";
        groups = base + "/groups/";
    }

    /// What is not there is not kept.
    @Override
    public @Nullable Answer at(String path, PromiseAsk asked) {
        var address = path + "?" + asked.query();
        var known = kept.getIfPresent(address);
        if (known != null) {
            return known;
        }
        var made = path.equals(promises) ? maker.list(data, asked) : made(path, asked);
        if (made != null) {
            kept.put(address, made);
        }
        return made;
    }

    private @Nullable Answer made(String path, PromiseAsk asked) {
        if (path.startsWith(groups)) {
            return group(path.substring(groups.length()), asked);
        }
        if (!path.startsWith(promises + "/") || path.indexOf('/', promises.length() + 1) > 0) {
            return null;
        }
        var name = path.substring(promises.length() + 1);
        if (name.endsWith(".png")) {
            return promise(name, ".png")
                    .map(found -> maker.picture(data, found.sheet()))
                    .orElse(null);
        }
        if (name.endsWith(".atom")) {
            return promise(name, ".atom")
                    .map(found -> maker.feed(
                            data, found.sheet(), promises + "/" + found.sheet().key()))
                    .orElse(null);
        }
        return promise(name, "").map(found -> maker.one(data, found)).orElse(null);
    }

    private @Nullable Answer group(String name, PromiseAsk asked) {
        return data.groups().stream()
                .filter(group ->
                        group.key().equals(name) || group.id().toString().equals(name))
                .findFirst()
                .map(group -> maker.group(data, group, asked))
                .orElse(null);
    }

    /// One of a group that was made since is there with the next reading of the lab.
    private Optional<PublicPromise> promise(String name, String end) {
        return data.promises()
                .shelf()
                .one(data.lab().id(), name.substring(0, name.length() - end.length()))
                .filter(found -> data.group(found.sheet().group()).isPresent());
    }
}
