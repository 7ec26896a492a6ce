package org.medellinlab.identity;

import java.util.Optional;
import org.medellinlab.directory.Directory;
import org.medellinlab.directory.PersonRow;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.EmailAddress;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where the acting person is written to, and with what they sign in. They change it themselves: the new address is
/// taken when somebody has shown that they read mail there, the former one is warned. Whether an address is somebody
/// else's is never said.
@Service
@Transactional
@PreAuthorize("@actor.isSignedIn()")
public class MyAddress {

    private static final int MOST_A_DAY = 5;

    private final AddressChanges changes;
    private final AddressMail mail;
    private final Directory directory;
    private final CurrentActor actor;

    MyAddress(AddressChanges changes, AddressMail mail, Directory directory, CurrentActor actor) {
        this.changes = changes;
        this.mail = mail;
        this.directory = directory;
        this.actor = actor;
    }

    @Transactional(readOnly = true)
    public Optional<EmailAddress> now() {
        return Optional.ofNullable(me().address());
    }

    /// The one that waits to be proved.
    @Transactional(readOnly = true)
    public Optional<EmailAddress> awaited() {
        return changes.open(me().id()).map(AddressChanges.Wish::address);
    }

    /// Asks for a link and a code to the new address, and warns the present one.
    ///
    /// @throws Refused for what is no address, for the present one, and after too many
    public void ask(String typed) {
        if (!EmailAddress.isValid(typed)) {
            throw new Refused("door.address.malformed");
        }
        var me = me();
        var address = new EmailAddress(typed);
        if (address.equals(me.address())) {
            throw new Refused("door.address.same");
        }
        if (changes.askedInADay(me.id()) >= MOST_A_DAY) {
            throw new Refused("door.address.often");
        }
        var code = Secrets.nextCode();
        mail.sendAfterCommit(changes.add(me.id(), me.address(), address, code), code);
    }

    /// Takes the new address when the code is the one that was sent there. A wrong one is counted.
    ///
    /// @return whether it is the person's now
    public boolean prove(String code) {
        var me = me();
        var wish = changes.open(me.id()).filter(open -> changes.isRight(open, code.replaceAll("\\D", "")));
        wish.ifPresent(right -> {
            changes.fulfil(right);
            mail.tellDone(right, me);
        });
        return wish.isPresent();
    }

    /// Wishes no other address any more.
    public void forget() {
        changes.endOpen(me().id());
    }

    private PersonRow me() {
        return directory.person(actor.required().person()).orElseThrow(NotForYou::new);
    }
}
