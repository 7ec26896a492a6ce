#!/usr/bin/env bash
# B12: the network of 500 organisations that made each other 5,000 promises, in a real Chromium by the browser's own
# clock: the first paint of the application's page and of the public one, each in a browser that has never been there,
# and the time from choosing a filter until the list that is shown has changed; beside them what the same browser takes for
# a page with nothing but the links.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source "$bench/planted.sh"
begin B12
rounds=${ROUNDS:-7} organisations=${ORGANISATIONS:-500} promises=${PROMISES:-5000}
demo=${DEMO:-$project/src/test/resources/demo/medellin-2017.yaml}
lab=medellin-2017

find_app_jar
chromium=$(sh "$project/src/build/browser")
mkdir -p "$dir/classes"
"$JAVA_HOME/bin/javac" -proc:none -nowarn -d "$dir/classes" "$bench/network/Chromium.java" "$bench/network/NetworkInBrowser.java" 2>"$dir/javac.log" ||
    die "cannot compile: see $dir/javac.log"
start_database
port=$(free_port)
configure_app "http://127.0.0.1:$port"
import_lab "$demo"

say "writing $organisations organisations and $promises promises"
plant_organiser
sql medellinlab >>"$dir/rows.log" <<SQL
update lab set state = 'FOLLOW_UP' where slug = '$lab';
insert into city (id, version, city_key, name, country, latitude, longitude)
    select uuid(), 0, concat('bench-', s.seq), concat('{"es":"Ciudad ', s.seq, '"}'),
        elt(1 + s.seq % 10, 'CO', 'BR', 'MX', 'AR', 'CL', 'PE', 'EC', 'UY', 'ES', 'US'),
        (s.seq * 37 % 60) - 34.0, (s.seq * 53 % 60) - 100.0 from seq_1_to_60 s;
insert into organisation (id, version, organisation_key, name, city_id)
    select uuid(), 0, concat('bench-', s.seq), concat('{"es":"Organización número ', s.seq, '","en":"Organisation number ', s.seq, '"}'), c.id
    from seq_1_to_$organisations s join city c on c.city_key = concat('bench-', 1 + s.seq % 60);
insert into seat (id, version, seat_key, organisation_id, title)
    select uuid(), 0, organisation_key, id, '{"es":"Enlace"}' from organisation where organisation_key like 'bench-%';
create temporary table work (n int auto_increment primary key, id uuid, lab_id uuid);
insert into work (id, lab_id) select g.id, g.lab_id from working_group g join lab l on l.id = g.lab_id where l.slug = '$lab';
insert into commitment (id, version, lab_id, commitment_key, group_id, statement, horizon, owner_seat_id, ratification, state)
    select uuid(), 0, w.lab_id, concat('bench-', s.seq), w.id,
        concat('{"es":"Entregar la guía número ', s.seq, ' a las ciudades vecinas","en":"Hand over guide number ', s.seq, '"}'),
        elt(1 + s.seq % 3, 'SHORT', 'MEDIUM', 'LONG'), p.id, 'PROVISIONAL', 'OPEN'
    from seq_1_to_$promises s join work w on w.n = 1 + s.seq % (select count(*) from work)
    join seat p on p.seat_key = concat('bench-', 1 + s.seq % $organisations);
insert into commitment_beneficiary (commitment_id, position, organisation_id)
    select c.id, 0, o.id from commitment c join organisation o
        on o.organisation_key = concat('bench-', 1 + (substring(c.commitment_key, 7) * 7 + substring(c.commitment_key, 7) div 500) % $organisations)
    where c.commitment_key like 'bench-%';
insert into progress_update (id, version, commitment_id, position, on_day, completion, channel, language, words, recorded_at)
    select uuid(), 0, c.id, n.seq - 1, date('2026-01-01') + interval n.seq month, elt(n.seq, 'NOT_STARTED', 'COMPLETE'),
        'WEB', 'ES', 'Vamos.', '2026-04-01' from commitment c join seq_1_to_2 n where c.commitment_key like 'bench-%';
analyze table organisation, seat, commitment, commitment_beneficiary, progress_update;
SQL
made=$(sql medellinlab -e "select count(*) from commitment_beneficiary b join commitment c on c.id = b.commitment_id where c.commitment_key like 'bench-%'")
((made == promises)) || die "$made promises are there: see $dir/rows.log"

run_app app "$port"
answers "http://127.0.0.1:$port/network" "$dir/network.html"
grep -q 'Organización número' "$dir/network.html" || grep -q 'Organisation number' "$dir/network.html" || wrong "the public page does not name the organisations"
say "looking, $rounds times"
"$java" -Xmx256m -cp "$dir/classes" NetworkInBrowser "$chromium" "$dir/profile" \
    "http://127.0.0.1:$port/app/labs/$lab/commitments/network" "lab=$secret" "http://127.0.0.1:$port/network?lang=es" \
    "$rounds" "$dir/times" >"$dir/browser.log" 2>&1 || die "the browser did not show it: see $dir/browser.log"

# at WHAT SHARE: this share of the times was no longer.
at() { awk -v what="$1" '$1 == what { print $2 }' "$dir/times" | sort -g | awk -v q="$2" '{ v[NR] = $1 } END { i = int(NR * q + 0.5); print v[i < 1 ? 1 : i] }'; }
worst=0
for what in app-paint:1000 public-paint:1000 app-filter:200 public-filter:200; do
    goal=${what#*:} name=${what%:*} empty=peer-${what#*-}
    empty=${empty%:*}
    took=$(at "$name" 0.9)
    row "$name, 9 of 10; median $(at "$name" 0.5) ms" "$took ms" "$(at "$empty" 0.9) ms ($empty, median $(at "$empty" 0.5) ms)" - \
        "<= $goal ms" "$(judge "$took" '<=' "$goal" 1)"
    say "$name: $took ms"
    part=$(awk -v a="$took" -v b="$goal" 'BEGIN { printf "%.3f", a / b }')
    holds "$part" '>' "$worst" && worst=$part
done
row "app-list, 9 of 10: from the address to the list" "$(at app-list 0.9) ms" - - - -
# the worst of the four times, as a share of its goal
verdict "$worst" '<=' 1 "$(judge "$worst" '<=' 1 1)"
