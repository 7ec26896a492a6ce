#!/usr/bin/env bash
# F3: a mail server that greylists, rejects, hangs up after the body, is slow, refuses connections, or hangs.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source "$bench/mail.sh"
begin F3
need smtp-sink postfix
need socat

checks=0
# right WORDS COMMAND…: one check; a failed one is told and makes the verdict FAIL.
right() {
    local words=$1
    shift
    checks=$((checks + 1))
    if "$@"; then say "right: $words"; else wrong "$words"; fi
}
# soon SECONDS COMMAND…
soon() { wait_for "$1" app "${@:2}"; }
count_is() { [[ $1 == "$2" ]]; }
at_most() { (($1 <= $2)); }
# worst_copies NAME EVENT…: the most copies any recipient was given, and the most Message-IDs they came under.
worst_copies() { copies "$@" | awk '$1 > n { n = $1 } $2 > m { m = $2 } END { print n + 0, m + 0 }'; }
# pages_answer: the public page and the readiness, at once.
pages_answer() {
    curl -fsS -o /dev/null --max-time 1 "http://127.0.0.1:$app_port/" && curl -fsS -o /dev/null --max-time 1 "http://127.0.0.1:$app_port/actuator/health/readiness"
}
find_app_jar
start_sink
start_database
app_port=$(free_port)
configure_app "http://127.0.0.1:$app_port"
run_app app "$app_port"
answers "http://127.0.0.1:$app_port/" || true

say "--- one server, some recipients in trouble"
for trouble in slow grey busy reject hangup-once hangup-always; do queue "$trouble" 3; done
queue good 50
right 'others arrive while some are in trouble, once' soon 15 once good 50
right 'the pages answer meanwhile' pages_answer
right 'rejected (5xx): failed at once' soon 30 all_in_state reject 3 FAILED
right 'rejected: one attempt only' count_is "$(seen reject REJECTED)" 3
right 'greylisted (450): to be tried again' soon 30 all_in_state grey 3 RETRY SENT
right 'greylisted: not at once' at_most "$(seen grey GREYLISTED)" 3
first_wait=$(seconds_to_wait busy)
hurry busy
right 'always 450: tried again' soon 30 seen_at_least busy GREYLISTED 6
right 'always 450: still to be tried again' soon 30 all_in_state busy 3 RETRY
second_wait=$(seconds_to_wait busy)
right "always 450: the wait grows ($first_wait s, $second_wait s)" at_most $((first_wait + 2)) "$second_wait"
right 'hung up after the body: not taken for sent' soon 60 all_in_state hangup-always 3 UNCERTAIN RETRY
pause 2
right 'greylisted: sent in the end' hurry_until grey 60 all_in_state grey 3 SENT
right 'greylisted: one copy' once grey 3
right 'hung up once: sent, or shown as uncertain' hurry_until hangup-once 60 settled hangup-once 3
read -r most ids < <(worst_copies hangup-once HUNGUP ACCEPTED)
right "hung up once: at most one more copy, same Message-ID ($most, $ids)" count_is "$((most <= 2)) $ids" '1 1'
right 'hung up always: comes to rest' hurry_until hangup-always 60 settled hangup-always 3
right 'hung up always: shown as uncertain' all_in_state hangup-always 3 UNCERTAIN
for _ in 1 2 3; do hurry hangup-always && pause 2; done
read -r most ids < <(worst_copies hangup-always HUNGUP ACCEPTED)
right "hung up always: at most two copies, same Message-ID ($most, $ids)" count_is "$((most <= 2)) $ids" '1 1'
right 'slow: sent' soon 120 all_in_state slow 3 SENT UNCERTAIN
read -r most ids < <(worst_copies slow ACCEPTED)
right "slow: at most two copies, same Message-ID ($most, $ids)" count_is "$((most <= 2)) $ids" '1 1'

say "--- the server refuses connections, then is back"
stop sink
queue refused 20
pause 20
right 'refused: nothing given up' soon 10 all_in_state refused 20 PENDING RETRY
right 'the pages answer meanwhile' pages_answer
start_sink
right 'back: sent within a minute, without help' soon 60 all_in_state refused 20 SENT
right 'back: once each' once refused 20

say "--- a server that closes every connection at once"
stop sink
start closing socat -d -d "TCP-LISTEN:$smtp_port,bind=127.0.0.1,reuseaddr,fork" SYSTEM:true
connections() { grep -c 'accepting connection' "$dir/closing.log" || true; }
queue closed 10
pause 15
early=$(connections)
pause 15
late=$(($(connections) - early))
right "closed at once: tried ever more rarely ($early times in 15 s, then $late)" at_most "$late" "$early"
right 'closed at once: not hammered' at_most "$early" 100
right 'closed at once: tried' at_most 1 "$early"
stop closing KILL
start_sink
right 'back: sent within a minute, without help' soon 60 all_in_state closed 10 SENT
right 'back: once each' once closed 10

say "--- another server that hangs up after every body (smtp-sink -q .)"
stop sink
start hanging smtp-sink -u "$(id -un)" -q . "127.0.0.1:$smtp_port" 100
wait_for 20 hanging listens "$smtp_port"
queue cut 10
for _ in 1 2 3 4; do pause 3 && hurry cut; done
right 'cut off: shown as uncertain or to be sent once more' soon 60 all_in_state cut 10 UNCERTAIN RETRY
stop hanging KILL
start_sink
queue next 10
right 'what comes next is sent' soon 60 once next 10
right 'cut off: sent, or shown as uncertain' hurry_until cut 60 settled cut 10
read -r most ids < <(worst_copies cut ACCEPTED)
right "cut off: at most one copy after the server is well ($most)" at_most "$most" 1

say "--- the server hangs: it takes connections and says nothing"
kill -STOP "$(pid_of sink)"
queue hung 10
pause 5
right 'the pages answer meanwhile' pages_answer
right 'hung: to be tried again, or still trying' count_is "$(in_state hung SENT FAILED)" 0
pause 20
kill -CONT "$(pid_of sink)"
right 'thawed: sent' hurry_until hung 180 all_in_state hung 10 SENT
right 'thawed: once each' once hung 10

right 'those of the beginning: still one copy each' once good 50

failed=$(wc -l 2>/dev/null <"$dir/wrong" || echo 0)
result=PASS
((failed == 0)) || result=FAIL
row 'mail server refusing, greylisting, rejecting, hanging up, slow, hung' "$((checks - failed)) of $checks checks right$( ((failed)) && printf '; wrong: ' && paste -sd ';' "$dir/wrong")" "$result"
fault_verdict "$result" "right=$((checks - failed))" "wrong=$failed"
