package org.medellinlab.agenda;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.UnsentFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which files are a lab's, for its items to have.
@Component
class ItemFileRows {

    /// Of a lab; what no item has any more counts until it is gone for good.
    private static final int MOST = 1_000;

    private final UnsentFiles unsent;
    private final JdbcClient jdbc;
    private final Clock clock;

    ItemFileRows(UnsentFiles unsent, JdbcClient jdbc, Clock clock) {
        this.unsent = unsent;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(UUID lab, UUID file) {
        jdbc.sql("insert ignore into agenda_file (lab_id, file_id, kept_at) values (?, ?, ?)")
                .params(lab, file, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /// The files which an item names and the lab does not have yet become the lab's: whoever writes the item has handed
    /// them in.
    ///
    /// @throws Refused for one that is not there any more, or is neither theirs nor the lab's
    void takeOver(LabId lab, AgendaItemForm form) {
        var fresh = unknown(lab.value(), List.of(form));
        if (fresh.isEmpty()) {
            return;
        }
        var kept = jdbc.sql("select count(*) from agenda_file where lab_id = ?")
                .param(lab.value())
                .query(Integer.class)
                .single();
        if (kept + fresh.size() > MOST) {
            throw new Refused("files.many", MOST);
        }
        unsent.takeOver(lab, fresh);
        fresh.forEach(file -> keep(lab.value(), file));
    }

    boolean isKept(UUID lab, UUID file) {
        return known(lab, Set.of(file)).contains(file);
    }

    /// Whether one of the files that these name is not the lab's: they cannot have it.
    boolean isUnknown(UUID lab, Collection<AgendaItemForm> forms) {
        return !unknown(lab, forms).isEmpty();
    }

    private Set<UUID> unknown(UUID lab, Collection<AgendaItemForm> forms) {
        var named = forms.stream().flatMap(ItemFileRows::files).collect(Collectors.toSet());
        if (!named.isEmpty()) {
            named.removeAll(known(lab, named));
        }
        return named;
    }

    static Stream<UUID> files(AgendaItemForm form) {
        return form.details().materials().stream()
                .flatMap(material -> Stream.ofNullable(material.file()))
                .map(ItemFile::id);
    }

    private Set<UUID> known(UUID lab, Set<UUID> files) {
        return jdbc.sql("select file_id from agenda_file where lab_id = :lab and file_id in (:files)")
                .param("lab", lab)
                .param("files", files)
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .set();
    }
}
