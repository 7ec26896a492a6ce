--liquibase formatted sql

-- a promise half written is kept as every other form is: its words, and what was chosen with them
--changeset medellinlab:commitment-0200-notes-carried
insert ignore into kept_note (person_id, lab_id, about, content, kept_at)
select person_id, lab_id, 'promise', json_object(
        'values', json_object(
            'seat', coalesce(cast(seat_id as char), ''), 'group', coalesce(cast(group_id as char), ''),
            'words', words, 'horizon', coalesce(horizon, ''), 'due', coalesce(cast(due as char), ''),
            'to', beneficiaries, 'knownBy', known_by),
        'before', json_object()),
    utc_timestamp(6)
from promise_note;
-- a right outlives its table
--changeset medellinlab:commitment-0200-notes-right
grant select, insert, update, delete on promise_note to '${app}'@'%';
revoke select, insert, update, delete on promise_note from '${app}'@'%';
--changeset medellinlab:commitment-0200-notes-gone
drop table if exists promise_note;
