package org.medellinlab.identity;

import org.medellinlab.directory.AddressTakenBack;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Whoever had taken an address as their own is signed out everywhere when it is taken back.
@Component
class DevicesOfTakenAddress {

    private final Devices devices;
    private final PasskeyStore passkeys;

    DevicesOfTakenAddress(Devices devices, PasskeyStore passkeys) {
        this.devices = devices;
        this.passkeys = passkeys;
    }

    @EventListener
    void signOut(AddressTakenBack back) {
        devices.endAll(back.person());
        passkeys.removeAll(back.person());
    }
}
