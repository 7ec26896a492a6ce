--liquibase formatted sql

--changeset medellinlab:lab-0101-holiday
create table if not exists holiday (
    id uuid not null primary key,
    version bigint not null,
    city_id uuid not null,
    held_on date not null,
    name varchar(200) not null,
    constraint holiday_once unique (city_id, held_on),
    constraint holiday_of_city foreign key (city_id) references city (id)
);
--changeset medellinlab:lab-0101-holiday-grant
grant select, insert, update, delete on holiday to '${app}'@'%';
