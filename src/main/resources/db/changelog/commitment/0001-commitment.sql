--liquibase formatted sql

--changeset medellinlab:commitment-0001-commitment
create table if not exists commitment (
    id uuid not null primary key,
    version bigint not null,
    lab_id uuid not null,
    commitment_key varchar(60) character set ascii collate ascii_bin not null,
    group_id uuid not null,
    statement text not null,
    horizon varchar(20) character set ascii collate ascii_bin not null,
    due_on varchar(10) character set ascii collate ascii_bin,
    owner_seat_id uuid,
    promised_by varchar(500),
    known_by text,
    ratification varchar(20) character set ascii collate ascii_bin not null,
    state varchar(20) character set ascii collate ascii_bin not null,
    promised_at datetime(6),
    promised_by_person_id uuid,
    constraint commitment_key_once unique (lab_id, commitment_key),
    constraint commitment_of_lab foreign key (lab_id) references lab (id),
    constraint commitment_of_group foreign key (group_id) references working_group (id),
    constraint commitment_of_seat foreign key (owner_seat_id) references seat (id),
    constraint commitment_made_by foreign key (promised_by_person_id) references person (id)
);
--changeset medellinlab:commitment-0001-commitment-grant
grant select, insert, update, delete on commitment to '${app}'@'%';

--changeset medellinlab:commitment-0002-commitment-beneficiary
create table if not exists commitment_beneficiary (
    commitment_id uuid not null,
    position int not null,
    organisation_id uuid not null,
    primary key (commitment_id, position),
    constraint commitment_beneficiary_of foreign key (commitment_id) references commitment (id),
    constraint commitment_beneficiary_is foreign key (organisation_id) references organisation (id)
);
--changeset medellinlab:commitment-0002-commitment-beneficiary-grant
grant select, insert, update, delete on commitment_beneficiary to '${app}'@'%';

-- a lesson belongs to the feedback module; its identifier is kept without a foreign key, because the arrow is not drawn
--changeset medellinlab:commitment-0003-commitment-lesson
create table if not exists commitment_lesson (
    commitment_id uuid not null,
    position int not null,
    lesson_id uuid not null,
    primary key (commitment_id, position),
    constraint commitment_lesson_of foreign key (commitment_id) references commitment (id),
    index commitment_by_lesson (lesson_id)
);
--changeset medellinlab:commitment-0003-commitment-lesson-grant
grant select, insert, update, delete on commitment_lesson to '${app}'@'%';

--changeset medellinlab:commitment-0004-progress-update
create table if not exists progress_update (
    id uuid not null primary key,
    version bigint not null,
    commitment_id uuid not null,
    position int not null,
    on_day date not null,
    period_key varchar(60) character set ascii collate ascii_bin,
    completion varchar(20) character set ascii collate ascii_bin not null,
    channel varchar(10) character set ascii collate ascii_bin not null,
    language varchar(2) character set ascii collate ascii_bin not null,
    words text not null,
    person_id uuid,
    seat_id uuid,
    recorded_at datetime(6) not null,
    constraint progress_update_in_order unique (commitment_id, position),
    constraint progress_update_of foreign key (commitment_id) references commitment (id),
    constraint progress_update_by foreign key (person_id) references person (id),
    constraint progress_update_for_seat foreign key (seat_id) references seat (id)
);
-- never edited: only the day of an imported one moves with its lab, and a person may be forgotten
--changeset medellinlab:commitment-0004-progress-update-grant
grant select, insert, update (on_day, person_id) on progress_update to '${app}'@'%';
