package org.medellinlab.agenda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.StaleValues;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The organisers' work on the lines of parallel activities: the columns of the timetable. The public sees another
/// name or order with the next release.
@Service
@Transactional
@PreAuthorize("@actor.mayOrganise(#lab)")
public class TrackKeeping {

    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();

    /// What is kept of a track ([TrackValues]), and which version of it.
    public record Kept(UUID id, Map<String, String> values, long version) {}

    /// A track that was taken out, and where it stood.
    public record Removed(UUID id, TrackDraft draft, int position) {}

    private final Tracks tracks;
    private final JdbcClient jdbc;

    TrackKeeping(Tracks tracks, JdbcClient jdbc) {
        this.tracks = tracks;
        this.jdbc = jdbc;
    }

    /// In the order of their columns.
    @Transactional(readOnly = true)
    public List<TrackLine> of(LabId lab) {
        return jdbc.sql("""
                        select t.id, t.name, t.version,
                            (select count(*) from agenda_item i where i.track_id = t.id) as items
                        from track t where t.lab_id = ? order by t.position, t.track_key""")
                .param(lab.value())
                .query((rs, i) -> new TrackLine(
                        rs.getObject(1, UUID.class),
                        TEXT.convertToEntityAttribute(rs.getString(2)),
                        rs.getLong(3),
                        rs.getInt(4)))
                .list();
    }

    /// What is wrong with the names of a track, by field, as message keys.
    ///
    /// @param track absent for a new one
    @Transactional(readOnly = true)
    public Map<String, String> problems(LabId lab, @Nullable UUID track, Map<String, String> typed) {
        var problems = new LinkedHashMap<>(TrackValues.problems(typed));
        var name = TrackValues.name(typed);
        of(lab).stream()
                .filter(line -> !line.id().equals(track))
                .flatMap(line -> TrackNames.shared(name, line.name()).stream())
                .forEach(language -> problems.putIfAbsent(TrackValues.field(language), "agenda.track.problem.twice"));
        return problems;
    }

    /// Adds a column behind the others.
    public Kept add(LabId lab, Map<String, String> typed) {
        check(lab, null, typed);
        var last = tracks.findByLabOrderByPosition(lab.value()).stream()
                .mapToInt(Track::position)
                .max()
                .orElse(-1);
        var draft = new TrackDraft(Ids.next().toString(), TrackValues.name(typed));
        return kept(tracks.saveAndFlush(new Track(lab.value(), draft, last + 1)));
    }

    /// Writes what was typed over the version that was read.
    ///
    /// @throws StaleValues when somebody else wrote in the meantime
    public Kept rename(LabId lab, UUID track, Map<String, String> typed, long version) {
        check(lab, track, typed);
        var known = track(lab, track);
        if (known.version() != version) {
            throw new StaleValues(TrackValues.of(known.draft().name()), known.version());
        }
        known.call(TrackValues.name(typed));
        flush();
        return kept(known);
    }

    /// Puts a column so many places further on; at the ends it stays.
    ///
    /// @param by below zero: towards the first
    public void move(LabId lab, UUID track, int by) {
        var known = track(lab, track);
        var order = new ArrayList<>(tracks.findByLabOrderByPosition(lab.value()));
        var to = Math.clamp((long) order.indexOf(known) + by, 0, order.size() - 1);
        order.remove(known);
        order.add(to, known);
        for (var i = 0; i < order.size(); i++) {
            order.get(i).stand(i);
        }
        flush();
    }

    /// Takes a column out. One with activities in it stays.
    public Removed remove(LabId lab, UUID track) {
        var known = track(lab, track);
        var items = of(lab).stream()
                .filter(line -> line.id().equals(track))
                .mapToInt(TrackLine::items)
                .sum();
        if (items > 0) {
            throw new Refused("agenda.track.problem.used", items);
        }
        tracks.delete(known);
        try {
            flush();
        } catch (DataIntegrityViolationException meanwhile) {
            throw new Refused("agenda.track.problem.used", 1);
        }
        return new Removed(track, known.draft(), known.position());
    }

    /// Undoes a removal: the same track, where it stood.
    public void restore(LabId lab, Removed removed) {
        if (tracks.existsById(removed.id())) {
            throw new NotForYou();
        }
        check(lab, removed.id(), TrackValues.of(removed.draft().name()));
        tracks.saveAndFlush(new Track(removed.id(), lab.value(), removed.draft(), removed.position()));
    }

    private void flush() {
        try {
            tracks.flush();
        } catch (OptimisticLockingFailureException raced) {
            throw new Refused("agenda.track.problem.raced");
        }
    }

    private void check(LabId lab, @Nullable UUID track, Map<String, String> typed) {
        problems(lab, track, typed).values().stream().findFirst().ifPresent(key -> {
            throw new Refused(key);
        });
    }

    private Track track(LabId lab, UUID track) {
        return tracks.findById(track)
                .filter(known -> known.lab().equals(lab.value()))
                .orElseThrow(NotForYou::new);
    }

    private static Kept kept(Track track) {
        return new Kept(track.uuid(), TrackValues.of(track.draft().name()), track.version());
    }
}
