--liquibase formatted sql

-- a promise rests until a day, and ends with a reason in the language of whoever says it
--changeset medellinlab:commitment-0190-standing
alter table commitment
    add column if not exists paused_until date,
    add column if not exists closing_words text;

-- what was said by the link of a mail stands in the history in the same words, and there with its language
--changeset medellinlab:commitment-0191-closing-words
update commitment c set c.closing_words = json_object(lower(coalesce(
        (select min(u.language) from progress_update u where u.commitment_id = c.id and u.words = c.state_reason), 'ES')),
        c.state_reason)
    where c.state_reason is not null and c.closing_words is null;

-- those whose rest ends are found without reading the others
--changeset medellinlab:commitment-0192-commitment-by-pause
create index if not exists commitment_by_pause on commitment (paused_until);
