#!/usr/bin/env bash
# B10: the planner on planted tasks, whose optimum is known because they were made from it: no rule broken, all days equally
# long. Each must be found within the time; what it found is counted anew.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
begin B10
seconds=${SECONDS_EACH:-10} seeds=${SEEDS:-3} sizes=${SIZES:-50 100 200}

find_app_jar
compile_against_app "$bench/planner/PlannerBench.java" "$project/src/test/java/org/medellinlab/agenda/PlantedTask.java"

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
result=$( ((missed == 0)) && echo PASS || echo FAIL)
verdict "$missed" '<=' 0 "$result"
