--liquibase formatted sql

-- a letter that somebody is still writing: theirs alone, gone when it is sent
--changeset medellinlab:registration-0040-letter-draft
create table if not exists letter_draft (
    id uuid not null primary key,
    lab_id uuid not null,
    writer_id uuid not null,
    state varchar(20) character set ascii collate ascii_bin,
    kind varchar(20) character set ascii collate ascii_bin,
    organisation_id uuid,
    language char(2) character set ascii collate ascii_bin,
    with_registered boolean not null,
    left_out mediumtext not null,
    kept_at datetime(6) not null,
    constraint letter_draft_of_lab foreign key (lab_id) references lab (id),
    constraint letter_draft_by_person foreign key (writer_id) references person (id),
    constraint letter_draft_to_organisation foreign key (organisation_id) references organisation (id)
);
--changeset medellinlab:registration-0040-letter-draft-grant
grant select, insert, update, delete on letter_draft to '${app}'@'%';

--changeset medellinlab:registration-0041-letter-draft-words
create table if not exists letter_draft_words (
    draft_id uuid not null,
    language char(2) character set ascii collate ascii_bin not null,
    subject varchar(500) not null,
    words mediumtext not null,
    primary key (draft_id, language),
    constraint letter_draft_words_of foreign key (draft_id) references letter_draft (id) on delete cascade
);
--changeset medellinlab:registration-0041-letter-draft-words-grant
grant select, insert, update, delete on letter_draft_words to '${app}'@'%';

-- a letter that was sent, under the identifier of its draft; state to with_registered are the filter it went by
--changeset medellinlab:registration-0042-people-letter
create table if not exists people_letter (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    sent_by_id uuid not null,
    sent_at datetime(6) not null,
    subject text not null,
    words mediumtext not null,
    state varchar(20) character set ascii collate ascii_bin,
    kind varchar(20) character set ascii collate ascii_bin,
    organisation_id uuid,
    language char(2) character set ascii collate ascii_bin,
    with_registered boolean not null,
    constraint people_letter_of_lab foreign key (lab_id) references lab (id),
    constraint people_letter_by_person foreign key (sent_by_id) references person (id),
    constraint people_letter_to_organisation foreign key (organisation_id) references organisation (id),
    index people_letter_latest (lab_id, sent_at)
);
--changeset medellinlab:registration-0042-people-letter-grant
grant select, insert, update, delete on people_letter to '${app}'@'%';

-- who was on the list, and why some of them got nothing
--changeset medellinlab:registration-0043-people-letter-recipient
create table if not exists people_letter_recipient (
    letter_id uuid not null,
    position int not null,
    person_id uuid not null,
    language char(2) character set ascii collate ascii_bin not null,
    left_out varchar(20) character set ascii collate ascii_bin,
    primary key (letter_id, position),
    constraint people_letter_recipient_of foreign key (letter_id) references people_letter (id),
    constraint people_letter_recipient_is foreign key (person_id) references person (id)
);
--changeset medellinlab:registration-0043-people-letter-recipient-grant
grant select, insert, update, delete on people_letter_recipient to '${app}'@'%';
