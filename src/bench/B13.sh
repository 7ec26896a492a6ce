#!/usr/bin/env bash
# B13: an item of a draft of 200 dragged by the mouse in a real Chromium: from letting it go until the answer of the server
# stands in the page, by the browser's own clock. Each drop must be in the database.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
source "$bench/planted.sh"
begin B13
drops=${DROPS:-100} items=${ITEMS:-200}
demo=${DEMO:-$project/src/test/resources/demo/medellin-2017.yaml}
lab=medellin-2017

find_app_jar
chromium=$(sh "$project/src/build/browser")
mkdir -p "$dir/classes"
"$JAVA_HOME/bin/javac" -proc:none -nowarn -d "$dir/classes" "$bench/browser/"*.java 2>"$dir/javac.log" || die "cannot compile: see $dir/javac.log"
start_database
port=$(free_port)
configure_app "http://127.0.0.1:$port"
import_lab "$demo"
plant_organiser
plant_items "$items"
run_app app "$port"

before=$(item_versions)
say "dropping, $drops times"
"$java" -Xmx256m -cp "$dir/classes" Drops "$chromium" "$dir/profile" "http://127.0.0.1:$port/app/labs/$lab/agenda" "lab=$secret" \
    "$drops" "$dir/times" >"$dir/browser.log" 2>&1 || die "the browser did not drop it: see $dir/browser.log"
saved=$(($(item_versions) - before))
((saved >= drops)) || wrong "$drops drops were made, $saved are saved"

# at SHARE: this share of the drops took no longer.
at() { sort -g "$dir/times" | awk -v q="$1" '{ v[NR] = $1 } END { i = int(NR * q); print v[i < 1 ? 1 : i] }'; }
took=$(at 0.95)
part=$(awk -v a="$took" 'BEGIN { printf "%.3f", a / 150 }')
row "drop to saved in a browser, 95 of 100, $items items; median $(at 0.5) ms" "$took ms" - "$part" '<= 150 ms' "$(judge "$took" '<=' 150 1)"
verdict "$part" '<=' 1 "$(judge "$part" '<=' 1 1)"
