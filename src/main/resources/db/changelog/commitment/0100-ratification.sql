--liquibase formatted sql

-- the seat an organisation has named to confirm at home what was promised in its name
--changeset medellinlab:commitment-0100-ratifying-seat
create table if not exists ratifying_seat (
    id uuid not null primary key,
    version bigint not null,
    organisation_id uuid not null,
    seat_id uuid not null,
    named_by_id uuid,
    named_at datetime(6) not null,
    constraint ratifying_seat_once unique (organisation_id),
    constraint ratifying_seat_of foreign key (organisation_id) references organisation (id),
    constraint ratifying_seat_is foreign key (seat_id) references seat (id),
    constraint ratifying_seat_named_by foreign key (named_by_id) references person (id)
);
--changeset medellinlab:commitment-0100-ratifying-seat-grant
grant select, insert, update, delete on ratifying_seat to '${app}'@'%';

--changeset medellinlab:commitment-0101-ratification-answer
create table if not exists ratification_answer (
    id uuid not null primary key,
    version bigint not null,
    commitment_id uuid not null,
    position int not null,
    answer varchar(20) character set ascii collate ascii_bin not null,
    reason text,
    language varchar(2) character set ascii collate ascii_bin not null,
    before_words text,
    after_words text,
    channel varchar(10) character set ascii collate ascii_bin not null,
    person_id uuid,
    seat_id uuid,
    answered_at datetime(6) not null,
    constraint ratification_answer_in_order unique (commitment_id, position),
    constraint ratification_answer_of foreign key (commitment_id) references commitment (id),
    constraint ratification_answer_by foreign key (person_id) references person (id),
    constraint ratification_answer_for_seat foreign key (seat_id) references seat (id)
);
-- never edited: only a person may be forgotten, and a seat written down twice becomes one
--changeset medellinlab:commitment-0101-ratification-answer-grant
grant select, insert, update (person_id, seat_id) on ratification_answer to '${app}'@'%';

--changeset medellinlab:commitment-0102-ratification-request
create table if not exists ratification_request (
    id uuid not null primary key,
    commitment_id uuid not null,
    seat_id uuid not null,
    person_id uuid not null,
    message_id uuid not null,
    asked_by_id uuid,
    asked_at datetime(6) not null,
    constraint ratification_request_of foreign key (commitment_id) references commitment (id),
    constraint ratification_request_to_seat foreign key (seat_id) references seat (id),
    constraint ratification_request_to foreign key (person_id) references person (id),
    constraint ratification_request_by foreign key (asked_by_id) references person (id),
    index ratification_request_by_day (commitment_id, asked_at)
);
--changeset medellinlab:commitment-0102-ratification-request-grant
grant select, insert, update, delete on ratification_request to '${app}'@'%';

--changeset medellinlab:commitment-0103-commitment-by-ratification
create index if not exists commitment_by_ratification on commitment (ratification, lab_id);
