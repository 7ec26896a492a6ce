--liquibase formatted sql

--changeset medellinlab:sitevisit-0001-site-visit
create table if not exists site_visit (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    visit_key varchar(60) character set ascii collate ascii_bin not null,
    agenda_item_id uuid,
    title text not null,
    summary text,
    capacity int,
    constraint site_visit_key_once unique (lab_id, visit_key),
    constraint site_visit_of_lab foreign key (lab_id) references lab (id),
    constraint site_visit_fills_item foreign key (agenda_item_id) references agenda_item (id) on delete set null
);
--changeset medellinlab:sitevisit-0001-site-visit-grant
grant select, insert, update, delete on site_visit to '${app}'@'%';

--changeset medellinlab:sitevisit-0002-visit-stop
create table if not exists visit_stop (
    visit_id uuid not null,
    position int not null,
    venue_id uuid not null,
    host_id uuid,
    contact varchar(500),
    minutes int,
    story text,
    primary key (visit_id, position),
    constraint visit_stop_of_visit foreign key (visit_id) references site_visit (id),
    constraint visit_stop_at_venue foreign key (venue_id) references venue (id),
    constraint visit_stop_hosted_by foreign key (host_id) references organisation (id)
);
--changeset medellinlab:sitevisit-0002-visit-stop-grant
grant select, insert, update, delete on visit_stop to '${app}'@'%';

--changeset medellinlab:sitevisit-0003-departure
create table if not exists departure (
    id uuid not null primary key,
    version bigint not null,
    visit_id uuid not null,
    departure_key varchar(60) character set ascii collate ascii_bin not null,
    leaves_at datetime not null comment 'local to the zone of the lab',
    from_id uuid,
    vehicle varchar(500),
    seats int not null,
    language varchar(2) character set ascii collate ascii_bin,
    guide_id uuid,
    bookable boolean not null,
    constraint departure_key_once unique (visit_id, departure_key),
    constraint departure_of_visit foreign key (visit_id) references site_visit (id),
    constraint departure_from_venue foreign key (from_id) references venue (id),
    constraint departure_with_guide foreign key (guide_id) references person (id)
);
--changeset medellinlab:sitevisit-0003-departure-grant
grant select, insert, update, delete on departure to '${app}'@'%';

--changeset medellinlab:sitevisit-0004-booking
create table if not exists booking (
    id uuid not null primary key,
    version bigint not null,
    visit_id uuid not null,
    departure_id uuid not null,
    person_id uuid not null,
    booked_at datetime(6) not null,
    constraint booking_once unique (visit_id, person_id),
    constraint booking_in_visit foreign key (visit_id) references site_visit (id),
    constraint booking_of_departure foreign key (departure_id) references departure (id),
    constraint booking_of_person foreign key (person_id) references person (id)
);
--changeset medellinlab:sitevisit-0004-booking-grant
grant select, insert, update, delete on booking to '${app}'@'%';
