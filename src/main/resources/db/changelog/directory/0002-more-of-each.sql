--liquibase formatted sql

--changeset medellinlab:directory-0006-city-facts
alter table city
    add column if not exists population int,
    add column if not exists mandate_start date,
    add column if not exists sort_name varchar(300) as (left(coalesce(json_value(name, '$.es'), json_value(name, '$.en'),
        json_value(name, '$.pt')), 300)) persistent,
    add index if not exists city_by_name (sort_name, id);

--changeset medellinlab:directory-0007-organisation-facts
alter table organisation
    add column if not exists type varchar(20) character set ascii collate ascii_bin,
    add column if not exists acronym varchar(40),
    add column if not exists website varchar(300),
    add column if not exists sort_name varchar(300) as (left(coalesce(json_value(name, '$.es'), json_value(name, '$.en'),
        json_value(name, '$.pt')), 300)) persistent,
    add index if not exists organisation_by_name (sort_name, id);

--changeset medellinlab:directory-0008-seat-name
alter table seat
    add column if not exists sort_name varchar(300) as (left(coalesce(json_value(title, '$.es'),
        json_value(title, '$.en'), json_value(title, '$.pt')), 300)) persistent,
    add index if not exists seat_by_name (sort_name, id);

-- address_state: UNVERIFIED, VERIFIED or BOUNCING, of the main address; the flags are what the person agreed to
--changeset medellinlab:directory-0009-person-facts
alter table person
    add column if not exists phone varchar(40),
    add column if not exists address_state varchar(12) character set ascii collate ascii_bin not null
        default 'UNVERIFIED',
    add column if not exists contact_shared boolean not null default false,
    add column if not exists photo_agreed boolean not null default false,
    add index if not exists person_by_name (name, id);

-- where mail reaches a person beside the main address
--changeset medellinlab:directory-0010-person-address
create table if not exists person_address (
    person_id uuid not null,
    position int not null,
    address varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
    state varchar(12) character set ascii collate ascii_bin not null default 'UNVERIFIED',
    primary key (person_id, position),
    constraint person_address_of_person foreign key (person_id) references person (id),
    index person_by_other_address (address)
);
--changeset medellinlab:directory-0010-person-address-grant
grant select, insert, update, delete on person_address to '${app}'@'%';

-- the keys of what was merged into another thing of the same kind
--changeset medellinlab:directory-0011-alias
create table if not exists directory_alias (
    kind varchar(20) character set ascii collate ascii_bin not null,
    alias_key varchar(60) character set ascii collate ascii_bin not null,
    thing_id uuid not null,
    primary key (kind, alias_key),
    index directory_alias_of (thing_id)
);
--changeset medellinlab:directory-0011-alias-grant
grant select, insert, update, delete on directory_alias to '${app}'@'%';
