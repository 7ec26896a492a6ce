--liquibase formatted sql

-- a promise half written keeps all that is said of it: to whom it is shown, too
--changeset medellinlab:commitment-0160-whole-draft
alter table promise_note
    add column if not exists kind varchar(20) character set ascii collate ascii_bin,
    add column if not exists resources text,
    add column if not exists risks text,
    add column if not exists visibility varchar(20) character set ascii collate ascii_bin not null default 'PUBLIC',
    add column if not exists reach varchar(20) character set ascii collate ascii_bin not null default 'NAMED',
    add column if not exists lessons text character set ascii collate ascii_bin not null default '';
