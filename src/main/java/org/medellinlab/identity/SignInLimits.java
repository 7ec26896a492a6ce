package org.medellinlab.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// How often one network may knock at this node. A lab of five hundred people behind one address of
/// a venue passes; a run through many addresses does not. What one address may do is counted in the
/// database, for all nodes.
@Component
class SignInLimits {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int ASKS = 1500;
    private static final int TRIES = 3000;

    private final LoadingCache<String, Bucket> asks = buckets(ASKS);
    private final LoadingCache<String, Bucket> tries = buckets(TRIES);

    boolean mayAsk(String network) {
        return asks.get(network).tryConsume(1);
    }

    boolean mayTry(String network) {
        return tries.get(network).tryConsume(1);
    }

    private static LoadingCache<String, Bucket> buckets(int capacity) {
        return Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterAccess(WINDOW)
                .build(network -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, WINDOW))
                        .build());
    }
}
