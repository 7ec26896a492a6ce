--liquibase formatted sql

--changeset medellinlab:workinggroup-0001-working-group
create table if not exists working_group (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    group_key varchar(60) character set ascii collate ascii_bin not null,
    number int not null,
    name text not null,
    objective text not null,
    languages varchar(40) character set ascii collate ascii_bin not null,
    state varchar(20) character set ascii collate ascii_bin not null,
    lead_seat_id uuid,
    lead_named varchar(500),
    constraint working_group_key_once unique (lab_id, group_key),
    constraint working_group_of_lab foreign key (lab_id) references lab (id),
    constraint working_group_led_by_seat foreign key (lead_seat_id) references seat (id)
);
--changeset medellinlab:workinggroup-0001-working-group-grant
grant select, insert, update, delete on working_group to '${app}'@'%';

--changeset medellinlab:workinggroup-0002-group-member
create table if not exists group_member (
    group_id uuid not null,
    position int not null,
    organisation_id uuid not null,
    named_as varchar(500),
    seat_id uuid,
    primary key (group_id, position),
    constraint group_member_of_group foreign key (group_id) references working_group (id),
    constraint group_member_is_organisation foreign key (organisation_id) references organisation (id),
    constraint group_member_through_seat foreign key (seat_id) references seat (id)
);
--changeset medellinlab:workinggroup-0002-group-member-grant
grant select, insert, update, delete on group_member to '${app}'@'%';

--changeset medellinlab:workinggroup-0003-group-subtheme
create table if not exists group_subtheme (
    group_id uuid not null,
    position int not null,
    name text not null,
    lead_seat_id uuid,
    primary key (group_id, position),
    constraint group_subtheme_of_group foreign key (group_id) references working_group (id),
    constraint group_subtheme_led_by_seat foreign key (lead_seat_id) references seat (id)
);
--changeset medellinlab:workinggroup-0003-group-subtheme-grant
grant select, insert, update, delete on group_subtheme to '${app}'@'%';

--changeset medellinlab:workinggroup-0004-group-link
create table if not exists group_link (
    group_id uuid not null,
    position int not null,
    kind varchar(20) character set ascii collate ascii_bin not null,
    other_group_id uuid not null,
    primary key (group_id, position),
    constraint group_link_of_group foreign key (group_id) references working_group (id),
    constraint group_link_to_group foreign key (other_group_id) references working_group (id)
);
--changeset medellinlab:workinggroup-0004-group-link-grant
grant select, insert, update, delete on group_link to '${app}'@'%';
