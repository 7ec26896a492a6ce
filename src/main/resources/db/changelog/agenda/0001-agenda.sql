--liquibase formatted sql

--changeset medellinlab:agenda-0001-track
create table if not exists track (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    track_key varchar(60) character set ascii collate ascii_bin not null,
    position int not null,
    name text not null,
    constraint track_key_once unique (lab_id, track_key),
    constraint track_of_lab foreign key (lab_id) references lab (id)
);
--changeset medellinlab:agenda-0001-track-grant
grant select, insert, update, delete on track to '${app}'@'%';

--changeset medellinlab:agenda-0001-agenda-item
create table if not exists agenda_item (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    item_key varchar(60) character set ascii collate ascii_bin not null,
    kind varchar(20) character set ascii collate ascii_bin not null,
    title text not null,
    abstract mediumtext,
    held_on date not null,
    starts time not null,
    ends time not null,
    approximate boolean not null,
    venue_id uuid,
    track_id uuid,
    phase text,
    constraint agenda_item_key_once unique (lab_id, item_key),
    constraint agenda_item_of_lab foreign key (lab_id) references lab (id),
    constraint agenda_item_at_venue foreign key (venue_id) references venue (id),
    constraint agenda_item_in_track foreign key (track_id) references track (id),
    index agenda_item_by_day (lab_id, held_on, starts)
);
--changeset medellinlab:agenda-0001-agenda-item-grant
grant select, insert, update, delete on agenda_item to '${app}'@'%';

--changeset medellinlab:agenda-0001-agenda-release
create table if not exists agenda_release (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    number int not null,
    name varchar(200) not null,
    released_at datetime(6) not null,
    released_by uuid,
    content longtext not null,
    constraint agenda_release_once unique (lab_id, number),
    constraint agenda_release_name_once unique (lab_id, name),
    constraint agenda_release_of_lab foreign key (lab_id) references lab (id),
    constraint agenda_release_by_person foreign key (released_by) references person (id)
);
--changeset medellinlab:agenda-0001-agenda-release-grant
grant select, insert, update, delete on agenda_release to '${app}'@'%';
