--liquibase formatted sql

--changeset medellinlab:commitment-0125-board-filter
create table if not exists board_filter (
    person_id uuid not null,
    lab_id uuid not null,
    name varchar(100) not null,
    query text not null,
    primary key (person_id, lab_id, name),
    constraint board_filter_of_person foreign key (person_id) references person (id),
    constraint board_filter_of_lab foreign key (lab_id) references lab (id)
);
--changeset medellinlab:commitment-0125-board-filter-grant
grant select, insert, update, delete on board_filter to '${app}'@'%';
