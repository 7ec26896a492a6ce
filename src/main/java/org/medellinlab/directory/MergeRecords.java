package org.medellinlab.directory;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.directory.Merging.Merged;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what each merge did, step by step, so that it can be undone.
@Component
class MergeRecords {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<MergeStep>> STEPS = new TypeReference<>() {};

    /// What undoing needs.
    record Done(DirectoryKind.Thing kept, String goneKey, List<MergeStep> steps) {}

    private final CurrentActor actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    MergeRecords(CurrentActor actors, JdbcClient jdbc, Clock clock) {
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID remember(DirectoryKind.Thing kept, String goneKey, String goneName, List<MergeStep> steps) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into directory_merge (id, kind, kept_id, gone_key, gone_name, steps, merged_by, merged_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(kept.kind().name())
                .param(kept.id())
                .param(goneKey)
                .param(goneName)
                .param(JSON.writeValueAsString(steps))
                .param(actors.required().person().value())
                .param(now())
                .update();
        return id;
    }

    /// The newest that can be undone.
    List<Merged> standing() {
        return jdbc.sql("""
                        select id, kind, gone_name, gone_key from directory_merge where undone_at is null
                        order by merged_at desc limit 20""")
                .query((rs, i) -> new Merged(
                        rs.getObject(1, UUID.class),
                        DirectoryKind.valueOf(rs.getString(2)),
                        rs.getString(3),
                        rs.getString(4)))
                .list();
    }

    /// Marks it as undone; nothing when it is not there or was undone before.
    Optional<Done> takeBack(UUID merge) {
        var once = jdbc.sql("update directory_merge set undone_at = ? where id = ? and undone_at is null")
                .params(now(), merge)
                .update();
        return once != 1
                ? Optional.empty()
                : jdbc.sql("select kind, kept_id, gone_key, steps from directory_merge where id = ?")
                        .param(merge)
                        .query((rs, i) -> new Done(
                                new DirectoryKind.Thing(
                                        DirectoryKind.valueOf(rs.getString(1)), rs.getObject(2, UUID.class)),
                                rs.getString(3),
                                JSON.readValue(rs.getString(4), STEPS)))
                        .optional();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
