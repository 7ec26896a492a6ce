#!/usr/bin/env bash
# B5: from the command to the first page, with the JVM's AOT cache, against the skeleton without one (goal) and with one
# (like for like). The application works on a database that is already migrated and has the demo lab.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
begin B5
pairs=${PAIRS:-7}
demo=${DEMO:-$project/src/test/resources/demo/medellin-2017.yaml}
CORES=0 DATABASE_CORES=1

# extract JAR NAME: unpacks into $dir/NAME, where the AOT cache can be used; prints the jar to start.
extract() {
    "$java" -Djarmode=tools -jar "$1" extract --destination "$dir/$2" >"$dir/extract.log" 2>&1 || die "cannot extract $1: see $dir/extract.log"
    echo "$dir/$2/$(basename "$1")"
}

# first_page NAME JAVA_OPTION…: starts NAME, prints the milliseconds until its first page, stops it.
first_page() {
    local name=$1 port begun
    shift
    port=$(free_port)
    APP_MAIN=${main[$name]}
    begun=$(now_ms)
    start_app "$name" "$port" "$@"
    wait_for "$patience" "$name" answers "http://127.0.0.1:$port/" "$dir/$name.html" || die "no first page"
    echo $(($(now_ms) - begun))
    grep -qi '<html' "$dir/$name.html" || wrong "the first page of $name is no page"
    stop "$name"
}

# The JVM options docker/start trains with.
mapfile -t as_shipped < <(sed -n 's/^training_options=(\(.*\))$/\1/p' "$project/docker/start" | tr ' ' '\n')

# train NAME CACHE PAGE…: one run that is asked for those pages and stopped in order leaves the cache, $dir/CACHE.aot,
# with the JVM options in training.
train() {
    local name=$1 cache=$2 port path
    shift 2
    say "training $cache"
    port=$(free_port)
    APP_MAIN=${main[$name]}
    start_app "$name" "$port" "${training[@]}" -XX:AOTCacheOutput="$dir/$cache.aot"
    wait_for "$patience" "$name" answers "http://127.0.0.1:$port/" || die "$name did not answer its training"
    for path in "$@"; do
        curl -fsSL -o /dev/null --max-time 60 "http://127.0.0.1:$port$path" || say "no answer in training: $path"
    done
    stop "$name" TERM 300
    [[ -s $dir/$cache.aot ]] || die "the training left no cache: see $dir/$name.log"
}

find_skeleton_jar
find_app_jar
declare -A main
main[skeleton]=$(extract "$skeleton_jar" skeleton)
main[app]=$(extract "$app_jar" app)

start_database
configure_app http://127.0.0.1
import_lab "$demo"
training=()
train skeleton skeleton /
training=("${as_shipped[@]}")
train skeleton skeleton-as-shipped /
train app app /labs/medellin-2017 /labs/medellin-2017/agenda /app/sign-in

aot() { echo "-XX:AOTCache=$dir/$1.aot"; }
say "warming up"
for name in app skeleton; do
    first_page "$name" "$(aot "$name")" >/dev/null
done
for ((i = 1; i <= pairs; i++)); do
    ours=$(first_page app "$(aot app)")
    plain=$(first_page skeleton)
    alike=$(first_page skeleton "$(aot skeleton)")
    same=$(first_page skeleton "$(aot skeleton-as-shipped)")
    bare=$(first_page app)
    say "$i of $pairs: application $ours ms, skeleton $plain ms; skeleton with AOT cache $alike ms, trained as we train" \
        "$same ms; application without $bare ms"
    echo "$ours $plain $alike $bare $same" >>"$dir/pairs"
done
column() { awk "{ print $1 }" "$dir/pairs"; }
ratio=$(column '$1 / $2' | median)
like=$(column '$1 / $3' | median)
result=$(judge "$ratio" '<=' 1.0 "$(column '$2' | spread)")
like_result=$(judge "$like" '<=' 1.5 "$(column '$3' | spread)")
row 'start to first page, AOT cache against none' "$(column '$1' | median) ms" "$(column '$2' | median) ms" "$(printf %.2f "$ratio")" '<= 1.0' "$result"
row 'start to first page, AOT cache on both' "$(column '$1' | median) ms" "$(column '$3' | median) ms" "$(printf %.2f "$like")" '<= 1.5' "$like_result"
row 'start to first page, AOT cache on both, both trained as shipped' "$(column '$1' | median) ms" "$(column '$5' | median) ms" "$(printf %.2f "$(column '$1 / $5' | median)")" '' ''
row 'start to first page, no AOT cache on either' "$(column '$4' | median) ms" "$(column '$2' | median) ms" "$(printf %.2f "$(column '$4 / $2' | median)")" '' ''
say "like for like: $like, goal <= 1.5: $like_result"
[[ $result != PASS || $like_result == PASS ]] || verdict "$like" '<=' 1.5 "$like_result"
verdict "$ratio" '<=' 1.0 "$result"
