# shellcheck shell=bash
# What the benchmarks and the fault tests share. Sourced, never run.
#
# A script calls `begin ID`, starts what it needs with `start NAME command…`, measures, and ends with `verdict` or
# `fault_verdict`. Whatever it started is ended when it ends, however it ends: by process id and start time, never by name.

set -euo pipefail
export LC_ALL=C.UTF-8

bench=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(cd "$bench/../.." && pwd)
out=$project/target/bench

say() { printf '%(%H:%M:%S)T %s\n' -1 "$*" >&2; }

die() {
    say "$*"
    exit 1
}

# ---------------------------------------------------------------------------------------------------------------- tools

# need COMMAND [PACKAGE]: installs the Debian package when the command is missing and we are root. Without starting services.
need() {
    local command=$1 package=${2:-$1}
    command -v "$command" >/dev/null && return
    if [[ $EUID != 0 ]] || ! command -v apt-get >/dev/null; then
        die "$command is missing: install the package $package"
    fi
    say "installing $package"
    [[ -n ${apt_updated:-} ]] || apt-get -qq update >/dev/null 2>&1 || true
    apt_updated=yes
    DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get -qq install -y --no-install-recommends "$package" >"$out/apt.log" 2>&1 ||
        die "cannot install $package: see $out/apt.log"
    command -v "$command" >/dev/null || die "$package is installed but $command is not there"
}

