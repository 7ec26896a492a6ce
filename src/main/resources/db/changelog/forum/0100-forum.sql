--liquibase formatted sql

-- what a citizen says of a promise, a group or a lab; nobody reads it before its address is confirmed
--changeset medellinlab:forum-0100-citizen-comment
create table if not exists citizen_comment (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    commitment_id uuid,
    group_id uuid,
    kind varchar(20) character set ascii collate ascii_bin not null,
    words text not null,
    language varchar(2) character set ascii collate ascii_bin not null,
    name varchar(120),
    name_shown boolean not null,
    address varchar(254) not null,
    state varchar(20) character set ascii collate ascii_bin not null,
    reason varchar(1000),
    written_at datetime(6) not null,
    confirmed_at datetime(6),
    decided_at datetime(6),
    decided_by_id uuid,
    answer text,
    answered_at datetime(6),
    answered_by_id uuid,
    constraint citizen_comment_of_lab foreign key (lab_id) references lab (id),
    constraint citizen_comment_on_commitment foreign key (commitment_id) references commitment (id),
    constraint citizen_comment_on_group foreign key (group_id) references working_group (id),
    constraint citizen_comment_decided_by foreign key (decided_by_id) references person (id),
    constraint citizen_comment_answered_by foreign key (answered_by_id) references person (id),
    index citizen_comment_in_order (lab_id, state, written_at),
    index citizen_comment_by_address (address, written_at)
);
--changeset medellinlab:forum-0100-citizen-comment-grant
grant select, insert, update, delete on citizen_comment to '${app}'@'%';

-- who wants to hear of a promise or a group by mail
--changeset medellinlab:forum-0100-follower
create table if not exists follower (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    commitment_id uuid,
    group_id uuid,
    address varchar(254) not null,
    language varchar(2) character set ascii collate ascii_bin not null,
    asked_at datetime(6) not null,
    confirmed_at datetime(6),
    told_until datetime(6) not null,
    constraint follower_once unique (commitment_id, group_id, address),
    constraint follower_in_lab foreign key (lab_id) references lab (id),
    constraint follower_of_commitment foreign key (commitment_id) references commitment (id),
    constraint follower_of_group foreign key (group_id) references working_group (id),
    index follower_by_address (address, asked_at)
);
--changeset medellinlab:forum-0100-follower-grant
grant select, insert, update, delete on follower to '${app}'@'%';

-- the forum meets once a month, and tells what was said
--changeset medellinlab:forum-0100-forum-meeting
create table if not exists forum_meeting (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    starts_at datetime not null,
    place varchar(300),
    words text,
    record text,
    language varchar(2) character set ascii collate ascii_bin not null,
    constraint forum_meeting_of_lab foreign key (lab_id) references lab (id),
    index forum_meeting_in_order (lab_id, starts_at)
);
--changeset medellinlab:forum-0100-forum-meeting-grant
grant select, insert, update, delete on forum_meeting to '${app}'@'%';
