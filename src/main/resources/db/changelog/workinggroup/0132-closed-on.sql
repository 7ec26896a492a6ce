--liquibase formatted sql

-- since when a group has ended; absent for what ended before anybody wrote it down
--changeset medellinlab:workinggroup-0132-closed-on
alter table working_group add column if not exists closed_on date;
