package org.medellinlab.identity;

import java.util.Optional;
import org.medellinlab.identity.DoorWaits.Purpose;
import org.medellinlab.shared.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Signing in with a passkey. Whoever calls turns the proof into a device at the [Entrance]. That a key is unknown, was
/// removed, is another house's or has signed something else is one and the same answer.
@Component
class PasskeyEntry {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyEntry.class);

    private final PasskeyStore store;
    private final ObjectProvider<PasskeyCeremony> ceremony;
    private final DoorWaits waits;

    PasskeyEntry(PasskeyStore store, ObjectProvider<PasskeyCeremony> ceremony, DoorWaits waits) {
        this.store = store;
        this.ceremony = ceremony;
        this.waits = waits;
    }

    /// Asks a browser for any passkey it has of this house.
    ///
    /// @return what the browser's script needs, as JSON
    String ask(String browser) {
        var challenge = Secrets.next();
        waits.put(Purpose.PASSKEY, browser, challenge);
        return ceremony.getObject().ask(challenge);
    }

    /// Whose passkey answered; the question is used up, whatever the answer is.
    Optional<PersonId> prove(String browser, String answer) {
        var challenge = waits.take(Purpose.PASSKEY, browser);
        if (challenge.isEmpty()) {
            return Optional.empty();
        }
        try {
            return store.owner(ceremony.getObject().check(challenge.get(), answer));
        } catch (DataAccessException unusable) {
            throw unusable;
        } catch (RuntimeException wrong) {
            LOG.info("A passkey was refused: {}", wrong.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
