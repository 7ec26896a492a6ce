package org.medellinlab.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.lab.LabSheet;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.PublicChanged;
import org.medellinlab.web.PublicRevisions.Revision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// All that the public can read, in memory but for the promises, of which there may be very many. A thread of its own
/// looks twice a second which labs have changed and reads those anew, as nobody: what is not public cannot get here.
/// While the database is away the last known state stays.
@Component
public class PublicPages implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PublicPages.class);
    private static final long INTERVAL_MILLIS = 500;

    private final PublicRevisions revisions;
    private final PublicSite site;
    private final FixedAnswers fixed;
    private final PublicAnswers answers;

    private Map<LabId, Revision> seen = Map.of();
    private Map<LabId, PublicSite.LabPages> labs = Map.of();
    private @Nullable Thread watcher;
    private volatile boolean running;
    private boolean failing;

    PublicPages(PublicRevisions revisions, PublicSite site, FixedAnswers fixed, PublicAnswers answers) {
        this.revisions = revisions;
        this.site = site;
        this.fixed = fixed;
        this.answers = answers;
    }

    /// Brings this node's pages up to what is committed now.
    public void refreshNow() {
        Nobody.reads(() -> {
            refresh();
            return true;
        });
    }

    private synchronized void refresh() {
        // read before the rows it counts: what changes meanwhile is read again the next time
        var now = revisions.all();
        if (now.equals(seen) && !answers.all().isEmpty()) {
            return;
        }
        // what stands on every page has changed: none stays as it was
        var everything = !Objects.equals(now.get(PublicChanged.EVERYWHERE), seen.get(PublicChanged.EVERYWHERE));
        var fresh = new HashMap<LabId, PublicSite.LabPages>();
        var order = site.labs();
        for (var lab : order) {
            var known = labs.get(lab.id());
            var revision = now.getOrDefault(lab.id(), Revision.NONE);
            var same = !everything && known != null && revision.equals(seen.get(lab.id()));
            fresh.put(
                    lab.id(),
                    known != null && same ? known : site.lab(lab, revision.changedAt(), everything ? null : known));
        }
        var built = new HashMap<String, Answer>(fixed.all());
        var network = site.network(order.stream()
                .map(lab -> Objects.requireNonNull(fresh.get(lab.id())))
                .toList());
        built.putAll(network.answers());
        fresh.values().forEach(lab -> built.putAll(lab.answers()));
        // what people were reading is written before it is shown, so that no visitor waits for it
        answers.all().forEach((path, answer) -> {
            var successor = built.get(path);
            if (successor != null && successor != answer && answer.isWritten()) {
                successor.writeAll();
            }
        });
        labs = Map.copyOf(fresh);
        seen = now;
        answers.replace(
                built,
                order.stream()
                        .collect(Collectors.toMap(
                                LabSheet::slug,
                                lab -> Objects.requireNonNull(fresh.get(lab.id()))
                                        .promises())),
                network.between());
    }

    /// Writes what is asked for first.
    private void warmUp() {
        answers.all().forEach((path, answer) -> {
            if (path.equals("/") || path.endsWith("/agenda") || path.endsWith(".css")) {
                answer.writeAll();
            }
        });
    }

    /// Before the web server opens its port: the lifecycle starts in the order of the phases.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public synchronized void start() {
        refreshNow();
        running = true;
        watcher = Thread.ofPlatform().name("public-pages").daemon().start(this::watch);
    }

    /// What the first start brought in is there when the node says it is ready.
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        refreshNow();
        warmUp();
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (watcher != null) {
            watcher.interrupt();
            watcher = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        while (running) {
            try {
                Thread.sleep(INTERVAL_MILLIS);
                refreshNow();
                failing = false;
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException unreadable) {
                if (!failing) {
                    LOG.warn("Public pages stay as they were: {}", unreadable.toString());
                    LOG.debug("Public pages", unreadable);
                }
                failing = true;
            }
        }
    }
}
