--liquibase formatted sql

--changeset medellinlab:registration-0002-invitation
create table if not exists invitation (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    person_id uuid not null,
    organisation_id uuid,
    seat_id uuid,
    kind varchar(20) character set ascii collate ascii_bin not null,
    language char(2) character set ascii collate ascii_bin not null,
    state varchar(20) character set ascii collate ascii_bin not null,
    sent_at datetime(6),
    answered_at datetime(6),
    reason varchar(1000),
    other_name varchar(500),
    other_address varchar(254) character set utf8mb4 collate utf8mb4_bin,
    constraint invitation_once unique (lab_id, person_id),
    constraint invitation_to_lab foreign key (lab_id) references lab (id),
    constraint invitation_of_person foreign key (person_id) references person (id),
    constraint invitation_of_organisation foreign key (organisation_id) references organisation (id),
    constraint invitation_through_seat foreign key (seat_id) references seat (id),
    index invitation_by_state (lab_id, state)
);
--changeset medellinlab:registration-0002-invitation-grant
grant select, insert, update, delete on invitation to '${app}'@'%';

-- what only the organisers of the lab may read
--changeset medellinlab:registration-0002-invitation-answer
create table if not exists invitation_answer (
    invitation_id uuid not null primary key,
    diet varchar(500),
    access varchar(500),
    arrives_on date,
    arrives_at time,
    departs_on date,
    emergency varchar(500),
    photos boolean not null,
    notice varchar(20) character set ascii collate ascii_bin not null,
    accepted_at datetime(6) not null,
    constraint invitation_answer_of foreign key (invitation_id) references invitation (id)
);
--changeset medellinlab:registration-0002-invitation-answer-grant
grant select, insert, update, delete on invitation_answer to '${app}'@'%';

-- the token itself is only in the mail
--changeset medellinlab:registration-0002-invitation-link
create table if not exists invitation_link (
    token_hash binary(32) not null primary key,
    invitation_id uuid not null,
    issued_at datetime(6) not null,
    constraint invitation_link_to foreign key (invitation_id) references invitation (id)
);
--changeset medellinlab:registration-0002-invitation-link-grant
grant select, insert, update, delete on invitation_link to '${app}'@'%';
