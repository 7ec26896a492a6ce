--liquibase formatted sql

-- which day suits for the next meeting
--changeset medellinlab:workinggroup-0120-poll
create table if not exists group_poll (
    id uuid not null primary key,
    version bigint not null,
    group_id uuid not null,
    minutes int not null,
    words varchar(1000),
    is_open boolean not null,
    meeting_id uuid,
    constraint group_poll_of_group foreign key (group_id) references working_group (id),
    constraint group_poll_became foreign key (meeting_id) references group_meeting (id)
);
--changeset medellinlab:workinggroup-0120-poll-grant
grant select, insert, update, delete on group_poll to '${app}'@'%';

--changeset medellinlab:workinggroup-0120-poll-option
create table if not exists group_poll_option (
    poll_id uuid not null,
    position int not null,
    starts_at datetime not null,
    primary key (poll_id, position),
    constraint group_poll_option_of foreign key (poll_id) references group_poll (id)
);
--changeset medellinlab:workinggroup-0120-poll-option-grant
grant select, insert, update, delete on group_poll_option to '${app}'@'%';

--changeset medellinlab:workinggroup-0120-poll-answer
create table if not exists poll_answer (
    id uuid not null primary key,
    version bigint not null,
    poll_id uuid not null,
    person_id uuid not null,
    choices varchar(200) character set ascii collate ascii_bin not null,
    constraint poll_answer_once unique (poll_id, person_id),
    constraint poll_answer_to foreign key (poll_id) references group_poll (id),
    constraint poll_answer_of foreign key (person_id) references person (id)
);
--changeset medellinlab:workinggroup-0120-poll-answer-grant
grant select, insert, update, delete on poll_answer to '${app}'@'%';

-- the conversation of a group; a post goes out by mail after a while in which it can be held
--changeset medellinlab:workinggroup-0120-post
create table if not exists group_post (
    id uuid not null primary key,
    version bigint not null,
    group_id uuid not null,
    person_id uuid not null,
    words text not null,
    language varchar(2) character set ascii collate ascii_bin not null,
    posted_at datetime(6) not null,
    mailed_at datetime(6) not null,
    held boolean not null,
    mailing int not null,
    constraint group_post_in foreign key (group_id) references working_group (id),
    constraint group_post_by foreign key (person_id) references person (id),
    index group_post_in_order (group_id, posted_at)
);
--changeset medellinlab:workinggroup-0120-post-grant
grant select, insert, update, delete on group_post to '${app}'@'%';

-- who reads the conversation on the web only
--changeset medellinlab:workinggroup-0120-quiet
create table if not exists group_quiet (
    id uuid not null primary key,
    version bigint not null,
    group_id uuid not null,
    person_id uuid not null,
    constraint group_quiet_once unique (group_id, person_id),
    constraint group_quiet_in foreign key (group_id) references working_group (id),
    constraint group_quiet_of foreign key (person_id) references person (id)
);
--changeset medellinlab:workinggroup-0120-quiet-grant
grant select, insert, update, delete on group_quiet to '${app}'@'%';
