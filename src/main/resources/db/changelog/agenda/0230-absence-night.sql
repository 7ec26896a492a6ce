--liquibase formatted sql

-- until when, in the night after the last hours away of a day, somebody can be had: nothing else keeps it where the day
-- after is free
--changeset medellinlab:agenda-0230-absence-night
alter table absence
    add column if not exists night_until time;
