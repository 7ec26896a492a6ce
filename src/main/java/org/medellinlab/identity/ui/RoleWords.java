package org.medellinlab.identity.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.ZoneId;
import org.medellinlab.identity.GrantRow;
import org.medellinlab.shared.FollowingRole;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.SpokenDates;

/// Says roles, what they permit, and where they come from, in the reader's words.
record RoleWords(Component there, Language reader, ZoneId zone) {

    String name(Role role) {
        return say("roles.name." + role.name());
    }

    String may(Role role) {
        return say("roles.may." + role.name());
    }

    String because(FollowingRole role) {
        return say(
                role.because(),
                role.words().stream().map(words -> words.in(reader)).toArray());
    }

    /// Who granted it and when.
    String origin(GrantRow grant) {
        var day = day(grant.at());
        return grant.byName() == null
                ? say("roles.granted.by-product", day)
                : say("roles.granted.by", grant.byName(), day);
    }

    String say(String key, Object... arguments) {
        return there.getTranslation(key, arguments);
    }

    private String day(Instant at) {
        return SpokenDates.dayAndYear(at.atZone(zone).toLocalDate(), reader);
    }
}
