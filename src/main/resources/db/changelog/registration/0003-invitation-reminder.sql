--liquibase formatted sql

-- who was reminded on which day of the lab's zone: once a day at most
--changeset medellinlab:registration-0003-invitation-reminder
create table if not exists invitation_reminder (
    invitation_id uuid not null,
    reminded_on date not null,
    message_id uuid not null,
    primary key (invitation_id, reminded_on),
    constraint invitation_reminder_of foreign key (invitation_id) references invitation (id)
);
--changeset medellinlab:registration-0003-invitation-reminder-grant
grant select, insert, update, delete on invitation_reminder to '${app}'@'%';
