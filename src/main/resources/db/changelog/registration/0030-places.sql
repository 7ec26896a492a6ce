--liquibase formatted sql

-- how many delegates there is room for (absent: no limit), and how long an offered place is kept
--changeset medellinlab:registration-0030-settings
create table if not exists registration_settings (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    delegate_places int,
    offer_hours int not null,
    constraint registration_settings_once unique (lab_id),
    constraint registration_settings_of_lab foreign key (lab_id) references lab (id)
);
--changeset medellinlab:registration-0030-settings-grant
grant select, insert, update, delete on registration_settings to '${app}'@'%';

-- who waits for a place, in the order of queued_at; an open offer holds a place
--changeset medellinlab:registration-0030-waiting-place
create table if not exists waiting_place (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    invitation_id uuid not null,
    waits_since datetime(6) not null,
    queued_at datetime(6) not null,
    offered_at datetime(6),
    offer_until datetime(6),
    lapsed_at datetime(6),
    constraint waiting_place_once unique (invitation_id),
    constraint waiting_place_of_lab foreign key (lab_id) references lab (id),
    constraint waiting_place_of_invitation foreign key (invitation_id) references invitation (id),
    index waiting_place_line (lab_id, queued_at)
);
--changeset medellinlab:registration-0030-waiting-place-grant
grant select, insert, update, delete on waiting_place to '${app}'@'%';
