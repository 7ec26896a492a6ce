--liquibase formatted sql

-- one picture a person, of the person's own wish
--changeset medellinlab:directory-0030-person-photo
create table if not exists person_photo (
    person_id uuid not null primary key,
    file_id uuid not null,
    constraint photo_of_person foreign key (person_id) references person (id),
    constraint photo_is_file foreign key (file_id) references stored_file (id)
);
--changeset medellinlab:directory-0030-person-photo-grant
grant select, insert, update, delete on person_photo to '${app}'@'%';
