package org.medellinlab.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.medellinlab.shared.Neighbours;
import org.springframework.stereotype.Component;

/// How often the form of an invitation may be sent to this node: somebody who corrects their answer twenty times
/// passes, and so do five hundred people behind one address of a venue; a run through many links does not.
@Component
class InvitationLimits {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int A_LINK = 40;
    private static final int A_NETWORK = 2000;
    private static final int LONGEST_TOKEN = 64;

    private final LoadingCache<String, Bucket> links = buckets(A_LINK);
    private final LoadingCache<String, Bucket> networks = buckets(A_NETWORK);

    boolean mayAnswer(String token, String network) {
        // what is longer is no token, and must not fill the memory
        var link = token.length() > LONGEST_TOKEN ? "" : token;
        return networks.get(Neighbours.address(network)).tryConsume(1)
                && links.get(link).tryConsume(1);
    }

    private static LoadingCache<String, Bucket> buckets(int capacity) {
        return Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterAccess(WINDOW)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, WINDOW))
                        .build());
    }
}
