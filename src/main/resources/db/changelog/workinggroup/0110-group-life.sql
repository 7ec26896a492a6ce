--liquibase formatted sql

-- how a group rests or ends
--changeset medellinlab:workinggroup-0110-paused-until
alter table working_group add column if not exists paused_until date;
--changeset medellinlab:workinggroup-0110-close-reason
alter table working_group add column if not exists close_reason varchar(20) character set ascii collate ascii_bin;
--changeset medellinlab:workinggroup-0110-close-summary
alter table working_group add column if not exists close_summary text;

-- who leads beside the lead
--changeset medellinlab:workinggroup-0110-co-lead
create table if not exists group_co_lead (
    group_id uuid not null,
    position int not null,
    seat_id uuid not null,
    part varchar(20) character set ascii collate ascii_bin not null,
    primary key (group_id, position),
    constraint group_co_lead_of_group foreign key (group_id) references working_group (id),
    constraint group_co_lead_is_seat foreign key (seat_id) references seat (id)
);
--changeset medellinlab:workinggroup-0110-co-lead-grant
grant select, insert, update, delete on group_co_lead to '${app}'@'%';

--changeset medellinlab:workinggroup-0110-meeting
create table if not exists group_meeting (
    id uuid not null primary key,
    version bigint not null,
    group_id uuid not null,
    starts_at datetime not null,
    minutes int not null,
    place varchar(300),
    agenda text,
    minutes_text text,
    called_off boolean not null,
    calendar_key uuid not null,
    calendar_sequence int not null,
    constraint group_meeting_calendar_once unique (calendar_key),
    constraint group_meeting_of_group foreign key (group_id) references working_group (id),
    index group_meeting_in_order (group_id, starts_at)
);
--changeset medellinlab:workinggroup-0110-meeting-grant
grant select, insert, update, delete on group_meeting to '${app}'@'%';

--changeset medellinlab:workinggroup-0110-decision
create table if not exists meeting_decision (
    id uuid not null primary key,
    version bigint not null,
    meeting_id uuid not null,
    words varchar(1000) not null,
    seat_id uuid,
    due_on date,
    constraint meeting_decision_of foreign key (meeting_id) references group_meeting (id),
    constraint meeting_decision_by_seat foreign key (seat_id) references seat (id)
);
--changeset medellinlab:workinggroup-0110-decision-grant
grant select, insert, update, delete on meeting_decision to '${app}'@'%';

--changeset medellinlab:workinggroup-0110-document
create table if not exists group_document (
    id uuid not null primary key,
    version bigint not null,
    group_id uuid not null,
    title varchar(200) not null,
    address varchar(1000) not null,
    constraint group_document_of_group foreign key (group_id) references working_group (id)
);
--changeset medellinlab:workinggroup-0110-document-grant
grant select, insert, update, delete on group_document to '${app}'@'%';
