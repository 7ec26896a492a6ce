package org.medellinlab.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.audit.Happened;
import org.medellinlab.audit.Trail;
import org.medellinlab.directory.Directory;
import org.medellinlab.identity.DoorWaits.Purpose;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The passkeys of the acting person: added, named, removed. Nobody reaches somebody else's.
@Service
@Transactional
@PreAuthorize("@actor.isSignedIn()")
public class Passkeys {

    public static final int LONGEST_NAME = 60;

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final int MOST = 10;
    private static final int LONGEST_ANSWER = 20_000;

    private final PasskeyStore store;
    private final ObjectProvider<PasskeyCeremony> ceremony;
    private final DoorWaits waits;
    private final DeviceCookie cookie;
    private final Directory directory;
    private final CurrentActor actor;
    private final Trail trail;

    Passkeys(
            PasskeyStore store,
            ObjectProvider<PasskeyCeremony> ceremony,
            DoorWaits waits,
            DeviceCookie cookie,
            Directory directory,
            CurrentActor actor,
            Trail trail) {
        this.store = store;
        this.ceremony = ceremony;
        this.waits = waits;
        this.cookie = cookie;
        this.directory = directory;
        this.actor = actor;
        this.trail = trail;
    }

    /// In the order they were added.
    @Transactional(readOnly = true)
    public List<PasskeyRow> mine() {
        return store.of(me());
    }

    /// Asks this browser for a new one.
    ///
    /// @return what the browser's script needs, as JSON
    /// @throws Refused when there are enough
    public String begin(HttpServletRequest request) {
        if (store.of(me()).size() >= MOST) {
            throw new Refused("door.passkey.enough", MOST);
        }
        var handle = store.handle(me()).toBase64UrlString();
        var challenge = Secrets.next();
        waits.put(Purpose.ADD_PASSKEY, device(request), me() + "\n" + handle + "\n" + challenge);
        var person = directory.person(me()).orElseThrow(NotForYou::new);
        return ceremony.getObject().askForNew(person, challenge, Bytes.fromBase64(handle));
    }

    /// Keeps what the browser answered, if it is a right answer to what this device was asked for this person, in time
    /// and for the first time.
    ///
    /// @param name by which the person will know it again
    public void add(HttpServletRequest request, String name, String answer) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new Refused("door.passkey.name-problem", LONGEST_NAME);
        }
        var asked = waits.take(Purpose.ADD_PASSKEY, device(request))
                .map(content -> content.split("\n"))
                .filter(content -> content[0].equals(me().toString()))
                .orElseThrow(() -> new Refused("door.passkey.late"));
        try {
            if (answer.length() > LONGEST_ANSWER) {
                throw new IllegalArgumentException("too long");
            }
            var key = ceremony.getObject().checkNew(asked[2], Bytes.fromBase64(asked[1]), called, answer);
            var id = store.add(me(), called, key);
            trail.record(Happened.MADE, "Passkey", id, null, Map.of(), Map.of());
        } catch (DataAccessException unusable) {
            throw unusable;
        } catch (RuntimeException wrong) {
            LOG.info("A new passkey was refused: {}", wrong.getClass().getSimpleName());
            throw new Refused("door.passkey.wrong");
        }
    }

    /// From now on nobody signs in with it; one that is not the acting person's is as if it were not there.
    public void remove(UUID key) {
        if (store.remove(me(), key)) {
            trail.record(Happened.REMOVED, "Passkey", key, null, Map.of(), Map.of());
        }
    }

    private PersonId me() {
        return actor.required().person();
    }

    private String device(HttpServletRequest request) {
        return cookie.device(request).orElseThrow(NotForYou::new);
    }
}
