--liquibase formatted sql

-- somebody asked to be forgotten: they themselves, or the network office for them (asked_by); the reason is erased with
-- everything else
--changeset medellinlab:identity-0030-erasure-request
create table if not exists erasure_request (
    id uuid not null primary key,
    person_id uuid not null,
    asked_by uuid,
    reason varchar(1000),
    asked_at datetime(6) not null,
    due_at datetime(6) not null,
    taken_back_at datetime(6),
    done_at datetime(6),
    still_open tinyint as (if(taken_back_at is null and done_at is null, 1, null)) virtual,
    constraint erasure_request_once_open unique (person_id, still_open),
    constraint erasure_request_of_person foreign key (person_id) references person (id),
    constraint erasure_request_asked_by_person foreign key (asked_by) references person (id),
    index erasure_request_by_due (due_at)
);
--changeset medellinlab:identity-0030-erasure-request-grant
grant select, insert, update, delete on erasure_request to '${app}'@'%';

-- what the night has deleted, kind by kind: one node at a time, and another goes on where one stopped
--changeset medellinlab:identity-0031-retention-run
create table if not exists retention_run (
    night date not null,
    kind varchar(40) character set ascii collate ascii_bin not null,
    worker varchar(80) character set ascii collate ascii_bin not null,
    lease_until datetime(6) not null,
    forgotten int not null,
    finished_at datetime(6),
    primary key (night, kind)
);
--changeset medellinlab:identity-0031-retention-run-grant
grant select, insert, update, delete on retention_run to '${app}'@'%';
