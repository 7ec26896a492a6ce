package org.medellinlab.directory;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.medellinlab.files.FileId;
import org.medellinlab.files.KeepingFiles;
import org.medellinlab.shared.FileContent;
import org.medellinlab.shared.HeldRows;
import org.medellinlab.shared.NotForYou;
import org.medellinlab.shared.PersonId;
import org.medellinlab.shared.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who the person is, how to reach them, which seats they held. Erased, nothing of it stays but that somebody held
/// those
/// seats; a digest of the key stays, too, so that an old file cannot bring the person back.
@Component
class PersonInDirectory implements PersonalData {

    private static final String LISTED = "listed";
    private static final String CONTACT = "contact_shared";
    private static final String PHOTO = "photo_agreed";

    /// A merge of two with pictures keeps the one that went, in case it is undone.
    private static final Pattern PICTURE = Pattern.compile("\"file_id\" ?: ?\"([0-9a-f-]{36})\"");

    private final SeatChanges seats;
    private final PersonPhoto photos;
    private final KeepingFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    PersonInDirectory(SeatChanges seats, PersonPhoto photos, KeepingFiles files, JdbcClient jdbc, Clock clock) {
        this.seats = seats;
        this.photos = photos;
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String feature() {
        return "directory";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("person_address", "person_id", Fate.GOES),
                new Column("person_photo", "person_id", Fate.GOES),
                new Column("holding", "person_id", Fate.STAYS),
                new Column("directory_alias", "thing_id", Fate.STAYS),
                new Column("directory_merge", "kept_id", Fate.GOES),
                new Column("directory_merge", "merged_by", Fate.LOSES_PERSON));
    }

    @Override
    public List<Held> held(PersonId person) {
        var id = person.value();
        return List.of(
                HeldRows.of(jdbc, "person", """
                        select name, languages as languages_code, address, address_state as address_state_code, phone from person
                        where id = ?""", id),
                HeldRows.of(jdbc, "address", """
                        select address, state as state_code from person_address where person_id = ?
                        order by position""", id),
                HeldRows.of(jdbc, "photo", """
                        select f.media_type, f.size, f.stored_at from person_photo p join stored_file f on f.id = p.file_id
                        where p.person_id = ?""", id),
                HeldRows.of(jdbc, "seat", """
                        select s.title as title_text, o.name as organisation_text, h.from_on, h.until_on, h.acting
                        from holding h join seat s on s.id = h.seat_id join organisation o on o.id = s.organisation_id
                        where h.person_id = ? order by h.from_on desc""", id),
                HeldRows.of(jdbc, "merge", """
                        select kind as kind_code, merged_at from directory_merge where merged_by = ?
                        order by merged_at desc""", id));
    }

    @Override
    public List<HeldFile> files(PersonId person) {
        return photos.of(person).stream()
                .map(picture -> {
                    var name = "portrait" + (picture.mediaType().endsWith("png") ? ".png" : ".jpg");
                    return new HeldFile(name, FileContent.of(name, picture.mediaType(), picture.content()));
                })
                .toList();
    }

    @Override
    public List<Consent> consents(PersonId person) {
        return jdbc.sql("select listed, contact_shared, photo_agreed from person where id = ?")
                .param(person.value())
                .query((rs, i) -> List.of(
                        new Consent(LISTED, LISTED, null, rs.getBoolean(1), true),
                        new Consent(CONTACT, "contact", null, rs.getBoolean(2), true),
                        new Consent(PHOTO, "photo", null, rs.getBoolean(3), true)))
                .optional()
                .orElse(List.of());
    }

    @Override
    public void decide(PersonId person, String consent, boolean given) {
        if (!List.of(LISTED, CONTACT, PHOTO).contains(consent)) {
            throw new NotForYou();
        }
        jdbc.sql("update person set version = version + 1, " + consent + " = ? where id = ?")
                .params(given, person.value())
                .update();
    }

    @Override
    public void erase(Forgotten whom) {
        var id = whom.id().value();
        seats.vacate(whom.id());
        photos.takeAway(whom.id());
        forgetMerges(id, whom);
        jdbc.sql("delete from person_address where person_id = ?").param(id).update();
        jdbc.sql("""
                        delete from directory_distinct where kind = 'PERSON'
                        and (select person_key from person where id = ?) in (one_key, other_key)""").param(id).update();
        jdbc.sql("""
                        update directory_alias set alias_key = concat('erased-', left(sha2(alias_key, 256), 48))
                        where kind = 'PERSON' and thing_id = ? and alias_key not like 'erased-%'""").param(id).update();
        jdbc.sql("""
                        update person set version = version + 1, name = '—', languages = 'es', address = null,
                            phone = null, address_state = 'UNVERIFIED', contact_shared = false, photo_agreed = false,
                            listed = false, person_key = concat('erased-', left(sha2(person_key, 256), 48)),
                            erased_at = ?
                        where id = ? and erased_at is null""")
                .params(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), id)
                .update();
    }

    /// A merge remembers the rows it changed, whole: with them goes that it can be undone.
    private void forgetMerges(UUID id, Forgotten whom) {
        jdbc.sql("update directory_merge set merged_by = null where merged_by = ?")
                .param(id)
                .update();
        record Merge(UUID id, UUID kept, String words) {}
        jdbc
                .sql("select id, kept_id, concat(gone_key, ' ', gone_name, ' ', steps) from directory_merge")
                .query((rs, i) -> new Merge(rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getString(3)))
                .list()
                .stream()
                .filter(merge -> merge.kept().equals(id)
                        || merge.words().toLowerCase(Locale.ROOT).contains(id.toString())
                        || whom.isIn(merge.words()))
                .forEach(merge -> {
                    jdbc.sql("delete from directory_merge where id = ?")
                            .param(merge.id())
                            .update();
                    PICTURE.matcher(merge.words())
                            .results()
                            .map(found -> new FileId(UUID.fromString(found.group(1))))
                            .filter(file -> !photos.isSomebodys(file))
                            .forEach(files::forget);
                });
    }
}
