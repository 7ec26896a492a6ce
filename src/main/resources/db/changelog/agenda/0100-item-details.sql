--liquibase formatted sql

--changeset medellinlab:agenda-0100-item-details
alter table agenda_item
    add column if not exists cancelled boolean not null default false,
    add column if not exists unscheduled boolean not null default false,
    add column if not exists end_venue_id uuid,
    add column if not exists capacity int,
    add column if not exists languages varchar(20) character set ascii collate ascii_bin not null default '',
    add column if not exists bring text,
    add column if not exists audience text,
    add column if not exists tags text,
    add column if not exists materials text,
    add column if not exists team_notes text;

--changeset medellinlab:agenda-0100-item-ends-at-venue
alter table agenda_item
    add foreign key if not exists agenda_item_ends_at_venue (end_venue_id) references venue (id);

--changeset medellinlab:agenda-0100-item-person
create table if not exists agenda_item_person (
    item_id uuid not null,
    position int not null,
    role varchar(20) character set ascii collate ascii_bin not null,
    person_id uuid,
    seat_id uuid,
    languages varchar(20) character set ascii collate ascii_bin not null,
    primary key (item_id, position),
    constraint agenda_item_person_of_item foreign key (item_id) references agenda_item (id),
    constraint agenda_item_person_is_person foreign key (person_id) references person (id),
    constraint agenda_item_person_is_seat foreign key (seat_id) references seat (id)
);
--changeset medellinlab:agenda-0100-item-person-grant
grant select, insert, update, delete on agenda_item_person to '${app}'@'%';

--changeset medellinlab:agenda-0100-attendance
create table if not exists agenda_attendance (
    id uuid not null primary key,
    version bigint not null,
    item_id uuid not null,
    person_id uuid not null,
    noted_at datetime(6) not null,
    constraint agenda_attendance_once unique (item_id, person_id),
    constraint agenda_attendance_at_item foreign key (item_id) references agenda_item (id),
    constraint agenda_attendance_of_person foreign key (person_id) references person (id)
);
--changeset medellinlab:agenda-0100-attendance-grant
grant select, insert, update, delete on agenda_attendance to '${app}'@'%';
