--liquibase formatted sql

--changeset medellinlab:followup-0001-news-request
create table if not exists news_request (
    id uuid not null primary key,
    lab_id uuid not null,
    group_id uuid not null,
    commitment_id uuid not null,
    seat_id uuid not null,
    person_id uuid not null,
    language varchar(2) character set ascii collate ascii_bin not null,
    message_id uuid not null,
    asked_by_id uuid,
    asked_at datetime(6) not null,
    answered_at datetime(6),
    constraint news_request_of_lab foreign key (lab_id) references lab (id),
    constraint news_request_of_group foreign key (group_id) references working_group (id),
    constraint news_request_of_commitment foreign key (commitment_id) references commitment (id),
    constraint news_request_to_seat foreign key (seat_id) references seat (id),
    constraint news_request_to_person foreign key (person_id) references person (id),
    index news_request_by_day (commitment_id, asked_at)
);
--changeset medellinlab:followup-0001-news-request-grant
grant select, insert, update, delete on news_request to '${app}'@'%';
