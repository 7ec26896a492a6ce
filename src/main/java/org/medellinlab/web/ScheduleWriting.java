package org.medellinlab.web;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.web.AgendaSchedule.Day;
import org.medellinlab.web.AgendaSchedule.Event;
import org.medellinlab.web.AgendaSchedule.Link;
import org.medellinlab.web.AgendaSchedule.Person;
import tools.jackson.databind.json.JsonMapper;

/// Writes a schedule as frab's XML and as the JSON of the same shape.
final class ScheduleWriting {

    private static final String CANCELLED = "cancelled";
    private static final String GENERATOR = "Medellín Lab";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ScheduleWriting() {}

    static byte[] json(AgendaSchedule schedule) {
        var conference = new LinkedHashMap<String, Object>();
        conference.put("acronym", schedule.slug());
        conference.put("title", schedule.title());
        conference.put("start", Objects.toString(schedule.start(), ""));
        conference.put("end", Objects.toString(schedule.end(), ""));
        conference.put("daysCount", schedule.length());
        conference.put("timeslot_duration", "00:15");
        conference.put("time_zone_name", schedule.zone());
        conference.put("url", schedule.home().toString());
        conference.put(
                "days", schedule.days().stream().map(ScheduleWriting::day).toList());
        var all = new LinkedHashMap<String, Object>();
        all.put("version", schedule.version());
        all.put("base_url", schedule.home().toString());
        all.put("conference", conference);
        return JSON.writeValueAsBytes(Map.of("schedule", all));
    }

    private static Map<String, Object> day(Day day) {
        var map = new LinkedHashMap<String, Object>();
        map.put("index", day.index());
        map.put("date", day.date().toString());
        map.put("day_start", day.start());
        map.put("day_end", day.end());
        var rooms = new LinkedHashMap<String, Object>();
        day.rooms()
                .forEach((room, events) -> rooms.put(
                        room, events.stream().map(ScheduleWriting::event).toList()));
        map.put("rooms", rooms);
        return map;
    }

    private static Map<String, Object> event(Event event) {
        var map = new LinkedHashMap<String, Object>();
        map.put("guid", event.guid().toString());
        map.put("id", event.id());
        map.put("date", event.date());
        map.put("start", event.start());
        map.put("duration", event.duration());
        map.put("room", event.room());
        map.put("slug", event.slug());
        map.put("url", event.url());
        map.put("title", event.title());
        map.put("subtitle", event.subtitle());
        map.put("track", event.track());
        map.put("type", event.type());
        map.put("language", event.language());
        map.put("abstract", event.summary());
        map.put("description", event.description());
        map.put("persons", event.persons().stream().map(ScheduleWriting::person).toList());
        map.put("links", links(event.links()));
        map.put("attachments", links(event.attachments()));
        map.put("status", event.cancelled() ? CANCELLED : "");
        var translations = new LinkedHashMap<String, Object>();
        translations.put("title", event.titles().byTag());
        translations.put("abstract", event.abstracts().byTag());
        map.put("translations", translations);
        return map;
    }

    private static List<Map<String, String>> links(List<Link> links) {
        return links.stream()
                .map(link -> Map.of("url", link.url(), "title", link.title()))
                .toList();
    }

    private static Map<String, Object> person(Person person) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", person.id());
        map.put("public_name", person.name());
        if (!person.role().isEmpty()) {
            map.put("role", person.role());
        }
        return map;
    }

    static String xml(AgendaSchedule schedule) {
        var text = new StringWriter(20_000);
        try {
            var out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("schedule");
            out.writeEmptyElement("generator");
            out.writeAttribute("name", GENERATOR);
            element(out, "version", schedule.version());
            conference(out, schedule);
            for (var day : schedule.days()) {
                day(out, day);
            }
            out.writeEndElement();
            out.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void conference(XMLStreamWriter out, AgendaSchedule schedule) throws XMLStreamException {
        out.writeStartElement("conference");
        element(out, "acronym", schedule.slug());
        element(out, "title", schedule.title());
        element(out, "start", Objects.toString(schedule.start(), ""));
        element(out, "end", Objects.toString(schedule.end(), ""));
        element(out, "days", Integer.toString(schedule.length()));
        element(out, "timeslot_duration", "00:15");
        element(out, "base_url", schedule.home().toString());
        element(out, "time_zone_name", schedule.zone());
        out.writeEndElement();
    }

    private static void day(XMLStreamWriter out, Day day) throws XMLStreamException {
        out.writeStartElement("day");
        out.writeAttribute("index", Integer.toString(day.index()));
        out.writeAttribute("date", day.date().toString());
        out.writeAttribute("start", day.start());
        out.writeAttribute("end", day.end());
        for (var room : day.rooms().entrySet()) {
            out.writeStartElement("room");
            out.writeAttribute("name", clean(room.getKey()));
            for (var event : room.getValue()) {
                event(out, event);
            }
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private static void event(XMLStreamWriter out, Event event) throws XMLStreamException {
        out.writeStartElement("event");
        out.writeAttribute("guid", event.guid().toString());
        out.writeAttribute("id", Integer.toString(event.id()));
        element(out, "date", event.date());
        element(out, "start", event.start());
        element(out, "duration", event.duration());
        element(out, "room", event.room());
        element(out, "slug", event.slug());
        element(out, "url", event.url());
        element(out, "title", event.title());
        element(out, "subtitle", event.subtitle());
        element(out, "track", event.track());
        element(out, "type", event.type());
        element(out, "language", event.language());
        element(out, "abstract", event.summary());
        element(out, "description", event.description());
        out.writeStartElement("persons");
        for (var person : event.persons()) {
            out.writeStartElement("person");
            out.writeAttribute("id", Integer.toString(person.id()));
            if (!person.role().isEmpty()) {
                out.writeAttribute("role", person.role());
            }
            out.writeCharacters(clean(person.name()));
            out.writeEndElement();
        }
        out.writeEndElement();
        links(out, "link", event.links());
        links(out, "attachment", event.attachments());
        if (event.cancelled()) {
            element(out, "status", CANCELLED);
        }
        out.writeStartElement("translations");
        translations(out, "title", event.titles());
        translations(out, "abstract", event.abstracts());
        out.writeEndElement();
        out.writeEndElement();
    }

    private static void links(XMLStreamWriter out, String name, List<Link> links) throws XMLStreamException {
        out.writeStartElement(name + "s");
        for (var link : links) {
            out.writeStartElement(name);
            out.writeAttribute("href", clean(link.url()));
            out.writeCharacters(clean(link.title()));
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    /// Not frab's, and passed over by those who do not know it.
    private static void translations(XMLStreamWriter out, String name, LocalizedText text) throws XMLStreamException {
        for (var words : text.byTag().entrySet()) {
            out.writeStartElement(name);
            out.writeAttribute("xml:lang", words.getKey());
            out.writeCharacters(clean(words.getValue()));
            out.writeEndElement();
        }
    }

    private static void element(XMLStreamWriter out, String name, String words) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(clean(words));
        out.writeEndElement();
    }

    /// Without what XML 1.0 (2.2) does not allow.
    private static String clean(String words) {
        return words.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }
}
