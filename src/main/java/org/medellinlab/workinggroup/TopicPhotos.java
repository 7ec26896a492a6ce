package org.medellinlab.workinggroup;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medellinlab.files.FileUse;
import org.medellinlab.files.KeepingFiles;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Pictures of the paper on which a topic was written down: put there by who may write it down, seen by all who take
/// part.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class TopicPhotos {

    /// What was taken away counts until it is gone for good.
    private static final int MOST = 40;

    /// @param name of the file
    public record Photo(UUID id, String name) {}

    private final TopicPhotoRepository photos;
    private final TopicAccess access;
    private final KeepingFiles files;
    private final CurrentActor actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    TopicPhotos(
            TopicPhotoRepository photos,
            TopicAccess access,
            KeepingFiles files,
            CurrentActor actors,
            JdbcClient jdbc,
            Clock clock) {
        this.photos = photos;
        this.access = access;
        this.files = files;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Photo> of(LabId lab, UUID topic) {
        access.of(lab, topic);
        return jdbc.sql("""
                        select t.id, f.name from topic_photo t join stored_file f on f.id = t.file_id
                        where t.topic_id = ? and t.removed_at is null order by t.id""")
                .param(topic)
                .query((rs, i) -> new Photo(rs.getObject(1, UUID.class), rs.getString(2)))
                .list();
    }

    /// The same sent twice is added once.
    ///
    /// @throws org.medellinlab.shared.Refused for what is no picture and no document, or is too large
    public void add(LabId lab, UUID topic, UUID id, String name, byte[] content) {
        access.writable(lab, topic);
        if (!photos.existsById(id)) {
            if (photos.countByTopic(topic) >= MOST) {
                throw new Refused("files.many", MOST);
            }
            var file = files.keep(FileUse.DOCUMENT, name, content);
            photos.save(new TopicPhoto(
                    id,
                    topic,
                    file.id(),
                    actors.required().person(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS)));
        }
    }

    /// Takes it away; [#bringBack] undoes that.
    public void remove(LabId lab, UUID topic, UUID photo) {
        one(lab, topic, photo).remove(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    public void bringBack(LabId lab, UUID topic, UUID photo) {
        one(lab, topic, photo).bringBack();
    }

    @Transactional(readOnly = true)
    public Optional<FileContent> open(LabId lab, UUID topic, UUID photo) {
        access.of(lab, topic);
        return photos.findById(photo)
                .filter(found -> found.isOf(topic) && found.isThere())
                .flatMap(found -> files.content(found.file()));
    }

    private TopicPhoto one(LabId lab, UUID topic, UUID photo) {
        access.writable(lab, topic);
        return photos.findById(photo).filter(found -> found.isOf(topic)).orElseThrow(NotForYou::new);
    }
}
