/// Mail leaving the product: the outbox, the postman who empties it, and the links in mails that act
/// without a log-in. It knows no feature: what a letter says is in the feature's templates and words,
/// what a link does in the feature's [org.medellinlab.shared.MailAction].
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"shared", "audit"})
@NullMarked
package org.medellinlab.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
