--liquibase formatted sql

--changeset medellinlab:web-0001-public-revision
create table if not exists public_revision (
    lab_id uuid not null primary key,
    revision bigint not null,
    changed_at datetime(6) not null
);
--changeset medellinlab:web-0001-public-revision-grant
grant select, insert, update, delete on public_revision to '${app}'@'%';
