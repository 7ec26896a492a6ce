--liquibase formatted sql

-- what the organisation that promised, or the group, answers to a citizen; the lab's own answer stands with the words
--changeset medellinlab:forum-0120-citizen-answer
create table if not exists citizen_answer (
    id uuid not null primary key,
    version bigint not null,
    comment_id uuid not null,
    answered_as varchar(20) character set ascii collate ascii_bin not null,
    words text not null,
    language varchar(2) character set ascii collate ascii_bin not null,
    person_id uuid,
    answered_at datetime(6) not null,
    constraint citizen_answer_to foreign key (comment_id) references citizen_comment (id) on delete cascade,
    constraint citizen_answer_by foreign key (person_id) references person (id),
    index citizen_answer_in_order (comment_id, answered_at)
);
-- never edited: a second answer stands below the first; only a person may be forgotten, and the days of a
-- demonstration moved
--changeset medellinlab:forum-0120-citizen-answer-grant
grant select, insert, update (person_id, version, answered_at) on citizen_answer to '${app}'@'%';
