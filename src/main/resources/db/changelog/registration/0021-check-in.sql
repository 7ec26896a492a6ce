--liquibase formatted sql

--changeset medellinlab:registration-0023-check-in
create table if not exists check_in (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    person_id uuid not null,
    code varchar(12) character set ascii collate ascii_bin not null,
    arrived_at datetime(6),
    constraint check_in_once unique (lab_id, person_id),
    constraint check_in_code_once unique (code),
    constraint check_in_of_lab foreign key (lab_id) references lab (id),
    constraint check_in_of_person foreign key (person_id) references person (id)
);
--changeset medellinlab:registration-0023-check-in-grant
grant select, insert, update, delete on check_in to '${app}'@'%';

--changeset medellinlab:registration-0024-check-in-event
create table if not exists check_in_event (
    id uuid not null primary key,
    check_in_id uuid not null,
    is_arrival boolean not null,
    way varchar(20) character set ascii collate ascii_bin not null,
    by_id uuid not null,
    at datetime(6) not null,
    constraint check_in_event_of_check_in foreign key (check_in_id) references check_in (id),
    constraint check_in_event_by_person foreign key (by_id) references person (id),
    index check_in_event_latest (at)
);
--changeset medellinlab:registration-0024-check-in-event-grant
grant select, insert, update, delete on check_in_event to '${app}'@'%';
