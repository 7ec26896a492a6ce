--liquibase formatted sql

-- what goes out in the name of a group: the letters are those of the batch of the same identifier
--changeset medellinlab:workinggroup-0131-sending
create table if not exists group_sending (
    id uuid not null primary key,
    version bigint not null,
    group_id uuid not null,
    kind varchar(20) character set ascii collate ascii_bin not null,
    thing_id uuid not null,
    state varchar(20) character set ascii collate ascii_bin not null,
    goes_at datetime(6) not null,
    asked_by_id uuid,
    asked_at datetime(6) not null,
    constraint group_sending_of_group foreign key (group_id) references working_group (id),
    constraint group_sending_asked_by foreign key (asked_by_id) references person (id),
    index group_sending_in_order (group_id, goes_at),
    index group_sending_of_thing (thing_id)
);
--changeset medellinlab:workinggroup-0131-sending-grant
grant select, insert, update, delete on group_sending to '${app}'@'%';

-- nothing goes out before somebody who leads has let it go
--changeset medellinlab:workinggroup-0131-holds-mail
alter table working_group add column if not exists holds_mail boolean not null default false;

-- when a post goes out is told by its sending
--changeset medellinlab:workinggroup-0131-post-mailed-at
alter table group_post modify column mailed_at datetime(6);
--changeset medellinlab:workinggroup-0131-post-held
alter table group_post modify column held boolean not null default false;
--changeset medellinlab:workinggroup-0131-post-mailing
alter table group_post modify column mailing int not null default 1;
