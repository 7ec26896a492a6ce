package org.medellinlab.registration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.NotForYou;
import org.springframework.security.access.AccessDeniedException;

/// What the screens of the stay share: the way from one to the other, the printer and the spreadsheet.
final class StayWays {

    private StayWays() {}

    /// The way to the other screens about who comes.
    static Nav between(Component there, LabHere lab, Class<? extends Component> here) {
        var nav = new Nav();
        nav.addClassNames("row", "stay-ways", "not-printed");
        nav.getElement().setAttribute("aria-label", there.getTranslation("stay.title"));
        nav.add(
                link(there, lab, DelegationsView.class, here, "stay.delegation.title"),
                link(there, lab, TravelView.class, here, "stay.travel.title"),
                link(there, lab, RoomsView.class, here, "stay.rooms.title"),
                link(there, lab, StayDaysView.class, here, "stay.days.title"));
        return nav;
    }

    private static RouterLink link(
            Component there,
            LabHere lab,
            Class<? extends Component> to,
            Class<? extends Component> here,
            String words) {
        var link = new RouterLink();
        link.setRoute(to, new RouteParameters("lab", lab.slug()));
        link.setText(there.getTranslation(words));
        if (to.equals(here)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    /// Print, and the same as a table. The table is made when it is asked for, by who asks.
    static Div paper(Component there, String file, Supplier<byte[]> table) {
        var print = new Button(
                there.getTranslation("stay.print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        var csv = new Anchor(
                DownloadHandler.fromInputStream(event -> response(file, table)), there.getTranslation("stay.csv"));
        var row = new Div(print, csv);
        row.addClassNames("row", "not-printed");
        return row;
    }

    static DownloadResponse response(String file, Supplier<byte[]> table) {
        try {
            var bytes = table.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), file, "text/csv;charset=UTF-8", bytes.length);
        } catch (NotForYou | AccessDeniedException no) {
            return DownloadResponse.error(404);
        }
    }
}
