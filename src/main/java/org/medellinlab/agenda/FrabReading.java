package org.medellinlab.agenda;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.Refused;

/// Reads frab's schedule XML, as this product, frab and pretalx write it. Elements it does not know are passed over.
final class FrabReading {

    private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

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
            var xml = new ShallowXml(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
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
        events++;
        var source = attribute(xml, "guid").isBlank() ? attribute(xml, "id") : attribute(xml, "guid");
        var read = new FrabEvent(events, source);
        inside(xml, read, "");
        read.into(file, room, day, zone, otherwise);
    }

    /// Reads until the element that is open is closed.
    ///
    /// @param parent the element within the event; empty for the event itself
    private static void inside(XMLStreamReader xml, FrabEvent event, String parent) throws XMLStreamException {
        while (true) {
            var next = xml.next();
            if (next == XMLStreamConstants.END_ELEMENT) {
                return;
            }
            if (next != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            var name = xml.getLocalName();
            if (parent.isEmpty() && FrabEvent.TOLD.contains(name)) {
                event.tell(name, text(xml));
            } else if (parent.equals("translations")) {
                var language = Language.ofTag(xml.getAttributeValue(XML_NAMESPACE, "lang"));
                var words = text(xml);
                language.ifPresent(known -> event.tell(name, known, words));
            } else if (parent.equals("persons") && name.equals("person")) {
                var named = attribute(xml, "name");
                var address = attribute(xml, "email");
                var role = attribute(xml, "role");
                var words = text(xml);
                event.names(ImportedPerson.of(named.isBlank() ? words : named, address, role));
            } else {
                inside(xml, event, name);
            }
        }
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

    private static String attribute(XMLStreamReader xml, String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }
}
