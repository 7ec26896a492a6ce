--liquibase formatted sql

-- a promise half written is kept as every other form is: its words, and what was chosen with them.
-- The table stays for this release, as a node of the one before may run beside this one; a note it has written since
-- the one carried stays in it
--changeset medellinlab:commitment-0200-notes-carried
insert ignore into kept_note (person_id, lab_id, about, content, kept_at)
select person_id, lab_id, 'promise', json_object(
        'values', json_object(
            'id', cast(id as char), 'seat', coalesce(cast(seat_id as char), ''),
            'group', coalesce(cast(group_id as char), ''), 'words', words, 'horizon', coalesce(horizon, ''),
            'due', coalesce(cast(due as char), ''), 'to', beneficiaries, 'knownBy', known_by,
            'kind', coalesce(kind, ''), 'visibility', visibility, 'reach', reach, 'lessons', lessons,
            'resources', coalesce(json_value(resources, '$.es'), json_value(resources, '$.pt'),
                json_value(resources, '$.en'), ''),
            'risks', coalesce(json_value(risks, '$.es'), json_value(risks, '$.pt'), json_value(risks, '$.en'), '')),
        'before', json_object()),
    utc_timestamp(6)
from promise_note;
--changeset medellinlab:commitment-0200-notes-moved
delete from promise_note where exists (
    select 1 from kept_note k
    where k.person_id = promise_note.person_id and k.lab_id = promise_note.lab_id and k.about = 'promise'
        and binary json_value(k.content, '$.values.id') = binary cast(promise_note.id as char)
        and binary json_value(k.content, '$.values.words') = binary promise_note.words);
