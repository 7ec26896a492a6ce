--liquibase formatted sql

-- places that stand as a column of the organisers' board though nothing is in them yet
--changeset medellinlab:agenda-0220-board-venue
create table if not exists agenda_board_venue (
    lab_id uuid not null,
    venue_id uuid not null,
    primary key (lab_id, venue_id),
    constraint agenda_board_venue_of_lab foreign key (lab_id) references lab (id) on delete cascade,
    constraint agenda_board_venue_is_venue foreign key (venue_id) references venue (id) on delete cascade
);
--changeset medellinlab:agenda-0220-board-venue-grant
grant select, insert, update, delete on agenda_board_venue to '${app}'@'%';
