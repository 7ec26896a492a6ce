#!/usr/bin/env bash
# B1: the public agenda page, gzip and 304, against nginx serving the same bytes with the same headers. Also: no session and
# no SQL per hit, and the page fresh on two nodes within a second of a release.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source "$bench/release.sh"
source "$bench/serving.sh"
begin B1
need nginx
need wrk
pairs=${PAIRS:-7} seconds=${SECONDS_EACH:-3}
demo=${DEMO:-$project/src/test/resources/demo/medellin-2017.yaml}
page='/labs/medellin-2017/agenda?lang=es'
DATABASE_CORES=1

find_app_jar
start_database
app_port=$(free_port)
configure_app "http://127.0.0.1:$app_port"
import_lab "$demo"
prepare_release "$demo"
CORES=0 run_app app "$app_port"
ours=http://127.0.0.1:$app_port$page

# ------------------------------------------------------------------------------------------------ the answers are right
[[ $(ask plain "$ours") == 200 ]] || die "$ours does not answer 200"
[[ $(ask gzip "$ours" -H 'Accept-Encoding: gzip') == 200 && $(header gzip Content-Encoding) == gzip ]] || wrong "no gzip"
gunzip -c <"$dir/gzip.body" | cmp -s - "$dir/plain.body" || wrong "the compressed page is not the page"
grep -q '<html' "$dir/plain.body" || wrong "the page is no HTML"
etag=$(header gzip ETag)
[[ -n $etag ]] || wrong "no ETag"
[[ $(header gzip Vary) =~ [Aa]ccept-[Ee]ncoding ]] || wrong "no Vary: Accept-Encoding"
[[ $(ask same "$ours" -H 'Accept-Encoding: gzip' -H "If-None-Match: $etag") == 304 && ! -s $dir/same.body ]] || wrong "no 304"
[[ $(header same ETag) == "$etag" ]] || wrong "the 304 has another ETag"
[[ $(ask other "$ours" -H 'Accept-Encoding: gzip' -H 'If-None-Match: "other"') == 200 ]] || wrong "304 for another ETag"
! grep -qi '^set-cookie' "$dir"/*.headers || wrong "a public page sets a cookie: a session"

serve_by_nginx
peer=http://127.0.0.1:$nginx_port$page
[[ $(ask peer "$peer" -H 'Accept-Encoding: gzip') == 200 ]] || die "nginx does not answer"
cmp -s "$dir/peer.body" "$dir/gzip.body" || die "nginx does not serve the same bytes"
peer_etag=$(header peer ETag)
[[ $(ask peer304 "$peer" -H 'Accept-Encoding: gzip' -H "If-None-Match: $peer_etag") == 304 ]] || die "nginx gives no 304"

# --------------------------------------------------------------------------------------------------------------- speed
measure gzip 'X-Bench: 1' 'X-Bench: 1'
measure 304 "If-None-Match: $etag" "If-None-Match: $peer_etag"

# Statements of the background (polling, jobs) are the same with and without load: compare two spans of the same length.
sleep 1
before=$(statements) && sleep "$seconds" && idle=$(($(statements) - before))
before=$(statements) && read -r rate _ < <(load "$ours" 'Accept-Encoding: gzip') && busy=$(($(statements) - before))
hits=$((rate * seconds))
say "statements: $idle in $seconds s of rest, $busy in $seconds s with $hits hits"
((busy <= idle * 2 + 20)) || wrong "hits cause SQL: $busy statements for $hits hits, $idle without any"

[[ $(ask after "$ours" -H 'Accept-Encoding: gzip') == 200 ]] && cmp -s "$dir/after.body" "$dir/gzip.body" || wrong "the page changed under load"

# ----------------------------------------------------------------------------------------------------------- freshness
second_port=$(free_port)
run_app second "$second_port"
second=http://127.0.0.1:$second_port$page
[[ $(ask second "$second") == 200 && $(header second ETag) == "$(ask plain "$ours" >/dev/null && header plain ETag)" ]] || wrong "two nodes, two ETags"
# watch_fresh PORT FILE: writes the instant from which the page of the lab to be released is another one than now.
watch_fresh() {
    local url=http://127.0.0.1:$1$release_page
    until [[ $(curl -sS -o /dev/null -w '%{http_code}' -H "If-None-Match: $old" --max-time 5 "$url") == 200 ]]; do pause 0.01; done
    now_ms >"$2"
}
ask before "http://127.0.0.1:$second_port$release_page" >/dev/null
old=$(header before ETag)
watch_fresh "$app_port" "$dir/fresh.app" &
watchers=$!
watch_fresh "$second_port" "$dir/fresh.second" &
watchers+=" $!"
pause 1
[[ ! -s $dir/fresh.app && ! -s $dir/fresh.second ]] || wrong "the page changed before the release"
release_agenda
for ((i = 0; i < 500; i++)); do
    [[ -s $dir/fresh.app && -s $dir/fresh.second ]] && break
    pause 0.02
done
kill $watchers 2>/dev/null || true
freshness=()
for node in app second; do
    if [[ -s $dir/fresh.$node ]]; then
        late=$(($(<"$dir/fresh.$node") - released))
        ((late > 0)) || late=0
        freshness+=("$late ms")
        ((late <= 1000)) || wrong "fresh on $node only after $late ms"
    else
        freshness+=(never)
        wrong "not fresh on $node within 10 s"
    fi
done
say "fresh after a release: ${freshness[*]}"

# ------------------------------------------------------------------------------------------------------------- verdict
worst='' worst_result=PASS
for kind in gzip 304; do
    ratio=$(awk '{ print $3 }' "$dir/$kind" | median)
    result=$(judge "$ratio" '>=' 0.25 "$(awk '{ print $2 }' "$dir/$kind" | spread)")
    row "public agenda page, $kind" "$(awk '{ print $1 }' "$dir/$kind" | median)/s" "$(awk '{ print $2 }' "$dir/$kind" | median)/s (nginx)" \
        "$(printf %.2f "$ratio")" '>= 0.25' "$result"
    [[ $result == PASS || $worst_result == FAIL ]] || worst_result=$result
    [[ -n $worst ]] && holds "$worst" '<=' "$ratio" || worst=$ratio
done
row 'page fresh after a release, on two nodes' "$(printf '%s, ' "${freshness[@]}" | sed 's/, $//')" '' '' '<= 1 s' ''
row 'SQL statements in a span with hits, without' "$busy ($hits hits)" "$idle" '' 'no more' ''
verdict "$worst" '>=' 0.25 "$worst_result"
