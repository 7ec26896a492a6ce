#!/usr/bin/env bash
# B8: the first page of a lab's 100,000 commitments, of those of one horizon, and a page deep in them, from the shipped
# application's service against the same questions by hand on a plain JDBC connection, in one JVM on core 0, the
# database on core 1. The service is asked as the product itself.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source "$bench/lists.sh"
begin B8
count=${COMMITMENTS:-100000}
prepare_lists FirstCommitments

say "writing $count commitments"
sql medellinlab >"$dir/commitments.log" <<SQL
create temporary table places (n int auto_increment primary key, id uuid);
insert into places (id) select id from seat;
create temporary table work (n int auto_increment primary key, id uuid, lab_id uuid);
insert into work (id, lab_id) select g.id, g.lab_id from working_group g;
insert into commitment (id, version, lab_id, commitment_key, group_id, statement, horizon, due_on, owner_seat_id,
        ratification, state)
    select uuid(), 0, w.lab_id, concat('bench-', lpad(s.seq, 6, '0')), w.id,
        concat('{"es":"Entregar la guía número ', s.seq, ' a las ciudades vecinas","pt":"Entregar o guia número ', s.seq, '"}'),
        elt(1 + s.seq % 3, 'SHORT', 'MEDIUM', 'LONG'), if(s.seq % 4 = 0, '2027-03-15', null), p.id, 'PROVISIONAL', 'OPEN'
    from seq_1_to_$count s join work w on w.n = 1 + s.seq % (select count(*) from work)
    join places p on p.n = 1 + s.seq % (select count(*) from seat);
insert into progress_update (id, version, commitment_id, position, on_day, completion, channel, language, words, recorded_at)
    select uuid(), 0, c.id, n.seq - 1, date('2026-01-01') + interval n.seq month, elt(1 + n.seq, 'NOT_STARTED', 'LIMITED', 'SUBSTANTIAL'),
        'WEB', 'ES', 'Vamos.', '2026-04-01' from commitment c join seq_1_to_2 n where c.commitment_key like 'bench-%';
analyze table commitment, progress_update;
SQL
[[ $(sql medellinlab -e "select count(*) from commitment") -ge $count ]] || die "the commitments are not there"
ask_lists FirstCommitments medellin-2017
judge_lists "$count commitments" list horizon deep
