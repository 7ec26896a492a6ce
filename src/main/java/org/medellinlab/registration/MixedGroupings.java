package org.medellinlab.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LanguagesConverter;
import org.medellinlab.shared.LocalizedText;
import org.medellinlab.shared.LocalizedTextConverter;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Splits those who come to a lab into mixed groups, and keeps such splits under a name.
@Service
@Transactional
@PreAuthorize("@actor.mayFacilitate(#lab)")
public class MixedGroupings {

    private static final int LONGEST_NAME = 120;
    private static final LocalizedTextConverter TEXT = new LocalizedTextConverter();
    private static final LanguagesConverter LANGUAGES = new LanguagesConverter();

    private final MixingRepository kept;
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    MixedGroupings(MixingRepository kept, JdbcClient jdbc, CurrentActor actor, Clock clock) {
        this.kept = kept;
        this.jdbc = jdbc;
        this.actor = actor;
        this.clock = clock;
    }

    /// Everybody who comes, by name: once, whoever comes in several capacities.
    @Transactional(readOnly = true)
    public List<MixingPerson> people(LabId lab) {
        var people = new LinkedHashMap<PersonId, MixingPerson>();
        jdbc.sql("""
                        select p.id, p.name, p.languages, r.kind, o.name as organisation, c.name as city
                        from participant r join person p on p.id = r.person_id
                        left join seat s on s.id = r.seat_id left join organisation o on o.id = s.organisation_id
                        left join city c on c.id = o.city_id
                        where r.lab_id = ? order by p.name, p.id, r.kind
                        """)
                .param(lab.value())
                .query((rs, i) -> person(rs))
                .list()
                .forEach(person -> people.putIfAbsent(person.id(), person));
        return List.copyOf(people.values());
    }

    /// Splits them; nothing is kept.
    ///
    /// @param seed the same people, pins and seed give the same groups
    /// @throws Refused when it cannot be, with the reason in words
    @Transactional(readOnly = true)
    public MixedGroups mix(LabId lab, List<MixingPerson> people, int groups, long seed, MixingPins pins) {
        return Mixing.mix(people, groups, seed, pins);
    }

    /// Those kept, the latest first.
    @Transactional(readOnly = true)
    public List<MixingSaved> kept(LabId lab) {
        return jdbc.sql("""
                        select m.id, m.name, m.group_count, m.saved_at, p.name,
                               (select count(*) from mixing_place x where x.mixing_id = m.id)
                        from mixing m join person p on p.id = m.saved_by
                        where m.lab_id = ? order by m.saved_at desc, m.id
                        """)
                .param(lab.value())
                .query((rs, i) -> new MixingSaved(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getInt(3),
                        rs.getInt(6),
                        rs.getObject(4, java.time.LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        rs.getString(5)))
                .list();
    }

    /// Keeps a split under a name.
    ///
    /// @throws Refused without a name, or with one longer than 120 characters
    public UUID keep(LabId lab, String name, MixingSheet sheet) {
        var words = name.strip();
        if (words.isEmpty() || words.length() > LONGEST_NAME) {
            throw new Refused("registration.mix.refused.name", LONGEST_NAME);
        }
        var known = people(lab).stream().map(MixingPerson::id).collect(Collectors.toSet());
        if (!sheet.mixed().groups().stream()
                .flatMap(group -> group.people().stream())
                .allMatch(person -> known.contains(person.id()))) {
            throw new Refused("registration.mix.refused.left");
        }
        return kept.save(new MixingEntity(
                        lab,
                        words,
                        sheet.mixed(),
                        sheet.pins(),
                        actor.required().person(),
                        clock.instant()))
                .uuid();
    }

    /// One that was kept; who does not come any more is left out.
    @Transactional(readOnly = true)
    public MixingSheet open(LabId lab, UUID id) {
        var mixing = find(lab, id);
        var people = people(lab).stream().collect(Collectors.toMap(MixingPerson::id, Function.identity()));
        var groups = new ArrayList<List<MixingPerson>>();
        for (var i = 0; i < mixing.groups(); i++) {
            groups.add(new ArrayList<>());
        }
        mixing.places().forEach(place -> {
            var person = people.get(new PersonId(place.person()));
            if (person != null) {
                groups.get(place.group()).add(person);
            }
        });
        return new MixingSheet(Mixing.measured(groups, mixing.seed()), mixing.pins());
    }

    /// Forgets one that was kept and gives it back, so that it can be kept again.
    public MixingSheet forget(LabId lab, UUID id) {
        var sheet = open(lab, id);
        kept.delete(find(lab, id));
        return sheet;
    }

    private MixingEntity find(LabId lab, UUID id) {
        return kept.findById(id).filter(mixing -> mixing.isOf(lab)).orElseThrow(NotForYou::new);
    }

    private static MixingPerson person(ResultSet rs) throws SQLException {
        return new MixingPerson(
                new PersonId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                LANGUAGES.convertToEntityAttribute(rs.getString("languages")),
                ParticipantKind.valueOf(rs.getString("kind")),
                text(rs, "city"),
                text(rs, "organisation"));
    }

    private static @Nullable LocalizedText text(ResultSet rs, String column) throws SQLException {
        var words = rs.getString(column);
        return words == null ? null : TEXT.convertToEntityAttribute(words);
    }
}