java_release() { "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = \([0-9]*\).*/\1/p'; }

# find_java: the first JDK >= 25 in the usual places; sets and exports JAVA_HOME, sets java.
find_java() {
    local home
    for home in ${JAVA_HOME:+"$JAVA_HOME"} "$(dirname "$(dirname "$(readlink -f "$(command -v java || echo /none/bin/java)")")")" \
        /usr/lib/jvm/* ~/.sdkman/candidates/java/* ~/.jdks/*; do
        [[ -x $home/bin/javac ]] || continue
        (($(java_release "$home") >= 25)) || continue
        export JAVA_HOME=$home
        java=$home/bin/java
        return
    done
    die "no JDK >= 25 was found: set JAVA_HOME"
}

# maven ARGUMENT…: the project's wrapper, or the installed Maven when the wrapper is not there.
maven() {
    local maven=$project/mvnw
    [[ -x $maven ]] || maven=mvn
    (cd "$project" && "$maven" -B -ntp -q "$@") >"$out/maven.log" 2>&1 || die "the build failed: see $out/maven.log"
}

# find_app_jar: sets app_jar; builds the application when target/medellin-lab.jar is missing.
find_app_jar() {
    app_jar=${APP_JAR:-$project/target/medellin-lab.jar}
    [[ -f $app_jar ]] && return
    say "building the application"
    maven package -DskipTests
    [[ -f $app_jar ]] || die "the build left no $app_jar"
}

# compile_against_app FILE…: unpacks the application's jar and compiles these classes with it, and with what also_needed names;
# sets class_path.
compile_against_app() {
    local packed
    packed=$(basename "$app_jar")
    "$java" -Djarmode=tools -jar "$app_jar" extract --destination "$dir/app" >"$dir/extract.log" 2>&1 ||
        die "cannot extract $app_jar: see $dir/extract.log"
    class_path=$dir/classes:$dir/app/$packed:$dir/app/lib/*${also_needed:+:$also_needed}
    mkdir -p "$dir/classes"
    "$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$dir/classes" -cp "$class_path" "$@" >"$dir/javac.log" 2>&1 ||
        die "cannot compile: see $dir/javac.log"
}

# find_skeleton_jar: sets skeleton_jar; builds the skeleton when it is missing or older than its sources.
find_skeleton_jar() {
    skeleton_jar=$out/skeleton/skeleton.jar
    [[ -f $skeleton_jar && -z $(find "$bench/skeleton" -type f -newer "$skeleton_jar") ]] && return
    say "building the skeleton"
    maven -f "$bench/skeleton/pom.xml" package
}

# -------------------------------------------------------------------------------------------------------------- process

started_at() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d ' ' -f 20; }

# start NAME COMMAND…: in the background, output appended to $dir/NAME.log, process id and start time in $dir/NAME.pid.
# The command must not be a shell function, so that the id is that of the program itself.
start() {
    local name=$1
    shift
    setsid "$@" >>"$dir/$name.log" 2>&1 </dev/null &
    printf '%s %s\n' $! "$(started_at $!)" >"$dir/$name.pid"
    disown
}

# pid_of NAME: prints the process id while that very process lives.
pid_of() {
    local pid at
    read -r pid at 2>/dev/null <"$dir/$1.pid" || return
    [[ -n $at && $(started_at "$pid") == "$at" && $(sed 's/.*) //' "/proc/$pid/stat" 2>/dev/null) != Z* ]] && echo "$pid"
}

alive() { pid_of "$1" >/dev/null; }

# stop NAME [SIGNAL] [SECONDS]: sends TERM (or SIGNAL) and waits; a process that does not go in time is killed.
stop() {
    local name=$1 signal=${2:-TERM} left=$((${3:-30} * 50)) pid
    pid=$(pid_of "$name") || return 0
    kill -"$signal" "$pid" 2>/dev/null || true
    while alive "$name"; do
        ((left-- > 0)) || kill -KILL "$pid" 2>/dev/null || true
        pause 0.02
    done
    rm -f "$dir/$name.pid"
}

stop_all() {
    local file
    # Databases last: an application that stops in order still writes.
    # shellcheck disable=SC2045
    for file in $(ls -t "$dir"/*.pid 2>/dev/null); do
        stop "$(basename "$file" .pid)"
    done
}

# pause SECONDS: sleeps without starting a process.
exec {pause_pipe}<> <(:)
pause() { read -rt "$1" -u "$pause_pipe" || true; }

now_ms() {
    local now=${EPOCHREALTIME/./}
    echo "${now%???}"
}

# wait_for SECONDS NAME COMMAND…: polls until the command succeeds; fails at once when process NAME (or - for none) is gone.
wait_for() {
    local until=$(($(now_ms) + $1 * 1000)) name=$2
    shift 2
    until "$@" >/dev/null 2>&1; do
        [[ $name == - ]] || alive "$name" || die "$name ended: see $dir/$name.log"
        (($(now_ms) < until)) || {
            say "waited in vain for: $*"
            return 1
        }
        pause 0.02
    done
}

# answers URL [FILE]: with 200; the body goes to FILE. Asked from core 1, as all load is.
answers() { [[ $(taskset -c 1 curl -sS -o "${2:-/dev/null}" -w '%{http_code}' --max-time 60 "$1") == 200 ]]; }
listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# free_port: one nobody listens on and no other call of this run was given; below the range of outgoing connections.
free_port() {
    local port
    while true; do
        port=$((RANDOM % 11000 + 21000))
        mkdir "$dir/ports/$port" 2>/dev/null || continue
        listens "$port" && continue
        echo "$port"
        return
    done
}

# begin ID: an empty folder $dir for this run; ends what was started when the script ends.
begin() {
    id=$1
    dir=$out/$id
    rm -rf "$dir"
    mkdir -p "$dir/ports"
    trap stop_all EXIT
    trap 'exit 130' INT TERM
    need curl
    need taskset util-linux
    find_java
}

# ------------------------------------------------------------------------------------------------------------- database

# start_database: an own MariaDB on a free port, folder $dir/database; database `medellinlab`, user `owner` with everything
# on it and the right to grant, user `app` without any right: the migrations grant it table by table. Sets db_port.
start_database() {
    need mariadbd mariadb-server
    local me data=$dir/database
    me=$(id -un)
    db_port=$(free_port)
    db_socket=/tmp/medellinlab-bench-$db_port.sock
    mariadb-install-db --no-defaults --user="$me" --datadir="$data" --auth-root-authentication-method=normal \
        --skip-test-db >"$dir/database.log" 2>&1 || die "cannot create the database: see $dir/database.log"
    run_database
    sql mysql <<SQL
CREATE DATABASE medellinlab CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
CREATE USER owner@'%' IDENTIFIED BY 'owner-of-the-bench';
GRANT ALL PRIVILEGES ON medellinlab.* TO owner@'%' WITH GRANT OPTION;
CREATE USER app@'%' IDENTIFIED BY 'app-of-the-bench';
SQL
}

# run_database: starts the server on the folder start_database made.
run_database() {
    start database taskset -c "${DATABASE_CORES:-0,1}" mariadbd --no-defaults --user="$(id -un)" \
        --datadir="$dir/database" --socket="$db_socket" --pid-file="$dir/database/server.pid" \
        --port="$db_port" --bind-address=127.0.0.1 --character-set-server=utf8mb4 \
        --collation-server=utf8mb4_uca1400_ai_ci --innodb-snapshot-isolation=ON \
        --innodb-flush-log-at-trx-commit=1 --innodb-buffer-pool-size=512M --skip-log-bin
    wait_for 60 database mariadb-admin --no-defaults --socket="$db_socket" --user=root ping
}

# sql [DATABASE] [-e STATEMENT]: as the server's root; rows without heading, columns separated by tabs.
sql() { mariadb --no-defaults --socket="$db_socket" --user=root --batch --skip-column-names --default-character-set=utf8mb4 "$@"; }

# ---------------------------------------------------------------------------------------------------------- application

# How many seconds the application may take to start: much more than it needs, for a machine that is busy.
patience=${PATIENCE:-300}

jvm_flags=(-XX:+UseCompactObjectHeaders -Xmx1g)

# configure_app BASE_URL: sets app_environment, the same for every node of this run. smtp_port may be set before.
configure_app() {
    app_environment=(
        "MEDELLINLAB_DATABASE_URL=jdbc:mariadb://127.0.0.1:$db_port/medellinlab"
        MEDELLINLAB_DATABASE_OWNER_USER=owner MEDELLINLAB_DATABASE_OWNER_PASSWORD=owner-of-the-bench
        MEDELLINLAB_DATABASE_APP_USER=app MEDELLINLAB_DATABASE_APP_PASSWORD=app-of-the-bench
        "MEDELLINLAB_BASE_URL=$1"
        "MEDELLINLAB_SECRET_KEY=${secret_key:=$(head -c 32 /dev/urandom | base64 -w 0)}"
        "MEDELLINLAB_SMTP_URL=smtp://127.0.0.1:${smtp_port:-9}" MEDELLINLAB_IMAP_URL=imap://127.0.0.1:9
        MEDELLINLAB_MAIL_FROM=lab@bench.example
        MEDELLINLAB_FIRST_ADMINISTRATOR=administrator@bench.example
        SERVER_ADDRESS=127.0.0.1
    )
}

# start_app NAME PORT [JAVA_OPTION…]: does not wait. CORES says where it runs, APP_MAIN which jar (that of the build if unset).
start_app() {
    local name=$1 port=$2
    shift 2
    start "$name" taskset -c "${CORES:-0,1}" env "${app_environment[@]}" SERVER_PORT="$port" \
        "$java" "${jvm_flags[@]}" "$@" -jar "${APP_MAIN:-$app_jar}"
}

ready() { answers "http://127.0.0.1:$1/actuator/health/readiness"; }

# run_app NAME PORT [JAVA_OPTION…]: starts and waits until it is ready.
run_app() {
    start_app "$@"
    wait_for "$patience" "$1" ready "$2" || die "$1 was not ready in time: see $dir/$1.log"
}

# import_lab FILE: the one-shot command of the jar, which starts the whole application on a port of its own; migrates too.
import_lab() {
    say "importing $(basename "$1")"
    env "${app_environment[@]}" SERVER_PORT=0 "$java" "${jvm_flags[@]}" -jar "$app_jar" --import="$1" >>"$dir/import.log" 2>&1 ||
        die "the import failed: see $dir/import.log"
}

# shellcheck disable=SC2120
# start_sink: our SMTP sink (sink/SmtpSink.java) on smtp_port (chosen when unset); what it saw is in $dir/sink.tsv.
start_sink() {
    : "${smtp_port:=$(free_port)}"
    start sink "$java" -Xmx256m "$bench/sink/SmtpSink.java" "$smtp_port" "$dir/sink.tsv" "$@"
    wait_for 60 sink listens "$smtp_port"
}

# ------------------------------------------------------------------------------------------------------------ statistics

median() { sort -g | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

# spread: the largest of the numbers on stdin divided by the smallest.
spread() { sort -g | awk 'NR == 1 { least = $1 } { most = $1 } END { printf "%.2f\n", (least > 0 ? most / least : 999) }'; }

# holds A OP B: comparison of decimal numbers.
holds() { awk -v a="$1" -v b="$3" "BEGIN { exit !(a $2 b) }"; }

# -------------------------------------------------------------------------------------------------------------- protocol

# row CELL…: a line of the table for this ID (what, ours, peer, ratio, goal, result).
row() {
    local IFS='|'
    printf '| %s | %s |\n' "$id" "$(sed 's/|/ | /g' <<<"$*")" >>"$dir/rows.md"
}

# wrong WORDS…: an answer was not right; the verdict will be FAIL.
wrong() {
    say "WRONG: $*"
    echo "$*" >>"$dir/wrong"
}

# judge RATIO OP GOAL SPREAD: prints PASS, FAIL or NOISY. A wrong answer is never excused by noise.
judge() {
    if [[ -s $dir/wrong || -z $1 || -z $4 ]]; then
        echo FAIL
    elif holds "$4" '>' 1.5; then
        echo NOISY
    elif holds "$1" "$2" "$3"; then
        echo PASS
    else
        echo FAIL
    fi
}

# verdict RATIO OP GOAL RESULT: the protocol's line, and the exit code that goes with it.
verdict() {
    echo "$id ratio=$(printf '%.2f' "$1") goal$2$3 $4"
    case $4 in PASS) exit 0 ;; NOISY) exit 75 ;; *) exit 1 ;; esac
}

# fault_verdict RESULT KEY=VALUE…
fault_verdict() {
    local result=$1
    shift
    echo "$id $* $result"
    [[ $result == PASS ]] && exit 0 || exit 1
}

# run_each LETTER TABLE TITLE HEADING [ID…]: runs the scripts LETTER<number>.sh named (none: all), one after the other, writes the
# table, prints their lines last. Exit: 1 when one failed, else 75 when one was too noisy to tell, else 0.
run_each() {
    local letter=$1 table=$2 title=$3 heading=$4 name code child last=() worst=0
    shift 4
    (($#)) || mapfile -t names < <(cd "$bench" && ls "$letter"[0-9]*.sh | sed 's/\.sh$//' | sort -V)
    (($#)) && names=("$@")
    for name in "${names[@]}"; do
        [[ $name == "$letter"[0-9]* && -f $bench/$name.sh ]] || die "there is no $name: $(cd "$bench" && ls "$letter"[0-9]*.sh | sort -V | xargs)"
    done
    mkdir -p "$out"
    exec {lock}>"$out/lock"
    flock -n "$lock" || die "another run is using $out"
    {
        echo "# $title"
        echo
        echo "$(date -u +%FT%TZ), $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), $(uname -sr)"
        echo
        echo "$heading"
        tr -c '|\n' '-' <<<"$heading"
    } >"$out/$table.md"
    for name in "${names[@]}"; do
        say "$name"
        code=0
        bash "$bench/$name.sh" {lock}>&- >"$out/$name.out" &
        child=$!
        trap 'kill "$child" 2>/dev/null; wait "$child"; exit 130' INT TERM
        wait "$child" || code=$?
        cat "$out/$name.out" >&2
        last+=("$(grep "^$name .*\(PASS\|FAIL\|NOISY\)$" "$out/$name.out" | tail -n 1 || true)")
        [[ -n ${last[-1]} ]] || last[-1]="$name FAIL"
        cat "$out/$name/rows.md" >>"$out/$table.md" 2>/dev/null || echo "| $name | did not finish |" >>"$out/$table.md"
        case $code in 0) ;; 75) ((worst == 1)) || worst=75 ;; *) worst=1 ;; esac
    done
    say "written: $out/$table.md"
    printf '%s\n' "${last[@]}"
    exit "$worst"
}
