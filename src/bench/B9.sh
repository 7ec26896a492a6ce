#!/usr/bin/env bash
# B9: an agenda of 1,000 items brought in from a table, with the trail, against JDBC batches that insert the same rows of
# agenda_item. Also: a second import writes nothing, one bad row is named and writes nothing.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
begin B9
pairs=${PAIRS:-7} rows=${ROWS:-1000}
demo=${DEMO:-$project/src/test/resources/demo/medellin-2017.yaml}
DATABASE_CORES=1

find_app_jar
start_database
configure_app "http://127.0.0.1:$(free_port)"
import_lab "$demo"

"$java" -Djarmode=tools -jar "$app_jar" extract --destination "$dir/app" >"$dir/extract.log" 2>&1 ||
    die "cannot extract $app_jar: see $dir/extract.log"
classes=$dir/classes
"$JAVA_HOME/bin/javac" -nowarn -proc:none -d "$classes" -cp "$dir/app/$(basename "$app_jar"):$dir/app/lib/*" \
    "$bench/agenda/AgendaFileImport.java" >"$dir/javac.log" 2>&1 || die "cannot compile: see $dir/javac.log"

say "measuring"
taskset -c 0 env "${app_environment[@]}" SERVER_PORT=0 "$java" "${jvm_flags[@]}" \
    -cp "$classes:$dir/app/$(basename "$app_jar"):$dir/app/lib/*" org.medellinlab.bench.AgendaFileImport \
    "$dir/pairs" "$pairs" "$rows" >"$dir/import.out" 2>"$dir/import.err" || die "it failed: see $dir/import.err"
while read -r line; do wrong "${line#WRONG: }"; done < <(grep '^WRONG: ' "$dir/import.err" || true)
grep '^pair ' "$dir/import.err" >&2 || true
(($(wc -l <"$dir/pairs") == pairs)) || die "not all pairs were measured"

column() { awk "{ print $1 }" "$dir/pairs"; }
ratio=$(column '$1 / $2' | median)
result=$(judge "$ratio" '<=' 5 "$(column '$2' | spread)")
row "import of an agenda of $rows items" "$(column '$1' | median) ms" "$(column '$2' | median) ms (JDBC batches)" "$(printf %.2f "$ratio")" '<= 5' "$result"
verdict "$ratio" '<=' 5 "$result"
