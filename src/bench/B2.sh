#!/usr/bin/env bash
# B2: the released agenda as iCalendar with 200 events, gzip and 304, against nginx serving the same bytes with the same
# headers. Also: no SQL per hit, and a personal feed with at most three statements.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source "$bench/serving.sh"
begin B2
need nginx
need wrk
pairs=${PAIRS:-7} seconds=${SECONDS_EACH:-3} events=${EVENTS:-200}
demo=${DEMO:-$project/src/test/resources/demo/medellin-2017.yaml}
page='/labs/medellin-2017/agenda.ics?lang=es'
DATABASE_CORES=1

# The demo's agenda and as many invented items as there must be.
has=$(awk '/^agenda:/ { f = 1; next } /^[a-z]/ { f = 0 } f && /^ *- *(\{ *)?key:/ { n++ } END { print n + 0 }' "$demo")
awk -v more=$((events - has)) '
    { print }
    /^agenda:/ {
        for (i = 0; i < more; i++)
            printf "  - {key: bench-%d, kind: WORKSHOP, title: {es: Actividad número %d, pt: Atividade número %d, en: Activity number %d}, abstract: {es: \"De qué se trata la actividad número %d, en una frase de la longitud de siempre para una agenda.\"}, day: 2017-05-%d, starts: \"%02d:00\", ends: \"%02d:45\"}\n", i, i, i, i, i, 29 + i % 3, 8 + i % 12, 8 + i % 12
    }' "$demo" >"$dir/many.yaml"

find_app_jar
start_database
app_port=$(free_port)
configure_app "http://127.0.0.1:$app_port"
import_lab "$dir/many.yaml"
CORES=0 run_app app "$app_port"
ours=http://127.0.0.1:$app_port$page

# ------------------------------------------------------------------------------------------------ the answers are right
[[ $(ask plain "$ours") == 200 ]] || die "$ours does not answer 200"
[[ $(ask gzip "$ours" -H 'Accept-Encoding: gzip') == 200 && $(header gzip Content-Encoding) == gzip ]] || wrong "no gzip"
gunzip -c <"$dir/gzip.body" | cmp -s - "$dir/plain.body" || wrong "the compressed calendar is not the calendar"
(($(grep -c '^BEGIN:VEVENT' "$dir/plain.body") == events)) || wrong "$(grep -c '^BEGIN:VEVENT' "$dir/plain.body") events"
etag=$(header gzip ETag)
[[ -n $etag ]] || wrong "no ETag"
[[ $(ask same "$ours" -H 'Accept-Encoding: gzip' -H "If-None-Match: $etag") == 304 && ! -s $dir/same.body ]] || wrong "no 304"
! grep -qi '^set-cookie' "$dir"/*.headers || wrong "a public page sets a cookie: a session"
serve_by_nginx
peer=http://127.0.0.1:$nginx_port$page
[[ $(ask peer "$peer" -H 'Accept-Encoding: gzip') == 200 ]] || die "nginx does not answer"
cmp -s "$dir/peer.body" "$dir/gzip.body" || die "nginx does not serve the same bytes"
peer_etag=$(header peer ETag)

# --------------------------------------------------------------------------------------------------------------- speed
measure gzip 'X-Bench: 1' 'X-Bench: 1'
measure 304 "If-None-Match: $etag" "If-None-Match: $peer_etag"
sleep 1
before=$(statements) && sleep "$seconds" && idle=$(($(statements) - before))
before=$(statements) && read -r rate _ < <(load "$ours" 'Accept-Encoding: gzip') && busy=$(($(statements) - before))
hits=$((rate * seconds))
say "statements: $idle in $seconds s of rest, $busy in $seconds s with $hits hits"
((busy <= idle * 2 + 20)) || wrong "hits cause SQL: $busy statements for $hits hits, $idle without any"

# ------------------------------------------------------------------------------------------------------ a personal feed
token=bench-personal-calendar-0123456789
sql medellinlab -e "INSERT INTO calendar_feed (id, person_id, token_hash, language, made_at)
    SELECT uuid(), person_id, UNHEX(SHA2('$token', 256)), 'es', UTC_TIMESTAMP(6) FROM participant LIMIT 1"
feed=http://127.0.0.1:$app_port/calendar/$token.ics
[[ $(ask feed "$feed") == 200 ]] || wrong "the personal feed does not answer 200"
feeds=200
before=$(statements)
begun=$(now_ms)
for ((i = 0; i < feeds; i++)); do echo "url = \"$feed\""; echo 'output = "/dev/null"'; done | curl -sS -K - || wrong "a feed failed"
taken=$(($(now_ms) - begun))
asked=$(($(statements) - before - idle * taken / (seconds * 1000)))
# the driver's own statements around a borrowed connection count too
each=$(awk -v a="$asked" -v n="$feeds" 'BEGIN { printf "%.2f", a / n }')
say "personal feed: $each statements each, $((taken / feeds)) ms each"
holds "$each" '<=' 3.3 || wrong "a personal feed takes $each statements"

# ------------------------------------------------------------------------------------------------------------- verdict
worst='' worst_result=PASS
for kind in gzip 304; do
    ratio=$(awk '{ print $3 }' "$dir/$kind" | median)
    result=$(judge "$ratio" '>=' 0.25 "$(awk '{ print $2 }' "$dir/$kind" | spread)")
    row "agenda as iCalendar, $events events, $kind" "$(awk '{ print $1 }' "$dir/$kind" | median)/s" "$(awk '{ print $2 }' "$dir/$kind" | median)/s (nginx)" \
        "$(printf %.2f "$ratio")" '>= 0.25' "$result"
    [[ $result == PASS || $worst_result == FAIL ]] || worst_result=$result
    [[ -n $worst ]] && holds "$worst" '<=' "$ratio" || worst=$ratio
done
row 'personal feed, SQL statements each' "$each" '' '' '<= 3' ''
verdict "$worst" '>=' 0.25 "$worst_result"
