#!/usr/bin/env bash
# B1: the public agenda page, gzip and 304, against nginx serving the same bytes with the same headers. Also: no session and
# no SQL per hit, and the page fresh on two nodes within a second of a release.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source "$bench/release.sh"
begin B1
need nginx
need wrk
pairs=${PAIRS:-7} seconds=${SECONDS_EACH:-3}
demo=${DEMO:-$project/src/test/resources/demo/medellin-2017.yaml}
page='/labs/medellin-2017/agenda?lang=es'
DATABASE_CORES=1

# ask NAME URL CURL_OPTION…: leaves the answer in $dir/NAME.body and its headers in $dir/NAME.headers; prints the status.
ask() {
    local name=$1 url=$2
    shift 2
    curl -sS --max-time 20 -D "$dir/$name.headers" -o "$dir/$name.body" -w '%{http_code}' "$@" "$url"
}

# header NAME HEADER: its value in the answer NAME.
header() { tr -d '\r' <"$dir/$1.headers" | sed -n "s/^$2: *//Ip" | head -n 1; }

# load URL HEADER…: prints requests a second and bytes an answer; every answer must be 2xx or 3xx.
load() {
    local url=$1 headers=() measured requests micros bytes bad broken
    shift
    for h in "$@"; do headers+=(-H "$h"); done
    measured=$(taskset -c 1 wrk -t1 -c32 -d"${seconds}s" -s "$bench/wrk.lua" "${headers[@]}" "$url" | tail -n 1)
    read -r _ requests micros bytes bad broken <<<"$measured"
    ((bad + broken == 0)) || wrong "$url: $bad bad answers, $broken failed connections"
    awk -v n="$requests" -v t="$micros" -v b="$bytes" 'BEGIN { printf "%.0f %.0f\n", n / t * 1e6, n ? b / n : 0 }'
}

# serve_by_nginx: the very bytes the application gives, compressed and not, with the very headers it gives.
serve_by_nginx() {
    local root=$dir/nginx path=${page%%\?*}
    mkdir -p "$(dirname "$root/www$path")" "$root/logs"
    chmod a+rx "$dir" "$root" "$root/www"
    cp "$dir/plain.body" "$root/www$path"
    cp "$dir/gzip.body" "$root/www$path.gz"
    nginx_port=$(free_port)
    {
        cat <<CONF
daemon off;
worker_processes 1;
pid $root/nginx.pid;
error_log $root/logs/error.log;
$([[ $EUID != 0 ]] || echo "user $(id -un);")
events { worker_connections 1024; }
http {
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000000;
    open_file_cache max=100;
    client_body_temp_path $root/a; proxy_temp_path $root/b; fastcgi_temp_path $root/c; uwsgi_temp_path $root/d; scgi_temp_path $root/e;
    default_type "$(header gzip Content-Type)";
    server {
        listen 127.0.0.1:$nginx_port;
        root $root/www;
        gzip_static on;
        gzip_vary on;
CONF
        tr -d '\r' <"$dir/gzip.headers" | sed -n '/^HTTP/d; s/^\([A-Za-z-]*\): \(.*\)/\1\t\2/p' | while IFS=$'\t' read -r name value; do
            case ${name,,} in
                content-type | content-length | content-encoding | transfer-encoding | etag | date | vary | connection | keep-alive | server | accept-ranges | last-modified) ;;
                *) echo "        add_header $name '${value//\'/\\\'}';" ;;
            esac
        done
        echo '    }'
        echo '}'
    } >"$root/nginx.conf"
    CORES=0 start nginx taskset -c 0 nginx -p "$root" -c "$root/nginx.conf" -e "$root/logs/error.log"
    wait_for 20 nginx listens "$nginx_port"
}

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
# measure KIND OUR_HEADER THEIR_HEADER: lines of "ours theirs ratio" in $dir/KIND; the expected bytes an answer are checked.
measure() {
    local kind=$1 a b i
    load "$ours" "${@:2:1}" 'Accept-Encoding: gzip' >/dev/null
    load "$ours" "${@:2:1}" 'Accept-Encoding: gzip' >/dev/null
    load "$peer" "${@:3:1}" 'Accept-Encoding: gzip' >/dev/null
    for ((i = 1; i <= pairs; i++)); do
        read -r a a_bytes < <(load "$ours" "${@:2:1}" 'Accept-Encoding: gzip')
        read -r b b_bytes < <(load "$peer" "${@:3:1}" 'Accept-Encoding: gzip')
        say "$kind $i of $pairs: application $a/s, nginx $b/s"
        awk -v a="$a" -v b="$b" 'BEGIN { print a, b, b ? a / b : 0 }' >>"$dir/$kind"
        if [[ $kind == gzip ]]; then
            ((a_bytes > $(stat -c %s "$dir/gzip.body") && b_bytes > $(stat -c %s "$dir/gzip.body"))) || wrong "short answers under load: $a_bytes, $b_bytes bytes"
        else
            ((a_bytes < 2000 && b_bytes < 2000)) || wrong "304 with a body under load: $a_bytes, $b_bytes bytes"
        fi
    done
}

# statements: how many the database was asked so far.
statements() { sql -e "SELECT variable_value FROM information_schema.global_status WHERE variable_name = 'QUESTIONS'"; }

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
