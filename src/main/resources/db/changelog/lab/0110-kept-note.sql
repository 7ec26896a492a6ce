--liquibase formatted sql

-- what somebody typed into a form and has not sent: by name of field, and what stood there before
--changeset medellinlab:lab-0110-kept-note
create table if not exists kept_note (
    person_id uuid not null,
    lab_id uuid not null,
    about varchar(160) character set ascii collate ascii_bin not null,
    content mediumtext not null,
    kept_at datetime(6) not null,
    primary key (person_id, lab_id, about),
    constraint kept_note_of_person foreign key (person_id) references person (id),
    constraint kept_note_of_lab foreign key (lab_id) references lab (id),
    index kept_note_by_age (kept_at)
);
--changeset medellinlab:lab-0110-kept-note-grant
grant select, insert, update, delete on kept_note to '${app}'@'%';
