--liquibase formatted sql

--changeset medellinlab:agenda-0190-venue-contact
create table if not exists venue_contact (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    venue_id uuid not null,
    person_id uuid not null,
    asked_at datetime(6),
    answered_at datetime(6),
    constraint venue_contact_once unique (venue_id),
    constraint venue_contact_in_lab foreign key (lab_id) references lab (id),
    constraint venue_contact_of_venue foreign key (venue_id) references venue (id) on delete cascade,
    constraint venue_contact_is_person foreign key (person_id) references person (id)
);
--changeset medellinlab:agenda-0190-venue-contact-grant
grant select, insert, update, delete on venue_contact to '${app}'@'%';
