package org.medellinlab.agenda;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which files are a lab's, for its items to have.
@Component
class ItemFileRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ItemFileRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(UUID lab, UUID file) {
        jdbc.sql("insert ignore into agenda_file (lab_id, file_id, kept_at) values (?, ?, ?)")
                .params(lab, file, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    int number(UUID lab) {
        return jdbc.sql("select count(*) from agenda_file where lab_id = ?")
                .param(lab)
                .query(Integer.class)
                .single();
    }

    boolean isKept(UUID lab, UUID file) {
        return count(lab, Set.of(file)) == 1;
    }

    /// Whether one of the files that these name is not the lab's: they cannot have it.
    boolean isUnknown(UUID lab, Collection<AgendaItemForm> forms) {
        var named = forms.stream().flatMap(ItemFileRows::files).collect(Collectors.toSet());
        return !named.isEmpty() && count(lab, named) != named.size();
    }

    static Stream<UUID> files(AgendaItemForm form) {
        return form.details().materials().stream()
                .flatMap(material -> Stream.ofNullable(material.file()))
                .map(ItemFile::id);
    }

    private int count(UUID lab, Set<UUID> files) {
        return jdbc.sql("select count(*) from agenda_file where lab_id = :lab and file_id in (:files)")
                .param("lab", lab)
                .param("files", files)
                .query(Integer.class)
                .single();
    }
}
