package org.medellinlab.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.medellinlab.shared.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The devices of the acting person, to be looked through and signed out. Nobody reaches somebody else's.
@Service
@Transactional
@PreAuthorize("@actor.isSignedIn()")
public class MyDevices {

    private final Devices devices;
    private final DeviceCookie cookie;
    private final CurrentActor actor;

    MyDevices(Devices devices, DeviceCookie cookie, CurrentActor actor) {
        this.devices = devices;
        this.cookie = cookie;
        this.actor = actor;
    }

    /// The one that asks first, then the latest seen.
    @Transactional(readOnly = true)
    public List<DeviceRow> all(HttpServletRequest request) {
        return devices.of(actor.required().person(), cookie.device(request).orElse(""));
    }

    /// Signs one out; one that is not the acting person's is as if it were not there.
    public void end(UUID device) {
        devices.end(actor.required().person(), device);
    }

    /// Signs out all but the one that asks.
    ///
    /// @return how many
    public int endOthers(HttpServletRequest request) {
        var others = all(request).stream().filter(device -> !device.here()).toList();
        others.forEach(device -> end(device.id()));
        return others.size();
    }
}
