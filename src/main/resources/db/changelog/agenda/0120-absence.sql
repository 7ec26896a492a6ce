--liquibase formatted sql

--changeset medellinlab:agenda-0120-absence
create table if not exists absence (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    person_id uuid,
    venue_id uuid,
    held_on date not null,
    starts time not null,
    ends time not null,
    constraint absence_in_lab foreign key (lab_id) references lab (id),
    constraint absence_of_person foreign key (person_id) references person (id),
    constraint absence_of_venue foreign key (venue_id) references venue (id) on delete cascade
);
--changeset medellinlab:agenda-0120-absence-grant
grant select, insert, update, delete on absence to '${app}'@'%';

--changeset medellinlab:agenda-0120-availability-asked
create table if not exists availability_asked (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    person_id uuid not null,
    asked_at datetime(6) not null,
    answered_at datetime(6),
    constraint availability_asked_once unique (lab_id, person_id),
    constraint availability_asked_in_lab foreign key (lab_id) references lab (id),
    constraint availability_asked_of_person foreign key (person_id) references person (id)
);
--changeset medellinlab:agenda-0120-availability-asked-grant
grant select, insert, update, delete on availability_asked to '${app}'@'%';

--changeset medellinlab:agenda-0120-order
create table if not exists agenda_order (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    first_id uuid not null,
    then_id uuid not null,
    constraint agenda_order_once unique (first_id, then_id),
    constraint agenda_order_in_lab foreign key (lab_id) references lab (id),
    constraint agenda_order_first foreign key (first_id) references agenda_item (id) on delete cascade,
    constraint agenda_order_then foreign key (then_id) references agenda_item (id) on delete cascade
);
--changeset medellinlab:agenda-0120-order-grant
grant select, insert, update, delete on agenda_order to '${app}'@'%';
