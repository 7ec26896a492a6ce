--liquibase formatted sql

-- an answer to a citizen that was taken back: its words are hidden, the reason stands in their place. Without an
-- answer's identifier it is the lab's own, which stands with the citizen's words. Given again, the row goes
--changeset medellinlab:forum-0140-answer-withdrawal
create table if not exists answer_withdrawal (
    id uuid not null primary key,
    version bigint not null,
    comment_id uuid not null,
    answer_id uuid,
    thing_id uuid not null,
    reason text not null,
    person_id uuid,
    withdrawn_at datetime(6) not null,
    constraint answer_withdrawal_of foreign key (comment_id) references citizen_comment (id) on delete cascade,
    constraint answer_withdrawal_from foreign key (answer_id) references citizen_answer (id) on delete cascade,
    constraint answer_withdrawal_by foreign key (person_id) references person (id),
    constraint answer_withdrawn_once unique (thing_id)
);
--changeset medellinlab:forum-0140-answer-withdrawal-grant
grant select, insert, update (person_id, version), delete on answer_withdrawal to '${app}'@'%';
