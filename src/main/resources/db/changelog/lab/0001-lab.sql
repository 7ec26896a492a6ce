--liquibase formatted sql

--changeset medellinlab:lab-0001-lab
create table if not exists lab (
    id uuid not null primary key,
    version bigint not null,
    slug varchar(60) character set ascii collate ascii_bin not null,
    name text not null,
    theme text not null,
    summary text,
    host_city_id uuid not null,
    first_day date not null,
    last_day date not null,
    zone varchar(60) character set ascii collate ascii_bin not null,
    languages varchar(40) character set ascii collate ascii_bin not null,
    state varchar(20) character set ascii collate ascii_bin not null,
    short_months int not null,
    medium_months int not null,
    long_months int not null,
    organised_by text,
    countries text,
    constraint lab_slug_once unique (slug),
    constraint lab_in_city foreign key (host_city_id) references city (id)
);
--changeset medellinlab:lab-0001-lab-grant
grant select, insert, update, delete on lab to '${app}'@'%';

--changeset medellinlab:lab-0002-reporting-period
create table if not exists reporting_period (
    lab_id uuid not null,
    position int not null,
    period_key varchar(60) character set ascii collate ascii_bin not null,
    from_on date not null,
    until_on date not null,
    primary key (lab_id, position),
    constraint reporting_period_of_lab foreign key (lab_id) references lab (id)
);
--changeset medellinlab:lab-0002-reporting-period-grant
grant select, insert, update, delete on reporting_period to '${app}'@'%';

--changeset medellinlab:lab-0003-venue
create table if not exists venue (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    venue_key varchar(60) character set ascii collate ascii_bin not null,
    name text not null,
    address varchar(500),
    district varchar(500),
    latitude double,
    longitude double,
    capacity int,
    step_free boolean,
    constraint venue_key_once unique (lab_id, venue_key),
    constraint venue_of_lab foreign key (lab_id) references lab (id)
);
--changeset medellinlab:lab-0003-venue-grant
grant select, insert, update, delete on venue to '${app}'@'%';

--changeset medellinlab:lab-0004-travel-time
create table if not exists travel_time (
    id uuid not null primary key,
    version bigint not null,
    from_id uuid not null,
    to_id uuid not null,
    minutes int not null,
    estimated boolean not null,
    constraint travel_time_once unique (from_id, to_id),
    constraint travel_time_from foreign key (from_id) references venue (id),
    constraint travel_time_to foreign key (to_id) references venue (id)
);
--changeset medellinlab:lab-0004-travel-time-grant
grant select, insert, update, delete on travel_time to '${app}'@'%';
