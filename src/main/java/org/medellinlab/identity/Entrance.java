package org.medellinlab.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.medellinlab.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Opens the door for somebody whose identity was proved, and closes it again.
@Service
public class Entrance {

    private final Devices devices;
    private final DeviceCookie cookie;

    Entrance(Devices devices, DeviceCookie cookie) {
        this.devices = devices;
        this.cookie = cookie;
    }

    /// Signs the person in on the browser that sent the request. Whoever was signed in there is
    /// signed out.
    @PreAuthorize("@actor.isSystem()")
    public void enter(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        endFormer(request);
        cookie.stay(response, devices.register(person, request.getHeader("User-Agent")));
    }

    /// Signs the browser out.
    @PreAuthorize("permitAll()")
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        endFormer(request);
        cookie.forgetDevice(response);
    }

    /// Nothing that was open in the browser, or planted there, goes over to the one who enters.
    private void endFormer(HttpServletRequest request) {
        cookie.device(request).ifPresent(devices::revoke);
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
