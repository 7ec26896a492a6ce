# shellcheck shell=bash disable=SC2154,SC2034
# Prepared bytes against nginx serving the very same: asking, loading, measuring in pairs. Needs page, pairs, seconds, ours, peer.

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
