--liquibase formatted sql

--changeset medellinlab:agenda-0210-board-presence
create table if not exists board_presence (
    person_id uuid not null,
    lab_id uuid not null,
    seen_at datetime(6) not null,
    primary key (lab_id, person_id),
    constraint board_presence_of_person foreign key (person_id) references person (id),
    constraint board_presence_at_lab foreign key (lab_id) references lab (id) on delete cascade
);
--changeset medellinlab:agenda-0210-board-presence-grant
grant select, insert, update, delete on board_presence to '${app}'@'%';
