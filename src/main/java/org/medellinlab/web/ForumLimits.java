package org.medellinlab.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.medellinlab.shared.Neighbours;
import org.springframework.stereotype.Component;

/// How often this node takes something from one network address: a room full of citizens behind one router passes, a
/// program that floods the forum does not. How many mails an address gets is the forum's own rule.
@Component
class ForumLimits {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int A_NETWORK = 60;

    private final LoadingCache<String, Bucket> networks = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(WINDOW)
            .build(key -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(A_NETWORK).refillGreedy(A_NETWORK, WINDOW))
                    .build());

    boolean maySpeak(String remote) {
        return networks.get(Neighbours.address(remote)).tryConsume(1);
    }
}
