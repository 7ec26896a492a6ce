--liquibase formatted sql

--changeset medellinlab:agenda-0101-presence
create table if not exists agenda_presence (
    person_id uuid not null,
    item_id uuid not null,
    seen_at datetime(6) not null,
    primary key (person_id, item_id),
    constraint agenda_presence_of_person foreign key (person_id) references person (id),
    constraint agenda_presence_at_item foreign key (item_id) references agenda_item (id) on delete cascade
);
--changeset medellinlab:agenda-0101-presence-grant
grant select, insert, update, delete on agenda_presence to '${app}'@'%';
