package org.medellinlab.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.mail.ActionLinks;
import org.medellinlab.mail.ActionRequest;
import org.medellinlab.mail.Letter;
import org.medellinlab.mail.Outbox;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.SpokenDates;
import org.springframework.stereotype.Component;

/// Tells the person that they will be forgotten, and how to stay.
@Component
class ErasureMail {

    static final String KIND = "privacy.stay";

    private final Directory directory;
    private final ActionLinks links;
    private final Outbox outbox;
    private final Clock clock;

    ErasureMail(Directory directory, ActionLinks links, Outbox outbox, Clock clock) {
        this.directory = directory;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Whoever has no address is told by whoever answers the letter.
    void tell(PersonId person, UUID request, Instant due, boolean byOffice) {
        directory.person(person).ifPresent(row -> {
            var address = row.address();
            if (address != null) {
                post(row, address, request, due, byOffice);
            }
        });
    }

    private void post(PersonRow row, EmailAddress address, UUID request, Instant due, boolean byOffice) {
        var language = row.language();
        var link = links.issue(new ActionRequest(KIND, request, null, row.id(), language, due, null));
        outbox.post(Letter.now(
                "privacy.erasure",
                address,
                language,
                "privacy.erasure:" + request,
                "privacy/erasure",
                Map.of(
                        "name",
                        row.name(),
                        "day",
                        SpokenDates.dayAndYear(due.atZone(clock.getZone()).toLocalDate(), language),
                        "office",
                        byOffice,
                        "link",
                        link),
                row.id()));
    }

    void revoke(UUID request) {
        links.revoke(KIND, request);
    }
}
