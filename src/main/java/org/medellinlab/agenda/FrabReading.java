package org.medellinlab.agenda;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;

/// Reads frab's schedule XML, as this product, frab and pretalx write it. Elements it does not know are passed over.
final class FrabReading {

    private static final Set<String> TOLD = Set.of(
            "date",
            "start",
            "duration",
            "room",
            "slug",
            "title",
            "subtitle",
            "track",
            "type",
            "language",
            "abstract",
            "description");

    private final ImportedFile file = new ImportedFile(false);
    private final ZoneId zone;
    private final Language otherwise;
    private @Nullable LocalDate day;
    private String room = "";
    private int events;

    private FrabReading(ZoneId zone, Language otherwise) {
        this.zone = zone;
        this.otherwise = otherwise;
    }

    static ImportedFile read(byte[] bytes, ZoneId zone, Language otherwise) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            var reading = new FrabReading(zone, otherwise);
            reading.read(xml);
            return reading.file;
        } catch (XMLStreamException broken) {
            var at = broken.getLocation();
            throw new Refused(
                    "import.refused.xml", at == null ? 0 : at.getLineNumber(), at == null ? 0 : at.getColumnNumber());
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        var isSchedule = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "schedule" -> isSchedule = true;
                case "day" -> day = ImportedTimes.day(attribute(xml, "date")).orElse(null);
                case "room" -> room = attribute(xml, "name");
                case "event" -> event(xml);
                default -> {}
            }
        }
        if (!isSchedule) {
            throw new Refused("import.refused.no-schedule");
        }
    }

    private void event(XMLStreamReader xml) throws XMLStreamException {
        if (++events > ImportedFile.MOST_ITEMS) {
            throw new Refused("import.refused.many", ImportedFile.MOST_ITEMS);
        }
        var source = attribute(xml, "guid").isBlank() ? attribute(xml, "id") : attribute(xml, "guid");
        var told = new HashMap<String, String>();
        var depth = 1;
        while (depth > 0) {
            var next = xml.next();
            if (next == XMLStreamConstants.START_ELEMENT) {
                if (depth == 1 && TOLD.contains(xml.getLocalName())) {
                    var name = xml.getLocalName();
                    told.put(name, text(xml));
                } else {
                    depth++;
                }
            } else if (next == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        of(events, source, told, room, otherwise).into(file, day, zone);
    }

    /// Text with whatever elements are in it left out.
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        var words = new StringBuilder();
        var depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    words.append(xml.getText());
                default -> {}
            }
        }
        return words.toString().strip();
    }

    /// An event of frab's vocabulary, from XML or JSON.
    static ImportedEvent of(int number, String source, Map<String, String> told, String roomOf, Language otherwise) {
        var language = Language.ofTag(told.get("language")).orElse(null);
        var title = told.getOrDefault("title", "");
        var subtitle = told.getOrDefault("subtitle", "");
        var about = told.getOrDefault("abstract", "").isBlank()
                ? told.getOrDefault("description", "")
                : told.getOrDefault("abstract", "");
        var room = told.getOrDefault("room", "").isBlank() ? roomOf : told.getOrDefault("room", "");
        return new ImportedEvent(
                number,
                source,
                ImportedEvent.words(language, otherwise, subtitle.isBlank() ? title : title + ": " + subtitle),
                ImportedEvent.words(language, otherwise, about),
                told.getOrDefault("date", ""),
                told.getOrDefault("start", ""),
                told.getOrDefault("duration", ""),
                "",
                room,
                told.getOrDefault("track", ""),
                told.getOrDefault("type", ""));
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }
}
