package org.medellinlab.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.shared.LabHere;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds labs and their places. What a lab is called, when and where it takes place is no secret to whoever knows its
/// slug; lists for the public leave drafts out themselves.
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class LabReading implements LabLocator {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    private final Labs labs;
    private final Venues venues;
    private final JdbcClient jdbc;

    LabReading(Labs labs, Venues venues, JdbcClient jdbc) {
        this.labs = labs;
        this.venues = venues;
        this.jdbc = jdbc;
    }

    /// Every lab, the latest first.
    public List<LabSheet> labs() {
        return labs.latestFirst().stream().map(this::sheet).toList();
    }

    public Optional<LabSheet> bySlug(String slug) {
        return labs.findBySlug(slug).map(this::sheet);
    }

    public Optional<LabSheet> sheet(LabId id) {
        return labs.findById(id.value()).map(this::sheet);
    }

    /// The lab's places by identifier, in the order of their keys.
    public Map<UUID, VenueRow> venues(LabId lab) {
        var rows = new LinkedHashMap<UUID, VenueRow>();
        venues.findByLabOrderByKey(lab.value())
                .forEach(venue -> rows.put(venue.uuid(), new VenueRow(venue.uuid(), venue.draft())));
        return rows;
    }

    @Override
    public Optional<LabHere> here(String slug) {
        return labs.findBySlug(slug).map(LabReading::here);
    }

    @Override
    public List<LabHere> everywhere() {
        return labs.latestFirst().stream().map(LabReading::here).toList();
    }

    private static LabHere here(Lab lab) {
        var draft = lab.draft("");
        return new LabHere(
                new LabId(lab.uuid()), draft.slug(), draft.name(), draft.firstDay(), draft.lastDay(), draft.zone());
    }

    private LabSheet sheet(Lab lab) {
        record City(String key, LocalizedText name) {}
        var city = jdbc.sql("select city_key, name from city where id = ?")
                .param(lab.hostCity())
                .query((rs, i) -> new City(rs.getString(1), TEXT.convertToEntityAttribute(rs.getString(2))))
                .single();
        return new LabSheet(new LabId(lab.uuid()), lab.draft(city.key()), city.name());
    }
}
