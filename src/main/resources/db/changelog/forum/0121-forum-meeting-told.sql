--liquibase formatted sql

-- how long a meeting takes, when those who follow were to hear of it, and when of what was said
--changeset medellinlab:forum-0121-forum-meeting-told
alter table forum_meeting
    add column if not exists minutes int not null default 90,
    add column if not exists announced_at datetime(6),
    add column if not exists recorded_at datetime(6);
