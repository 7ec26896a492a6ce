#!/usr/bin/env bash
# F1: kill -9 of the application in the middle of a batch of mail, and a restart. SEEDS kills (5), MESSAGES each (2000);
# SEED is the first seed. Each kill comes after a random number of messages and a random moment, both given by the seed.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source "$bench/mail.sh"
begin F1
seeds=${SEEDS:-5} messages=${MESSAGES:-2000} first=${SEED:-$((EPOCHSECONDS % 100000))}

find_app_jar
start_sink --delay 3
start_database
app_port=$(free_port)
configure_app "http://127.0.0.1:$app_port"
run_app app "$app_port"

lost=0 duplicates=0 excused=0 shown=0 slowest=0
for ((seed = first; seed < first + seeds; seed++)); do
    RANDOM=$seed
    name=s$seed
    after=$((1 + RANDOM % (messages * 3 / 4)))
    moment=$(printf '0.%03d' $((RANDOM % 100)))
    alive app || run_app app "$app_port"
    queue "$name" "$messages"
    wait_for 120 app seen_at_least "$name" ACCEPTED "$after" || die "the application sends no mail"
    pause "$moment"
    stop app KILL
    pause 0.5
    at_kill=$(seen "$name" ACCEPTED)
    ((at_kill < messages)) || wrong "seed $seed: the kill came too late to test anything"
    outbox "$name" recipient "state = 'HANDED_OVER'" | sort >"$dir/$name.in-flight"

    begun=$(now_ms)
    start_app app "$app_port"
    wait_for 240 app seen_at_least "$name" ACCEPTED $((at_kill + 1)) || die "seed $seed: sending does not resume"
    resumed=$(($(now_ms) - begun))
    ((resumed <= 60000)) || wrong "seed $seed: sending resumed only $resumed ms after the restart"
    ((resumed <= slowest)) || slowest=$resumed
    hurry_until "$name" 300 settled "$name" "$messages" || wrong "seed $seed: $(outbox "$name" 'state, COUNT(*)' 'TRUE GROUP BY state' | xargs)"

    # Lost: never arrived, and nobody is told. What the application shows as uncertain is not lost silently.
    copies "$name" ACCEPTED | sort >"$dir/$name.copies"
    outbox "$name" recipient "state <> 'UNCERTAIN'" | sort >"$dir/$name.settled"
    lost_now=$(comm -23 "$dir/$name.settled" <(awk '{ print $3 }' "$dir/$name.copies" | sort) | wc -l)
    # A second copy is excused for what was handed over at the kill and not yet known to be sent, under the same Message-ID.
    second=$(awk '$1 > 1' "$dir/$name.copies" | wc -l)
    excused_now=$(join -1 1 -2 3 "$dir/$name.in-flight" <(awk '$1 == 2 && $2 == 1' "$dir/$name.copies" | sort -k 3) | wc -l)
    shown_now=$(in_state "$name" UNCERTAIN)
    (($(in_state "$name" FAILED) == 0)) || wrong "seed $seed: a message to a good server failed"
    say "seed $seed: killed after $at_kill of $messages, $(wc -l <"$dir/$name.in-flight") in flight; sending $resumed ms after the restart; lost $lost_now, second copies $second ($excused_now of messages in flight), uncertain $shown_now"
    ((lost += lost_now, duplicates += second - excused_now, excused += excused_now, shown += shown_now)) || true
done

result=PASS
[[ $lost == 0 && $duplicates == 0 && ! -s $dir/wrong ]] || result=FAIL
row "kill -9 in the middle of $messages messages, restart" \
    "$seeds kills (seeds $first to $((first + seeds - 1))); lost $lost; duplicates $duplicates; second copies of messages in flight $excused; shown as uncertain $shown; sending again after at most $slowest ms" "$result"
fault_verdict "$result" "lost=$lost" "duplicates=$duplicates" "seeds=$seeds"
