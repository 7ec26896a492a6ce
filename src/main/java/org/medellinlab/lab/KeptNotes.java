package org.medellinlab.lab;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.KeptWords;
import org.medellinlab.shared.LabId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The words half written in the forms of a lab, each person's own.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class KeptNotes implements KeptWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final CurrentActor actors;
    private final Clock clock;

    KeptNotes(JdbcClient jdbc, CurrentActor actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public void keep(LabId lab, String place, Words words) {
        jdbc.sql("""
                        insert into kept_note (person_id, lab_id, about, content, kept_at) values (?, ?, ?, ?, ?)
                        on duplicate key update content = values(content), kept_at = values(kept_at)""")
                .param(actors.required().person().value())
                .param(lab.value())
                .param(place)
                .param(JSON.writeValueAsString(words))
                .param(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Kept> mine(LabId lab, String about) {
        return jdbc.sql("""
                        select about, content, kept_at from kept_note
                        where person_id = :person and lab_id = :lab and about in (:places) order by kept_at desc, about desc""")
                .param("person", actors.required().person().value())
                .param("lab", lab.value())
                .param("places", KeptWords.places(about))
                .query((rs, i) -> new Kept(
                        Objects.requireNonNull(rs.getString(1)),
                        read(rs.getString(2)),
                        rs.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }

    @Override
    public void forget(LabId lab, String place) {
        jdbc.sql("delete from kept_note where person_id = ? and lab_id = ? and about = ?")
                .params(actors.required().person().value(), lab.value(), place)
                .update();
    }

    static Words read(String content) {
        return JSON.readValue(content, Words.class);
    }
}
