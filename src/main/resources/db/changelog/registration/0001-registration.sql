--liquibase formatted sql

--changeset medellinlab:registration-0001-participant
create table if not exists participant (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    person_id uuid not null,
    kind varchar(20) character set ascii collate ascii_bin not null,
    seat_id uuid,
    constraint participant_once unique (lab_id, person_id, kind),
    constraint participant_of_lab foreign key (lab_id) references lab (id),
    constraint participant_is_person foreign key (person_id) references person (id),
    constraint participant_through_seat foreign key (seat_id) references seat (id),
    index participant_by_person (person_id, lab_id, kind)
);
--changeset medellinlab:registration-0001-participant-grant
grant select, insert, update, delete on participant to '${app}'@'%';
