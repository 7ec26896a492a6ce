package org.medellinlab.files;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.shared.Ids;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps files, in the transaction of the row that refers to them: what is rolled back leaves none. Anybody may keep
/// and read, because features do, on behalf of people they have checked. A file is never altered; another takes its
/// place.
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("permitAll()")
public class KeepingFiles {

    /// Bytes; small enough for any packet size of the database.
    private static final int PIECE = 262_144;

    private final JdbcClient jdbc;
    private final FileTypes types;
    private final Clock clock;

    KeepingFiles(JdbcClient jdbc, FileTypes types, Clock clock) {
        this.jdbc = jdbc;
        this.types = types;
        this.clock = clock;
    }

    /// Keeps it under its own name. Pictures are drawn anew, without what the camera wrote beside them.
    ///
    /// @throws Refused for an empty or too large one, and for what is not what its use takes or its name says
    public StoredFile keep(FileUse use, String name, byte[] content) {
        if (content.length == 0) {
            throw new Refused("files.empty");
        }
        if (content.length > use.bytes()) {
            throw new Refused("files.too-large", use.megabytes());
        }
        var type = types.of(content, name);
        if (!use.takes(type)) {
            throw new Refused("files.type." + use);
        }
        var kept = Pictures.isOne(type) ? Pictures.redrawn(content, type, use.pixels()) : content;
        var file = new StoredFile(new FileId(Ids.next()), FileNames.of(name, type), type, kept.length);
        jdbc.sql("insert into stored_file (id, name, media_type, size, stored_at) values (?, ?, ?, ?, ?)")
                .params(
                        file.id().value(),
                        file.name(),
                        type,
                        file.size(),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        for (var from = 0; from < kept.length; from += PIECE) {
            jdbc.sql("insert into stored_piece (file_id, position, content) values (?, ?, ?)")
                    .params(
                            file.id().value(),
                            from / PIECE,
                            Arrays.copyOfRange(kept, from, Math.min(kept.length, from + PIECE)))
                    .update();
        }
        return file;
    }

    @Transactional(readOnly = true)
    public Optional<StoredFile> find(FileId id) {
        return jdbc.sql("select id, name, media_type, size from stored_file where id = ?")
                .param(id.value())
                .query((rs, i) -> new StoredFile(
                        new FileId(rs.getObject(1, UUID.class)), rs.getString(2), rs.getString(3), rs.getLong(4)))
                .optional();
    }

    /// For a reader, who gets it piece by piece.
    @Transactional(readOnly = true)
    public Optional<FileContent> open(FileId id) {
        return find(id).map(found ->
                new FileContent(found.name(), found.mediaType(), found.size(), position -> piece(id, position)));
    }

    /// Writes the content, piece by piece.
    @Transactional(readOnly = true)
    public void write(FileId id, OutputStream to) {
        jdbc.sql("select content from stored_piece where file_id = ? order by position")
                .param(id.value())
                .withFetchSize(1)
                .query(rs -> {
                    try {
                        to.write(rs.getBytes(1));
                    } catch (IOException gone) {
                        throw new UncheckedIOException(gone);
                    }
                });
    }

    /// One piece of the content, counted from 0; nothing after the last.
    @Transactional(readOnly = true)
    public Optional<byte[]> piece(FileId id, int position) {
        return jdbc.sql("select content from stored_piece where file_id = ? and position = ?")
                .params(id.value(), position)
                .query(byte[].class)
                .optional();
    }

    /// Deletes it; whoever refers to it has let go of it before.
    public void forget(FileId id) {
        jdbc.sql("delete from stored_file where id = ?").param(id.value()).update();
    }
}
