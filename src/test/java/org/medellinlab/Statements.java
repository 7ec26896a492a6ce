package org.medellinlab;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Counts the statements each thread sends to the database, between the product and its connections.
@Component
@ConditionalOnProperty(name = "medellinlab.demo.load", havingValue = "false", matchIfMissing = true)
public class Statements implements BeanPostProcessor {

    private final Map<String, LongAdder> byThread = new ConcurrentHashMap<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource connections
                ? ProxyDataSourceBuilder.create(connections)
                        .afterQuery((execution, queries) -> byThread.computeIfAbsent(
                                        Thread.currentThread().getName(), thread -> new LongAdder())
                                .add(queries.size()))
                        .build()
                : bean;
    }

    /// How many this thread sends while it does the work.
    public long during(Runnable work) {
        var thread = Thread.currentThread().getName();
        var before = of(thread);
        work.run();
        return of(thread) - before;
    }

    /// How many the threads that answer requests have sent so far.
    public long onRequests() {
        return byThread.keySet().stream()
                .filter(thread -> thread.startsWith("http-nio-"))
                .mapToLong(this::of)
                .sum();
    }

    private long of(String thread) {
        var count = byThread.get(thread);
        return count == null ? 0 : count.sum();
    }
}
