--liquibase formatted sql

-- a time of the marketplace: on which day of the lab, counted from 1, so that it moves with the lab
--changeset medellinlab:workinggroup-0100-open-slot
create table if not exists open_slot (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    day int not null,
    starts time not null,
    minutes int not null,
    constraint open_slot_once unique (lab_id, day, starts),
    constraint open_slot_of_lab foreign key (lab_id) references lab (id)
);
--changeset medellinlab:workinggroup-0100-open-slot-grant
grant select, insert, update, delete on open_slot to '${app}'@'%';

--changeset medellinlab:workinggroup-0100-open-place
create table if not exists open_place (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    name varchar(120) not null,
    capacity int,
    constraint open_place_once unique (lab_id, name),
    constraint open_place_of_lab foreign key (lab_id) references lab (id)
);
--changeset medellinlab:workinggroup-0100-open-place-grant
grant select, insert, update, delete on open_place to '${app}'@'%';

-- one topic at a time in a place: the database itself refuses a second
--changeset medellinlab:workinggroup-0100-open-topic
create table if not exists open_topic (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    number int not null,
    title varchar(200) not null,
    why text not null,
    language varchar(2) character set ascii collate ascii_bin not null,
    convener_id uuid,
    state varchar(20) character set ascii collate ascii_bin not null,
    slot_id uuid,
    place_id uuid,
    by_hand boolean not null,
    group_id uuid,
    proposed_at datetime(6) not null,
    constraint open_topic_number_once unique (lab_id, number),
    constraint open_topic_one_a_place unique (slot_id, place_id),
    constraint open_topic_of_lab foreign key (lab_id) references lab (id),
    constraint open_topic_convened_by foreign key (convener_id) references person (id),
    constraint open_topic_in_slot foreign key (slot_id) references open_slot (id),
    constraint open_topic_in_place foreign key (place_id) references open_place (id),
    constraint open_topic_became foreign key (group_id) references working_group (id)
);
--changeset medellinlab:workinggroup-0100-open-topic-grant
grant select, insert, update, delete on open_topic to '${app}'@'%';

-- who wants to come to a topic, and who came
--changeset medellinlab:workinggroup-0100-topic-interest
create table if not exists topic_interest (
    id uuid not null primary key,
    version bigint not null,
    topic_id uuid not null,
    person_id uuid not null,
    interested boolean not null,
    came boolean not null,
    constraint topic_interest_once unique (topic_id, person_id),
    constraint topic_interest_in_topic foreign key (topic_id) references open_topic (id),
    constraint topic_interest_of_person foreign key (person_id) references person (id)
);
--changeset medellinlab:workinggroup-0100-topic-interest-grant
grant select, insert, update, delete on topic_interest to '${app}'@'%';

--changeset medellinlab:workinggroup-0100-proceedings
create table if not exists topic_proceedings (
    id uuid not null primary key,
    version bigint not null,
    topic_id uuid not null,
    came_named varchar(1000),
    discussion text,
    recommendations text,
    requests text,
    constraint topic_proceedings_once unique (topic_id),
    constraint topic_proceedings_of foreign key (topic_id) references open_topic (id)
);
--changeset medellinlab:workinggroup-0100-proceedings-grant
grant select, insert, update, delete on topic_proceedings to '${app}'@'%';

-- who does what next
--changeset medellinlab:workinggroup-0100-topic-step
create table if not exists topic_step (
    id uuid not null primary key,
    version bigint not null,
    topic_id uuid not null,
    words varchar(1000) not null,
    person_id uuid,
    named varchar(200),
    due_on date,
    constraint topic_step_of foreign key (topic_id) references open_topic (id),
    constraint topic_step_by foreign key (person_id) references person (id)
);
--changeset medellinlab:workinggroup-0100-topic-step-grant
grant select, insert, update, delete on topic_step to '${app}'@'%';
