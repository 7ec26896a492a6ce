package org.medellinlab.agenda.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.regex.Pattern;
import org.medellinlab.agenda.AgendaVersion;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.SpokenDates;

/// Says versions and moments in the reader's words, by the clocks of the lab.
record VersionNames(Component there, LabHere lab, Language reader) {

    private static final Pattern VERSION = Pattern.compile("[vV](\\d{1,4})\\b");

    /// The number people know a release by: that of its name ("v3 – …"), else how many there have been.
    static int known(String name, int number) {
        var named = VERSION.matcher(name);
        return named.lookingAt() ? Integer.parseInt(named.group(1)) : number;
    }

    String name(AgendaVersion version) {
        return switch (version.key().kind()) {
            case DRAFT -> there.getTranslation("release.draft");
            case SCHEDULED -> there.getTranslation("release.scheduled-name", version.name());
            case RELEASE -> there.getTranslation("release.number", version.key().number(), version.name());
            case ALTERNATIVE -> there.getTranslation("release.alternative-name", version.name());
        };
    }

    String moment(Instant at) {
        var local = at.atZone(lab.zone()).toLocalDateTime();
        return SpokenDates.day(local.toLocalDate(), reader) + ", " + SpokenDates.time(local.toLocalTime());
    }
}
