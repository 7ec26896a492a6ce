--liquibase formatted sql

-- listed: whether others find the person in the directory; erased_at: when the person was forgotten, their seats' history stays
--changeset medellinlab:directory-0013-person-erased
alter table person
    add column if not exists listed boolean not null default true,
    add column if not exists erased_at datetime(6);
