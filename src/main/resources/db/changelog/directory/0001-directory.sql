--liquibase formatted sql

--changeset medellinlab:directory-0001-city
create table if not exists city (
    id uuid not null primary key,
    version bigint not null,
    city_key varchar(60) character set ascii collate ascii_bin not null,
    name text not null,
    country char(2) character set ascii collate ascii_bin,
    latitude double,
    longitude double,
    mandate_end date,
    constraint city_key_once unique (city_key)
);
--changeset medellinlab:directory-0001-city-grant
grant select, insert, update, delete on city to '${app}'@'%';

--changeset medellinlab:directory-0002-organisation
create table if not exists organisation (
    id uuid not null primary key,
    version bigint not null,
    organisation_key varchar(60) character set ascii collate ascii_bin not null,
    name text not null,
    also_known_as text,
    city_id uuid,
    country char(2) character set ascii collate ascii_bin,
    constraint organisation_key_once unique (organisation_key),
    constraint organisation_in_city foreign key (city_id) references city (id)
);
--changeset medellinlab:directory-0002-organisation-grant
grant select, insert, update, delete on organisation to '${app}'@'%';

--changeset medellinlab:directory-0003-seat
create table if not exists seat (
    id uuid not null primary key,
    version bigint not null,
    seat_key varchar(60) character set ascii collate ascii_bin not null,
    organisation_id uuid not null,
    title text not null,
    deputy_id uuid,
    constraint seat_key_once unique (seat_key),
    constraint seat_in_organisation foreign key (organisation_id) references organisation (id),
    constraint seat_has_deputy foreign key (deputy_id) references seat (id)
);
--changeset medellinlab:directory-0003-seat-grant
grant select, insert, update, delete on seat to '${app}'@'%';

--changeset medellinlab:directory-0004-person
create table if not exists person (
    id uuid not null primary key,
    version bigint not null,
    person_key varchar(60) character set ascii collate ascii_bin not null,
    name varchar(500) not null,
    languages varchar(40) character set ascii collate ascii_bin not null,
    address varchar(254) character set utf8mb4 collate utf8mb4_bin,
    constraint person_key_once unique (person_key),
    constraint person_address_once unique (address)
);
--changeset medellinlab:directory-0004-person-grant
grant select, insert, update, delete on person to '${app}'@'%';

--changeset medellinlab:directory-0005-holding
create table if not exists holding (
    person_id uuid not null,
    position int not null,
    seat_id uuid not null,
    from_on date not null,
    until_on date,
    acting boolean not null,
    primary key (person_id, position),
    constraint holding_of_person foreign key (person_id) references person (id),
    constraint holding_of_seat foreign key (seat_id) references seat (id),
    index holding_by_seat (seat_id, from_on)
);
--changeset medellinlab:directory-0005-holding-grant
grant select, insert, update, delete on holding to '${app}'@'%';
