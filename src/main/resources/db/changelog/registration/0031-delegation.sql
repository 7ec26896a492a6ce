--liquibase formatted sql

-- who comes from one city, or from one organisation that has none; one head by construction
--changeset medellinlab:registration-0031-delegation
create table if not exists delegation (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    city_id uuid,
    organisation_id uuid,
    head_id uuid,
    constraint delegation_of_city_once unique (lab_id, city_id),
    constraint delegation_of_organisation_once unique (lab_id, organisation_id),
    constraint delegation_of_lab foreign key (lab_id) references lab (id),
    constraint delegation_of_city foreign key (city_id) references city (id),
    constraint delegation_of_organisation foreign key (organisation_id) references organisation (id),
    constraint delegation_headed_by foreign key (head_id) references person (id)
);
--changeset medellinlab:registration-0031-delegation-grant
grant select, insert, update, delete on delegation to '${app}'@'%';
