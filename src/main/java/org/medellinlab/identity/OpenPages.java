package org.medellinlab.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The pages that signed-in people have open on this node. A thread of its own asks twice a second whose rights or
/// devices have changed, here or on another node, and has the pages of those people look. It sends one statement,
/// however many pages are open, and none as long as there are none.
@Component
public class OpenPages implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OpenPages.class);
    private static final long INTERVAL_MILLIS = 500;

    /// After a longer silence (a database that was away, a node that stood still) something may have been missed.
    private static final long BLIND_NANOS =
            Duration.ofSeconds(AccessRevisions.RECENT_SECONDS / 2).toNanos();

    private record OpenPage(PersonId person, byte[] device, Consumer<Optional<SignedIn>> look) {}

    private final AccessRevisions revisions;
    private final Devices devices;
    private final DeviceCookie cookie;
    private final CurrentActor actors;

    private final Set<OpenPage> pages = ConcurrentHashMap.newKeySet();
    private Map<PersonId, Long> seen = Map.of();
    private long seenAt;
    private boolean failing;
    private @Nullable Thread watcher;

    OpenPages(AccessRevisions revisions, Devices devices, DeviceCookie cookie, CurrentActor actors) {
        this.revisions = revisions;
        this.devices = devices;
        this.cookie = cookie;
        this.actors = actors;
    }

    /// Has a page of the acting person look whenever something of theirs has changed.
    ///
    /// @param request by which the page was opened
    /// @param look told who is still signed in on the page's device: nobody, when it was signed out. Called on a
    ///     thread of this class, which nothing may hold up
    /// @return ends the watching
    public Runnable watch(HttpServletRequest request, Consumer<Optional<SignedIn>> look) {
        var who = actors.signedIn();
        var device = cookie.device(request);
        if (who.isEmpty() || device.isEmpty()) {
            return () -> {};
        }
        var page = new OpenPage(who.get().person(), Secrets.hash(device.get()), look);
        pages.add(page);
        start();
        return () -> pages.remove(page);
    }

    private synchronized void start() {
        if (watcher == null) {
            watcher = Thread.ofPlatform().name("open-pages").daemon().start(this::watch);
        }
    }

    private void watch() {
        while (true) {
            try {
                Thread.sleep(INTERVAL_MILLIS);
                if (!pages.isEmpty()) {
                    lookAround();
                }
                failing = false;
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException unreadable) {
                if (!failing) {
                    LOG.warn("Open pages do not hear of changes: {}", unreadable.toString());
                }
                failing = true;
            }
        }
    }

    private void lookAround() {
        var now = revisions.recent();
        var everybody = System.nanoTime() - seenAt > BLIND_NANOS;
        for (var page : List.copyOf(pages)) {
            var revision = now.get(page.person());
            if (everybody || (revision != null && !revision.equals(seen.get(page.person())))) {
                look(page);
            }
        }
        seen = now;
        seenAt = System.nanoTime();
    }

    private void look(OpenPage page) {
        try {
            page.look().accept(devices.now(page.device()));
        } catch (RuntimeException gone) {
            LOG.debug("A page could not look", gone);
        }
    }

    @Override
    public synchronized void destroy() {
        if (watcher != null) {
            watcher.interrupt();
        }
    }
}
