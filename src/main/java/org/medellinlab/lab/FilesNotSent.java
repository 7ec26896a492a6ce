package org.medellinlab.lab;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.medellinlab.files.FileId;
import org.medellinlab.files.FileUse;
import org.medellinlab.files.KeepingFiles;
import org.medellinlab.files.StoredFile;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.Refused;
import org.medellinlab.shared.UnsentFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The files handed in to the forms of a lab before these are sent, each person's own.
@Service
@Transactional
@PreAuthorize("@actor.takesPartIn(#lab)")
public class FilesNotSent implements UnsentFiles {

    /// Of a person in all forms of a lab.
    static final int MOST = 30;

    private final KeepingFiles files;
    private final CurrentActor actors;
    private final JdbcClient jdbc;
    private final Clock clock;

    FilesNotSent(KeepingFiles files, CurrentActor actors, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Unsent handIn(LabId lab, String name, byte[] content) {
        var held = jdbc.sql("select count(*) from unsent_file where person_id = ? and lab_id = ?")
                .params(person(), lab.value())
                .query(Integer.class)
                .single();
        if (held >= MOST) {
            throw new Refused("files.many-unsent", MOST);
        }
        var file = files.keep(FileUse.DOCUMENT, name, content);
        jdbc.sql("insert into unsent_file (file_id, person_id, lab_id, handed_at) values (?, ?, ?, ?)")
                .params(
                        file.id().value(),
                        person(),
                        lab.value(),
                        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return unsent(file);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Unsent> find(LabId lab, UUID file) {
        return isMine(lab, file) ? files.find(new FileId(file)).map(FilesNotSent::unsent) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<FileContent> open(LabId lab, UUID file) {
        return isMine(lab, file) ? files.content(new FileId(file)) : Optional.empty();
    }

    @Override
    public void letGo(LabId lab, Collection<UUID> some) {
        var left = jdbc.sql("""
                        select u.file_id from unsent_file u
                        where u.person_id = :person and u.lab_id = :lab and u.file_id in (:files)
                            and not exists (select 1 from kept_note n where n.person_id = u.person_id
                                and n.lab_id = u.lab_id and n.content like concat('%', u.file_id, '%'))""")
                .param("person", person())
                .param("lab", lab.value())
                .param("files", some)
                .query((rs, i) -> rs.getObject(1, UUID.class))
                .list();
        left.forEach(file -> {
            takeOut(lab, Set.of(file));
            files.forget(new FileId(file));
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOver(LabId lab, Collection<UUID> some) {
        if (takeOut(lab, some) != Set.copyOf(some).size()) {
            throw new Refused("files.gone");
        }
    }

    private int takeOut(LabId lab, Collection<UUID> some) {
        return jdbc.sql("delete from unsent_file where person_id = :person and lab_id = :lab and file_id in (:files)")
                .param("person", person())
                .param("lab", lab.value())
                .param("files", some)
                .update();
    }

    private boolean isMine(LabId lab, UUID file) {
        return jdbc.sql("select count(*) from unsent_file where person_id = ? and lab_id = ? and file_id = ?")
                        .params(person(), lab.value(), file)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private UUID person() {
        return actors.required().person().value();
    }

    private static Unsent unsent(StoredFile file) {
        return new Unsent(file.id().value(), file.name(), file.size());
    }
}
