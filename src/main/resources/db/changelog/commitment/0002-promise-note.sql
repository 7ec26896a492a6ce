--liquibase formatted sql

--changeset medellinlab:commitment-0005-promise-note
create table if not exists promise_note (
    person_id uuid not null,
    lab_id uuid not null,
    id uuid not null,
    group_id uuid,
    seat_id uuid,
    words text not null,
    horizon varchar(20) character set ascii collate ascii_bin,
    due date,
    beneficiaries text character set ascii collate ascii_bin not null,
    known_by text not null,
    primary key (person_id, lab_id),
    constraint promise_note_of_person foreign key (person_id) references person (id),
    constraint promise_note_of_lab foreign key (lab_id) references lab (id)
);
--changeset medellinlab:commitment-0005-promise-note-grant
grant select, insert, update, delete on promise_note to '${app}'@'%';
