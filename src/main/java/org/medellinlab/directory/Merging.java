package org.medellinlab.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.shared.AccessChanged;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes one of two that are the same: all that pointed to either points to the one that stays, the other's key keeps
/// working, and the whole can be undone exactly.
@Service
@Transactional
@PreAuthorize("@actor.mayKeepDirectory()")
public class Merging {

    /// What a merge would do.
    ///
    /// @param rows how many rows of each table would move
    public record Preview(DirectoryCard kept, DirectoryCard gone, Map<String, Integer> rows) {}

    /// A merge that was made and not undone.
    public record Merged(UUID id, DirectoryKind kind, String goneName, String goneKey) {}

    private final DirectoryCards cards;
    private final DirectoryKeeping keeping;
    private final ReferenceColumns catalogue;
    private final RowMover mover;
    private final Rows rows;
    private final MergeRecords records;
    private final DirectoryTrail trail;
    private final CurrentActor actors;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Merging(
            DirectoryCards cards,
            DirectoryKeeping keeping,
            ReferenceColumns catalogue,
            RowMover mover,
            Rows rows,
            MergeRecords records,
            DirectoryTrail trail,
            CurrentActor actors,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.cards = cards;
        this.keeping = keeping;
        this.catalogue = catalogue;
        this.mover = mover;
        this.rows = rows;
        this.records = records;
        this.trail = trail;
        this.actors = actors;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Preview preview(DirectoryKind kind, String kept, String gone, Language reader) {
        var stays = cards.byKey(kind, kept, reader).orElseThrow(NotForYou::new);
        var goes = cards.byKey(kind, gone, reader).orElseThrow(NotForYou::new);
        var counted = new TreeMap<String, Integer>();
        for (var pointing : catalogue.to(kind.table())) {
            var count = jdbc.sql("select count(*) from " + pointing.table() + " where " + pointing.column()
                            + (pointing.text() ? " like ?" : " = ?"))
                    .param(pointing.text() ? "%" + goes.id() + "%" : goes.id().toString())
                    .query(Integer.class)
                    .single();
            if (count > 0) {
                counted.merge(pointing.table(), count, Integer::sum);
            }
        }
        return new Preview(stays, goes, counted);
    }

    /// @param values what the one that stays shall say, chosen from both
    /// @throws StaleCard when either was changed since the preview
    public UUID merge(Preview preview, Map<DirectoryField, String> values, Language reader) {
        var kind = preview.kept().kind();
        var kept = read(preview.kept(), values, reader);
        var gone = read(preview.gone(), values, reader);
        if (kept.id().equals(gone.id())) {
            throw new Refused("directory.merge.same");
        }
        if (kind == DirectoryKind.PERSON && !actors.isAdmin() && (hasRoles(kept) || hasRoles(gone))) {
            throw new Refused("directory.merge.roles");
        }
        var steps = new ArrayList<MergeStep>();
        if (kind == DirectoryKind.PERSON) {
            freeAddress(gone, steps);
        }
        write(kept, values, steps);
        if (kind == DirectoryKind.PERSON) {
            keepAddresses(kept, gone, values, steps);
        }
        mover.move(kind.table(), gone.id().toString(), kept.id().toString(), steps);
        var alias = new LinkedHashMap<String, @Nullable String>();
        alias.put("kind", kind.name());
        alias.put("alias_key", gone.key());
        alias.put("thing_id", kept.id().toString());
        mover.add("directory_alias", alias, steps);
        mover.delete(kind.table(), row(gone), steps);
        trail.merged(kept.thing(), gone);
        if (kind == DirectoryKind.PERSON) {
            events.publishEvent(new AccessChanged(new PersonId(kept.id())));
            events.publishEvent(new AccessChanged(new PersonId(gone.id())));
        }
        return records.remember(kept.thing(), gone.key(), gone.name(reader), steps);
    }

    private DirectoryCard read(DirectoryCard seen, Map<DirectoryField, String> values, Language reader) {
        var locked = jdbc.sql("select id from " + seen.kind().table() + " where id = ? for update")
                .param(seen.id())
                .query(UUID.class)
                .optional();
        if (locked.isEmpty()) {
            throw new NotForYou();
        }
        var now = cards.byId(seen.kind(), seen.id(), reader).orElseThrow(NotForYou::new);
        if (now.version() != seen.version()) {
            throw new StaleCard(now, values);
        }
        return now;
    }

    private boolean hasRoles(DirectoryCard person) {
        return keeping.hasGrantedRoles(person.id());
    }

    private Map<String, @Nullable String> row(DirectoryCard card) {
        return rows.where(card.kind().table(), "id", card.id().toString()).getFirst();
    }

    /// An address is one person's only: the one that goes lets go of it before the other takes it.
    private void freeAddress(DirectoryCard gone, List<MergeStep> steps) {
        var none = new LinkedHashMap<String, @Nullable String>();
        none.put("address", null);
        mover.change("person", row(gone), none, steps);
    }

    private void write(DirectoryCard kept, Map<DirectoryField, String> values, List<MergeStep> steps) {
        var columns = new LinkedHashMap<String, @Nullable String>();
        DirectoryField.of(kept.kind()).forEach(field -> columns.put(field.column(), values.get(field)));
        columns.put("version", Long.toString(kept.version() + 1));
        mover.change(kept.kind().table(), row(kept), columns, steps);
    }

    private void keepAddresses(
            DirectoryCard kept, DirectoryCard gone, Map<DirectoryField, String> values, List<MergeStep> steps) {
        for (var card : List.of(kept, gone)) {
            var address = card.get(DirectoryField.ADDRESS);
            if (address != null && !Objects.equals(address, values.get(DirectoryField.ADDRESS))) {
                var row = new LinkedHashMap<String, @Nullable String>();
                row.put("person_id", kept.id().toString());
                row.put(
                        "position",
                        jdbc.sql("select count(*) from person_address where person_id = ?")
                                .param(kept.id())
                                .query(String.class)
                                .single());
                row.put("address", address);
                row.put("state", card.values().getOrDefault(DirectoryField.ADDRESS_STATE, "UNVERIFIED"));
                mover.add("person_address", row, steps);
            }
        }
    }

    /// The newest merges that can be undone.
    @Transactional(readOnly = true)
    public List<Merged> merged() {
        return records.standing();
    }

    /// Puts everything back as it was.
    ///
    /// @throws Refused when what has happened since stands in the way; nothing is changed then
    public void undo(UUID merge) {
        var done = records.takeBack(merge).orElseThrow(NotForYou::new);
        try {
            mover.undo(done.steps());
        } catch (DataIntegrityViolationException since) {
            throw new Refused("directory.merge.undo-late");
        }
        trail.separated(done.kept(), done.goneKey());
    }
}
