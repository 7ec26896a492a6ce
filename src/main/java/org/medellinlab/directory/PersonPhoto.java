package org.medellinlab.directory;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medellinlab.audit.Happened;
import org.medellinlab.audit.Trail;
import org.medellinlab.files.FileId;
import org.medellinlab.files.FileUse;
import org.medellinlab.files.KeepingFiles;
import org.medellinlab.files.StoredFile;
import org.medellinlab.shared.DirectoryKind;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A person's picture: put there and taken away by the person, or by whoever keeps the person; seen by all who take
/// part.
@Service
@Transactional
@PreAuthorize("@actor.takesPart()")
public class PersonPhoto {

    /// A picture as the browser gets it.
    ///
    /// @param mediaType `image/jpeg` or `image/png`
    public record Picture(byte[] content, String mediaType) {}

    private final KeepingFiles files;
    private final DirectoryKeeping keeping;
    private final Trail trail;
    private final JdbcClient jdbc;

    PersonPhoto(KeepingFiles files, DirectoryKeeping keeping, Trail trail, JdbcClient jdbc) {
        this.files = files;
        this.keeping = keeping;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<Picture> of(PersonId person) {
        return file(person).flatMap(files::find).map(this::read);
    }

    /// Whether there is one.
    @Transactional(readOnly = true)
    public boolean isThere(PersonId person) {
        return file(person).isPresent();
    }

    /// Puts it in the place of the former one.
    ///
    /// @throws org.medellinlab.shared.Refused for what is no picture, or is too large
    public void put(DirectoryCard card, byte[] picture) {
        var person = writable(card);
        var before = takeAway(person);
        var file = files.keep(FileUse.PORTRAIT, "portrait", picture);
        jdbc.sql("insert into person_photo (person_id, file_id) values (?, ?)")
                .params(person.value(), file.id().value())
                .update();
        told(person, before ? Trail.UNTOLD : null, Trail.UNTOLD);
    }

    public void remove(DirectoryCard card) {
        var person = writable(card);
        if (takeAway(person)) {
            told(person, Trail.UNTOLD, null);
        }
    }

    private PersonId writable(DirectoryCard card) {
        if (card.kind() != DirectoryKind.PERSON || keeping.editable(card).isEmpty()) {
            throw new NotForYou();
        }
        var locked = jdbc.sql("select id from person where id = ? and erased_at is null for update")
                .param(card.id())
                .query(UUID.class)
                .optional();
        return new PersonId(locked.orElseThrow(NotForYou::new));
    }

    /// @return whether there was one
    boolean takeAway(PersonId person) {
        var file = file(person);
        jdbc.sql("delete from person_photo where person_id = ?")
                .param(person.value())
                .update();
        file.ifPresent(files::forget);
        return file.isPresent();
    }

    boolean isSomebodys(FileId file) {
        return jdbc.sql("select count(*) from person_photo where file_id = ?")
                        .param(file.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Optional<FileId> file(PersonId person) {
        return jdbc.sql("select file_id from person_photo where person_id = ?")
                .param(person.value())
                .query(UUID.class)
                .optional()
                .map(FileId::new);
    }

    private Picture read(StoredFile file) {
        var content = new ByteArrayOutputStream(Math.toIntExact(file.size()));
        files.write(file.id(), content);
        return new Picture(content.toByteArray(), file.mediaType());
    }

    private void told(PersonId person, @Nullable Object was, @Nullable Object became) {
        trail.record(
                Happened.CHANGED,
                "Person",
                person.value(),
                null,
                was == null ? Map.of() : Map.of("photo", was),
                became == null ? Map.of() : Map.of("photo", became));
    }
}
