package org.medellinlab.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.medellinlab.identity.DeviceRow;
import org.medellinlab.identity.MyAddress;
import org.medellinlab.identity.MyDevices;
import org.medellinlab.identity.Passkeys;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;
import org.medellinlab.shared.ui.Notices;
import org.medellinlab.shared.ui.StatusChip;
import org.medellinlab.shared.ui.StatusChip.Tone;

/// Where I am signed in, and the way to end it from here.
@Route("devices")
@PermitAll
class DevicesView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MyDevices devices;
    private final transient Passkeys passkeys;
    private final transient MyAddress address;
    private final transient Clock clock;
    private final Div signedIn = new Div();

    DevicesView(MyDevices devices, Passkeys passkeys, MyAddress address, Clock clock) {
        this.devices = devices;
        this.passkeys = passkeys;
        this.address = address;
        this.clock = clock;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(
                new H1(getTranslation("identity.devices.title")),
                new Paragraph(getTranslation("identity.devices.words")),
                signedIn,
                new PasskeyList(passkeys, this::day),
                new AddressPart(address));
        show();
    }

    private void show() {
        signedIn.removeAll();
        var all = devices.all(request());
        var list = new UnorderedList();
        list.addClassName("devices");
        all.forEach(device -> list.add(line(device)));
        signedIn.add(list);
        if (all.stream().anyMatch(device -> !device.here())) {
            signedIn.add(new Button(getTranslation("identity.devices.end-others"), click -> {
                Notices.done(getTranslation("identity.devices.ended", devices.endOthers(request())));
                show();
            }));
        }
    }

    private ListItem line(DeviceRow device) {
        var name = new Span(device.browser());
        name.addClassName("device-name");
        var times = new Paragraph(getTranslation("identity.devices.times", day(device.since()), day(device.seen())));
        times.addClassName("soft");
        var words = new Div(name, times);
        var line = new ListItem(words);
        if (device.here()) {
            line.add(new StatusChip(Tone.OK, getTranslation("identity.devices.here")));
        } else {
            var end = new Button(getTranslation("identity.devices.end"), click -> {
                devices.end(device.id());
                Notices.done(getTranslation("identity.devices.ended", 1));
                show();
            });
            end.setAriaLabel(getTranslation("identity.devices.end.of", device.browser()));
            line.add(end);
        }
        return line;
    }

    private String day(Instant instant) {
        return SpokenDates.day(instant.atZone(clock.getZone()).toLocalDate(), Language.of(getLocale()));
    }

    static HttpServletRequest request() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.devices.title") + " · " + getTranslation("shared.product");
    }
}
