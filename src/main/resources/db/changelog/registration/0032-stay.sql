--liquibase formatted sql

-- what the organisers add to what somebody told of their journey; the days told in an invitation stand there
--changeset medellinlab:registration-0032-stay-travel
create table if not exists stay_travel (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    person_id uuid not null,
    arrives_on date,
    arrives_at time,
    arrives_by varchar(200),
    met_by varchar(200),
    departs_on date,
    departs_at time,
    departs_by varchar(200),
    taken_by varchar(200),
    constraint stay_travel_once unique (lab_id, person_id),
    constraint stay_travel_of_lab foreign key (lab_id) references lab (id),
    constraint stay_travel_of_person foreign key (person_id) references person (id)
);
--changeset medellinlab:registration-0032-stay-travel-grant
grant select, insert, update, delete on stay_travel to '${app}'@'%';

--changeset medellinlab:registration-0032-lodging
create table if not exists lodging (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    name varchar(200) not null,
    address varchar(500),
    constraint lodging_of_lab foreign key (lab_id) references lab (id)
);
--changeset medellinlab:registration-0032-lodging-grant
grant select, insert, update, delete on lodging to '${app}'@'%';

--changeset medellinlab:registration-0032-lodging-room
create table if not exists lodging_room (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    lodging_id uuid not null,
    name varchar(60) not null,
    beds int not null,
    constraint lodging_room_once unique (lodging_id, name),
    constraint lodging_room_of_lab foreign key (lab_id) references lab (id),
    constraint lodging_room_of_lodging foreign key (lodging_id) references lodging (id)
);
--changeset medellinlab:registration-0032-lodging-room-grant
grant select, insert, update, delete on lodging_room to '${app}'@'%';

-- a bed has one sleeper a night: the database itself refuses a second
--changeset medellinlab:registration-0032-bed-stay
create table if not exists bed_stay (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    room_id uuid not null,
    bed int not null,
    person_id uuid not null,
    first_night date not null,
    leaves_on date not null,
    period for nights (first_night, leaves_on),
    constraint bed_stay_one_a_night unique (room_id, bed, nights without overlaps),
    constraint bed_stay_of_lab foreign key (lab_id) references lab (id),
    constraint bed_stay_in_room foreign key (room_id) references lodging_room (id),
    constraint bed_stay_of_person foreign key (person_id) references person (id),
    index bed_stay_by_person (lab_id, person_id)
);
--changeset medellinlab:registration-0032-bed-stay-grant
grant select, insert, update, delete on bed_stay to '${app}'@'%';
