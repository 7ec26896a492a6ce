--liquibase formatted sql

--changeset medellinlab:identity-0020-access-revision
create table if not exists access_revision (
    person_id uuid not null primary key,
    revision bigint not null,
    changed_at datetime(6) not null,
    index access_revision_by_time (changed_at)
);
--changeset medellinlab:identity-0020-access-revision-grant
grant select, insert, update, delete on access_revision to '${app}'@'%';
