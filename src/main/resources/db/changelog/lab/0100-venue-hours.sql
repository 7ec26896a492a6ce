--liquibase formatted sql

--changeset medellinlab:lab-0100-venue-hours
alter table venue
    add column if not exists several boolean not null default false,
    add column if not exists opens time,
    add column if not exists closes time,
    add column if not exists zone varchar(60) character set ascii collate ascii_bin;
