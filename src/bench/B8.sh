#!/usr/bin/env bash
# B8: the first page of a lab's 100,000 commitments, of those of one horizon, and a page deep in them, from the shipped
# application's service against the same questions by hand on a plain JDBC connection, in one JVM on core 0, the
# database on core 1. The service is asked as the product itself.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
begin B8
pairs=${PAIRS:-7}
calls=${CALLS:-400}
count=${COMMITMENTS:-100000}
demo=${DEMO:-$project/src/test/resources/demo/medellin-2017.yaml}
DATABASE_CORES=1

find_app_jar
"$java" -Djarmode=tools -jar "$app_jar" extract --destination "$dir/app" >"$dir/extract.log" 2>&1 || die "cannot extract: see $dir/extract.log"
class_path=$dir/classes:$dir/app/$(basename "$app_jar"):$dir/app/lib/*
mkdir -p "$dir/classes"
"$JAVA_HOME/bin/javac" -proc:none -nowarn -d "$dir/classes" -cp "$class_path" "$bench/commitments/FirstCommitments.java" 2>"$dir/javac.log" ||
    die "cannot compile: see $dir/javac.log"

start_database
configure_app http://127.0.0.1
import_lab "$demo"

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

say "asking"
env "${app_environment[@]}" SERVER_PORT=0 taskset -c 0 "$java" "${jvm_flags[@]}" -cp "$class_path" FirstCommitments \
    "jdbc:mariadb://127.0.0.1:$db_port/medellinlab" app app-of-the-bench medellin-2017 "$pairs" "$calls" "$dir/pairs" >"$dir/app.log" 2>&1 ||
    die "the application ended: see $dir/app.log"

grep -q wrong "$dir/pairs" && wrong "$(grep wrong "$dir/pairs")"
# pair_column WHAT EXPRESSION: of the pairs of one list, $2 ours and $3 JDBC.
pair_column() { awk "\$1 == \"$1\" && \$2 != \"statements\" && \$2 != \"wrong\" { print $2 }" "$dir/pairs"; }
worst=0 noise=0
for what in list horizon deep; do
    statements=$(awk "\$1 == \"$what\" && \$2 == \"statements\" { print \$3 }" "$dir/pairs")
    ((${statements:-9} <= 2)) || wrong "$what takes ${statements:-no} statements"
    ratio=$(pair_column "$what" '$2 / $3' | median)
    spread=$(pair_column "$what" '$3' | spread)
    row "$what of $count commitments, ${statements:-?} statement(s)" "$(pair_column "$what" '$2' | median) µs" \
        "$(pair_column "$what" '$3' | median) µs" "$(printf %.2f "$ratio")" '<= 2' "$(judge "$ratio" '<=' 2 "$spread")"
    say "$what: $(printf %.2f "$ratio"), ${statements:-?} statement(s)"
    holds "$ratio" '>' "$worst" && worst=$ratio
    holds "$spread" '>' "$noise" && noise=$spread
done
# A page deep in the list costs no more than twice the first.
depth=$(awk -v a="$(pair_column deep '$2' | median)" -v b="$(pair_column list '$2' | median)" 'BEGIN { print a / b }')
row "deep page against the first" "$(pair_column deep '$2' | median) µs" "$(pair_column list '$2' | median) µs" "$(printf %.2f "$depth")" '<= 2' "$(judge "$depth" '<=' 2 "$noise")"
holds "$depth" '<=' 2 || wrong "a deep page costs $depth times the first"
verdict "$worst" '<=' 2 "$(judge "$worst" '<=' 2 "$noise")"
