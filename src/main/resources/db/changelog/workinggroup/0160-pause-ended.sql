--liquibase formatted sql

-- that those who lead a group were written to when its pause ended, once for each pause
--changeset medellinlab:workinggroup-0160-pause-ended
create table if not exists group_pause_end (
    group_id uuid not null,
    paused_until date not null,
    asked_at datetime(6) not null,
    primary key (group_id, paused_until),
    constraint group_pause_end_of foreign key (group_id) references working_group (id)
);
--changeset medellinlab:workinggroup-0160-pause-ended-grant
grant select, insert, update, delete on group_pause_end to '${app}'@'%';
