package org.medellinlab.agenda;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/// Whom an event of a calendar names. Its organiser receives those who come, if the lab knows them: else it is the
/// calendar's owner, or the product that wrote it. Who chairs it leads the work. Who attends speaks, if the lab knows
/// them: else they may be anybody who was asked to come, and are not named in public. Rooms, groups, and those who said
/// no or only get a copy are nobody here.
final class CalendarPeople {

    private static final Set<String> NOBODY = Set.of("ROOM", "RESOURCE", "GROUP");

    private CalendarPeople() {}

    static List<ImportedPerson> of(VEvent event) {
        var people = new ArrayList<ImportedPerson>();
        for (var property : event.getPropertyList().getAll()) {
            switch (property.getName().toUpperCase(Locale.ROOT)) {
                case Property.ORGANIZER ->
                    people.add(new ImportedPerson(name(property), address(property), ItemRole.HOST, true));
                case Property.ATTENDEE -> attendee(property).ifPresent(people::add);
                default -> {}
            }
        }
        return people;
    }

    private static Optional<ImportedPerson> attendee(Property property) {
        var role = said(property, Parameter.ROLE);
        var chairs = role.equals("CHAIR");
        return NOBODY.contains(said(property, Parameter.CUTYPE))
                        || said(property, Parameter.PARTSTAT).equals("DECLINED")
                        || role.equals("NON-PARTICIPANT")
                ? Optional.empty()
                : Optional.of(new ImportedPerson(
                        name(property), address(property), chairs ? ItemRole.FACILITATOR : ItemRole.SPEAKER, !chairs));
    }

    /// Programs that know no name put the address there.
    private static String name(Property property) {
        var name = property.<Parameter>getParameter(Parameter.CN)
                .map(Parameter::getValue)
                .orElse("");
        return name.indexOf('@') < 0 ? name : "";
    }

    private static String address(Property property) {
        var value = property.getValue();
        if (!value.regionMatches(true, 0, "mailto:", 0, 7)) {
            return "";
        }
        try {
            return URI.create(value).getSchemeSpecificPart();
        } catch (IllegalArgumentException odd) {
            return value.substring(7);
        }
    }

    private static String said(Property property, String parameter) {
        return property.<Parameter>getParameter(parameter)
                .map(found -> found.getValue().toUpperCase(Locale.ROOT))
                .orElse("");
    }
}
