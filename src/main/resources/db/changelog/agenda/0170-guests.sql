--liquibase formatted sql

--changeset medellinlab:agenda-0170-item-guests
alter table agenda_item
    add column if not exists guests text;
