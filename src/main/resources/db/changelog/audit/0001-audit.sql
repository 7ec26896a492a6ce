--liquibase formatted sql

-- what happened, for good: the application may add and read, never alter or delete
--changeset medellinlab:audit-0001-audit-entry
create table if not exists audit_entry (
    id uuid not null primary key,
    happened_at datetime(6) not null,
    person_id uuid,
    channel varchar(10) character set ascii collate ascii_bin not null,
    lab_id uuid,
    thing_kind varchar(60) character set ascii collate ascii_bin not null,
    thing_id uuid not null,
    thing_name varchar(1200),
    happened varchar(40) character set ascii collate ascii_bin not null,
    was mediumtext,
    became mediumtext,
    index audit_entry_by_lab (lab_id, id),
    index audit_entry_by_person (person_id, id),
    index audit_entry_by_thing (thing_id, id),
    index audit_entry_by_kind (thing_kind, id)
);
--changeset medellinlab:audit-0001-audit-entry-grant
grant select, insert on audit_entry to '${app}'@'%';
