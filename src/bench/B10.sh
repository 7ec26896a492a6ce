#!/usr/bin/env bash
# B10: the planner on planted tasks, whose optimum is known because they were made from it (no rule broken, all days equally
# long): each must be found within the time. And on tasks made by chance, of which CP-SAT proves what the best plan is: at most
# 1 % worse after half a minute, a quarter of what an organiser may ask for. What was found is counted anew each time, and
# CP-SAT's plans are counted by our rules.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
begin B10
seconds=${SECONDS_EACH:-10} seeds=${SEEDS:-3} sizes=${SIZES:-50 100 200}
random_seconds=${RANDOM_SECONDS:-30} random_seeds=${RANDOM_SEEDS:-2} random_sizes=${RANDOM_SIZES:-15 20 25 30} peer_seconds=${PEER_SECONDS:-60}
large_sizes=${LARGE_SIZES-40 80} large_seconds=${LARGE_SECONDS:-60}

find_app_jar
say "fetching CP-SAT"
maven -f "$bench/planner/pom.xml" dependency:copy-dependencies -DoutputDirectory="$out/planner-peer/lib"
also_needed="$out/planner-peer/lib/*"
tests=$project/src/test/java/org/medellinlab/agenda
compile_against_app "$bench"/planner/*.java "$tests/PlantedTask.java" "$tests/RandomTask.java"

say "planning"
# shellcheck disable=SC2086
taskset -c 0 "$java" -Xmx512m -cp "$class_path" org.medellinlab.agenda.PlannerBench "$dir/tasks" "$seconds" "$seeds" $sizes \
    >"$dir/planner.out" 2>"$dir/planner.err" || die "it failed: see $dir/planner.err"

missed=$(awk '$3 < 0' "$dir/tasks" | wc -l)
for size in $sizes; do
    slowest=$(awk -v n="$size" '$1 == n && $3 > max { max = $3 } END { print max + 0 }' "$dir/tasks")
    found=$(awk -v n="$size" '$1 == n && $3 >= 0' "$dir/tasks" | wc -l)
    row "planted plan of $size sessions" "$found of $seeds, slowest $slowest ms" "all (planted)" "$found/$seeds" "all in $seconds s" \
        "$([[ $found == "$seeds" ]] && echo PASS || echo FAIL)"
done

# against_cp_sat FILE SECONDS SEEDS SIZE…: one line a task, see planner/PeerBench.java.
against_cp_sat() {
    local file=$1
    shift
    "$java" -Xmx1500m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "$class_path" \
        org.medellinlab.agenda.PeerBench "$dir/$file" "$random_seconds" "$@" >"$dir/$file.out" 2>"$dir/$file.err" ||
        die "it failed: see $dir/$file.err"
}

say "planning against CP-SAT"
# shellcheck disable=SC2086
against_cp_sat random "$peer_seconds" "$random_seeds" $random_sizes
worst=$(awk '$9 == "-" { $9 = 100 } NR == 1 || $9 > worst { worst = $9 } END { print worst }' "$dir/random")
for size in $random_sizes; do
    many=$(awk -v n="$size" '$1 == n' "$dir/random" | wc -l)
    proven=$(awk -v n="$size" '$1 == n && $6 == 3' "$dir/random" | wc -l)
    gap=$(awk -v n="$size" '$1 == n { if ($9 == "-") $9 = 100; if (!some++ || $9 > worst) worst = $9 } END { print worst }' "$dir/random")
    ours=$(awk -v n="$size" '$1 == n { printf "%s%s", sep, $4; sep = ", " }' "$dir/random" | sed 's#/#-#g')
    best=$(awk -v n="$size" '$1 == n { printf "%s%s", sep, $5; sep = ", " }' "$dir/random" | sed 's#/#-#g')
    row "random tasks of $size sessions: broken-moved-uneven" "$ours" "$best; $proven of $many proven" "$gap %" "<= 1 %" \
        "$(holds "$gap" '<=' 1 && echo PASS || echo FAIL)"
done

# gap_to_bound OURS THEIRS PROVEN BOUND: by how much ours is above what no plan can be below, in percent; "unknown" where ours
# differs from theirs in what is proven.
gap_to_bound() {
    awk -v ours="$1" -v theirs="$2" -v proven="$3" -v bound="$4" 'BEGIN {
        split(ours, our, "/"); split(theirs, their, "/")
        for (i = 1; i <= proven && i <= 3; i++) if (our[i] != their[i]) { print "unknown"; exit }
        if (proven == 3) print "0.00 %"
        else printf "%.2f %%\n", 100 * (our[proven + 1] - bound) / (bound > 1 ? bound : 1)
    }'
}

if [[ -n $large_sizes ]]; then
    say "looking how far CP-SAT comes with larger ones"
    # shellcheck disable=SC2086
    against_cp_sat large "$large_seconds" 1 $large_sizes
    counts=(broken moved uneven)
    while read -r size kind seed ours theirs proven bound _ gap; do
        row "random task of $size sessions ($kind): broken-moved-uneven" "${ours//\//-}" \
            "${theirs//\//-}; $proven of 3 proven${counts[proven]:+, ${counts[proven]} at least $bound}" \
            "$gap % to its best, $(gap_to_bound "$ours" "$theirs" "$proven" "$bound") to its bound" "none" "-"
    done <"$dir/large"
fi

result=$( ((missed == 0)) && holds "$worst" '<=' 1 && echo PASS || echo FAIL)
((missed == 0)) || say "$missed planted plans were missed"
verdict "$worst" '<=' 1 "$result"
